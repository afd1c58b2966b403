package rank_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

// denseRows returns the candidates' vectors written out.
func denseRows(in *rank.Input) [][]float64 {
	rows := make([][]float64, len(in.Candidates))
	for k, i := range in.Candidates {
		rows[k] = make([]float64, in.Vectors.NumTerms)
		terms, weights := in.Vectors.Row(i)
		for x, t := range terms {
			rows[k][t] = weights[x]
		}
	}
	return rows
}

func product(a, b []float64) float64 {
	sum := 0.0
	for k := range a {
		sum += a[k] * b[k]
	}
	return sum
}

// denseTextRank is weighted PageRank by its definition: the graph A·Aᵀ without
// its diagonal written out, iterated to convergence. Sentences without
// neighbours spread their score evenly.
func denseTextRank(in *rank.Input) []float64 {
	const d = 0.85
	rows := denseRows(in)
	n := len(rows)
	graph, degree := make([][]float64, n), make([]float64, n)
	for i := range rows {
		graph[i] = make([]float64, n)
		for j := range rows {
			if i != j {
				graph[i][j] = product(rows[i], rows[j])
				degree[i] += graph[i][j]
			}
		}
	}
	restart := denseRestart(in, rows)
	score := make([]float64, n)
	for i := range score {
		score[i] = 1
	}
	for range 1_000 {
		next := make([]float64, n)
		for i := range next {
			next[i] = (1 - d) * float64(n) * restart[i]
			for j := range score {
				if degree[j] > 1e-9 {
					next[i] += d * graph[j][i] / degree[j] * score[j]
				} else {
					next[i] += d * score[j] / float64(n)
				}
			}
		}
		score = next
	}
	return score
}

// denseRestart is where the walk restarts: nine tenths by the cosine with the
// focus, one tenth anywhere.
func denseRestart(in *rank.Input, rows [][]float64) []float64 {
	focus := make([]float64, in.Vectors.NumTerms)
	for _, t := range in.Focus {
		focus[t] += in.Vectors.ISF(t) // its length cancels out below
	}
	n, sum := float64(len(rows)), 0.0
	for _, row := range rows {
		sum += product(row, focus)
	}
	restart := make([]float64, len(rows))
	for k, row := range rows {
		restart[k] = 1 / n
		if sum > 0 {
			restart[k] = 0.9*product(row, focus)/sum + 0.1/n
		}
	}
	return restart
}

func TestTextRankIsPageRankOverTheDenseGraph(t *testing.T) {
	isolated, focused := 0, 0
	for seed := range uint64(120) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			in := randomInput(t, seed)
			if seed%2 == 1 {
				in.Focus = in.Doc.AppendTerms(nil, word(0)+" "+word(2)+" "+word(2)+" "+word(1_001))
				focused += min(1, len(in.Focus))
			}
			got, want := scoresOf(t, rank.TextRank{}, in), denseTextRank(in)
			sum := 0.0
			for k, i := range in.Candidates {
				require.InDelta(t, want[k], got[i], 1e-9, "sentence %d", i)
				require.Positive(t, got[i])
				sum += got[i]
				if terms, _ := in.Vectors.Row(i); len(terms) == 0 {
					isolated++
				}
			}
			require.InDelta(t, float64(len(in.Candidates)), sum, 1e-9, "scores sum to the number of candidates")
		})
	}
	require.Greater(t, isolated, 50, "the documents hold isolated sentences")
	require.Greater(t, focused, 30, "the documents hold the focus")
}

