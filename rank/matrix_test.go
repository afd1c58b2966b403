package rank_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

func TestMatrixRows(t *testing.T) {
	for seed := range uint64(40) {
		in := randomInput(t, seed)
		m := in.Vectors
		require.Equal(t, len(in.Doc.Sentences), m.Rows())
		require.Equal(t, in.Doc.NumTerms(), m.NumTerms)
		for i := range in.Doc.Sentences {
			terms, weights := m.Row(i)
			require.Len(t, weights, len(terms))
			if !slices.Contains(in.Candidates, i) {
				require.Empty(t, terms, "a sentence that is no candidate has an empty row")
				continue
			}
			held := map[tokenize.TermID]bool{}
			for _, w := range in.Doc.SentenceWords(i) {
				if w.Term != tokenize.NoTerm {
					held[w.Term] = true
				}
			}
			require.Len(t, terms, len(held))
			square := 0.0
			for k, term := range terms {
				require.True(t, held[tokenize.TermID(term)])
				require.Less(t, int(term), m.NumTerms)
				if k > 0 {
					require.Less(t, terms[k-1], term, "terms ascend")
				}
				require.Positive(t, weights[k])
				square += weights[k] * weights[k]
			}
			if len(terms) > 0 {
				require.InDelta(t, 1, square, 1e-12, "unit length")
			}
		}
	}
}

func TestMatrixFrequencyAndISF(t *testing.T) {
	for seed := range uint64(40) {
		in := randomInput(t, seed)
		frequency := make([]int, in.Doc.NumTerms())
		for _, i := range in.Candidates {
			seen := map[tokenize.TermID]bool{}
			for _, w := range in.Doc.SentenceWords(i) {
				if w.Term != tokenize.NoTerm && !seen[w.Term] {
					seen[w.Term] = true
					frequency[w.Term]++
				}
			}
		}
		n := float64(len(in.Candidates))
		for term, df := range frequency {
			require.Equal(t, df, in.Vectors.Frequency(tokenize.TermID(term)))
			want := 0.0 // of a term that stands in no candidate
			if df > 0 {
				want = math.Log((n + 1) / (float64(df) + 0.5))
			}
			require.InDelta(t, want, in.Vectors.ISF(tokenize.TermID(term)), 1e-12)
		}
	}
}

func TestMatrixWeightsAreTermFrequencyTimesISF(t *testing.T) {
	doc := lines(t, "", "Harbour harbour harbour quay.", "Harbour boats.", "Clouds.")
	m := input(doc).Vectors
	term := func(s string) tokenize.TermID { return doc.AppendTerms(nil, s)[0] }
	require.Equal(t, 2, m.Frequency(term("harbour")))
	require.Equal(t, 1, m.Frequency(term("quay")))
	for i, want := range []bool{true, false, false} {
		require.Equal(t, want, m.Has(i, term("quay")))
	}
	require.True(t, m.Has(1, term("harbour")))
	require.InDelta(t, math.Log(4/2.5), m.ISF(term("harbour")), 1e-12)
	require.InDelta(t, math.Log(4/1.5), m.ISF(term("quay")), 1e-12)

	terms, weights := m.Row(0)
	require.Equal(t, []int32{int32(term("harbour")), int32(term("quay"))}, terms)
	require.InDelta(t, 3*math.Log(4/2.5)/math.Log(4/1.5), weights[0]/weights[1], 1e-12)
}

func TestMatrixCosine(t *testing.T) {
	for seed := range uint64(20) {
		in := randomInput(t, seed)
		rows := denseRows(in)
		for k, i := range in.Candidates {
			for l, j := range in.Candidates {
				c := in.Vectors.Cosine(i, j)
				require.Equal(t, c, in.Vectors.Cosine(j, i), "symmetric")
				require.GreaterOrEqual(t, c, 0.0)
				require.LessOrEqual(t, c, 1+1e-9)
				require.InDelta(t, product(rows[k], rows[l]), c, 1e-12)
			}
			if terms, _ := in.Vectors.Row(i); len(terms) > 0 {
				require.InDelta(t, 1, in.Vectors.Cosine(i, i), 1e-12)
			} else {
				require.Zero(t, in.Vectors.Cosine(i, i))
			}
		}
	}
}

