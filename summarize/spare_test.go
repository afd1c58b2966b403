package summarize

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// mooring has five sentences of 24 words; the third leans on the second.
const mooring = `The island's only doctor leaves at the end of March, and the county has found nobody so far who wants to take her place. Two doctors from the mainland came to look at the house, the boat and the rota, and neither of them has sent a letter since. That alarms the teachers at the school, where one child in nine needs a medicine that only a doctor may give out each morning. A nurse comes over with the mail boat on most Tuesdays, when the sea allows it, and holds her surgery in the hall until four. Last winter the sea did not allow it eleven times, and the harbour master keeps the list of days in the drawer of his kitchen.`

func TestWeakLastSentencesAreLeftOut(t *testing.T) {
	for _, test := range []struct {
		name    string
		options Options
		gains   []float64 // of the five sentences
		chosen  []int
		want    []int
	}{
		{"apart and below the mean: what follows takes its place", Options{}, []float64{3, 0, 0, 0, -0.1}, []int{0, 1, 4}, []int{0, 1, 2}},
		{"apart, and what follows is weaker", Options{}, []float64{3, 0, -4, 0, -0.1}, []int{0, 1, 4}, []int{0, 1, 2}},
		{"apart and above the mean", Options{}, []float64{3, 0, 0, 0, 0.1}, []int{0, 1, 4}, []int{0, 1, 4}},
		{"it follows and is weak, but long", Options{}, []float64{3, 0, 0, -1, -1.6}, []int{0, 3, 4}, []int{0, 3, 4}},
		{"it follows and is very weak, but long", Options{}, []float64{3, 0, 0, -1, -2.6}, []int{0, 3, 4}, []int{0, 3, 4}},
		{"it follows and is not weak", Options{}, []float64{3, 0, 0, -1, -1.4}, []int{0, 3, 4}, []int{0, 3, 4}},
		{"one before it is weaker", Options{}, []float64{3, 0, -3, 0, -1}, []int{0, 2, 4}, []int{0, 2, 3}},
		{"only one before it is weak", Options{}, []float64{3, -3, 0, 0, 1}, []int{0, 1, 4}, []int{0, 1, 4}},
		{"more are asked for", Options{Sentences: 4}, []float64{3, 0, 0, -1.6, -2}, []int{0, 1, 3, 4}, []int{0, 1, 3, 4}},
		{"two are asked for", Options{Sentences: 2}, []float64{3, 0, 0, 0, -2}, []int{0, 4}, []int{0, 4}},
		{"the length is asked for", Options{Words: 70}, []float64{3, 0, 0, 0, -1.6}, []int{0, 1, 4}, []int{0, 1, 4}},
		{"another method", Options{Method: "textrank"}, []float64{3, 0, 0, 0, -1.6}, []int{0, 1, 4}, []int{0, 1, 4}},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := ready(t, test.options, mooring)
			require.Len(t, p.gain, 5)
			p.gain, p.chosen = test.gains, test.chosen
			p.spare()
			require.Equal(t, test.want, p.chosen)
		})
	}
}

// What follows takes the place of a weak third sentence only if it is long, where
// there is room, and says something new.
func TestWhatTakesAPlace(t *testing.T) {
	for _, c := range []struct {
		name    string
		text    string
		verdict verdict
		gains   []float64
		want    []int
	}{
		{"long", mooring, outranked, []float64{3, 0, -1.6, 0, -1}, []int{0, 1, 2}},
		{"short", strings.Replace(mooring, ", where one child in nine needs a medicine that only a doctor may give out each morning", "", 1), outranked, []float64{3, 0, -1.6, 0, -1}, []int{0, 1}},
		{"no room", strings.Replace(mooring, ". That alarms", ", and that alarms", 1), outranked, []float64{3, 0, -1.6, -1}, []int{0, 1}},
		{"a repeat", strings.Replace(mooring, "That alarms the teachers at the school, where one child in nine needs a medicine that only a doctor may give out each morning", "The two doctors from the mainland who came to look at the house, the boat and the rota went home on the mail boat again", 1), outranked, []float64{3, 0, -1.6, 0, -1}, []int{0, 1}},
		{"a part", mooring, cut, []float64{3, 0, -1.6, 0, -1}, []int{0, 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := ready(t, Options{}, c.text)
			require.Len(t, p.gain, len(c.gains))
			p.gain, p.chosen = c.gains, []int{0, 1, len(c.gains) - 1}
			p.verdicts[2] = c.verdict
			p.spare()
			require.Equal(t, c.want, p.chosen)
			require.Equal(t, spared, p.verdicts[len(c.gains)-1])
		})
	}
}

