package summarize

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// limits are options of every kind that the search is used for.
var limits = []Options{
	{Sentences: 1}, {Sentences: 2}, {Sentences: 3}, {Sentences: 5}, {Words: 25}, {Words: 60}, {Characters: 160}, {Characters: 400},
	{Sentences: 3, Words: 40}, {Words: 50, Characters: 280}, {Sentences: 2, Diversity: -1}, {Words: 40, Diversity: 0.4},
	{Sentences: 2, Focus: word(2) + " " + word(5)}, {Ratio: 0.5},
}

func TestSearchFindsTheBestOfAllSets(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	tried := 0
	for range 60 {
		text := madeUp(random, 2+random.IntN(7))
		for _, o := range limits {
			p := ready(t, o, text)
			g := newJudge(p)
			if len(g.heads) == 0 || len(g.heads) > 10 {
				continue
			}
			want := g.best()
			require.Equal(t, want != nil, p.searchBest(), "%+v\n%s", o, text)
			if want == nil {
				continue
			}
			got := g.chosenUnits()
			require.True(t, g.allows(got), "%+v chose %v in\n%s", o, got, text)
			require.False(t, g.better(want, got), "%+v: %v is better than %v in\n%s", o, want, got, text)
			tried++
		}
	}
	require.Greater(t, tried, 500)
}

func TestSearchIsAsGoodAsGreedy(t *testing.T) {
	random := rand.New(rand.NewPCG(13, 14))
	tried, better, worse, missed := 0, 0, 0, 0
	for range 180 {
		text := madeUp(random, 4+random.IntN(60))
		for _, o := range limits {
			p := ready(t, o, text)
			g := newJudge(p)
			if !p.searchBest() {
				continue
			}
			tried++
			got := g.chosenUnits()
			other := newJudge(ready(t, o, text))
			require.NoError(t, other.p.pickGreedily(t.Context()))
			switch greedy := other.chosenUnits(); {
			case g.better(got, greedy):
				better++
			case g.better(greedy, got):
				worse++
				if len(g.heads) == len(p.search.pool) {
					missed++
				}
			}
		}
	}
	require.Greater(t, tried, 500)
	require.Greater(t, better*5, tried)
	require.Less(t, worse*100, tried, "short units outside of the pool may fill a limit better")
	require.Less(t, missed*200, tried, "the beam seldom loses a set that a name is known in")
}

func TestNothingThatFitsIsLeftOut(t *testing.T) {
	random := rand.New(rand.NewPCG(15, 16))
	tried := 0
	for range 80 {
		text := madeUp(random, 4+random.IntN(60))
		for _, o := range limits {
			p := ready(t, o, text)
			g := newJudge(p)
			if !p.searchBest() {
				continue
			}
			got := g.chosenUnits()
			require.True(t, g.allows(got), "%+v chose %v in\n%s", o, got, text)
			for _, k := range g.heads {
				if p.verdicts[k] == taken {
					continue
				}
				tried++
				more := append(slices.Clone(got), k)
				slices.Sort(more)
				require.False(t, g.allows(more) && g.better(more, got), "%+v: %d fits beside %v in\n%s", o, k, got, text)
			}
		}
	}
	require.Greater(t, tried, 10_000)
}

func TestLongSummariesKeepTheRules(t *testing.T) {
	random := rand.New(rand.NewPCG(17, 18))
	tried, leaning, quoted := 0, 0, 0
	for range 25 {
		text := madeUp(random, 50+random.IntN(80))
		for _, o := range []Options{{Sentences: 16}, {Sentences: 30}, {Words: 300}, {Characters: 2000}, {Sentences: 20, Words: 200}, {Ratio: 0.2}, {Ratio: 0.6}} {
			p := ready(t, o, text)
			g := newJudge(p)
			if p.sought() <= maxSought {
				continue
			}
			require.False(t, p.searchBest(), "too long for the search")
			require.NoError(t, p.pickGreedily(t.Context()))
			got := g.chosenUnits()
			require.True(t, g.allows(got), "%+v chose %v in\n%s", o, got, text)
			require.ElementsMatch(t, g.all(got), p.chosen, "units are chosen whole")
			for _, k := range g.heads {
				more := append(slices.Clone(got), k)
				slices.Sort(more)
				require.False(t, p.verdicts[k] != taken && g.allows(more), "%+v: %d fits beside %v in\n%s", o, k, got, text)
			}
			for _, k := range got {
				leaning += int(p.traits(k) & tokenize.Dangling / tokenize.Dangling)
				quoted += int(p.unit[k]) - 1
			}
			tried++
		}
	}
	require.Greater(t, tried, 100)
	require.Positive(t, leaning, "sentences that lean are among those chosen")
	require.Positive(t, quoted, "units of several sentences are among those chosen")
}

