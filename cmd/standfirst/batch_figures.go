package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math/bits"
	"os"

	"github.com/standfirst/standfirst/summarize"
)

// lengths are figures of a length, in whatever it is measured.
type lengths struct {
	Total     int64   `json:"total"`
	Least     int64   `json:"least"`
	Most      int64   `json:"most"`
	Histogram []int64 `json:"histogram"` // how many are 0, 1, 2 to 3, 4 to 7, 8 to 15 …
}

func (l *lengths) add(n int64) {
	if len(l.Histogram) == 0 {
		l.Least = n
	}
	l.Total += n
	l.Least, l.Most = min(l.Least, n), max(l.Most, n)
	class := bits.Len64(uint64(n))
	for len(l.Histogram) <= class {
		l.Histogram = append(l.Histogram, 0)
	}
	l.Histogram[class]++
}

// tally counts what was written.
type tally struct {
	Records int64   `json:"records"`
	Failed  int64   `json:"failed"`
	Bytes   int64   `json:"bytes"`           // of the articles' texts
	Corpus  *corpus `json:"corpus,omitzero"` // only for --stats
}

// corpus are the figures of --stats.
type corpus struct {
	ArticleBytes     lengths          `json:"articleBytes"`
	ArticleSentences lengths          `json:"articleSentences"` // furniture included
	SummaryBytes     lengths          `json:"summaryBytes"`
	Languages        map[string]int64 `json:"languages"` // articles; "" is not known
	Rejected         map[string]int64 `json:"rejected"`  // blocks that are not prose, by what they were taken for
}

// figures are those of one article.
type figures struct {
	Bytes     int64
	sentences int64
	summary   int64
	language  string
	rejected  []string
}

// count takes the figures of an explanation.
func (f *figures) count(a summarize.Article, e summarize.Explanation) {
	f.sentences, f.summary = int64(len(e.Sentences)), int64(len(e.Summary.String()))
	f.language = string(e.Summary.Language)
	for _, b := range e.Blocks {
		if b.Reason != "" {
			f.rejected = append(f.rejected, b.Kind+": "+b.Reason)
		} else if b.Kind != "paragraph" {
			f.rejected = append(f.rejected, b.Kind)
		}
	}
}

// add counts an item.
func (t *tally) add(it *item) {
	t.Records++
	if it.failed {
		t.Failed++
		return
	}
	t.Bytes += it.figures.Bytes
	if c := t.Corpus; c != nil {
		c.ArticleBytes.add(it.figures.Bytes)
		c.ArticleSentences.add(it.figures.sentences)
		c.SummaryBytes.add(it.figures.summary)
		c.Languages[it.figures.language]++
		for _, kind := range it.figures.rejected {
			c.Rejected[kind]++
		}
	}
}

// report is what --stats writes.
type report struct {
	tally
	Compression float64 `json:"compression"` // bytes of summaries ÷ bytes of articles
	Seconds     float64 `json:"seconds"`     // of this run
	Rate        float64 `json:"bytesPerSecond"`
}

// writeReport writes figures to a file, or to standard error for "-".
func writeReport(stderr io.Writer, name string, r report) error {
	if r.Bytes > 0 {
		r.Compression = float64(r.Corpus.SummaryBytes.Total) / float64(r.Bytes)
	}
	text, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	text = append(text, '\n')
	if name == "-" {
		_, err = stderr.Write(text)
		return err
	}
	if err := os.WriteFile(name, text, 0o666); err != nil {
		return fmt.Errorf("%s: %w", name, plain(err))
	}
	return nil
}
