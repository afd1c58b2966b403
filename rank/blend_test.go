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

func TestBrevity(t *testing.T) {
	for _, c := range []struct{ share, want float64 }{
		{0, 1}, {0.1, 1}, {0.25, 1}, {0.3, 0.75}, {0.35, 0.5}, {0.4, 0.25}, {0.45, 0}, {0.5, 0}, {1, 0},
	} {
		require.InDelta(t, c.want, rank.Brevity(c.share), 1e-12, "share %g", c.share)
	}
	for share := 0.0; share < 1; share += 0.01 {
		require.GreaterOrEqual(t, rank.Brevity(share), rank.Brevity(share+0.01), "never rises")
	}
}

func TestDefaultWeightsNameEveryFeature(t *testing.T) {
	in := input(lines(t, "Harbour opens quay", plainLine, "Boats came.", "Clouds gathered."))
	features, err := rank.Blend{}.Features(context.Background(), in)
	require.NoError(t, err)
	weights := rank.DefaultWeights()
	for _, f := range features {
		require.Contains(t, weights, f.Name)
	}
	require.Len(t, features, len(weights))
	weights["position"] = rank.Weight{Brief: 1_000}
	require.NotEqual(t, weights, rank.DefaultWeights(), "a copy")
}

// valued is a document in which every feature has a value for one candidate at
// least.
func valued(t *testing.T) *rank.Input {
	t.Helper()
	in := input(lines(t, "The harbour opens its second quay",
		plainLine,
		"Fishermen stand along the wall of the second quay.",
		"“Ships may come from Monday,” the harbour master said at the quay.",
		"Who pays for the second quay, and who will use it?",
		"Relieved: Dana Moss waits for the first ship at the quay.",
		"The state paid “for the quay and the road that leads to the harbour.",
		"We were told at the quay that the boats would come.",
		"Clouds gathered.",
		"The fishermen keep the western shore, where their boats have always lain.",
		"It leaves from the old quay as it did before.",
		"A road of two miles joins the shore to the town.",
		"In this report we count the ships of a year.",
		"Will the fishermen keep the shore in the years to come?",
		"Will the price of a crossing rise when the quay is open?",
		"The operator of the ferry has said nothing about the price of a crossing"))
	in.Focus = in.Doc.AppendTerms(nil, "fishermen and boats")
	require.NotEmpty(t, in.Focus)
	return in
}

func TestWeightsReplaceThoseTheyName(t *testing.T) {
	for name := range rank.DefaultWeights() {
		t.Run(name, func(t *testing.T) {
			in := valued(t)
			plain, err := rank.Blend{}.Features(context.Background(), in)
			require.NoError(t, err)
			one := rank.Blend{Weights: map[string]rank.Weight{name: {Brief: 1, Long: 1}}}
			changed, err := one.Features(context.Background(), in)
			require.NoError(t, err)
			for f := range plain {
				require.Equal(t, plain[f].Name, changed[f].Name, "the order of the table")
				if plain[f].Name != name {
					require.Equal(t, plain[f].Scores, changed[f].Scores)
					continue
				}
				brief := rank.DefaultWeights()[name].Brief
				require.NotEqual(t, make([]float64, len(changed[f].Scores)), changed[f].Scores, "it has a value")
				for i, x := range changed[f].Scores {
					require.InDelta(t, plain[f].Scores[i], brief*x, 1e-12, "sentence %d", i)
				}
			}
		})
	}
}

func TestWeightsGoFromBriefToLong(t *testing.T) {
	in := valued(t)
	ranker := rank.Blend{Weights: map[string]rank.Weight{"length": {Brief: 3, Long: -1}}}
	for _, c := range []struct{ share, weight float64 }{{0.1, 3}, {0.25, 3}, {0.3, 2}, {0.35, 1}, {0.4, 0}, {0.45, -1}, {0.9, -1}} {
		in.Share = c.share
		got, err := ranker.Features(context.Background(), in)
		require.NoError(t, err)
		one, err := rank.Blend{Weights: map[string]rank.Weight{"length": {Brief: 1, Long: 1}}}.Features(context.Background(), in)
		require.NoError(t, err)
		for f := range got {
			if got[f].Name != "length" {
				continue
			}
			for i, x := range one[f].Scores {
				require.InDelta(t, c.weight*x, got[f].Scores[i], 1e-12, "share %g", c.share)
			}
		}
	}
}

func TestWeightsOfZeroLeaveAFeatureOut(t *testing.T) {
	in := valued(t)
	weights := rank.DefaultWeights()
	for name := range weights {
		weights[name] = rank.Weight{}
	}
	require.Equal(t, make([]float64, len(in.Doc.Sentences)), scoresOf(t, rank.Blend{Weights: weights}, in))
	weights["position"] = rank.Weight{Brief: 1, Long: 1}
	scores := scoresOf(t, rank.Blend{Weights: weights}, in)
	for k := 1; k < len(scores); k++ {
		require.Less(t, scores[k], scores[k-1], "the position alone is left")
	}
	require.Equal(t, scoresOf(t, rank.Blend{}, in), scoresOf(t, rank.Blend{Weights: map[string]rank.Weight{"no such feature": {Brief: 9, Long: 9}}}, in))
}

func TestFeaturesSumToTheScoresWithWeights(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	for seed := range uint64(40) {
		in := randomInput(t, seed)
		in.Focus = in.Doc.AppendTerms(nil, word(0)+" "+word(2))
		ranker := rank.Blend{Weights: map[string]rank.Weight{}}
		for _, name := range []string{"position", "centrality", "earlier", "later", "headline", "focus", "length"} {
			if random.IntN(3) > 0 {
				ranker.Weights[name] = rank.Weight{Brief: 4*random.Float64() - 2, Long: 4*random.Float64() - 2}
			}
		}
		scores := scoresOf(t, ranker, in)
		features, err := ranker.Features(context.Background(), in)
		require.NoError(t, err)
		sums := make([]float64, len(scores))
		for _, f := range features {
			for i, x := range f.Scores {
				sums[i] += x
			}
		}
		require.InDeltaSlice(t, scores, sums, 1e-9)
	}
}

