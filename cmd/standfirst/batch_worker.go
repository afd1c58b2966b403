package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"

	"github.com/standfirst/standfirst/internal/jsonlines"
	"github.com/standfirst/standfirst/internal/summarizers"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// item is one article of the input on its way to the output.
type item struct {
	line   int    // in the input, from 1; 0 when it has no lines
	data   []byte // the line, if it is a record
	file   string // the file to read, if it is not
	id     string
	err    error  // why there is nothing to read
	read   int64  // bytes of the input up to the item's end, for progress
	digest uint64 // of the input up to the item's end

	failed  bool
	out     []byte // the line of the output
	figures figures
}

// worker summarizes items. It is safe for concurrent use.
type worker struct {
	options   summarize.Options
	pageBytes int  // the longest page
	explain   bool // for figures
	parser    *jsonlines.Parser
	made      summarizers.Cache
}

// maxMade is how many sets of options are kept with the memory that their
// summarizers work in.
const maxMade = 16

func newWorker(f *batchFlags) (*worker, error) {
	f.options.Language = tokenize.Language(f.language)
	f.options.MaxBytes = min(cmp.Or(f.options.MaxBytes, batchMax), math.MaxInt/(memoryTimes*pageTimes))
	w := &worker{options: f.options, pageBytes: f.options.MaxBytes * pageTimes, explain: f.stats != "", made: summarizers.NewCache(maxMade)}
	var err error
	if w.parser, err = jsonlines.NewParser(f.fields); err != nil {
		return nil, err
	}
	_, err = w.summarizer(nil)
	return w, err
}

// summarizer returns that of the flags, but for what a line's options say.
func (w *worker) summarizer(own json.RawMessage) (*summarize.Summarizer, error) {
	o := w.options
	if len(own) > 0 {
		decoder := json.NewDecoder(bytes.NewReader(own))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&o); err != nil {
			return nil, fmt.Errorf("options: %w", err)
		}
	}
	return w.made.For(o)
}

// do makes the line of the output.
func (w *worker) do(ctx context.Context, it *item) {
	answer, err := w.answer(ctx, it)
	it.data = nil
	var line bytes.Buffer
	if err == nil {
		err = jsonlines.Write(&line, answer)
	}
	if err != nil {
		it.failed = true
		line.Reset()
		_ = jsonlines.Write(&line, jsonlines.Failure{ID: it.id, Line: it.line, Error: err.Error()}) // a buffer takes all
	}
	it.out = line.Bytes()
}

func (w *worker) answer(ctx context.Context, it *item) (result, error) {
	p, own, err := w.read(ctx, it)
	if err != nil {
		return result{}, err
	}
	s, err := w.summarizer(own)
	if err != nil {
		return result{}, err
	}
	it.figures.Bytes = int64(len(p.Text))
	if !w.explain {
		summary, err := s.Summarize(ctx, p.Article)
		return result{summary, p.own()}, err
	}
	e, err := s.Explain(ctx, p.Article)
	if err == nil {
		it.figures.count(p.Article, e)
	}
	return result{e.Summary, p.own()}, err
}

// read makes an article of an item, and returns the options of its own.
func (w *worker) read(ctx context.Context, it *item) (page, json.RawMessage, error) {
	if it.err != nil {
		return page{}, nil, it.err
	}
	if it.data == nil {
		p, err := w.readFile(ctx, it.file)
		p.ID = it.id
		return p, nil, err
	}
	rec, err := w.parser.Parse(it.data)
	it.id, it.data = rec.ID, nil // the line may be large
	if err != nil {
		return page{}, nil, err
	}
	a, err := articleOf(rec, w.pageBytes)
	return page{a, rec.IsHTML}, rec.Options, err
}

// readFile reads a page that holds still while it is read.
func (w *worker) readFile(ctx context.Context, file string) (page, error) {
	if isAddress(file) {
		return readPage(ctx, nil, file, w.pageBytes)
	}
	before, err := regular(file)
	if err != nil {
		return page{}, err
	}
	p, err := readPage(ctx, nil, file, w.pageBytes)
	if err != nil {
		return page{}, err
	}
	after, err := regular(file)
	if err != nil || isChanged(before, after) {
		return page{}, errChanged
	}
	return p, nil
}

// regular describes a file that can be read to an end.
func regular(file string) (os.FileInfo, error) {
	info, err := os.Stat(file)
	switch {
	case err != nil:
		return nil, plain(err)
	case info.IsDir():
		return nil, errDirectory
	case !info.Mode().IsRegular():
		return nil, errors.New("not a regular file")
	}
	return info, nil
}

// isChanged tells whether a file was written to between two looks at it.
func isChanged(before, after os.FileInfo) bool {
	return before.Size() != after.Size() || !before.ModTime().Equal(after.ModTime()) || !os.SameFile(before, after)
}