func TestTextRankOfHardGraphs(t *testing.T) {
	star := []string{"Bada daba gaba kaba laba maba naba paba raba taba."}
	for _, leaf := range []string{"bada", "daba", "gaba", "kaba", "laba", "maba", "naba", "paba", "raba", "taba"} {
		star = append(star, "The "+leaf+".")
	}
	for _, test := range []struct {
		name      string
		sentences []string
	}{
		{"star, which swings", star},
		{"path", []string{"Bada daba.", "Daba gaba.", "Gaba kaba.", "Kaba laba."}},
		{"two islands", []string{"Bada daba.", "Bada gaba.", "Kaba laba.", "Kaba maba.", "Kaba naba."}},
		{"no edges", []string{"Bada daba.", "Gaba kaba.", "Laba maba."}},
		{"no terms", []string{"It was.", "The of.", "And it is."}},
	} {
		t.Run(test.name, func(t *testing.T) {
			in := input(lines(t, "", test.sentences...))
			require.InDeltaSlice(t, denseTextRank(in), scoresOf(t, rank.TextRank{}, in), 1e-9)
		})
	}
}

func TestTextRankTreatsAlikeSentencesAlike(t *testing.T) {
	for _, test := range []struct{ name, sentence string }{
		{"with terms", "The harbour opens a second quay."},
		{"one term", "Harbour."},
		{"stop words only", "It was of the."},
	} {
		for _, n := range []int{2, 3, 7, 50} {
			t.Run(fmt.Sprintf("%s %d", test.name, n), func(t *testing.T) {
				sentences := make([]string, n)
				for k := range sentences {
					sentences[k] = test.sentence
				}
				scores := scoresOf(t, rank.TextRank{}, input(lines(t, "", sentences...)))
				for _, s := range scores {
					require.Equal(t, scores[0], s)
					require.InDelta(t, 1, s, 1e-9)
				}
			})
		}
	}
}

func TestTextRankOfOneCandidateIsOne(t *testing.T) {
	doc := lines(t, "", "The harbour opens.", "The harbour closes.", "It was.")
	for _, i := range []int{0, 1, 2} {
		in := input(doc, i)
		require.InDelta(t, 1, scoresOf(t, rank.TextRank{}, in)[i], 1e-12)
		in.Focus = doc.AppendTerms(nil, "harbour")
		require.InDelta(t, 1, scoresOf(t, rank.TextRank{}, in)[i], 1e-12)
	}
}

func TestTextRankFavoursTheCentralSentence(t *testing.T) {
	in := input(lines(t, "",
		"Fishermen mended nets yesterday.",
		"Fishermen and pilots want a new harbour.",
		"Pilots guided tankers.",
		"The harbour charges fees.",
		"Clouds gathered."))
	scores := scoresOf(t, rank.TextRank{}, in)
	for i, s := range scores {
		if i != 1 {
			require.Greater(t, scores[1], s)
		}
	}
	require.Less(t, scores[4], scores[0], "an isolated sentence is below one with neighbours")
}

func TestTextRankLeansTowardsTheFocus(t *testing.T) {
	doc := lines(t, "", "Bada daba gaba.", "Bada kaba laba.", "Kaba daba maba.", "Naba maba bada.")
	for _, test := range []struct {
		focus string
		best  int
	}{{"gaba", 0}, {"laba", 1}, {"naba", 3}} {
		in := input(doc)
		plain := scoresOf(t, rank.TextRank{}, in)
		in.Focus = doc.AppendTerms(nil, test.focus)
		require.NotEmpty(t, in.Focus)
		focused := scoresOf(t, rank.TextRank{}, in)
		require.Greater(t, focused[test.best], plain[test.best], test.focus)
	}

	in := input(doc, 1, 2, 3) // gaba stands in no candidate
	plain := scoresOf(t, rank.TextRank{}, in)
	in.Focus = []tokenize.TermID{doc.AppendTerms(nil, "gaba")[0]}
	require.Equal(t, plain, scoresOf(t, rank.TextRank{}, in), "a focus that no candidate shares changes nothing")
}

func TestTextRankWithoutCandidates(t *testing.T) {
	in := input(lines(t, "", "The harbour opens."), []int{}...)
	in.Candidates = nil
	in.Vectors.Build(in.Doc, nil)
	require.Equal(t, []float64{0}, scoresOf(t, rank.TextRank{}, in))
}
