package rank_test

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

// rankerFunc is a custom ranker.
type rankerFunc func(in *rank.Input, scores []float64) error

func (f rankerFunc) Rank(_ context.Context, in *rank.Input, scores []float64) error {
	return f(in, scores)
}

func TestLeadOrders(t *testing.T) {
	doc := lines(t, "",
		"Who pays for the harbour?",               // question
		"The council pays half of it.",            // clean
		"“We are glad,” said the mayor.",          // opens with a quotation
		"The mayor said “it is a good day.",       // unbalanced
		"Relieved: Dana Miller saw the new quay.", // label
		"The rest comes from the state",           // no full stop
		"Work begins in May.",                     // clean
	)
	for _, test := range []struct {
		name       string
		ranker     rank.Ranker
		candidates []int
		want       []float64 // by candidate
	}{
		{"lead", rank.Lead{}, []int{0, 1, 2, 3, 4, 5, 6}, []float64{0, -1, -2, -3, -4, -5, -6}},
		{"lead of some", rank.Lead{}, []int{1, 4, 6}, []float64{0, -1, -2}},
		{"clean lead", rank.CleanLead{}, []int{0, 1, 2, 3, 4, 5, 6}, []float64{-7, -1, -9, -10, -11, -12, -6}},
		{"clean lead of some", rank.CleanLead{}, []int{0, 1, 6}, []float64{-3, -1, -2}},
		{"clean lead, all stumble", rank.CleanLead{}, []int{0, 2, 3}, []float64{-3, -4, -5}},
	} {
		t.Run(test.name, func(t *testing.T) {
			scores := scoresOf(t, test.ranker, input(doc, test.candidates...))
			for k, i := range test.candidates {
				require.Equal(t, test.want[k], scores[i], "sentence %d", i)
			}
		})
	}
}

func TestTFIDFIsTheCosineWithTheCentroid(t *testing.T) {
	for seed := range uint64(60) {
		in := randomInput(t, seed)
		rows := denseRows(in)
		centroid := make([]float64, in.Vectors.NumTerms)
		for _, row := range rows {
			for term, x := range row {
				centroid[term] += x / float64(len(rows))
			}
		}
		length := math.Sqrt(product(centroid, centroid))
		scores := scoresOf(t, rank.TFIDF{}, in)
		for k, i := range in.Candidates {
			want := 0.0
			if length > 0 {
				want = product(rows[k], centroid) / length
			}
			require.InDelta(t, want, scores[i], 1e-12)
			require.GreaterOrEqual(t, scores[i], 0.0)
			require.LessOrEqual(t, scores[i], 1+1e-12)
		}
	}
	in := input(lines(t, "", "It was.", "The of."))
	require.Equal(t, []float64{0, 0}, scoresOf(t, rank.TFIDF{}, in), "no terms")
}

func TestByName(t *testing.T) {
	want := map[string]rank.Ranker{
		"":           rank.Blend{},
		"default":    rank.Blend{},
		"textrank":   rank.TextRank{},
		"tfidf":      rank.TFIDF{},
		"lead":       rank.Lead{},
		"clean-lead": rank.CleanLead{},
	}
	for name, ranker := range want {
		require.Equal(t, ranker, rank.ByName(name), name)
	}
	for _, name := range []string{"lexrank", "Lead", " lead", "Default"} {
		require.Nil(t, rank.ByName(name), name)
	}
	require.Equal(t, "default", rank.Methods()[0])
	require.Len(t, rank.Methods(), len(want)-1)
	for _, name := range rank.Methods() {
		require.Contains(t, want, name)
		require.NotNil(t, rank.ByName(name))
	}
	rank.Methods()[0] = "changed"
	require.Equal(t, "default", rank.Methods()[0], "the caller's slice is its own")
}

