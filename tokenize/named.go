package tokenize

import "strings"

// Bounds of the full names by which captions bring people in once more.
const (
	namePlace    = 6    // words before the end of a name that opens a sentence
	namedPlaces  = 3    // sentences of prose after the first that may be named twice
	soonNamed    = 4    // the next sentence that has the name again is fewer below
	nameReach    = 2000 // words of the article in which a name is looked for
	maxShortForm = 4    // bytes of a title that is cut short: "Capt."
)

// isNamedTwice reports whether sentence i opens with a full name by which prose would
// not go on: one of the next opens with it, where no caption is before, or the
// sentence before has it and the article brings its person in.
func (d *Document) isNamedTwice(i, place int, lang *language) bool {
	return place <= namedPlaces && !d.Sentences[i-1].Traits.Has(Pictured) && d.isNamedNext(i, lang) ||
		d.namesAgain(i, lang) && d.isNamedSince(i-1, i, lang)
}

// namesAgain reports whether sentence i opens with a person's full name that
// stands in the article in full once more: an article brings a person in once,
// and then uses the last name.
func (d *Document) namesAgain(i int, lang *language) bool {
	name := d.openingName(i, lang)
	return name != nil && d.Sentences[i].Traits&(Dangling|Question) == 0 && !d.anyOf(name, report, lang) && d.isIntroduced(name[0], name[1], lang)
}

// isNamedSince reports whether the name that sentence i opens with stands in full in
// a sentence of prose before it, from one on.
func (d *Document) isNamedSince(from, i int, lang *language) bool {
	name := d.openingName(i, lang)
	for k := from; k < i; k++ {
		if !d.Sentences[k].Traits.Has(Pictured) && hasName(d.SentenceWords(k), name) {
			return true
		}
	}
	return false
}

// isNamedNext reports whether one of the next sentences opens with the full name that
// sentence i opens with.
func (d *Document) isNamedNext(i int, lang *language) bool {
	name := d.openingName(i, lang)
	if name == nil || d.Sentences[i].Traits&(Dangling|Question) != 0 {
		return false
	}
	for k := i + 1; k < min(len(d.Sentences), i+soonNamed); k++ {
		if next := d.openingName(k, lang); next != nil && hasName(next[:2], name) {
			return true
		}
	}
	return false
}

// showsByName reports whether sentence i opens with a full name that one of the next
// has again, where prose would go on with the last name, and states nothing and tells
// nothing that is past: it stands above the article.
func (d *Document) showsByName(i int, lang *language) bool {
	name := d.openingName(i, lang)
	if name == nil || !lang.knowsVerbs || d.Sentences[i].Traits&(Dangling|Question) != 0 || d.anyOf(d.SentenceWords(i), report|statement, lang) || d.tellsPast(i, lang) {
		return false
	}
	for k := i + 1; k < min(len(d.Sentences), i+soonNamed); k++ {
		if hasName(d.SentenceWords(k), name) {
			return true
		}
	}
	return false
}

// paints reports whether sentence i opens with an indefinite article, a few words and
// a name that the one before it has: "A beaming Varga waved …".
func (d *Document) paints(i int, lang *language) bool {
	words := d.SentenceWords(i)
	for n := 1; n+1 < min(len(words), namePlace); n++ {
		if d.isUpper(words[n]) {
			r := d.roleOf(words[n+1], lang)
			acts := r&(pasttense|action) != 0 || lang.endsPast(d.fold)
			return acts && isIndefinite(d.roleOf(words[0], lang)) && hasTerm(d.SentenceWords(i-1), words[n].Term)
		}
	}
	return false
}

// isIntroduced reports whether first and last are a person's names that stand
// in the article together once more, and one of them also by itself.
func (d *Document) isIntroduced(first, last Word, lang *language) bool {
	again, alone := false, false
	words := d.Words[:min(len(d.Words), nameReach)]
	for n, w := range words {
		switch {
		case w.Start == last.Start || w.Start == first.Start || !d.isUpper(w):
		case w.Term == first.Term:
			alone = alone || n+1 == len(words) || !d.isUpper(words[n+1]) || !d.adjacent(w, words[n+1])
		case w.Term != last.Term:
		case n == 0 || !d.isUpper(words[n-1]) || !d.adjacent(words[n-1], w) || d.isTitle(words[n-1], lang):
			alone = true
		case words[n-1].Term == first.Term:
			again = true
		}
	}
	return again && alone
}

// openingName returns the words of sentence i from the last but one of the name that it
// begins with, after a title perhaps, or nil.
func (d *Document) openingName(i int, lang *language) []Word {
	words := d.SentenceWords(i)
	for n := 0; n+1 < min(len(words), namePlace); n++ {
		if !d.isUpper(words[n]) || !d.isUpper(words[n+1]) || !d.adjacent(words[n], words[n+1]) {
			continue
		}
		for n+2 < len(words) && d.isUpper(words[n+2]) && d.adjacent(words[n+1], words[n+2]) {
			n++
		}
		if words[n].Term == NoTerm || words[n+1].Term == NoTerm || d.isTitle(words[n], lang) ||
			words[n].End-words[n].Start < 3 || isPossessive(d.Text[words[n+1].Start:words[n+1].End]) {
			return nil
		}
		return words[n:]
	}
	return nil
}

// hasName reports whether the first two words of a name stand side by side in the
// words.
//
//go:noinline
func hasName(words, name []Word) bool {
	for n := 1; n < len(words); n++ {
		if words[n-1].Term == name[0].Term && words[n].Term == name[1].Term {
			return true
		}
	}
	return false
}

// isTitle reports whether a word stands before last names.
func (d *Document) isTitle(w Word, lang *language) bool {
	return d.roleOf(w, lang)&title != 0
}

// isPossessive reports whether a word ends with an apostrophe and an s.
func isPossessive(word string) bool {
	return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s")
}

// adjacent reports whether only a space, or the stop of a short word and a space,
// stands between two words.
//
//go:noinline
func (d *Document) adjacent(a, b Word) bool {
	between := d.Text[a.End:b.Start]
	return between == " " || between == ". " && a.End-a.Start <= maxShortForm
}
