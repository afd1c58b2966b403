package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/standfirst/standfirst/extract"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// record is one line of a batch.
type record struct {
	ID       string            `json:"id"`
	Title    string            `json:"title"`
	Text     string            `json:"text"`
	HTML     string            `json:"html"`
	Language tokenize.Language `json:"language"`
}

// lineReader reads JSON lines. A line that is not a record is an error of its
// own, and the next one can be read.
type lineReader struct {
	in   *bufio.Reader
	max  int // bytes of the longest line
	line int // number of the line that was read last, from 1
	buf  []byte
}

// lineError is a line that is no record.
type lineError struct {
	ID  string
	Why string
}

// Error says why.
func (e *lineError) Error() string { return e.Why }

// lineLimit returns how long a line with a text of so many bytes may be: a byte
// is up to six in JSON.
func lineLimit(maxBytes int) int { return 6*maxBytes + 1<<16 }

func newLineReader(in io.Reader, maxLine int) *lineReader {
	return &lineReader{in: bufio.NewReaderSize(in, 64<<10), max: maxLine}
}

// next returns the next record, a *lineError for a line that is none, or the
// reader's error, at the end io.EOF. Blank lines are passed over.
func (r *lineReader) next() (record, error) {
	for {
		long, err := r.read()
		if err != nil && (err != io.EOF || len(r.buf) == 0) {
			return record{}, err
		}
		r.line++
		if long {
			return record{}, &lineError{Why: fmt.Sprintf("line of more than %d bytes", r.max)}
		}
		if line := bytes.TrimSpace(r.buf); len(line) > 0 {
			return parse(line)
		}
		if err == io.EOF {
			return record{}, err
		}
	}
}

// read fills r.buf with a line; of one that is too long it keeps the beginning.
func (r *lineReader) read() (long bool, err error) {
	r.buf = r.buf[:0]
	for {
		part, err := r.in.ReadSlice('\n')
		if keep := min(len(part), r.max+1-len(r.buf)); keep > 0 {
			r.buf = append(r.buf, part[:keep]...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return len(bytes.TrimRight(r.buf, "\r\n")) > r.max, err
		}
	}
}

func parse(line []byte) (record, error) {
	var rec record
	switch err := json.Unmarshal(line, &rec); {
	case err != nil:
		return rec, &lineError{ID: rec.ID, Why: "not a JSON object with \"id\" and \"text\": " + err.Error()}
	case rec.HTML != "" && rec.Text != "":
		return rec, &lineError{ID: rec.ID, Why: "both \"text\" and \"html\": give one"}
	}
	return rec, nil
}

// page makes an article of the HTML of a record.
func (rec *record) page(maxBytes int) (summarize.Article, error) {
	a, err := extract.HTML([]byte(rec.HTML), extract.Options{ContentType: "text/html; charset=utf-8", MaxBytes: maxBytes})
	a.ID, a.Language = rec.ID, rec.Language
	if rec.Title != "" {
		a.Title = rec.Title
	}
	return a, err
}