func TestRankChecksTheScores(t *testing.T) {
	failed := errors.New("failed")
	fill := func(at int, x float64) rankerFunc {
		return func(_ *rank.Input, scores []float64) error {
			scores[at] = x
			return nil
		}
	}
	for _, test := range []struct {
		name   string
		ranker rank.Ranker
		want   error
	}{
		{"NaN for a candidate", fill(2, math.NaN()), rank.ErrNaN},
		{"NaN for another sentence", fill(1, math.NaN()), nil},
		{"infinity", fill(2, math.Inf(-1)), nil},
		{"zero", fill(0, 0), nil},
		{"its own error", rankerFunc(func(_ *rank.Input, scores []float64) error {
			scores[0] = math.NaN()
			return failed
		}), failed},
	} {
		t.Run(test.name, func(t *testing.T) {
			in := input(lines(t, "", "One quay.", "Two quays.", "Three quays."), 0, 2)
			err := rank.Rank(context.Background(), test.ranker, in, make([]float64, 3))
			require.ErrorIs(t, err, test.want)
			if errors.Is(test.want, rank.ErrNaN) {
				require.ErrorContains(t, err, "sentence 2")
			}
		})
	}
}

// cancelledLater is a context that is cancelled after so many looks at it.
type cancelledLater struct {
	context.Context
	polls int
}

func (c *cancelledLater) Err() error {
	if c.polls == 0 {
		return context.Canceled
	}
	c.polls--
	return nil
}