// What stands apart pays, unless a term ties it to the chosen ones or to the
// headline, "The boats of the council".
func TestWhatNothingTiesPays(t *testing.T) {
	const first = "The ferry of Brekke will stop in March after forty years. A nurse comes over on most Tuesdays. "
	for _, c := range []struct {
		name string
		last string
		set  uint64 // of units before the last
		want float64
	}{
		{"nothing ties it", "The school has eleven pupils who live ashore.", 1, apart},
		{"it follows one", "The school has eleven pupils who live ashore.", 2, 0},
		{"it begins the summary", "The school has eleven pupils who live ashore.", 0, 0},
		{"a term of a chosen one", "The old ferry was bought from a fishing village.", 1, 0},
		{"a term of one that was not chosen", "The nurse was trained in a fishing village.", 1, apart},
		{"a term of the headline", "The school has eleven boats that nobody mends.", 1, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			value := func(price float64) float64 {
				p := ready(t, Options{}, first+c.last)
				p.apart = price
				p.findNames()
				p.findCovered()
				p.fillPool()
				p.relate()
				grown, ok := p.grow(&partial{units: c.set}, 2)
				require.True(t, ok)
				return grown.value
			}
			require.InDelta(t, c.want, value(0)-value(apart), 1e-12)
		})
	}
	t.Run("only where a few sentences are asked for", func(t *testing.T) {
		require.Zero(t, ready(t, Options{Words: 30}, first).apart)
		require.Zero(t, ready(t, Options{Sentences: 40}, first+first+first).apart)
	})
}

// An article begins with its first sentence, a question too, if it reads by itself.
func TestAnchor(t *testing.T) {
	const rest = " The ferry of Brekke will stop in March after forty years. A nurse comes over on most Tuesdays. The school has eleven pupils who live ashore."
	for first, want := range map[string]bool{
		"The harbour of Brekke has a new crane.":              true,
		"Could a crane of wood lift a boat of steel?":         true,
		"However, the harbour of Brekke has no crane.":        false,
		"“The crane is new,” says the master of the harbour.": false,
		"Relieved: Dana Moss waits at the new crane.":         false,
	} {
		require.Equal(t, want, ready(t, Options{}, first+rest).anchored(), first)
	}
	const late = "A nurse comes over on most Tuesdays in the spring. The school has eleven pupils who live ashore. The council paid for a boat that sank. The boats are old."
	require.True(t, ready(t, Options{}, late).anchored(), "the headline's boats come late")
	require.False(t, ready(t, Options{}, "Share this page\n\n"+late).anchored(), "and below what is not the article's")
	require.True(t, ready(t, Options{}, "Share this page\n\nThe boats are old, the council says this week. "+late).anchored(), "the headline's boats come first")
}

// A caption between two sentences is not between them.
func TestCaptionsStandBetweenNothing(t *testing.T) {
	const (
		first   = "The harbour of Brekke has a new crane this week. "
		caption = "Mara Lund (left) and the new crane of Brekke. "
		short   = "It is blue. "
		rest    = "A nurse comes over on most Tuesdays in the spring. The school has eleven pupils who live ashore."
	)
	for _, c := range []struct {
		text             string
		adjoins, anchors bool
	}{
		{first + rest, true, true},
		{first + caption + rest, true, true},
		{first + short + rest, false, true},
		{caption + first + rest, true, true},
		{short + first + rest, true, false},
	} {
		p := ready(t, Options{}, c.text)
		require.Equal(t, first[:len(first)-1], p.sentence(0).Of(c.text))
		require.Equal(t, c.adjoins, p.adjoins(1), c.text)
		require.Equal(t, c.anchors, p.begins(), c.text)
	}
	require.False(t, ready(t, Options{}, first+rest).adjoins(0))
}

func TestDuplicate(t *testing.T) {
	for _, c := range []struct {
		name         string
		method       string
		common, a, b int
		like         float64
		want         bool
	}{
		{"half of the shorter one's terms", "default", 5, 10, 20, 0, true},
		{"nearly half, and alike", "default", 5, 12, 20, topical, true},
		{"nearly half, and hardly alike", "default", 5, 12, 20, topical - 0.01, false},
		{"too few terms", "default", 4, 10, 10, 0.5, false},
		{"of few terms all", "default", 2, 2, 2, 0, true},
		{"of few terms one", "default", 1, 2, 2, 0.5, false},
		{"another method", "textrank", 8, 10, 10, 0.5, false},
		{"nearly all, another method", "textrank", 9, 10, 10, 0, true},
	} {
		p := ready(t, Options{Method: c.method}, "A nurse comes over on most Tuesdays. The school has eleven pupils who live ashore. Two pilots asked for more money. The ferry is old.")
		require.Equal(t, c.want, p.duplicate(c.common, c.a, c.b, c.like), c.name)
	}
}
