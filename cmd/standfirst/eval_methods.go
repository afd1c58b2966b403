package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// evalMethods are the methods in the order of a table: the baselines first.
var evalMethods = [...]string{"lead", eval.CleanLeadName, "tfidf", "textrank", "default"}

// methodsNamed returns the methods named, each once and in the order of a
// table, the raw lead too.
func methodsNamed(names []string) ([]eval.System, error) {
	for _, name := range names {
		if name != eval.RawLeadName && !slices.Contains(evalMethods[:], name) {
			return nil, usageError{fmt.Errorf("unknown method %q: want %s, %s", name, eval.RawLeadName, strings.Join(evalMethods[:], ", "))}
		}
	}
	var systems []eval.System
	if slices.Contains(names, eval.RawLeadName) {
		systems = append(systems, eval.RawLead(nil))
	}
	for _, name := range evalMethods {
		if slices.Contains(names, name) {
			systems = append(systems, methodSystem(name))
		}
	}
	return systems, nil
}

// methodSystem is a method as eval measures it.
func methodSystem(method string) eval.System {
	var made sync.Map // of summarize.Options to *summarize.Summarizer
	return eval.System{Name: method, Summarize: func(ctx context.Context, a eval.Article, limit eval.Limit) ([]string, error) {
		article := asArticle(a)
		options := summarize.Options{Method: method, Sentences: limit.Sentences, Words: ownWords(article.Text, limit.Words)}
		if len(a.Sentences) > 0 {
			options.Segmenter = lineSegmenter{}
		}
		s, ok := made.Load(options)
		if !ok {
			fresh, err := summarize.New(options)
			if err != nil {
				return nil, err
			}
			s, _ = made.LoadOrStore(options, fresh)
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
