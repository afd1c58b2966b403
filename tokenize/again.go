package tokenize

import "strings"

// Bounds of what captions say in the words of the text.
const (
	doubledWords = 5  // words in a row that prose does not say twice running
	saidLongest  = 60 // words of the sentence that they stand in
	saidWords    = 12 // words in a row that nothing but a caption says again at once
	toldTerms    = 4  // terms of a sentence that the next tells at least
	toldReach    = 60 // sentences of it in which the same is looked for
)

// isDoubled reports whether sentence i has so many words in a row of the one before
// or behind it: prose says what follows in other words.
func (d *Document) isDoubled(i int, lang *language) bool {
	if d.Sentences[i].Traits&(Definite|Dangling) != 0 || d.anyOf(d.SentenceWords(i), report, lang) {
		return false
	}
	return d.sharesRun(i, i-1, doubledWords) || d.sharesRun(i, i+1, doubledWords)
}

// saysAgain reports whether sentence i has so many words in a row of the one before
// it that it can only be a caption in the words of the text.
func (d *Document) saysAgain(i int) bool {
	return d.Sentences[i].Words <= saidLongest && d.Sentences[i-1].Traits&(Labelled|Unterminated|Pictured) == 0 && !d.Sentences[i].Traits.Has(Quoted) &&
		d.sharesRun(i, i-1, saidWords)
}

// sharesRun reports whether sentence i has n words in a row of sentence k. One of the
// halves in a row is in every n, and most sentences share none.
func (d *Document) sharesRun(i, k, n int) bool {
	if k < 0 || k == len(d.Sentences) {
		return false
	}
	words, other, half := d.SentenceWords(i), d.Sentences[k].Of(d.Text), (n+1)/2
	return len(words) >= n && d.hasRun(words, other, half, half) && d.hasRun(words, other, n, 1)
}

// hasRun reports whether s has n of the words in a row, of those that begin at every
// step.
func (d *Document) hasRun(words []Word, s string, n, step int) bool {
	for at := 0; at+n <= len(words); at += step {
		if strings.Contains(s, d.Text[words[at].Start:words[at+n-1].End]) {
			return true
		}
	}
	return false
}

// isToldAgain reports whether another of the article's sentences, from one on, has so
// many percent of the terms of sentence i, at least so many.
func (d *Document) isToldAgain(i, from, percent, least int) bool {
	for k := from; k < min(len(d.Sentences), toldReach); k++ {
		if k != i && isProse(d.Sentences[k].Kind) && d.isToldBy(i, k, percent, least) {
			return true
		}
	}
	return false
}

// isSaidTwice reports whether two fifths of the terms of sentence i are in the next
// one, or three fifths in one further down, where no caption is before it: prose says
// what is new.
func (d *Document) isSaidTwice(i int) bool {
	if i+1 == len(d.Sentences) || d.Sentences[i].Traits&(Dangling|Question) != 0 {
		return false
	}
	return d.isToldBy(i, i+1, 40, toldTerms) || !d.Sentences[i-1].Traits.Has(Pictured) && d.isToldAgain(i, i+2, 60, toldTerms)
}

// isToldBy reports whether sentence k has so many percent of the terms of sentence i,
// at least so many.
func (d *Document) isToldBy(i, k, percent, least int) bool {
	all, shared, other := 0, 0, d.SentenceWords(k)
	for _, w := range d.SentenceWords(i) {
		if w.Term == NoTerm {
			continue
		}
		all++
		if hasTerm(other, w.Term) {
			shared++
		}
	}
	return shared >= least && 100*shared >= percent*all
}

// hasTerm reports whether one of the words has a term.
//
//go:noinline
func hasTerm(words []Word, term TermID) bool {
	for i := range words {
		if words[i].Term == term {
			return true
		}
	}
	return false
}
