package summarize

import (
	"math/bits"

	"github.com/standfirst/standfirst/tokenize"
)

// A short summary gains for what the article is about that it has not said yet:
// for the terms that stand in most candidates and for those of the headline, each
// once (the reward for coverage of Lin & Bilmes 2011, section 4, on terms). The
// sum of sentences' scores counts a term again in every sentence.
const (
	topTerms      = 5 // terms in most candidates,
	topBonus      = 4 // what all of them are worth, in units of a score,
	headlineBonus = 3 // and all of the headline's that stand in the text
	maxTitleTerms = 64 - topTerms
)

// findCovered gives a bit to each of the top terms, the lowest ones, and to the
// headline's. A term may have one of both.
func (p *picker) findCovered() {
	s, m := &p.search, p.in.Vectors
	s.topWorth, s.titleWorth = 0, 0
	if p.coverage == 0 || len(p.in.Focus) > 0 { // who asks for something is not asking for the whole
		return
	}
	s.covers = cleared(s.covers, m.NumTerms)
	var top [topTerms]tokenize.TermID
	n := 0
	for t := range m.NumTerms {
		frequency := m.Frequency(tokenize.TermID(t))
		if frequency < 2 {
			continue
		}
		at := n
		for at > 0 && m.Frequency(top[at-1]) < frequency {
			at--
		}
		if at == topTerms {
			continue
		}
		n = min(n+1, topTerms)
		copy(top[at+1:n], top[at:])
		top[at] = tokenize.TermID(t)
	}
	for k, t := range top[:n] {
		s.covers[t] = 1 << k
	}
	titled := 0
	for _, t := range p.job.doc.TitleTerms {
		if m.Frequency(t) > 0 && !inHeadline(s.covers[t]) && titled < maxTitleTerms {
			s.covers[t] |= 1 << (topTerms + titled)
			titled++
		}
	}
	s.topWorth = p.coverage * topBonus / float64(max(n, 1))
	s.titleWorth = p.coverage * headlineBonus / float64(max(titled, 1))
}

// covered returns the bits of a unit's terms, none where they are worth nothing.
func (p *picker) covered(u *poolUnit) (covers uint64) {
	if p.search.topWorth == 0 {
		return 0
	}
	for k := u.k; k < u.k+int(p.unit[u.k]); k++ {
		terms, _ := p.in.Vectors.Row(p.in.Candidates[k])
		for _, t := range terms {
			covers |= p.search.covers[t]
		}
	}
	return covers
}

// inHeadline reports whether bits hold one of the headline's terms.
func inHeadline(covers uint64) bool { return covers>>topTerms != 0 }

// worth returns what terms that were not covered yet are worth.
func (s *search) worth(covers uint64) float64 {
	top := bits.OnesCount64(covers & (1<<topTerms - 1))
	titled := bits.OnesCount64(covers >> topTerms)
	return float64(s.topWorth*float64(top)) + float64(s.titleWorth*float64(titled))
}
