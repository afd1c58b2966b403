package summarize

import (
	"slices"

	"github.com/standfirst/standfirst/tokenize"
)

// Fewer sentences are fine: readers refuse a summary for one bad sentence, and
// do not miss it where the others say enough.
const (
	weak        = -1.5 // a sentence with a lower score of the default ranker is left out
	enoughWords = 15   // words that the others must have, for every sentence that is asked for
	fewest      = 2    // sentences that stay
)

// spare leaves weak sentences out of a summary of a few sentences, the weakest
// first. What the next one follows stays, and units stay whole.
func (p *picker) spare() {
	l := &p.limit
	if !p.whole || !l.isBrief() || l.words > 0 || l.runes > 0 || len(p.chosen) <= fewest {
		return
	}
	if p.traits(p.chosen[0]).Has(tokenize.Unterminated) { // where nothing ends a sentence, each may be a paragraph
		return
	}
	words := 0
	for _, k := range p.chosen {
		words += p.wordsOf(k)
	}
	for len(p.chosen) > fewest {
		at := p.weakest()
		if at < 0 {
			return
		}
		k := p.chosen[at]
		if words -= p.wordsOf(k); words < enoughWords*l.sentences {
			return
		}
		p.verdicts[k] = spared
		p.chosen = slices.Delete(p.chosen, at, at+1)
	}
}

// weakest returns the place in p.chosen of the weakest sentence that may be left
// out, or -1.
func (p *picker) weakest() int {
	worst := -1
	for at, k := range p.chosen {
		if p.unit[k] != 1 || p.gain[k] >= weak || worst >= 0 && p.gain[k] >= p.gain[p.chosen[worst]] {
			continue
		}
		if at+1 == len(p.chosen) || p.chosen[at+1] != k+1 {
			worst = at
		}
	}
	return worst
}

func (p *picker) wordsOf(k int) int { return p.job.doc.Sentences[p.in.Candidates[k]].Words }
