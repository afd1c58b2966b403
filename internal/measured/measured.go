// Package measured hands the library's methods over to package eval, which
// shares no code with what it measures.
package measured

import (
	"context"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// Methods returns the names of the library's methods in the order of a table:
// the baselines first.
func Methods() []string { return []string{"lead", eval.CleanLeadName, "tfidf", "textrank", "default"} }

// length is what is asked of one summary.
type length struct {
	sentences, words int
	split            bool // the document comes split into sentences
}

// System is the library with some options as eval measures it. The limits and,
// for articles that come split, the segmenter are set for each article.
func System(name string, options summarize.Options) eval.System {
	var made sync.Map // of length to *summarize.Summarizer
	return eval.System{Name: name, Summarize: func(ctx context.Context, a eval.Article, limit eval.Limit) ([]string, error) {
		article := asArticle(a)
		l := length{limit.Sentences, ownWords(article.Text, limit.Words), len(a.Sentences) > 0}
		s, ok := made.Load(l)
		if !ok {
			o := options
			o.Sentences, o.Words = l.sentences, l.words
			if l.split {
				o.Segmenter = lineSegmenter{}
			}
			fresh, err := summarize.New(o)
			if err != nil {
				return nil, err
			}
			s, _ = made.LoadOrStore(l, fresh)
		}
		summary, err := s.(*summarize.Summarizer).Summarize(ctx, article)
		if err != nil {
			return nil, err
		}
		sentences := make([]string, len(summary.Sentences))
		for i, sentence := range summary.Sentences {
			sentences[i] = sentence.Text
		}
		return sentences, nil
	}}
}

// asArticle hands over what a caller of the library would know. A text that
// comes split is one paragraph of sentences, one a line.
func asArticle(a eval.Article) summarize.Article {
	article := summarize.Article{ID: a.ID, Title: a.Title, Text: a.Text, Language: knownLanguage(a.Lang)}
	if len(a.Sentences) == 0 {
		return article
	}
	lines := make([]string, len(a.Sentences))
	for i, sentence := range a.Sentences {
		lines[i] = strings.Join(strings.Fields(sentence), " ")
	}
	article.Text = strings.Join(lines, "\n")
	article.Blocks = []tokenize.Block{{Span: tokenize.Span{End: len(article.Text)}, Kind: tokenize.Paragraph}}
	return article
}

// knownLanguage returns the tag of a language that is supported, else "".
func knownLanguage(tag string) tokenize.Language {
	if lang := tokenize.Language(tag); tokenize.Supported(lang) {
		return lang
	}
	return ""
}

// ownWords turns a limit in fields between white space, as lengths of summaries
// are published, into the library's Unicode words: as many as the article has
// for that many fields.
func ownWords(text string, fields int) int {
	if fields == 0 {
		return 0
	}
	words := 0
	for range tokenize.Words(text) {
		words++
	}
	return max(1, int(float64(fields)*float64(words)/float64(max(1, len(strings.Fields(text))))+0.5))
}

// lineSegmenter takes every line for a sentence.
type lineSegmenter struct{}

// AppendSentences implements tokenize.Segmenter.
func (lineSegmenter) AppendSentences(dst []tokenize.Span, block string, _ tokenize.Language) []tokenize.Span {
	start := 0
	for line := range strings.Lines(block) {
		end := start + len(line)
		dst = append(dst, tokenize.Span{Start: start, End: start + len(strings.TrimRight(line, "\r\n"))})
		start = end
	}
	return dst
}
