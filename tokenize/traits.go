package tokenize

import "unicode"

// Trait is a set of the features of a sentence that tell whether it can stand
// by itself in a summary.
type Trait uint8

// The traits of a sentence.
const (
	Dangling     Trait = 1 << iota // opens with a pronoun or connective that leans on the sentence before
	FirstPerson                    // speaks of I or we outside quotation marks
	Quoted                         // opens with a quotation mark
	Unbalanced                     // has a quotation mark without its partner
	Question                       // asks
	Unterminated                   // does not close with a sentence terminator
	Labelled                       // opens with a label and a colon: "Relieved: Dana …"
)

// Has reports whether all of the traits in other are set.
func (t Trait) Has(other Trait) bool { return t&other == other }

// maxOpening bounds, in bytes, the part of a sentence in which a dangling
// opening or a label is looked for.
const maxOpening = 60

// openingTraits returns the traits that the beginning and the end of a
// sentence show.
func (d *Document) openingTraits(s string, lang *language) Trait {
	var t Trait
	if r := firstRune(s); isOpener(r) && isDoubleQuote(r) {
		t |= Quoted
	}
	opening := s[:min(len(s), maxOpening)]
	d.fold = appendFold(d.fold[:0], opening)
	for i, b := range d.fold { // "he," and "he" are the same opening
		if b == ',' && i+1 < len(d.fold) && d.fold[i+1] == ' ' {
			d.fold = append(d.fold[:i], d.fold[i+1:]...)
			break
		}
	}
	if lang.dangling.opens(d.fold) && !lang.notDangling.opens(d.fold) {
		t |= Dangling
	}
	if hasLabel(opening) {
		t |= Labelled
	}
	_, last := cutClosers(s)
	if !isTerminator(last) {
		t |= Unterminated
	}
	if last == '?' || last == '？' || last == '؟' {
		t |= Question
	}
	return t
}

// hasLabel reports whether s opens with one to three words, a colon and a
// capital letter.
func hasLabel(s string) bool {
	words := 1
	for i, r := range s {
		switch {
		case r == ':':
			next, skipped := firstLetter(s[i+1:])
			return i > 0 && skipped > 0 && skipped < 6 && unicode.IsUpper(next)
		case isBlank(r):
			if words++; words > 3 {
				return false
			}
		case isTerminator(r) && r != '.', r == ',', r == ';':
			return false
		}
	}
	return false
}

// isDoubleQuote reports whether r is a quotation mark other than an
// apostrophe.
func isDoubleQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '«', '»', '「', '」', '『', '』', '＂':
		return true
	}
	return false
}