func TestFewWordsAreEnoughWithoutAVeryWeakSentence(t *testing.T) {
	const (
		ten    = "The island's only doctor leaves at the end of March. "
		twenty = "Two doctors from the mainland came to look at the house, the boat and the rota of the old surgery. "
		last   = "A nurse comes over with the mail boat on most Tuesdays."
	)
	for _, c := range []struct {
		name string
		text string
		weak float64
		want []int
	}{
		{"thirty words and weak", ten + twenty + last, -2, []int{0, 1, 2}},
		{"thirty words and very weak", ten + twenty + last, -2.6, []int{0, 1}},
		{"twenty words and very weak", ten + ten[:len(ten)-2] + " or in May. " + last, -2.6, []int{0, 1, 2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := ready(t, Options{}, c.text)
			require.Len(t, p.gain, 3)
			p.gain, p.chosen = []float64{0, 0, c.weak}, []int{0, 1, 2}
			p.spare()
			require.Equal(t, c.want, p.chosen)
		})
	}
}

func TestWhatIsLeftSaysEnough(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 8))
	left := 0
	for n := range 1500 {
		p := ready(t, Options{}, madeUp(random, 12+random.IntN(20)))
		low := 4 * random.Float64()
		for k := range p.gain {
			p.gain[k] -= low
		}
		require.True(t, p.searchBest())
		slices.Sort(p.chosen)
		before := slices.Clone(p.chosen)
		p.spare()
		if len(p.chosen) == len(before) {
			continue
		}
		left++
		words := 0
		for _, k := range p.chosen {
			words += p.sentence(k).Words
			require.True(t, !p.dangles(k) || slices.Contains(p.chosen, k-1), "article %d", n)
		}
		require.Equal(t, before[:2], p.chosen)
		out := before[2]
		least, most := enoughWords, weak
		switch {
		case p.gain[out] < veryWeak:
			least, most = fewWords, veryWeak
		case out != before[1]+1:
			least, most = wordsApart, weakApart
		}
		require.GreaterOrEqual(t, words, least)
		require.Less(t, p.gain[out], most)
		require.Equal(t, spared, p.verdicts[out])
	}
	require.Greater(t, left, 20)
}

// What stands apart and speaks of something as known gives way to what follows.
func TestWhatPointsAwayGivesWay(t *testing.T) {
	const (
		first  = "The ferry of Brekke will stop in March after forty years. "
		second = "A nurse comes over on most Tuesdays. "
		third  = "The school has eleven pupils who live ashore. "
		fourth = "Two pilots asked for more money. "
	)
	for _, c := range []struct {
		name   string
		last   string
		chosen []int
		want   []int
	}{
		{"a noun that is new", "The loan was paid back in May.", []int{0, 1, 4}, []int{0, 1, 2}},
		{"and from the second place on", "The loan was paid back in May. The bank in town is glad now.", []int{0, 4, 5}, []int{0, 1, 2}},
		{"a chosen one has the noun", "The nurse was trained in another town.", []int{0, 1, 4}, []int{0, 1, 4}},
		{"or the word before it", "The old ferry terminal was sold to a bank.", []int{0, 1, 4}, []int{0, 1, 4}},
		{"one that is not chosen has it", "The pupils asked for a new teacher.", []int{0, 1, 4}, []int{0, 1, 2}},
		{"the headline has it", "The boats of other towns are newer.", []int{0, 1, 4}, []int{0, 1, 4}},
		{"a name", "The Brekke Times wrote of a loan.", []int{0, 1, 4}, []int{0, 1, 4}},
		{"no noun", "The more of them leave, the better.", []int{0, 1, 4}, []int{0, 1, 4}},
		{"it follows", "The loan was paid back in May.", []int{0, 3, 4}, []int{0, 3, 4}},
		{"a quotation", "“Loans are paid back in May,” the bank said.", []int{0, 1, 4}, []int{0, 1, 2}},
		{"an indefinite article", "A loan was paid back in May.", []int{0, 1, 4}, []int{0, 1, 4}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := ready(t, Options{}, first+second+third+fourth+c.last)
			p.chosen = c.chosen
			p.stayClose()
			require.Equal(t, c.want, p.chosen)
		})
	}
	t.Run("not where something is asked for", func(t *testing.T) {
		for focus, want := range map[string][]int{"": {0, 1, 2}, "loan": {0, 1, 4}} {
			p := ready(t, Options{Focus: focus}, first+second+third+fourth+"The loan was paid back in May.")
			p.chosen = []int{0, 1, 4}
			p.gain[4] = 1
			p.spare()
			require.Equal(t, want, p.chosen, focus)
		}
	})
	t.Run("not for part of a passage", func(t *testing.T) {
		p := ready(t, Options{}, first+second+third+fourth+"The loan was paid back in May.")
		p.chosen = []int{0, 1, 4}
		p.verdicts[2] = cut
		p.stayClose()
		require.Equal(t, []int{0, 1, 4}, p.chosen)
	})
	t.Run("not for a repeat", func(t *testing.T) {
		p := ready(t, Options{}, first+second+"On most Tuesdays a nurse comes. "+fourth+"The loan was paid back in May.")
		p.chosen = []int{0, 1, 4}
		p.stayClose()
		require.Equal(t, []int{0, 1, 4}, p.chosen)
	})
}