func TestPointComesLate(t *testing.T) {
	const scene, other, point = "Clouds gathered over the islands.", "Gulls cried above the roofs.", "The harbour opens its second quay."
	for _, c := range []struct {
		name      string
		title     string
		sentences []string
		want      bool
	}{
		{"two sentences of scene", "Second quay for the harbour", []string{scene, other, point}, true},
		{"the point comes first", "Second quay for the harbour", []string{point, scene, other}, false},
		{"the point comes second", "Second quay for the harbour", []string{scene, point, other}, false},
		{"a headline of other words", "Zeppelin lands", []string{scene, other, point}, false},
		{"no headline", "", []string{scene, other, point}, false},
		{"one sentence with the point", "Second quay for the harbour", []string{point}, false},
		{"one sentence without it", "Second quay for the harbour", []string{scene}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := input(lines(t, c.title, c.sentences...))
			require.Equal(t, c.want, rank.PointComesLate(in))
		})
	}
	t.Run("candidates alone are looked at", func(t *testing.T) {
		doc := lines(t, "Second quay for the harbour", point, scene, other, "The harbour is full of ships.")
		require.False(t, rank.PointComesLate(input(doc)))
		require.True(t, rank.PointComesLate(input(doc, 1, 2, 3)))
		require.False(t, rank.PointComesLate(input(doc, 1, 2)), "no candidate has the point")
		require.False(t, rank.PointComesLate(input(doc, []int{}...)))
	})
}

func TestPositionFallsHalfAsFastWhereThePointComesLate(t *testing.T) {
	sentences := []string{"Clouds gathered.", "Gulls cried.", "The harbour opens its second quay.", "Boats came."}
	early := part(t, input(lines(t, "", sentences...)), "position")
	late := part(t, input(lines(t, "Second quay for the harbour", sentences...)), "position")
	for k := range early {
		require.InDelta(t, early[k]/2, late[k], 1e-12)
	}
}

func TestPositionFallsSlowerInAnEssay(t *testing.T) {
	const plain = "A harbour is more than its quays, and whoever has watched one at night knows how little of it is made of stone or wood. "
	article := func(first string, paragraphs, sentences int) string {
		var list []string
		for range paragraphs {
			list = append(list, strings.Repeat(plain, sentences))
		}
		return first + strings.Join(list, "\n\n")
	}
	for _, c := range []struct {
		name, text string
		essay      bool
	}{
		{"long, in long paragraphs", article("", 8, 4), true},
		{"short", article("", 3, 4), false},
		{"one paragraph", article("", 1, 40), false},
		{"short paragraphs", article("", 20, 2), false},
		{"its first sentence names a day", article("The harbour was closed on Friday for the first time since the storm, and nobody was told why. ", 8, 4), false},
		{"a dateline", article("OSTREY, Maine (AP) -- ", 8, 4), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := new(tokenize.Document)
			require.NoError(t, doc.Parse(t.Context(), tokenize.Input{Text: c.text, Language: "en"}))
			in := input(doc)
			want := -1.3 * rank.Ln(2.75)
			if c.essay {
				want *= 0.62
			}
			require.InDelta(t, want, part(t, in, "position")[1], 1e-9)
			in.Share = 0.3
			require.InDelta(t, -1.3*0.75*rank.Ln(2.75), part(t, in, "position")[1], 1e-9, "longer summaries take what comes first")
		})
	}
}

func TestCentralityIsThatOfTheDenseGraph(t *testing.T) {
	ranker := rank.Blend{Weights: rank.DefaultWeights()}
	for name := range ranker.Weights {
		ranker.Weights[name] = rank.Weight{}
	}
	ranker.Weights["centrality"] = rank.Weight{Brief: 1, Long: 1}
	for seed := range uint64(120) {
		in := randomInput(t, seed)
		want := denseTextRank(in)
		for k := range want {
			want[k] = rank.Ln(want[k])
		}
		rank.Standardise(want)
		if n := len(want); n < 7 { // few sentences tell little of which is central
			for k := range want {
				want[k] *= float64(n) / 7
			}
		}
		got := scoresOf(t, ranker, in)
		for k, i := range in.Candidates {
			require.InDelta(t, want[k], got[i], 1e-3, "sentence %d, seed %d", i, seed)
		}
	}
}

func TestShortArticleKeepsItsLead(t *testing.T) {
	in := input(lines(t, "Harbour opens after the ice",
		"The harbour of Lindvik opened again on Friday after a week of ice.",
		"Two icebreakers cut a lane of forty metres through the bay.",
		"The first ship to leave carried timber for Rostock.",
		"The town lost two million crowns."))
	scores := scoresOf(t, rank.Blend{}, in)
	for k := 1; k < len(scores); k++ {
		require.Greater(t, scores[0], scores[k])
	}
}

func TestWhatIsQuotedIsNoCue(t *testing.T) {
	const cue = "Our results suggest that the quay sinks by an inch a year."
	features, err := rank.Blend{}.Features(context.Background(), input(lines(t, "", plainLine, cue, "“"+cue+"” the engineer said.")))
	require.NoError(t, err)
	for _, f := range features {
		if f.Name == "cue" {
			require.Zero(t, f.Scores[0])
			require.Positive(t, f.Scores[1])
			require.Zero(t, f.Scores[2])
		}
	}
}
