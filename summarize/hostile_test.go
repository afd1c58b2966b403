package summarize_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/summarize"
)

// newWords returns about n bytes of sentences in which no word comes twice.
func newWords(n int) string {
	var b strings.Builder
	var word [5]byte
	for k := 0; b.Len() < n; k++ {
		for i, rest := 0, k*7919; i < len(word); i, rest = i+1, rest/26 {
			word[i] = byte('a' + rest%26)
		}
		if k%12 == 0 {
			b.WriteString("Of ")
		}
		b.Write(word[:])
		if k%12 == 11 {
			b.WriteByte('.')
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// BenchmarkHostile reports what texts of 10 MB that are made to hurt cost a
// byte, in times the cost of prose, the fastest runs of both.
func BenchmarkHostile(b *testing.B) {
	const size = 10 << 20
	prose := sized(b, 1<<20)
	for _, text := range []struct{ name, unit string }{
		{"newlines", "\n"}, {"stops", "."}, {"letters", "a"}, {"one-line", "lorem ipsum dolor "},
		{"alike", "The same sentence stands here again. "}, {"one-word-paragraphs", "word\n\n"},
		{"invalid", "\xff\xfe"}, {"quotes", "\"“"}, {"open", "("}, {"abbreviations", "Dr. St. e.g. "}, {"new-words", ""},
		{"numbered-quotes", "Ana sang 1. \"Oh.\"\n\n"}, {"named", "Ana Lund sings of Ana Lund. "}, {"datelines", "LUND (AP) -- It rains.\n\n"}, {"two-lines", "twice"},
	} {
		b.Run(text.name, func(b *testing.B) {
			hostile := newWords(size)
			switch text.unit {
			case "":
			case "twice": // two sentences without an end, one word apart
				line := strings.Repeat("lorem ipsum dolor ", size/36)
				hostile = "Up " + line + "end. Down " + line + "end."
			default:
				hostile = strings.Repeat(text.unit, size/len(text.unit))
			}
			s, err := summarize.New(summarize.Options{})
			require.NoError(b, err)
			var cost [2]float64 // nanoseconds a byte: of the text, of prose
			for b.Loop() {
				for i, t := range [...]string{hostile, prose} {
					begin := time.Now()
					_, err := s.Summarize(context.Background(), summarize.Article{Text: t})
					require.NoError(b, err)
					if c := float64(time.Since(begin)) / float64(len(t)); cost[i] == 0 || c < cost[i] {
						cost[i] = c
					}
				}
			}
			b.ReportMetric(cost[0]/cost[1], "times-prose")
		})
	}
}
