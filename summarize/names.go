package summarize

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/tokenize"
)

// stranger is what a sentence loses in a short summary for a last name whose
// bearer, brought in before with a longer name, the summary does not know: readers
// refuse "Lund said" without "Ana Lund, the harbour master".
const stranger = 3

// findNames notes for every term the first sentence of the body in which it ends
// a longer name, as "Lund" does in "Ana Lund", or stands for one in brackets:
// "the Fair Fish Fund (FFF)". Where names have no price there are none.
func (p *picker) findNames() {
	doc := &p.job.doc
	p.search.named = cleared(p.search.named, doc.NumTerms())
	if p.stranger == 0 {
		return
	}
	for _, i := range p.job.body {
		words := doc.SentenceWords(i)
		for n := 1; n < len(words); n++ {
			w := words[n]
			if w.Term != tokenize.NoTerm && p.search.named[w.Term] == 0 && (p.inName(words[n-1], w) || p.inBrackets(w)) {
				p.search.named[w.Term] = int32(i) + 1
			}
		}
	}
}

// addNames gives the pool's last unit, for every name that stands in it alone and
// that an earlier sentence introduces, the units before it that have the name, too.
func (p *picker) addNames() {
	s, doc := &p.search, &p.job.doc
	u := &s.pool[len(s.pool)-1]
	u.names = len(s.names)
	first := int32(p.in.Candidates[u.k])
	for k := u.k; p.stranger > 0 && k < u.k+int(p.unit[u.k]); k++ {
		words := doc.SentenceWords(p.in.Candidates[k])
		for n, w := range words {
			if w.Term == tokenize.NoTerm || s.named[w.Term] == 0 || s.named[w.Term] > first || slices.Contains(doc.TitleTerms, w.Term) {
				continue
			}
			if n > 0 && p.inName(words[n-1], w) || n+1 < len(words) && p.inName(w, words[n+1]) || !isName(doc.Text[w.Start:w.End]) {
				continue
			}
			s.names = append(s.names, p.holders(w.Term))
		}
	}
	u.namesEnd = len(s.names)
}

// holders returns the units before the pool's last one that have a term.
func (p *picker) holders(t tokenize.TermID) (units uint64) {
	pool := p.search.pool
	for i, u := range pool[:len(pool)-1] {
		for k := u.k; k < u.k+int(p.unit[u.k]); k++ {
			if p.in.Vectors.Has(p.in.Candidates[k], t) {
				units |= 1 << i
			}
		}
	}
	return units
}

// isStrange reports whether a unit has a name that none of the units chosen
// before it has.
func (s *search) isStrange(u *poolUnit, chosen uint64) bool {
	for _, holders := range s.names[u.names:u.namesEnd] {
		if holders&chosen == 0 {
			return true
		}
	}
	return false
}

// inName reports whether two words are neighbours in a name: "Ana Lund", "A. Lund".
func (p *picker) inName(a, b tokenize.Word) bool {
	text := p.job.doc.Text
	if !isName(text[a.Start:a.End]) || !isName(text[b.Start:b.End]) {
		return false
	}
	between := text[a.End:b.Start]
	return a.Term != tokenize.NoTerm && between == " " || a.End-a.Start == 1 && between == ". "
}

// inBrackets reports whether a word is a short name: "(FFF)".
func (p *picker) inBrackets(w tokenize.Word) bool {
	text := p.job.doc.Text
	return isName(text[w.Start:w.End]) && w.Start > 0 && text[w.Start-1] == '(' && strings.HasPrefix(text[w.End:], ")")
}
