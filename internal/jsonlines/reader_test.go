package jsonlines_test

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/jsonlines"
)

// readAll lists "number:line", or "number!error", until the stream ends.
func readAll(r *jsonlines.Reader) (got []string, ends error) {
	for {
		line, err := r.Next()
		switch long := new(jsonlines.LongError); {
		case errors.As(err, &long):
			got = append(got, fmt.Sprintf("%d!%v", r.Line(), err))
		case err != nil:
			return got, err
		default:
			got = append(got, fmt.Sprintf("%d:%s", r.Line(), line))
		}
	}
}

func TestReader(t *testing.T) {
	const long = "!line of more than 10 bytes"
	for name, test := range map[string]struct {
		in   string
		want []string
	}{
		"nothing":                   {"", nil},
		"blank lines alone":         {"\n \r\n\t", nil},
		"blank lines count":         {"\na\n\n b \n", []string{"2:a", "4:b"}},
		"no end of the last line":   {"a\nb", []string{"1:a", "2:b"}},
		"ends of other systems":     {"a\r\nb\r\n", []string{"1:a", "2:b"}},
		"byte order mark":           {"\ufeffa\n\ufeffb", []string{"1:a", "2:\ufeffb"}},
		"as long as may be":         {"0123456789\r\n0123456789", []string{"1:0123456789", "2:0123456789"}},
		"longer":                    {"a\n01234567890\nb", []string{"1:a", "2" + long, "3:b"}},
		"longer by white space":     {"0123456789 \nb", []string{"1" + long, "2:b"}},
		"much longer, at the end":   {"a\n" + strings.Repeat("x", 300_000), []string{"1:a", "2" + long}},
		"much longer, in the midst": {strings.Repeat("x\r", 100_000) + "\nb", []string{"1" + long, "2:b"}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := readAll(jsonlines.NewReader(strings.NewReader(test.in), 10))
			require.Equal(t, io.EOF, err)
			require.Equal(t, test.want, got)
			got, err = readAll(jsonlines.NewReader(iotest.OneByteReader(strings.NewReader(test.in)), 10))
			require.Equal(t, io.EOF, err)
			require.Equal(t, test.want, got, "however the bytes arrive")
		})
	}
}

// TestReaderFails passes the stream's error on, and no torn line before it.
func TestReaderFails(t *testing.T) {
	broken := errors.New("cable cut")
	in := io.MultiReader(strings.NewReader("a\nhalf a li"), iotest.ErrReader(broken))
	got, err := readAll(jsonlines.NewReader(in, 10))
	require.ErrorIs(t, err, broken)
	require.Equal(t, []string{"1:a"}, got)
}

// TestBeforeLarge asks once for each line that is large, over the limit or not.
func TestBeforeLarge(t *testing.T) {
	small, large := strings.Repeat("a", jsonlines.Large-1), strings.Repeat("b", jsonlines.Large)
	in := strings.Join([]string{small, large, small, large + large + large}, "\n")
	r := jsonlines.NewReader(strings.NewReader(in), 2*jsonlines.Large)
	asked := 0
	r.BeforeLarge = func() error { asked++; return nil }
	got, _ := readAll(r)
	require.Len(t, got, 4)
	require.Equal(t, 2, asked)

	refused := errors.New("no room")
	r = jsonlines.NewReader(strings.NewReader(in), 2*jsonlines.Large)
	r.BeforeLarge = func() error { return refused }
	got, err := readAll(r)
	require.Len(t, got, 1)
	require.ErrorIs(t, err, refused)
}

// TestReaderHoldsLittle reads a line far over its limit in the memory of its
// limit.
func TestReaderHoldsLittle(t *testing.T) {
	r := jsonlines.NewReader(io.LimitReader(zeros{}, 100<<20), 1<<20)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := r.Next()
	runtime.ReadMemStats(&after)
	require.ErrorAs(t, err, new(*jsonlines.LongError))
	require.LessOrEqual(t, int(after.TotalAlloc-before.TotalAlloc), 16<<20)
}

// zeros is an endless line.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

func FuzzReader(f *testing.F) {
	f.Add("{\"id\":\"a\"}\n\n{bad\r\n")
	f.Add("\ufeff\n01234567890123456789\n")
	f.Fuzz(func(t *testing.T, in string) {
		r := jsonlines.NewReader(strings.NewReader(in), 16)
		last := 0
		for {
			line, err := r.Next()
			if err == io.EOF {
				break
			}
			require.Greater(t, r.Line(), last, "a line is read once")
			last = r.Line()
			if err != nil {
				require.ErrorAs(t, err, new(*jsonlines.LongError))
				continue
			}
			require.LessOrEqual(t, len(line), 16)
			require.Contains(t, strings.Split(in, "\n")[last-1], string(line))
		}
		require.LessOrEqual(t, last, strings.Count(in, "\n")+1)
	})
}
