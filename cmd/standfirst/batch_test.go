package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"
)

// boats returns so many records as JSON lines, each with a headline of its own
// and of so many letters, which stands in the output as it is.
func boats(records, letters int) string {
	var b strings.Builder
	for i := range records {
		headline := strings.Repeat(fmt.Sprintf("Boat %d is late. ", i), letters/16+1)
		fmt.Fprintf(&b, `{"id":"boat-%d","title":"%s","language":"en",`, i, headline)
		fmt.Fprintf(&b, `"text":"Boat %d left the harbour at dawn. Its crew of %d came back in the evening with %d crates of herring."}`+"\n", i, i%7+2, i%50)
	}
	return b.String()
}

// batch runs the command on an input and returns what it wrote.
func batch(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, messages bytes.Buffer
	code = run(t.Context(), append([]string{"batch"}, args...), strings.NewReader(stdin), &out, &messages)
	return code, out.String(), messages.String()
}

func packGzip(t *testing.T, members ...string) string {
	var b bytes.Buffer
	for _, member := range members {
		z := gzip.NewWriter(&b)
		_, err := io.WriteString(z, member)
		require.NoError(t, err)
		require.NoError(t, z.Close())
	}
	return b.String()
}

func packZstd(t *testing.T, members ...string) string {
	z, err := zstd.NewWriter(nil)
	require.NoError(t, err)
	var b []byte
	for _, member := range members {
		b = z.EncodeAll([]byte(member), b)
	}
	return string(b)
}

// unpack returns what a file holds, by its name.
func unpack(t *testing.T, file string) string {
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	var r io.Reader = bytes.NewReader(data)
	switch isPacked(file) {
	case ".gz":
		r, err = gzip.NewReader(r)
	case ".zst":
		r, err = zstd.NewReader(r)
	}
	require.NoError(t, err)
	data, err = io.ReadAll(r)
	require.NoError(t, err)
	return string(data)
}

// TestBatchPacked reads and writes packed lines.
func TestBatchPacked(t *testing.T) {
	lines := boats(900, 500)
	_, want, _ := batch(t, lines)
	require.Equal(t, 900, strings.Count(want, "\n"))
	half := strings.Index(lines[len(lines)/2:], "\n") + len(lines)/2 + 1
	for name, in := range map[string]string{
		"plain":              lines,
		"gzip":               packGzip(t, lines),
		"gzip, two members":  packGzip(t, lines[:half], lines[half:]),
		"gzip, torn members": packGzip(t, lines[:1000], lines[1000:]),
		"zstd":               packZstd(t, lines),
		"zstd, two frames":   packZstd(t, lines[:half], lines[half:]),
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "in")
			require.NoError(t, os.WriteFile(file, []byte(in), 0o600))
			for _, ending := range []string{"", ".gz", ".zst"} {
				output := file + ".out" + ending
				code, stdout, stderr := batch(t, "", file, "-o", output)
				require.Equal(t, exitFine, code, stderr)
				require.Empty(t, stdout)
				require.Equal(t, want, unpack(t, output))
			}
			code, stdout, _ := batch(t, in)
			require.Equal(t, exitFine, code)
			require.Equal(t, want, stdout, "from standard input")
		})
	}
}

// TestBatchPackedNothing writes files that can be unpacked, also without a line.
func TestBatchPackedNothing(t *testing.T) {
	for _, ending := range []string{".gz", ".zst"} {
		output := filepath.Join(t.TempDir(), "out"+ending)
		code, _, stderr := batch(t, "", "-o", output)
		require.Equal(t, exitFine, code, stderr)
		require.Empty(t, unpack(t, output))
	}
}

// TestBatchTorn reads a packed file that is cut off: what is whole is written,
// and the rest is told.
func TestBatchTorn(t *testing.T) {
	for name, in := range map[string]string{"gzip": packGzip(t, boats(900, 500)), "zstd": packZstd(t, boats(900, 500))} {
		t.Run(name, func(t *testing.T) {
			code, stdout, stderr := batch(t, in[:len(in)-5])
			require.Equal(t, exitInput, code)
			require.Regexp(t, `standfirst: error: -: .*(EOF|size)`, stderr)
			_, want, _ := batch(t, boats(900, 500))
			require.True(t, strings.HasPrefix(want, stdout))
			require.True(t, stdout == "" || strings.HasSuffix(stdout, "\n"))
		})
	}
}

