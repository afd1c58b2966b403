package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/extract"
	"github.com/standfirst/standfirst/tokenize"
)

// How a text that is longer than a window is split: window by window, each up
// to a margin that the next one sees again, because where a sentence ends
// depends on what follows. A longer sentence widens the window.
const (
	splitWindow = 4 << 20
	splitMargin = 64 << 10
	splitMost   = 64 << 20
)

// splitText writes the sentences of a file, of standard input or of a page.
func splitText(cmd *cobra.Command, out *bufio.Writer, file string, lang tokenize.Language) error {
	in, err := openSource(cmd, file)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	defer in.Close() //nolint:errcheck // it was only read
	source := bufio.NewReaderSize(in, sniffed)
	if err := refusePage(source, file); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	s := splitter{in: source, window: splitWindow, margin: splitMargin, most: splitMost, lang: lang}
	err = s.split(cmd.Context(), func(b boundary) error { return writeJSON(out, b) })
	var failed *sourceError
	if errors.As(err, &failed) {
		return fmt.Errorf("%s: %w", file, failed.err)
	}
	return err
}

// sniffed is how many bytes tell a page from a text.
const sniffed = 4 << 10

// refusePage refuses HTML: its sentences are not those of its source.
func refusePage(source *bufio.Reader, file string) error {
	head, err := source.Peek(sniffed)
	if err != nil && err != io.EOF {
		return plain(err)
	}
	if mediaOf(file, head, extract.Options{}) == "text/html" {
		return fmt.Errorf("a page, not a text: try standfirst extract %s | standfirst sentences", file)
	}
	return nil
}

func openSource(cmd *cobra.Command, file string) (io.ReadCloser, error) {
	if isAddress(file) {
		data, _, err := readSource(cmd.Context(), cmd.InOrStdin(), file, defaultMaxBytes)
		return io.NopCloser(bytes.NewReader(data)), err
	}
	return openInput(cmd.InOrStdin(), file)
}

// sourceError is an error of the text, not of what is written.
type sourceError struct{ err error }

func (e *sourceError) Error() string { return e.err.Error() }

// splitter splits a text of any length in bounded memory.
type splitter struct {
	in     io.Reader
	window int
	margin int
	most   int // the widest that a window may get
	lang   tokenize.Language
	data   []byte
	base   int // the offset of data in the text
	ended  bool
}

// split calls yield for every sentence.
func (s *splitter) split(ctx context.Context, yield func(boundary) error) error {
	for size := s.window; ; {
		if err := s.fill(size); err != nil {
			return &sourceError{err}
		}
		done, err := s.sentences(ctx, yield)
		if err != nil || s.ended {
			return err
		}
		if done == 0 {
			if size *= 2; size > s.most {
				return &sourceError{fmt.Errorf("a sentence of more than %d bytes at byte %d", s.most/2, s.base)}
			}
			continue
		}
		size = s.window
		s.base += done
		s.data = s.data[:copy(s.data, s.data[done:])]
	}
}

// fill reads until data is size bytes long or the text ends.
func (s *splitter) fill(size int) error {
	have := len(s.data)
	if cap(s.data) < size {
		s.data = append(make([]byte, 0, size), s.data...)
	}
	n, err := io.ReadFull(s.in, s.data[have:size])
	s.data = s.data[:have+n]
	s.ended = err == io.EOF || err == io.ErrUnexpectedEOF
	switch {
	case err != nil && !s.ended:
		return plain(err)
	case s.base == 0 && have == 0:
		return checkText(s.data)
	}
	return nil
}

// checkText refuses bytes that are no text in UTF-8.
func checkText(data []byte) error {
	head := data[:min(len(data), 8<<10)]
	kind, _, _ := strings.Cut(http.DetectContentType(head), ";")
	if bytes.IndexByte(head, 0) >= 0 || !strings.HasPrefix(kind, "text/") && kind != "application/octet-stream" {
		return fmt.Errorf("not a text in UTF-8 (%s)", kind)
	}
	return nil
}

// sentences yields those sentences that what follows cannot change and returns
// where the last one ends.
func (s *splitter) sentences(ctx context.Context, yield func(boundary) error) (done int, err error) {
	text := string(s.data)
	limit := len(text)
	if !s.ended {
		limit -= s.margin
	}
	for span := range tokenize.Sentences(text, s.lang) {
		if ctx.Err() != nil {
			return 0, errors.New("interrupted")
		}
		if span.End > limit {
			return max(done, min(span.Start, limit)), nil
		}
		if err := yield(boundary{s.base + span.Start, s.base + span.End, span.Of(text)}); err != nil {
			return 0, err
		}
		done = span.End
	}
	return max(done, limit), nil
}
