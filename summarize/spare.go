package summarize

import (
	"slices"

	"github.com/standfirst/standfirst/tokenize"
)

// Two sentences for three are fine: readers refuse a summary for one bad
// sentence, and do not miss it where the others say enough. Who asks for more
// wants to read on.
const (
	weak        = -1.5 // a sentence with a lower score of the default ranker is left out
	enoughWords = 45   // words that the others must have,
	veryWeak    = -2.5 // and without a sentence that scores still lower
	fewWords    = 30   // these
	hookWords   = 9    // fewer are a hook, with which an article begins as well as not
)

// spare leaves the weakest sentence out of a summary of the usual three, if it is
// weak. What the next one follows stays, what the article begins with, and units
// stay whole.
func (p *picker) spare() {
	l := &p.limit
	if !p.whole || l.sentences != defaultSentences || l.words > 0 || l.runes > 0 || len(p.chosen) != defaultSentences {
		return
	}
	if p.traits(p.chosen[0]).Has(tokenize.Unterminated) { // where nothing ends a sentence, each may be a paragraph
		return
	}
	at := p.weakest()
	if at < 0 {
		return
	}
	others := 0
	for i, k := range p.chosen {
		if i != at {
			others += p.sentence(k).Words
		}
	}
	if others >= enoughWords || others >= fewWords && p.gain[p.chosen[at]] < veryWeak {
		p.verdicts[p.chosen[at]] = spared
		p.chosen = slices.Delete(p.chosen, at, at+1)
	}
}

// weakest returns the place in p.chosen of the weakest sentence that may be left
// out, or -1.
func (p *picker) weakest() int {
	worst := -1
	for at, k := range p.chosen {
		if p.begins(k) && p.sentence(k).Words >= hookWords {
			continue
		}
		if p.unit[k] != 1 || p.gain[k] >= weak || worst >= 0 && p.gain[k] >= p.gain[p.chosen[worst]] {
			continue
		}
		if at+1 == len(p.chosen) || p.chosen[at+1] != k+1 {
			worst = at
		}
	}
	return worst
}