func TestMatrixCosineOfKnownSentences(t *testing.T) {
	m := input(lines(t, "", "Harbour quay.", "Quay harbour.", "Clouds gather.", "Harbour clouds.", "It was.")).Vectors
	require.InDelta(t, 1, m.Cosine(0, 1), 1e-12, "same words")
	require.Zero(t, m.Cosine(0, 2), "no shared words")
	require.Greater(t, m.Cosine(0, 3), 0.0)
	require.Less(t, m.Cosine(0, 3), 1.0)
	require.Zero(t, m.Cosine(0, 4), "no terms")
}

func TestMatrixReuse(t *testing.T) {
	reused := new(rank.Matrix)
	for seed := range uint64(40) { // longer and shorter documents in turn
		in := randomInput(t, seed)
		reused.Build(in.Doc, in.Candidates)
		fresh := in.Vectors
		require.Equal(t, fresh.Rows(), reused.Rows())
		require.Equal(t, fresh.NumTerms, reused.NumTerms)
		for i := range fresh.Rows() {
			terms, weights := fresh.Row(i)
			gotTerms, gotWeights := reused.Row(i)
			require.True(t, slices.Equal(terms, gotTerms))
			require.True(t, slices.Equal(weights, gotWeights))
		}
		for term := range tokenize.TermID(fresh.NumTerms) {
			require.Equal(t, fresh.ISF(term), reused.ISF(term))
			require.Equal(t, fresh.Frequency(term), reused.Frequency(term))
		}
	}
}

func TestMatrixReuseAllocatesNothing(t *testing.T) {
	in := randomInput(t, 1)
	require.Zero(t, testing.AllocsPerRun(10, func() { in.Vectors.Build(in.Doc, in.Candidates) }))
}

func TestMatrixOfNothing(t *testing.T) {
	require.Zero(t, new(rank.Matrix).Rows())

	m := new(rank.Matrix)
	m.Build(new(tokenize.Document), nil)
	require.Zero(t, m.Rows())
	require.Zero(t, m.NumTerms)

	doc := lines(t, "", "Harbour quay.")
	m.Build(doc, nil)
	require.Equal(t, 1, m.Rows())
	terms, _ := m.Row(0)
	require.Empty(t, terms)
}

func TestScratchIsUsedAgain(t *testing.T) {
	var scratch rank.Scratch
	for seed := range uint64(30) {
		in := randomInput(t, seed)
		in.Focus = in.Doc.AppendTerms(nil, word(0)+" "+word(2))
		want := map[string][]float64{}
		for _, name := range rank.Methods() {
			want[name] = scoresOf(t, rank.ByName(name), in)
		}
		in.Scratch = &scratch
		scratch.Reset()
		for range 2 { // one ranker after the other in the same memory, with what the ones before left in it
			for _, name := range rank.Methods() {
				require.Equal(t, want[name], scoresOf(t, rank.ByName(name), in), "%s, seed %d", name, seed)
			}
		}
	}
}

func TestRankersShareAMatrix(t *testing.T) {
	for seed := range uint64(20) {
		shared, fresh := randomInput(t, seed), randomInput(t, seed)
		for _, ranker := range []rank.Ranker{rank.TextRank{}, rank.Blend{}, rank.TFIDF{}, rank.TextRank{}, rank.Blend{}} {
			want := scoresOf(t, ranker, fresh)
			fresh = randomInput(t, seed)
			require.Equal(t, want, scoresOf(t, ranker, shared), "%T after others, seed %d", ranker, seed)
		}
	}
}

// TestSharedPartsMakeTheCosines compares products of the shared parts with the
// cosines of whole rows, where many terms stand alone and where hardly one does.
func TestSharedPartsMakeTheCosines(t *testing.T) {
	for name, sentences := range map[string][]string{
		"many alone": {"Ferries crossed the harbour at dawn.", "The harbour closed for repairs.", "Bakers sold warm bread.", "Bread reached the ferries late."},
		"none alone": {"The harbour sold bread.", "Bread left the harbour.", "Harbour bread sold again.", "Again bread left."},
	} {
		in := input(lines(t, "", sentences...))
		for i := range sentences {
			for j := range i {
				weights := make(map[int32]float64)
				terms, values := in.Vectors.Shared(i)
				for k, term := range terms {
					weights[term] = values[k]
				}
				product := 0.0
				terms, values = in.Vectors.Shared(j)
				for k, term := range terms {
					product += weights[term] * values[k]
				}
				require.InDelta(t, in.Vectors.Cosine(i, j), product, 1e-12, "%s: %d, %d", name, i, j)
			}
		}
	}
}
