package service

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync"
	"time"

	"github.com/standfirst/standfirst/internal/jsonlines"
	"github.com/standfirst/standfirst/summarize"
)

const asLines = "application/x-ndjson"

// lineParser makes records of lines.
var lineParser = sync.OnceValues(func() (*jsonlines.Parser, error) { return jsonlines.NewParser(jsonlines.Fields{}) })

// batch is a stream of lines that is being answered.
type batch struct {
	server     *server
	request    *http.Request
	options    *input
	summarizer *summarize.Summarizer
	parser     *jsonlines.Parser
	in         *bufio.Reader
	line       body
	number     int // of the line, from 1
	out        *bufio.Writer
	control    *http.ResponseController
}

// postBatch answers POST /v1/summaries:batch: JSON lines in, JSON lines out, each
// as soon as it is made. The sender is slowed down rather than sent away.
func (s *server) postBatch(w http.ResponseWriter, r *http.Request) error {
	options := new(input)
	if err := decodeValues(r.URL.Query(), options); err != nil {
		return err
	}
	options.MaxBytes = s.MaxBytes
	summarizer, err := s.summarizers.For(options.Options)
	if err != nil {
		return err
	}
	parser, err := lineParser()
	if err != nil {
		return err
	}
	in, err := unpacked(w, r, s.MaxBatchBytes)
	if err != nil {
		return err
	}
	control := http.NewResponseController(w)
	_ = control.EnableFullDuplex() // HTTP/2 always is
	w.Header().Set("Content-Type", asLines)
	b := &batch{
		server: s, request: r, options: options, summarizer: summarizer, parser: parser, control: control,
		in:   bufio.NewReader(io.LimitReader(in, s.MaxBatchBytes+1)),
		line: body{house: &s.held}, out: bufio.NewWriter(w),
	}
	defer b.line.release()
	if err := b.run(); err != nil {
		return nil // the client has left: there is nobody to tell
	}
	return nil
}

// run answers line by line, to the end of the body.
func (b *batch) run() error {
	read := int64(0)
	for {
		deadline := time.Now().Add(b.server.LineTimeout)
		_ = b.control.SetReadDeadline(deadline)
		n, long, err := b.next()
		if read += int64(n); read > b.server.MaxBatchBytes {
			err = tooLarge.because("the unpacked body is over the limit of bytes").measured(b.server.MaxBatchBytes, read)
		}
		_ = b.control.SetWriteDeadline(time.Now().Add(b.server.LineTimeout))
		ends := err != nil
		switch line := bytes.TrimSpace(b.line.Bytes()); {
		case ends && !errors.Is(err, io.EOF):
			b.number++
			err = b.fail("", readProblem(err))
		case long:
			b.number++
			err = b.fail("", tooLarge.because("the line is over the limit of bytes").measured(b.server.MaxBytes, n))
		case len(line) > 0:
			b.number++
			err = b.answer(line)
		default:
			err = nil
			if n > 0 {
				b.number++
			}
		}
		if err == nil && (ends || b.in.Buffered() == 0) {
			err = errors.Join(b.out.Flush(), b.control.Flush())
		}
		if ends || err != nil {
			return err
		}
	}
}

// next reads a line, of one that is too long only the beginning. It returns
// the length of the line with its end. It is not jsonlines.Reader, as the bytes
// are held against those of all other requests.
func (b *batch) next() (n int, long bool, err error) {
	b.line.release()
	for {
		part, err := b.in.ReadSlice('\n')
		n += len(part)
		if keep := min(len(part), b.server.MaxBytes+2-b.line.Len()); keep > 0 {
			if err := b.line.hold(keep); err != nil {
				return n, false, err
			}
			b.line.Write(part[:keep])
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return n, len(bytes.TrimRight(b.line.Bytes(), "\r\n")) > b.server.MaxBytes, err
		}
	}
}

// answer writes the summary of a line, or why there is none. The error is that
// of writing, or the context's.
func (b *batch) answer(line []byte) error {
	ctx := b.request.Context()
	if err := b.server.clients.wait(b.request); err != nil {
		return err
	}
	rec, err := b.parser.Parse(line)
	if err != nil {
		return b.fail(rec.ID, badRequest.because("%v", err))
	}
	if err := b.server.gate.await(ctx); err != nil {
		return err
	}
	a, err := b.summarize(rec)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return b.fail(rec.ID, err)
	}
	return jsonlines.Write(b.out, a)
}

func (b *batch) summarize(rec jsonlines.Record) (*answer, error) {
	defer b.server.gate.leave()
	in, summarizer, err := b.asked(rec.Options)
	if err != nil {
		return nil, err
	}
	in.ID, in.Title, in.Text, in.HTML = rec.ID, rec.Title, rec.Text, rec.HTML
	if rec.Language != "" {
		in.Language = rec.Language
	}
	if in.HTML != "" {
		if err := in.takeHTML(); err != nil {
			return nil, err
		}
	}
	return in.answer(b.request, summarizer)
}

// asked returns what the query asks for, with the options of one line.
func (b *batch) asked(own json.RawMessage) (input, *summarize.Summarizer, error) {
	in := *b.options
	if len(own) == 0 {
		return in, b.summarizer, nil
	}
	if err := decodeJSON(own, &in.Options); err != nil {
		return in, nil, err
	}
	s, err := b.server.summarizers.For(in.Options)
	return in, s, err
}

// fail writes a line in place of a summary.
func (b *batch) fail(id string, err error) error {
	p := asProblem(err)
	if p.Limit != nil {
		p.Detail += fmt.Sprintf(": %v", p.Limit)
	}
	if p.Field != "" {
		p.Detail = p.Field + ": " + p.Detail
	}
	return jsonlines.Write(b.out, jsonlines.Failure{ID: id, Line: b.number, Error: p.Detail})
}
