package summarize

import (
	"slices"

	"github.com/standfirst/standfirst/tokenize"
)

// Two sentences for three are fine: readers refuse a summary for one bad
// sentence, and do not miss it where the others say enough. Who asks for more
// wants to read on.
const (
	weakApart   = 0    // a last sentence that does not follow the one before is left out with a lower score of the default ranker
	wordsApart  = 40   // where the others have so many words;
	weak        = -1.5 // one that does, with this
	enoughWords = 45   // and so many,
	veryWeak    = -2.5 // and both with this
	fewWords    = 30   // and so many
	roomWords   = 72   // where the others have fewer words than these, what follows them is the last instead,
	fullWords   = 24   // if it has so many
)

// spare leaves the last sentence out of a summary of the usual three, if it is
// weak, or puts the one in its place that follows the others, which may be itself.
// Units stay whole.
func (p *picker) spare() {
	l := &p.limit
	if !p.whole || l.sentences != defaultSentences || l.words > 0 || l.runes > 0 || len(p.chosen) != defaultSentences {
		return
	}
	if len(p.in.Focus) == 0 {
		p.stayClose()
	}
	first, second, last := p.chosen[0], p.chosen[1], p.chosen[2]
	if p.unit[last] != 1 || p.traits(first).Has(tokenize.Unterminated) { // where nothing ends a sentence, each may be a paragraph
		return
	}
	others, score := p.sentence(first).Words+p.sentence(second).Words, p.gain[last]
	if last != second+1 && score < weakApart && others >= wordsApart ||
		score < weak && others >= enoughWords || score < veryWeak && others >= fewWords {
		p.verdicts[last] = spared
		p.chosen = p.chosen[:2]
		if next := second + 1; others < roomWords && p.goesOn(next, p.chosen) && p.sentence(next).Words >= fullWords {
			p.chosen = append(p.chosen, next)
			p.verdicts[next] = taken
		}
	}
}

// goesOn reports whether a candidate goes on from the one before it and does not
// nearly repeat one of those that it is to be shown with.
func (p *picker) goesOn(k int, with []int) bool {
	if k >= len(p.unit) || !p.adjoins(k) || p.unit[k] != 1 || p.verdicts[k] == cut {
		return false
	}
	m := p.in.Vectors
	terms, _ := m.Row(p.in.Candidates[k])
	for _, c := range with {
		other, common := p.in.Candidates[c], 0
		for _, t := range terms {
			if m.Has(other, tokenize.TermID(t)) {
				common++
			}
		}
		others, _ := m.Row(other)
		if common > 0 && p.duplicate(common, len(terms), len(others), topical) { // what is not looked for may be as alike as that
			return false
		}
	}
	return true
}

// stayClose puts what follows a sentence in the place of the chosen ones behind it,
// if the next of those is elsewhere and stands out.
func (p *picker) stayClose() {
	for n := 1; n < len(p.chosen); n++ {
		next := p.chosen[n-1] + 1
		if p.chosen[n] == next || !p.standsOut(n) || !p.goesOn(next, p.chosen[:n]) || n+1 < len(p.chosen) && !p.goesOn(next+1, p.chosen[:n]) {
			continue
		}
		for at := n; at < len(p.chosen); at++ {
			p.verdicts[p.chosen[at]] = outranked
			p.chosen[at] = next + at - n
		}
		for _, k := range p.chosen {
			p.verdicts[k] = taken
		}
		return
	}
}

// standsOut reports whether the n-th chosen sentence opens with a quotation, or with
// something that it speaks of as known and that neither those before it nor the
// headline have: "The loan". The noun is one of the two words behind the article.
func (p *picker) standsOut(n int) bool {
	k, doc := p.chosen[n], &p.job.doc
	words := doc.SentenceWords(p.in.Candidates[k])
	switch {
	case p.unit[k] != 1:
		return false
	case p.traits(k).Has(tokenize.Quoted):
		return true
	case !p.traits(k).Has(tokenize.Definite) || len(words) < 3 || words[1].Term == tokenize.NoTerm:
		return false
	}
	for _, w := range words[1:3] {
		if isName(doc.Text[w.Start:w.End]) || slices.Contains(doc.TitleTerms, w.Term) {
			return false
		}
		for _, before := range p.chosen[:n] {
			if p.in.Vectors.Has(p.in.Candidates[before], w.Term) {
				return false
			}
		}
	}
	return true
}
