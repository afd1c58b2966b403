// Package plain turns what package summarize takes and gives into maps, slices,
// strings, numbers and truth values by the names of its JSON, and back. It does
// it without reflection, which would be a twentieth of the WebAssembly build; a
// test holds it against encoding/json.
package plain

import "github.com/standfirst/standfirst/summarize"

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

// Summary returns a summary as its JSON has it.
func Summary(s summarize.Summary) map[string]any {
	out := map[string]any{"title": s.Title, "language": string(s.Language), "sentences": list(s.Sentences, sentence)}
	if s.ID != "" {
		out["id"] = s.ID
	}
	if len(s.Keywords) > 0 {
		out["keywords"] = list(s.Keywords, keyword)
	}
	return out
}

// Explanation returns an explanation as its JSON has it, without the summary.
func Explanation(e summarize.Explanation) map[string]any {
	return map[string]any{"blocks": list(e.Blocks, block), "sentences": list(e.Sentences, explained)}
}

func list[T any](from []T, plain func(T) any) []any {
	out := make([]any, len(from))
	for i, one := range from {
		out[i] = plain(one)
	}
	return out
}

func sentence(s summarize.Sentence) any {
	return map[string]any{"text": s.Text, "start": s.Start, "end": s.End, "index": s.Index, "paragraph": s.Paragraph, "score": s.Score}
}

func keyword(k summarize.Keyword) any {
	return map[string]any{"text": k.Text, "start": k.Start, "end": k.End, "count": k.Count, "score": k.Score}
}

func block(b summarize.ExplainedBlock) any {
	out := map[string]any{"start": b.Start, "end": b.End, "kind": b.Kind}
	if b.Reason != "" {
		out["reason"] = b.Reason
	}
	return out
}

func explained(s summarize.ExplainedSentence) any {
	out := map[string]any{"start": s.Start, "end": s.End, "chosen": s.Chosen, "why": s.Why, "score": s.Score}
	if len(s.Parts) > 0 {
		out["parts"] = list(s.Parts, func(p summarize.Part) any {
			return map[string]any{"feature": p.Feature, "score": p.Score}
		})
	}
	return out
}
