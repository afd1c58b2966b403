package tokenize

import "strings"

// Bounds of a sentence that may be a caption for what it tells.
const (
	depictPlaces = 6  // sentences of prose from the first that may be one
	depictVerb   = 12 // words before its verb
	pictureReach = 4  // words from "this" to the picture
)

// role is a set of what a word can be in a caption.
type role uint16

// The roles of words.
const (
	action      role = 1 << iota // what people are seen doing, in the present tense
	plural                       // makes a subject several: "police", "and"
	picture                      // a picture
	statement                    // a verb that states what cannot be seen, an auxiliary
	pasttense                    // an irregular verb in the past tense
	report                       // tells who said so
	joint                        // stands behind a noun sooner than behind a verb: "of"
	pointing                     // "this"
	pictureVerb                  // what people do in pictures, near an agency's lead
	pictureNoun                  // a word of captions there
	definite                     // points back: "the"
	title                        // stands before a last name: "Mrs"
	verb                         // another finite verb
	opening                      // makes a word that ends like the past tense a participle
	month                        // names a month
	weekday                      // or a day of the week
)

// mayOpen reports whether a sentence inside a block may have a dateline: it is
// one of the first, and an agency's brackets and dash stand near its beginning.
// What stands above it then belongs to the page.
func (d *Document) mayOpen(s string) bool {
	return len(d.Sentences) < depictPlaces && strings.Contains(s[:min(len(s), maxTag)], ") -")
}

// markAbove marks the sentences of prose above sentence i, which has a dateline, in its
// block, or the one above it, the first, where that stands by itself and no interview
// begins. It reports whether there are such.
func (d *Document) markAbove(i, place int) bool {
	if place == 0 {
		above := i - 1
		for !isProse(d.Sentences[above].Kind) { // a byline
			above--
		}
		if d.Sentences[above].Dateline == 0 && d.isAlone(above) && !d.takesTurns(i) {
			d.Sentences[above].Traits |= Pictured
			return true
		}
	}
	if d.Sentences[i-1].Block != d.Sentences[i].Block {
		return false
	}
	for k := i - 1; k >= 0 && d.Sentences[k].Block == d.Sentences[i].Block; k-- {
		if isProse(d.Sentences[k].Kind) {
			d.Sentences[k].Traits |= Pictured
		}
	}
	return true
}

// captionRoles reads the roles of words from a language's sections.
func captionRoles(s sections) map[string]role {
	roles := make(map[string]role)
	for i, section := range [...]string{"actions", "plurals", "pictures", "stating", "past", "reporting", "joints", "demonstratives", "pictureverbs", "picturenouns", "definite", "titles", "verbs", "before-participles", "months", "weekdays"} {
		for word := range s.words(section) {
			roles[word] |= 1 << i
			if 1<<i == action {
				roles[strings.TrimSuffix(word, "s")] |= action
			}
		}
	}
	return roles
}

// roleOf returns the role of a word and leaves it folded in d.fold. It is not
// inlined for the size of the browser build.
//
//go:noinline
func (d *Document) roleOf(w Word, lang *language) role {
	d.fold = appendFold(d.fold[:0], d.Text[w.Start:w.End])
	return lang.roles[string(d.fold)]
}

// depicts reports whether sentence i tells in the present tense what is to be
// seen, "Ana Lund walks through the mud in Ostrey", or points at a picture,
// "in this May 1998 photo".
func (d *Document) depicts(i int, lang *language) bool {
	s := &d.Sentences[i]
	if s.Dateline > 0 || s.Words > captionWords || s.Traits&(Quoted|Question|Labelled|FirstPerson|Listing|Fragment) != 0 {
		return false
	}
	var first role
	words, shown, past, several, participle, this := d.SentenceWords(i), false, false, false, true, -pictureReach
	for n, w := range words {
		r := d.roleOf(w, lang)
		ends := !participle && lang.endsPast(d.fold)
		switch {
		case r&report != 0, shown && r&statement != 0:
			return false
		case r&pointing != 0:
			this = n
		case r&picture != 0 && n-this < pictureReach && (n-1 == this || words[n-1].Term != NoTerm):
			return true
		case n == 0:
			first = r
			past = s.Traits.Has(Dangling) || w.Term == NoTerm && !isIndefinite(r)
		case shown || past: // only a picture that is pointed at tells now
		case r&action != 0 && n < depictVerb && n+1 < len(words) && d.isAction(words[n-1:n+2], several, first, lang):
			shown = true
		default:
			past = ends || r&(pasttense|statement) != 0
		}
		participle = r&opening != 0 || strings.HasPrefix(d.Text[w.End:], ",")
		several = several || r&plural != 0 || w.Term != NoTerm && endsPlural(d.Text[w.Start:w.End])
	}
	return shown
}

// isAction reports whether the second of three words, which is in the list, is a
// verb: behind a subject that it agrees with, and before what it is done to or
// where, "a", "through", "Lund", "slowly". several tells that the subject is, first
// is the role of the first word of the sentence.
func (d *Document) isAction(words []Word, several bool, first role, lang *language) bool {
	before, word, next := words[0], words[1], words[2]
	if before.Term == NoTerm || d.isUpper(word) || d.isNumber(before) {
		return false
	}
	object := d.isUpper(next) || strings.HasSuffix(d.Text[next.Start:next.End], "ly") || next.Term == NoTerm && d.roleOf(next, lang)&joint == 0
	if endsPlural(d.Text[word.Start:word.End]) {
		return object || isIndefinite(first) || d.isUpper(before) && !d.isNumber(next)
	}
	return object && several
}

// isIndefinite reports whether a word opens a participle but no sentence that points
// back: "a".
func isIndefinite(r role) bool { return r&(opening|definite) == opening }

// isNumber reports whether a word begins with a digit.
func (d *Document) isNumber(w Word) bool { return d.Text[w.Start]-'0' <= 9 }

// endsPlural reports whether a word ends with an s that may be added to it.
//
//go:noinline
func endsPlural(word string) bool {
	return strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !isPossessive(word)
}
