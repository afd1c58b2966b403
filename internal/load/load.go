package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/standfirst/standfirst/tokenize"
)

// readRequests makes a request as it stands on the wire of each article in a
// language, or in any if it is "", filled up to a size with the next ones in its
// own language: a text in two is not what people send.
func readRequests(dir string, language tokenize.Language, size int) ([][]byte, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	texts := make(map[tokenize.Language][]string)
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if l := tokenize.Detect(string(data)); language == "" || l == language {
			texts[l] = append(texts[l], string(data))
		}
	}
	var requests [][]byte
	for _, l := range slices.Sorted(maps.Keys(texts)) {
		for i := range texts[l] {
			requests = append(requests, requestOf(texts[l], i, size))
		}
	}
	if len(requests) == 0 {
		return nil, fmt.Errorf("no articles in %s: %w", dir, os.ErrNotExist)
	}
	return requests, nil
}

// requestOf makes a request of a size of text i and those after it.
func requestOf(texts []string, i, size int) []byte {
	text := ""
	for ; len(text) < size; i = (i + 1) % len(texts) {
		text += texts[i] + "\n\n"
	}
	body := strings.ToValidUTF8(text[:size], "")
	return fmt.Appendf(nil, "POST /v1/summaries HTTP/1.1\r\nHost: load\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s", len(body), body)
}

// load sends requests.
type load struct {
	ctx      context.Context // nil is no end before that of the phase
	address  string
	requests [][]byte
	phase    time.Duration
}

// result is what a part of the load came to.
type result struct {
	name      string
	rate      float64 // answers a second
	codes     map[int]int
	lost      int // requests without a whole answer
	latencies []time.Duration
}

// run sends from a number of connections for the length of a phase: at a rate
// in all, or without pause if it is 0. With a rate, latency counts from when a
// request was due, so that waiting for a connection is in it.
func (l *load) run(name string, connections int, rate float64) result {
	ctx := l.ctx
	if ctx == nil {
		ctx = context.Background()
	}
	ctx, cancel := context.WithTimeout(ctx, l.phase)
	defer cancel()
	begin := time.Now()
	all := make([]sender, connections)
	var group sync.WaitGroup
	for i := range all {
		s := &all[i]
		s.load, s.codes = l, make(map[int]int)
		group.Go(func() { s.send(ctx, begin, i, connections, rate) })
	}
	group.Wait()
	r := result{name: name, codes: make(map[int]int)}
	for _, s := range all {
		for code, n := range s.codes {
			r.codes[code] += n
		}
		r.lost += s.lost
		r.latencies = append(r.latencies, s.latencies...)
	}
	slices.Sort(r.latencies)
	for _, n := range r.codes {
		r.rate += float64(n) / time.Since(begin).Seconds()
	}
	return r
}

// sender is one connection at a time.
type sender struct {
	load      *load
	conn      net.Conn
	in        *bufio.Reader
	codes     map[int]int
	lost      int
	latencies []time.Duration // of the answers with 200
}

// send sends requests i, i+step … of a schedule.
func (s *sender) send(ctx context.Context, begin time.Time, i, step int, rate float64) {
	defer s.close()
	for n := i; ctx.Err() == nil; n += step {
		due := time.Now()
		if rate > 0 {
			due = begin.Add(time.Duration(float64(n) / rate * float64(time.Second)))
			if wait := time.Until(due); wait > 0 {
				time.Sleep(wait)
			}
			if ctx.Err() != nil {
				return
			}
		}
		code, err := s.ask(s.load.requests[n%len(s.load.requests)])
		if err != nil {
			s.lost++
			s.close()
			continue
		}
		s.codes[code]++
		if code == 200 {
			s.latencies = append(s.latencies, time.Since(due))
		}
	}
}

func (s *sender) close() {
	if s.conn != nil {
		_ = s.conn.Close()
		s.conn = nil
	}
}

// ask sends a request and reads the answer to its end. It is no more of a client
// than that needs: the service is to be measured, not the client.
func (s *sender) ask(request []byte) (code int, err error) {
	if s.conn == nil {
		if s.conn, err = net.Dial("tcp", s.load.address); err != nil {
			return 0, err
		}
		s.in = bufio.NewReader(s.conn)
	}
	if _, err := s.conn.Write(request); err != nil {
		return 0, err
	}
	length, ends := -1, false
	for first := true; ; first = false {
		line, err := s.in.ReadSlice('\n')
		if err != nil {
			return 0, err
		}
		line = bytes.TrimSuffix(line, []byte("\r\n"))
		if len(line) == 0 {
			break
		}
		if first {
			if code, err = statusOf(line); err != nil {
				return 0, err
			}
		}
		if value, ok := bytes.CutPrefix(line, []byte("Content-Length: ")); ok {
			if length, err = strconv.Atoi(string(value)); err != nil {
				return 0, err
			}
		}
		ends = ends || string(line) == "Connection: close"
	}
	if length < 0 {
		return 0, errors.New("an answer without a length")
	}
	if _, err := s.in.Discard(length); err != nil {
		return 0, err
	}
	if ends {
		s.close()
	}
	return code, nil
}

// statusOf reads the code of an answer's first line, "HTTP/1.1 200 OK".
func statusOf(line []byte) (int, error) {
	const before, digits = len("HTTP/1.1 "), 3
	if len(line) < before+digits {
		return 0, fmt.Errorf("no HTTP answer: %q", line)
	}
	return strconv.Atoi(string(line[before : before+digits]))
}

// String is a line of the table.
func (r result) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-20s %6.0f answers/s", r.name, r.rate)
	for _, code := range slices.Sorted(maps.Keys(r.codes)) {
		fmt.Fprintf(&b, ", %d: %d", code, r.codes[code])
	}
	fmt.Fprintf(&b, ", lost: %d", r.lost)
	if n := len(r.latencies); n > 0 {
		fmt.Fprintf(&b, "; p50 %.2f ms, p99 %.2f ms", ms(r.latencies[n/2]), ms(r.latencies[n*99/100]))
	}
	return b.String()
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
