package main

import (
	"errors"
	"io"
	"iter"

	"github.com/standfirst/standfirst/summarize"
)

// task is one line of the input on its way to the summarizer.
type task struct {
	record
	article summarize.Article
	line    int
	err     error
}

// tasks yields the lines of the input, those that are no record with an error.
func (b *batch) tasks() iter.Seq[*task] {
	return func(yield func(*task) bool) {
		for {
			rec, err := b.in.next()
			var bad *lineError
			switch {
			case errors.Is(err, io.EOF):
				return
			case errors.As(err, &bad):
				rec = record{ID: bad.ID}
			case err != nil:
				b.ends = err
				return
			}
			if !yield(&task{record: rec, line: b.in.line, err: err}) {
				return
			}
		}
	}
}

// read makes the article of a line.
func (b *batch) read(t *task) {
	switch {
	case t.err != nil:
	case t.HTML != "":
		t.article, t.err = t.page(b.max)
	default:
		t.article = summarize.Article{ID: t.ID, Title: t.Title, Text: t.Text, Language: t.Language}
	}
}

// articles yields the articles of the input and sets the broken lines aside.
func (b *batch) articles() iter.Seq[summarize.Article] {
	return func(yield func(summarize.Article) bool) {
		for t := range ahead(b.tasks(), b.read) {
			if t.err != nil {
				b.broken = append(b.broken, failure{ID: t.ID, Line: t.line, Error: t.err.Error()})
				continue
			}
			text := ""
			if t.HTML != "" {
				text = t.article.Text
			}
			b.lines, b.texts = append(b.lines, t.line), append(b.texts, text)
			if !yield(t.article) {
				return
			}
		}
	}
}
