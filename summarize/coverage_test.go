package summarize

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCoverage(t *testing.T) {
	const text = "The ferry of Brekke will stop in March because its engine is older than its captain. The ferry carries mail and milk to the island every morning. The school of the island has eleven pupils who live on the other shore. The engine of the ferry was bought from a fishing boat. Nobody has offered another one."
	bits := func(p *picker, k int) (top, titled uint64) {
		for _, u := range p.search.pool {
			if u.k == k {
				return u.covers & (1<<topTerms - 1), u.covers >> topTerms
			}
		}
		return 0, 0
	}
	p := ready(t, Options{}, text)
	p.findNames()
	p.findCovered()
	p.fillPool()

	t.Run("the terms in most sentences come first", func(t *testing.T) {
		ferry, _ := bits(p, 1)
		require.Equal(t, uint64(1), ferry&1, "ferry is in three sentences, engine and island in two")
		school, _ := bits(p, 2)
		require.Zero(t, school&1)
		require.NotZero(t, school)
		nobody, _ := bits(p, 4)
		require.Zero(t, nobody)
	})
	t.Run("a term is worth something once", func(t *testing.T) {
		s := &p.search
		require.InDelta(t, s.topWorth, s.worth(1), 1e-12)
		require.Zero(t, s.worth(0))
		var all uint64
		for _, u := range s.pool {
			all |= u.covers
		}
		require.InDelta(t, p.coverage*topBonus, s.worth(all&(1<<topTerms-1)), 1e-12)
	})
	t.Run("the headline's terms", func(t *testing.T) { // "The boats of the council"
		p := ready(t, Options{}, text+" Both boats are older than the oldest of its houses. The council says that it has no money for one.")
		p.findNames()
		p.findCovered()
		p.fillPool()
		require.InDelta(t, p.coverage*headlineBonus, p.search.titleWorth*2, 1e-12)
	})
	t.Run("not where something is asked for", func(t *testing.T) {
		p := ready(t, Options{Focus: "pupils"}, text)
		p.findCovered()
		require.Zero(t, p.search.topWorth)
		require.Zero(t, p.search.titleWorth)
	})
	t.Run("not where many sentences or words are asked for", func(t *testing.T) {
		for _, o := range []Options{{Words: 30}, {Sentences: 40}} {
			p := ready(t, o, text)
			p.findCovered()
			require.Zero(t, p.search.topWorth)
			require.Zero(t, p.search.titleWorth)
		}
	})
}
