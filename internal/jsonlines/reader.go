// Package jsonlines reads articles that come one JSON object a line, in bounded
// memory, and writes what stands in place of a line that has no answer.
//
// A [Reader] cuts a stream into numbered lines, a [Parser] makes a [Record] of
// a line, and [Write] writes an answer or a [Failure].
package jsonlines

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Large is the length in bytes from which on a line is worth asking for: see
// [Reader.BeforeLarge].
const Large = 1 << 20

// Reader reads lines. It holds one line at a time, and of a line over its limit
// no more than the limit.
type Reader struct {
	// BeforeLarge, if set, is called each time a line turns out to be longer
	// than Large bytes, before the rest of it is held. Its error ends the reading.
	BeforeLarge func() error

	in   *bufio.Reader
	max  int
	line int
}

// LongError is the error of a line over the limit. The next line can be read.
type LongError struct {
	Limit int // in bytes
}

// Error gives the limit.
func (e *LongError) Error() string { return fmt.Sprintf("line of more than %d bytes", e.Limit) }

// Limit returns how long a line may be that carries a text of so many bytes:
// three times, because a letter of two bytes in UTF-8 is "\u" and four digits
// in JSON that is kept to ASCII, and a little for the fields around it.
func Limit(textBytes int) int { return 3*textBytes + 1<<16 }

// NewReader returns a reader of lines of at most max bytes, not counting their
// ends.
func NewReader(in io.Reader, max int) *Reader {
	return &Reader{in: bufio.NewReaderSize(in, 64<<10), max: max}
}

// Line returns the number of the line that Next returned last, from 1. Blank
// lines count.
func (r *Reader) Line() int { return r.line }

// Next returns the next line that is not blank, without white space around it;
// the caller may keep it. The error is a *[LongError] for a line over the
// limit, at the end [io.EOF], or the stream's own.
func (r *Reader) Next() ([]byte, error) {
	for {
		line, long, err := r.read()
		if err != nil && (err != io.EOF || line == nil && !long) {
			return nil, err
		}
		r.line++
		if long {
			return nil, &LongError{r.max}
		}
		if r.line == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			return line, nil
		}
		if err == io.EOF {
			return nil, err
		}
	}
}

// read returns a line with its end, nil at the end of the stream.
func (r *Reader) read() (line []byte, long bool, err error) {
	size := 0
	for {
		part, err := r.in.ReadSlice('\n')
		if size += len(part); size > Large && size-len(part) <= Large && r.BeforeLarge != nil {
			if err := r.BeforeLarge(); err != nil {
				return nil, false, err
			}
		}
		if size > r.max+len("\r\n") {
			line, long = nil, true
		} else if len(part) > 0 {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long || len(bytes.TrimRight(line, "\r\n")) > r.max, err
		}
	}
}
