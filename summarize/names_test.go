package summarize

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNamesThatTheSummaryDoesNotKnow(t *testing.T) {
	const (
		lead   = "The only cinema of the island will be sold at the end of March. "
		bring  = "Its owner is Ana Marie Holm of Brekke. "
		bridge = "The screen was bought in the spring of the great storm. "
		last   = "The council offered Holm a house in the harbour for it."
	)
	for _, c := range []struct {
		name   string
		text   string
		before []int // candidates chosen before the last one
		want   bool
	}{
		{"nobody introduces", lead + bridge + last, []int{0}, false},
		{"left out", lead + bring + bridge + last, []int{0}, true},
		{"known", lead + bring + bridge + last, []int{0, 1}, false},
		{"named in full again", lead + bring + bridge + "The council offered Marie Holm a house in the harbour for it.", []int{0}, false},
		{"known by the last name", lead + bring + "The screen was bought by Holm in the spring of the storm. " + last, []int{2}, false},
		{"another of that name comes later", lead + bridge + "The council offered Holm a house in the harbour for it. " + bring, []int{0}, false},
		{"first in its sentence", lead + bring + bridge + "Holm was offered a house in the harbour for it.", []int{0}, true},
		{"an initial", lead + "Its owner is Ana A. Holm of Brekke. " + bridge + last, []int{0}, true},
		{"an article", lead + "A Holm cinema is loved by the old. " + bridge + last, []int{0}, false},
		{"a short name", lead + "Its owner is the Fair Film Fund (FFF) of Brekke. " + bridge + "The council offered FFF a house in the harbour for it.", []int{0}, true},
		{"an open bracket", lead + "Its owner is the Fair Film Fund of Brekke. " + bridge + "The council offered FFF a house in the harbour (FFF", []int{0}, false},
		{"no name", lead + "The Brekke cinema is loved by the old. " + bridge + "The council offered the cinema a house in the harbour.", []int{2}, false},
		{"the headline has it", lead + "Its owner is Ana Boats of Brekke. " + bridge + "The council offered Boats a house in the harbour for it.", []int{0}, false},
		{"without spaces between words", "岛上唯一的电影院将在三月底出售给一家公司。它的主人住在城里的老街上已经很久了。", []int{0}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := ready(t, Options{}, c.text)
			p.findNames()
			p.findCovered()
			p.fillPool()
			pool := p.search.pool
			var chosen uint64
			for i, u := range pool {
				for _, k := range c.before {
					if u.k == k {
						chosen |= 1 << i
					}
				}
			}
			at := len(pool) - 1
			if c.name == "another of that name comes later" {
				at--
			}
			require.Equal(t, c.want, p.search.isStrange(&pool[at], chosen))
		})
	}
}

func TestSummariesIntroduceWhomTheyName(t *testing.T) {
	text := `The ferry to Brekke was stopped for the third day on Monday because its captain will not sail without a second engine. Captain Ana Holm says that the old engine failed twice in the narrows last week with forty people on board. The company has hired a boat from the mainland that takes the mail and the milk but no passengers. A new engine costs as much as the ferry earns in two years, and the county has promised half of it. Holm wants to see the money before she takes the ferry out again, the company's letter says.`
	for n := 2; n <= 4; n++ {
		s, err := New(Options{Sentences: n})
		require.NoError(t, err)
		summary, err := s.Summarize(t.Context(), Article{Text: text})
		require.NoError(t, err)
		named, introduced := false, false
		for _, sentence := range summary.Sentences {
			introduced = introduced || sentence.Index == 1
			named = named || sentence.Index == 4
		}
		require.True(t, introduced || !named, "%d sentences: %s", n, summary)
	}
}
