package rank_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

// lines parses a document whose sentences are exactly the given ones, each a
// paragraph by itself.
func lines(t testing.TB, title string, sentences ...string) *tokenize.Document {
	t.Helper()
	var blocks []tokenize.Block
	var text strings.Builder
	for _, s := range sentences {
		start := text.Len()
		text.WriteString(s)
		blocks = append(blocks, tokenize.Block{Span: tokenize.Span{Start: start, End: text.Len()}})
		text.WriteByte('\n')
	}
	doc := new(tokenize.Document)
	require.NoError(t, doc.Parse(context.Background(), tokenize.Input{
		Text: text.String(), Title: title, Language: "en", Blocks: blocks,
	}))
	require.Len(t, doc.Sentences, len(sentences))
	return doc
}

// input makes all sentences candidates, unless some are given.
func input(doc *tokenize.Document, candidates ...int) *rank.Input {
	if candidates == nil {
		for i := range doc.Sentences {
			candidates = append(candidates, i)
		}
	}
	in := &rank.Input{Doc: doc, Candidates: candidates, Vectors: new(rank.Matrix)}
	in.Vectors.Build(doc, candidates)
	return in
}

func scoresOf(t testing.TB, r rank.Ranker, in *rank.Input) []float64 {
	t.Helper()
	scores := make([]float64, len(in.Doc.Sentences))
	require.NoError(t, rank.Rank(context.Background(), r, in, scores))
	return scores
}

// word is the n-th word of a made-up vocabulary.
func word(n int) string {
	const consonants, vowels = "bdfgklmnprtvz", "aou"
	var b strings.Builder
	for range 4 {
		b.WriteByte(consonants[n%len(consonants)])
		n /= len(consonants)
		b.WriteByte(vowels[n%len(vowels)])
		n /= len(vowels)
	}
	return b.String()
}

// randomSentences makes 2 to 60 sentences, among them copies of earlier ones,
// ones of stop words only and ones whose words stand nowhere else.
func randomSentences(r *rand.Rand) []string {
	n := 2 + r.IntN(59)
	vocabulary := 5 + r.IntN(200)
	unique := 1_000
	var out []string
	for range n {
		var words []string
		switch kind := r.IntN(10); {
		case kind == 0 && len(out) > 0:
			out = append(out, out[r.IntN(len(out))])
			continue
		case kind == 1:
			words = []string{"It", "was", "of", "the"}
		case kind == 2:
			for range 1 + r.IntN(4) {
				unique++
				words = append(words, word(unique))
			}
		default:
			for range 1 + r.IntN(20) {
				words = append(words, word(r.IntN(1+r.IntN(vocabulary))))
			}
		}
		out = append(out, strings.ToUpper(words[0][:1])+strings.Join(words, " ")[1:]+".")
	}
	return out
}

// randomInput makes an input of a random document; some sentences may be no
// candidates.
func randomInput(t testing.TB, seed uint64) *rank.Input {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 7))
	doc := lines(t, word(1)+" "+word(3), randomSentences(r)...)
	candidates := []int{}
	skip := seed%3 == 0
	for i := range doc.Sentences {
		if !skip || r.IntN(4) > 0 {
			candidates = append(candidates, i)
		}
	}
	in := input(doc, candidates...)
	in.Share = float64(seed%5) / 8
	return in
}

// article generates a text of about size bytes in which few words are
// frequent and many are rare.
func article(size int) string {
	r := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(r, 1.2, 4, 20_000)
	var b strings.Builder
	for n := 1; b.Len() < size; n++ {
		b.WriteString("The")
		for range 8 + r.IntN(20) {
			b.WriteByte(' ')
			b.WriteString(word(int(zipf.Uint64())))
		}
		b.WriteByte('.')
		if n%4 == 0 {
			b.WriteString("\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}
