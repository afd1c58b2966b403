package boundary

import (
	"fmt"
	"strings"
	"testing"
)

// drain walks over a text and returns how many sentences it has.
func drain(s *Scanner, text string) int {
	n := 0
	for s.Reset(text); ; n++ {
		if _, _, ok := s.Next(); !ok {
			return n
		}
	}
}

// monotonous are the units of texts that have made splitters quadratic.
var monotonous = []struct{ name, unit string }{
	{"newlines", "\n"}, {"stops", ". "}, {"lines", "A b\n"}, {"brackets", "("}, {"quotes", "\""},
	{"letter", "a"}, {"dots", "."}, {"capitals", "A "}, {"notes", "[1]"}, {"bullets", "• "},
	{"closers", ".)"}, {"emoji", "😀"}, {"cjk", "。"}, {"hidden", "\u200b"}, {"markers", "1. "},
}

// BenchmarkMonotonous shows that the time grows no faster than the text.
func BenchmarkMonotonous(b *testing.B) {
	var s Scanner
	for _, m := range monotonous {
		for _, megabytes := range []int{1, 10} {
			b.Run(fmt.Sprintf("%s/%dMB", m.name, megabytes), func(b *testing.B) {
				text := strings.Repeat(m.unit, megabytes<<20/len(m.unit))
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					drain(&s, text)
				}
			})
		}
	}
}
