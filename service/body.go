package service

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"net/http"
	"os"
	"strings"
	"sync/atomic"
	"time"
)

// held counts the bytes of all bodies that are in memory.
type held struct {
	bytes atomic.Int64
	limit int64
}

// body is what a request brought, and its hold on memory.
type body struct {
	bytes.Buffer
	house *held
	count int64
}

// release gives the memory back. The body's bytes are not to be used after it.
func (b *body) release() {
	b.house.bytes.Add(-b.count)
	b.count = 0
	b.Reset()
}

// hold counts bytes that are kept, unless the house is full.
func (b *body) hold(n int) error {
	b.count += int64(n)
	if all := b.house.bytes.Add(int64(n)); all > b.house.limit {
		return busy.because("too many bodies are being read").measured(b.house.limit, all).after(time.Second)
	}
	return nil
}

// fill reads up to limit+1 bytes, unless the house is full.
func (b *body) fill(in io.Reader, limit int64) error {
	for b.count <= limit {
		b.Grow(bytes.MinRead)
		part := b.AvailableBuffer()
		n, err := in.Read(part[:min(int64(cap(part)), limit+1-b.count)])
		if err := b.hold(n); err != nil {
			return err
		}
		b.Write(part[:n])
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return tooLarge.because("the unpacked body is over the limit of bytes").measured(limit, b.count)
}

// readBody reads the body of a request, unpacked. Neither what is sent nor what
// it unpacks to is read beyond the limit. The error is a problem.
func (s *server) readBody(w http.ResponseWriter, r *http.Request) (*body, error) {
	limit := int64(s.MaxBytes)
	in, err := unpacked(w, r, limit)
	if err != nil {
		return nil, err
	}
	b := &body{house: &s.held}
	if r.ContentLength > 0 {
		b.Grow(int(min(r.ContentLength+bytes.MinRead, 64<<10)))
	}
	err = b.fill(in, limit)
	if err != nil {
		b.release()
		return nil, readProblem(err)
	}
	return b, nil
}

// unpacked returns a reader of a body that gives at most limit bytes as sent.
func unpacked(w http.ResponseWriter, r *http.Request, limit int64) (io.Reader, error) {
	if r.ContentLength > limit {
		return nil, tooLarge.because("the body is over the limit of bytes").measured(limit, r.ContentLength)
	}
	raw := http.MaxBytesReader(w, r.Body, limit)
	switch coding := strings.ToLower(r.Header.Get("Content-Encoding")); coding {
	case "", "identity":
		return raw, nil
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(raw)
		if err != nil {
			return nil, readProblem(err)
		}
		return z, nil
	default:
		return nil, wrongType.because("content coding %q: want gzip or none", coding).with("Accept-Encoding", "gzip")
	}
}

// readProblem says why a body could not be read.
func readProblem(err error) error {
	long, isLong := errors.AsType[*http.MaxBytesError](err)
	switch _, is := errors.AsType[*problem](err); {
	case is:
		return err
	case isLong:
		return tooLarge.because("the body is over the limit of bytes").measured(long.Limit, long.Limit+1)
	case errors.Is(err, os.ErrDeadlineExceeded):
		return timedOut.because("the body did not arrive in time").with("Connection", "close")
	case errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum):
		return badRequest.because("the body is not whole gzip")
	}
	return badRequest.because("the body could not be read to its end")
}
