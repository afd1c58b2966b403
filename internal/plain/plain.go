// Package plain writes the JSON of what package summarize gives, and names what
// it takes. It does it without reflection, which would be a twentieth of the
// WebAssembly build; a test holds it against encoding/json.
package plain

import (
	"strconv"

	"github.com/standfirst/standfirst/summarize"
)

// Members points to the fields of a struct by their names in JSON: at a string,
// an int, a float64 or a bool, or at a tokenize.Language.
type Members map[string]any

// Article returns the members of an article.
func Article(a *summarize.Article) Members {
	return Members{"id": &a.ID, "title": &a.Title, "text": &a.Text, "language": &a.Language}
}

// Options returns the members of options.
func Options(o *summarize.Options) Members {
	return Members{
		"sentences": &o.Sentences, "words": &o.Words, "characters": &o.Characters, "ratio": &o.Ratio,
		"method": &o.Method, "focus": &o.Focus, "diversity": &o.Diversity, "keywords": &o.Keywords,
		"language": &o.Language, "trimDateline": &o.TrimDateline,
	}
}

// AppendSummary appends a summary as JSON. Invalid UTF-8 stays as it is.
func AppendSummary(out []byte, s summarize.Summary) []byte {
	return append(appendSummary(out, s), '}')
}

// AppendExplanation appends the summary of an explanation as JSON, with the
// explanation as one more member.
func AppendExplanation(out []byte, e summarize.Explanation) []byte {
	out = append(appendSummary(out, e.Summary), `,"explanation":{"blocks":`...)
	out = appendList(out, e.Blocks, appendBlock)
	out = append(out, `,"sentences":`...)
	out = appendList(out, e.Sentences, appendExplained)
	return append(out, "}}"...)
}

// appendSummary leaves the object open.
func appendSummary(out []byte, s summarize.Summary) []byte {
	out = append(out, '{')
	if s.ID != "" {
		out = append(appendText(out, `"id":`, s.ID), ',')
	}
	out = appendText(out, `"title":`, s.Title)
	out = appendText(out, `,"language":`, string(s.Language))
	out = append(out, `,"sentences":`...)
	out = appendList(out, s.Sentences, appendSentence)
	if len(s.Keywords) > 0 {
		out = append(out, `,"keywords":`...)
		out = appendList(out, s.Keywords, appendKeyword)
	}
	return out
}

func appendList[T any](out []byte, list []T, one func([]byte, *T) []byte) []byte {
	out = append(out, '[')
	for i := range list {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(one(out, &list[i]), '}')
	}
	return append(out, ']')
}

func appendSentence(out []byte, s *summarize.Sentence) []byte {
	out = appendText(out, `{"text":`, s.Text)
	out = appendInt(out, `,"start":`, s.Start)
	out = appendInt(out, `,"end":`, s.End)
	out = appendInt(out, `,"index":`, s.Index)
	out = appendInt(out, `,"paragraph":`, s.Paragraph)
	return appendFloat(out, `,"score":`, s.Score)
}

func appendKeyword(out []byte, k *summarize.Keyword) []byte {
	out = appendText(out, `{"text":`, k.Text)
	out = appendInt(out, `,"start":`, k.Start)
	out = appendInt(out, `,"end":`, k.End)
	out = appendInt(out, `,"count":`, k.Count)
	return appendFloat(out, `,"score":`, k.Score)
}

func appendBlock(out []byte, b *summarize.ExplainedBlock) []byte {
	out = appendInt(out, `{"start":`, b.Start)
	out = appendInt(out, `,"end":`, b.End)
	out = appendText(out, `,"kind":`, b.Kind)
	if b.Reason != "" {
		out = appendText(out, `,"reason":`, b.Reason)
	}
	return out
}

func appendExplained(out []byte, s *summarize.ExplainedSentence) []byte {
	out = appendInt(out, `{"start":`, s.Start)
	out = appendInt(out, `,"end":`, s.End)
	out = strconv.AppendBool(append(out, `,"chosen":`...), s.Chosen)
	out = appendText(out, `,"why":`, s.Why)
	out = appendFloat(out, `,"score":`, s.Score)
	if len(s.Parts) > 0 {
		out = append(out, `,"parts":`...)
		out = appendList(out, s.Parts, appendPart)
	}
	return out
}

func appendPart(out []byte, p *summarize.Part) []byte {
	return appendFloat(appendText(out, `{"feature":`, p.Feature), `,"score":`, p.Score)
}

func appendInt(out []byte, name string, n int) []byte {
	return strconv.AppendInt(append(out, name...), int64(n), 10)
}

func appendFloat(out []byte, name string, f float64) []byte {
	return strconv.AppendFloat(append(out, name...), f, 'g', -1, 64)
}

func appendText(out []byte, name, text string) []byte {
	const hex = "0123456789abcdef"
	out = append(append(out, name...), '"')
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"' || c == '\\':
			out = append(out, '\\', c)
		case c < ' ':
			out = append(out, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			out = append(out, c)
		}
	}
	return append(out, '"')
}
