package main

import (
	"errors"
	"io"
	"iter"

	"github.com/standfirst/standfirst/internal/jsonlines"
	"github.com/standfirst/standfirst/summarize"
)

// task is one line of the input on its way to the summarizer.
type task struct {
	jsonlines.Record
	article summarize.Article
	line    int
	err     error
}

// tasks yields the lines of the input, those that are no record with an error.
func (b *batch) tasks() iter.Seq[*task] {
	return func(yield func(*task) bool) {
		for {
			line, err := b.in.Next()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil && !isLong(err) {
				b.ends = err
				return
			}
			var rec jsonlines.Record
			if err == nil {
				rec, err = b.parser.Parse(line)
			}
			if !yield(&task{Record: rec, line: b.in.Line(), err: err}) {
				return
			}
		}
	}
}

// read makes the article of a line.
func (b *batch) read(t *task) {
	if t.err == nil {
		t.article, t.err = articleOf(t.Record, b.max)
	}
}

// articles yields the articles of the input and sets the broken lines aside.
func (b *batch) articles() iter.Seq[summarize.Article] {
	return func(yield func(summarize.Article) bool) {
		for t := range ahead(b.tasks(), b.read) {
			if t.err != nil {
				b.broken = append(b.broken, jsonlines.Failure{ID: t.ID, Line: t.line, Error: t.err.Error()})
				continue
			}
			text := ""
			if t.IsHTML {
				text = t.article.Text
			}
			b.lines, b.texts = append(b.lines, t.line), append(b.texts, text)
			if !yield(t.article) {
				return
			}
		}
	}
}
