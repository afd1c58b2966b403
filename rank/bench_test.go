package rank_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

func BenchmarkTextRank(b *testing.B) { benchmark(b, rank.TextRank{}) }

func BenchmarkBlend(b *testing.B) { benchmark(b, rank.Blend{}) }

// benchmark measures a ranker alone: the text is parsed and the vectors are
// built beforehand.
func benchmark(b *testing.B, r rank.Ranker) {
	for _, size := range []struct {
		name  string
		bytes int
	}{{"5KB", 5_000}, {"500KB", 500_000}} {
		b.Run(size.name, func(b *testing.B) {
			text := article(size.bytes)
			doc, err := tokenize.Parse(text, "en")
			require.NoError(b, err)
			in := input(doc)
			scores := make([]float64, len(doc.Sentences))
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if err := rank.Rank(context.Background(), r, in, scores); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