// TestBatchBroken finds one broken line in a hundred, and no harm to the others.
func TestBatchBroken(t *testing.T) {
	lines := strings.SplitAfter(boats(2000, 100), "\n")
	_, want, _ := batch(t, strings.Join(lines, ""))
	wanted := strings.SplitAfter(want, "\n")
	breaks := []func(line string) string{
		func(line string) string { return line[:len(line)/2] + "\n" },
		func(string) string { return "\x00\xff\n" },
		func(string) string { return `["boats"]` + "\n" },
		func(line string) string { return strings.Replace(line, `"en"`, `"tlh"`, 1) },
		func(line string) string { return strings.Replace(line, `"text"`, `"texts"`, 1) },
	}
	for i := 50; i < 2000; i += 100 {
		lines[i] = breaks[i/100%len(breaks)](lines[i])
	}
	code, got, stderr := batch(t, strings.Join(lines, ""))
	require.Equal(t, exitInput, code)
	require.Contains(t, stderr, "20 of 2000 records failed")
	for i, line := range strings.SplitAfter(got, "\n") {
		if i%100 == 50 && i < 2000 {
			require.Contains(t, line, fmt.Sprintf(`"line":%d,"error":`, i+1))
			continue
		}
		require.Equal(t, wanted[i], line)
	}
}

// TestBatchLongLines answers lines over the limit with an error of theirs.
func TestBatchLongLines(t *testing.T) {
	long := `{"id":"long","text":"` + strings.Repeat("One boat left. ", 200_000) + `"}` + "\n"
	code, got, _ := batch(t, boats(3, 10)+long+boats(3, 10)+long, "--max-bytes", "100000")
	require.Equal(t, exitInput, code)
	got = regexp.MustCompile(`(?m)^\{"id".*\n`).ReplaceAllString(got, "")
	require.Equal(t, `{"line":4,"error":"line of more than 1265536 bytes"}`+"\n"+`{"line":8,"error":"line of more than 1265536 bytes"}`+"\n", got)
}

// grow writes to a file, as another program does while it is read.
func grow(t *testing.T, name string) {
	f, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	require.NoError(t, err)
	_, err = f.WriteString("\n")
	require.NoError(t, err)
	require.NoError(t, f.Close())
}

// TestChanged refuses an input that is written to while it is read, so that
// the output does not get its name.
func TestChanged(t *testing.T) {
	name := filepath.Join(t.TempDir(), "in.jsonl")
	for change, want := range map[bool]error{false: nil, true: errChanged} {
		require.NoError(t, os.WriteFile(name, []byte(boats(4000, 300)), 0o600))
		in, err := openBatch(nil, name, false, 1<<20)
		require.NoError(t, err)
		count := 0
		err = in.each(t.Context(), newRoom(1), func(*item, int) error {
			if count++; count == 1 && change {
				grow(t, name)
			}
			return nil
		})
		require.Equal(t, want, err)
		require.NoError(t, in.close())
	}
	before, err := regular(name)
	require.NoError(t, err)
	require.False(t, isChanged(before, before))
	grow(t, name)
	after, err := regular(name)
	require.NoError(t, err)
	require.True(t, isChanged(before, after))
}

// TestProgressLines tells by a line from time to time, where no terminal is.
func TestProgressLines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out strings.Builder
		p := newProgress(&out, false, 8_000_000)
		for i := range int64(25) {
			time.Sleep(time.Second)
			p.show((i+1)*200_000, tally{Records: i, Failed: i / 10})
		}
		p.end()
		require.Equal(t, "standfirst: 9 records, 0 failed, 2.0 MB read, 0.2 MB/s, 25 %, 30s left\n"+
			"standfirst: 19 records, 1 failed, 4.0 MB read, 0.2 MB/s, 50 %, 20s left\n", out.String())

		out.Reset()
		p = newProgress(&out, true, -1)
		time.Sleep(time.Minute)
		p.show(1, tally{})
		require.Empty(t, out.String(), "quiet")
	})
}
