package boundary

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
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

// TestLinear compares 1 MB with 8 MB of the same: the time may grow tenfold,
// and a little for the noise of the machine.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	var s Scanner
	for _, m := range monotonous {
		fastest := func(size int) time.Duration {
			text := strings.Repeat(m.unit, size/len(m.unit))
			best := time.Hour
			for range 3 {
				start := time.Now()
				drain(&s, text)
				best = min(best, time.Since(start))
			}
			return best
		}
		small, large := fastest(1<<20), fastest(8<<20)
		require.Less(t, large, 12*small+20*time.Millisecond, m.name)
	}
}

func BenchmarkMonotonous(b *testing.B) {
	for _, m := range monotonous {
		for _, mb := range []int{1, 10} {
			b.Run(fmt.Sprintf("%s/%dMB", m.name, mb), func(b *testing.B) {
				text := strings.Repeat(m.unit, mb*1_000_000/len(m.unit))
				var s Scanner
				for b.Loop() {
					drain(&s, text)
				}
			})
		}
	}
}