func TestCancelledContext(t *testing.T) {
	doc, err := tokenize.Parse(article(500_000), "en")
	require.NoError(t, err)
	in := input(doc)
	scores := make([]float64, len(doc.Sentences))
	for _, ranker := range []rank.Ranker{rank.TextRank{}, rank.TFIDF{}, rank.Blend{}} {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		require.ErrorIs(t, rank.Rank(ctx, ranker, in, scores), context.Canceled, "%T", ranker)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = rank.Blend{}.Features(ctx, in)
	require.ErrorIs(t, err, context.Canceled)

	for _, ranker := range []rank.Ranker{rank.TextRank{}, rank.Blend{}} {
		ctx := &cancelledLater{Context: context.Background(), polls: 2}
		require.ErrorIs(t, rank.Rank(ctx, ranker, in, scores), context.Canceled, "%T in the middle", ranker)
		require.Zero(t, ctx.polls)
	}
}

func TestBlendFeaturesSumToTheScores(t *testing.T) {
	for seed := range uint64(60) {
		in := randomInput(t, seed)
		if seed%2 == 1 {
			in.Focus = in.Doc.AppendTerms(nil, word(0)+" "+word(2))
		}
		scores := scoresOf(t, rank.Blend{}, in)
		features, err := rank.Blend{}.Features(context.Background(), in)
		require.NoError(t, err)
		sums, names := make([]float64, len(scores)), map[string]bool{}
		for _, f := range features {
			require.NotEmpty(t, f.Name)
			require.False(t, names[f.Name], "%s twice", f.Name)
			names[f.Name] = true
			require.Len(t, f.Scores, len(scores))
			for i, x := range f.Scores {
				sums[i] += x
			}
		}
		require.InDeltaSlice(t, scores, sums, 1e-9)
	}
}

// part returns one feature's scores.
func part(t *testing.T, in *rank.Input, name string) []float64 {
	t.Helper()
	features, err := rank.Blend{}.Features(context.Background(), in)
	require.NoError(t, err)
	for _, f := range features {
		if f.Name == name {
			return f.Scores
		}
	}
	require.Fail(t, "no feature "+name)
	return nil
}

const plainLine = "The harbour opened its second quay on the eastern shore."

func TestBlendLowersStumblingSentences(t *testing.T) {
	for _, test := range []struct{ feature, clean, stumbling string }{
		{"question", "The state pays for the quay at the new eastern harbour.", "The state pays for the quay at the new eastern harbour?"},
		{"quotation", "The state pays for the quay at the new eastern harbour.", "“The state pays for the quay” at the new eastern harbour."},
		{"unbalanced", "The state pays for the quay at the new eastern harbour.", "The state pays “for the quay at the new eastern harbour."},
		{"label", "Relieved Dana saw the quay at the new eastern harbour.", "Relieved: Dana saw the quay at the new eastern harbour."},
		{"first person", "They pay for the quay at the new eastern harbour today.", "We pay for the quay at the new eastern harbour today."},
	} {
		t.Run(test.feature, func(t *testing.T) {
			others := []string{plainLine, "Boats came.", "Pilots guided nine tankers through the fog."}
			clean := input(lines(t, "", append(others, test.clean)...))
			stumbling := input(lines(t, "", append(others, test.stumbling)...))
			require.Equal(t, []float64{0, 0, 0, 0}, abs(part(t, clean, test.feature)))
			values := part(t, stumbling, test.feature)
			require.Equal(t, []float64{0, 0, 0}, abs(values[:3]))
			require.Negative(t, values[3])
			require.Less(t, scoresOf(t, rank.Blend{}, stumbling)[3], scoresOf(t, rank.Blend{}, clean)[3])
		})
	}
}

// abs makes −0 a 0.
func abs(values []float64) []float64 {
	out := make([]float64, len(values))
	for k, x := range values {
		out[k] = math.Abs(x)
	}
	return out
}

func TestBlendAllowsTheFirstPersonWhereTheArticleSpeaksInIt(t *testing.T) {
	in := input(lines(t, "", "I went to the harbour.", "We saw boats.", "I liked the quay.", plainLine))
	require.Equal(t, []float64{0, 0, 0, 0}, abs(part(t, in, "first person")))
	in = input(lines(t, "", "I went to the harbour.", "We saw boats.", plainLine, plainLine, plainLine, plainLine))
	require.Equal(t, []float64{0, 0, 0, 0, 0, 0}, abs(part(t, in, "first person")), "two of six")
	in = input(lines(t, "", "I went to the harbour.", "We saw boats.", plainLine, plainLine, plainLine, plainLine, plainLine, plainLine, plainLine))
	require.Negative(t, part(t, in, "first person")[0], "two of nine are too few")
}

func TestBlendHeadlineRaises(t *testing.T) {
	sentences := []string{"Boats came.", plainLine, "Clouds gathered."}
	without := input(lines(t, "", sentences...))
	with := input(lines(t, "Harbour opens quay", sentences...))
	require.Equal(t, []float64{0, 0, 0}, part(t, without, "headline"))
	values := part(t, with, "headline")
	require.Positive(t, values[1])
	require.Zero(t, values[0])
	require.Zero(t, values[2])
	require.Greater(t, scoresOf(t, rank.Blend{}, with)[1], scoresOf(t, rank.Blend{}, without)[1])
	require.Equal(t, []float64{0, 0, 0}, part(t, input(lines(t, "Nothing shared", sentences...)), "headline"))
}

func TestBlendFocusRaises(t *testing.T) {
	doc := lines(t, "", plainLine, "Boats came.", "Clouds gathered over the boats and pilots.")
	plain, focused := input(doc), input(doc)
	focused.Focus = doc.AppendTerms(nil, "boats")
	require.Equal(t, []float64{0, 0, 0}, part(t, plain, "focus"))
	values := part(t, focused, "focus")
	require.Zero(t, values[0])
	require.Greater(t, values[1], values[2], "the shorter sentence is closer to the query")
	require.Positive(t, values[2])
	for _, f := range []string{"centrality", "position", "length", "later", "earlier"} {
		require.Equal(t, part(t, plain, f), part(t, focused, f), "the focus is counted once")
	}
}

func TestBlendPosition(t *testing.T) {
	doc := lines(t, "", plainLine, plainLine, plainLine, plainLine)
	for _, test := range []struct {
		share float64
		fades float64 // weight of position
	}{{0, 1}, {0.25, 1}, {0.35, 0.5}, {0.45, 0}, {1, 0}} {
		in := input(doc)
		in.Share = test.share
		values := part(t, in, "position")
		first := input(doc)
		full := part(t, first, "position")
		for k := range values {
			require.InDelta(t, test.fades*full[k], values[k], 1e-12, "share %g", test.share)
			if k > 0 {
				require.Less(t, full[k], full[k-1], "falls")
			}
		}
	}
	late := part(t, input(doc, 2, 3), "position")
	require.Equal(t, part(t, input(doc), "position")[0], late[2], "counts candidates alone")
}

func TestBlendLength(t *testing.T) {
	sentence := func(words int) string {
		var s strings.Builder
		s.WriteString("Harbour")
		for range words - 1 {
			s.WriteString(" harbour")
		}
		return s.String() + "."
	}
	in := input(lines(t, "", sentence(8), sentence(9), sentence(20), sentence(45), sentence(46)))
	v := part(t, in, "length")
	require.Greater(t, v[1], v[0], "under 9 words")
	require.Greater(t, v[1], v[2], "longer is lower")
	require.Greater(t, v[2], v[3])
	require.Greater(t, v[3]-v[4], 0.7, "over 45 words")
}

func TestBlendLinks(t *testing.T) {
	// The second sentence shares words with the third alone.
	in := input(lines(t, "", "Clouds gathered.", "Harbour quay.", "Harbour boats.", "Pilots slept."))
	later, earlier, central := part(t, in, "later"), part(t, in, "earlier"), part(t, in, "centrality")
	require.Greater(t, later[1], later[2])
	require.Equal(t, later[0], later[3])
	require.Greater(t, earlier[2], earlier[1])
	require.Equal(t, earlier[0], earlier[3])
	require.Greater(t, central[1], central[0])
	require.InDelta(t, central[1], central[2], 1e-9)
}

func TestScoresAreDeterministic(t *testing.T) {
	doc, err := tokenize.Parse(article(20_000), "en")
	require.NoError(t, err)
	shared := input(doc)
	shared.Focus = doc.AppendTerms(nil, word(2)+" "+word(5))
	for _, name := range rank.Methods() {
		t.Run(name, func(t *testing.T) {
			want := scoresOf(t, rank.ByName(name), shared)
			var wait sync.WaitGroup
			got := make([][]float64, 16)
			errs := make([]error, len(got))
			for g := range got {
				wait.Go(func() {
					got[g] = make([]float64, len(doc.Sentences))
					errs[g] = rank.Rank(context.Background(), rank.ByName(name), shared, got[g])
				})
			}
			wait.Wait()
			for g := range got {
				require.NoError(t, errs[g])
				require.Equal(t, want, got[g])
			}
			again := input(doc)
			again.Focus = shared.Focus
			require.Equal(t, want, scoresOf(t, rank.ByName(name), again))
		})
	}
}

func TestRankersLeaveTheInputAlone(t *testing.T) {
	for _, name := range rank.Methods() {
		in, fresh := randomInput(t, 5), randomInput(t, 5)
		in.Focus = in.Doc.AppendTerms(nil, word(0))
		fresh.Focus = in.Focus
		scoresOf(t, rank.ByName(name), in)
		require.Equal(t, fresh.Candidates, in.Candidates)
		require.Equal(t, fresh.Focus, in.Focus)
		require.Equal(t, denseRows(fresh), denseRows(in))
	}
}

func TestLn(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	values := []float64{1, 2, 0.5, math.Sqrt2, math.Sqrt2 / 2, math.E, 1.75, 1e-300, math.MaxFloat64,
		math.Nextafter(1, 0), math.Nextafter(1, 2), math.Nextafter(math.Sqrt2/2, 0)}
	for range 20_000 {
		values = append(values, r.Float64()*10+1e-12, math.Ldexp(1+r.Float64(), r.IntN(2_000)-1_000))
	}
	for _, x := range values {
		want := math.Log(x)
		require.InDelta(t, want, rank.Ln(x), 1e-12*max(1, math.Abs(want)), "ln %g", x)
	}
	require.Zero(t, rank.Ln(1))
	// math.Log is off by 35 here on amd64.
	require.InDelta(t, -1074*math.Ln2, rank.Ln(math.SmallestNonzeroFloat64), 1e-9)
}

func TestStandardise(t *testing.T) {
	for _, test := range []struct {
		name         string
		values, want []float64
	}{
		{"nothing", nil, nil},
		{"one", []float64{5}, []float64{0}},
		{"alike", []float64{3, 3, 3}, []float64{0, 0, 0}},
		{"alike with rounding", []float64{0.1 + 0.2, 0.3, 0.3}, []float64{0, 0, 0}},
		{"zeros", []float64{0, 0}, []float64{0, 0}},
		{"two", []float64{1, 3}, []float64{-1, 1}},
		{"three", []float64{1, 2, 3}, []float64{-math.Sqrt(1.5), 0, math.Sqrt(1.5)}},
		{"mean 0", []float64{-2, 2}, []float64{-1, 1}},
	} {
		t.Run(test.name, func(t *testing.T) {
			rank.Standardise(test.values)
			require.InDeltaSlice(t, append([]float64{}, test.want...), append([]float64{}, test.values...), 1e-12)
		})
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 100 {
		values := make([]float64, 2+r.IntN(50))
		for k := range values {
			values[k] = r.NormFloat64()*7 + 100
		}
		rank.Standardise(values)
		sum := 0.0
		for _, x := range values {
			sum += x
		}
		require.InDelta(t, 0, sum, 1e-9)
		require.InDelta(t, float64(len(values)), product(values, values), 1e-9)
	}
}
