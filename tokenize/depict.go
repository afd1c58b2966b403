package tokenize

import (
	"strings"
	"unicode"
)

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
	action     role = 1 << iota // what people are seen doing, in the present tense
	plural                      // makes a subject several: "police", "and"
	indefinite                  // "a"
	picture                     // a picture
	statement                   // a verb that states what cannot be seen, an auxiliary
	pasttense                   // an irregular verb in the past tense
	report                      // tells who said so
	pointing                    // "this"
	relation                    // says where, and is no stop word: "amid"
	joint                       // joins what follows to a noun: "of"
)

// mayOpen reports whether a sentence inside a block may have a dateline: it is
// one of the first, and an agency's brackets and dash stand near its beginning.
// What stands above it then belongs to the page.
func (d *Document) mayOpen(s string) bool {
	return len(d.Sentences) < depictPlaces && strings.Contains(s[:min(len(s), maxTag)], ") -")
}

// markAbove marks the sentences of prose above sentence i, in its block.
func (d *Document) markAbove(i int) {
	for k := i - 1; k >= 0 && d.Sentences[k].Block == d.Sentences[i].Block; k-- {
		if isProse(d.Sentences[k].Kind) {
			d.Sentences[k].Traits |= Pictured
		}
	}
}

// captionRoles reads the roles of words from a language's sections.
func captionRoles(s sections) map[string]role {
	roles := make(map[string]role)
	for _, list := range [...]struct {
		section string
		role    role
	}{
		{"actions", action}, {"plurals", plural}, {"indefinite", indefinite}, {"pictures", picture},
		{"stating", statement}, {"past", pasttense}, {"reporting", report}, {"demonstratives", pointing}, {"relations", relation}, {"joints", joint},
	} {
		for word := range s.words(list.section) {
			roles[word] |= list.role
		}
	}
	return roles
}

// depicts reports whether sentence i tells in the present tense what is to be
// seen, "Ana Lund walks through the mud in Ostrey", or points at a picture,
// "in this September 2004 photo".
func (d *Document) depicts(i int, lang *language) bool {
	s := &d.Sentences[i]
	if len(lang.roles) == 0 || s.Dateline > 0 || s.Words > captionWords || s.Traits&(Quoted|Question|Labelled|FirstPerson|Listing|Fragment) != 0 {
		return false
	}
	words, shown, past, several, this := d.SentenceWords(i), false, false, false, -pictureReach
	for n, w := range words {
		d.fold = appendFold(d.fold[:0], d.Text[w.Start:w.End])
		r := lang.roles[string(d.fold)]
		switch {
		case r&report != 0:
			return false
		case r&pointing != 0:
			this = n
		case r&picture != 0 && n-this < pictureReach:
			return true
		case n == 0:
			past = s.Traits.Has(Dangling) || w.Term == NoTerm && r&indefinite == 0
		case shown || past:
			if shown && r&statement != 0 {
				return false
			}
		case r&action != 0 && n < depictVerb && n+1 < len(words) && d.isAction(words[:n+2], several, lang):
			shown = true
		case r&(pasttense|statement) != 0, lang.endsPast(d.fold) && !d.isParticiple(words, n, lang):
			past = true // only a picture that is pointed at tells now
		}
		several = several || r&plural != 0 || w.Term != NoTerm && endsPlural(d.Text[w.Start:w.End])
	}
	return shown
}

// isAction reports whether the last but one of the first words of a sentence, which
// is in the list, is a verb there: behind a subject that it agrees with, and before
// what it is done to or where. several tells that the subject is.
func (d *Document) isAction(words []Word, several bool, lang *language) bool {
	before, verb, next := words[len(words)-3], words[len(words)-2], words[len(words)-1]
	if before.Term == NoTerm || d.isUpper(verb) || !d.beginsWithLetter(before) {
		return false
	}
	if !endsPlural(d.Text[verb.Start:verb.End]) {
		return several && d.isObject(next, lang)
	}
	d.fold = appendFold(d.fold[:0], d.Text[words[0].Start:words[0].End])
	return lang.roles[string(d.fold)]&indefinite != 0 || d.isUpper(before) && d.beginsWithLetter(next) || d.isObject(next, lang)
}

func (d *Document) beginsWithLetter(w Word) bool {
	return unicode.IsLetter(firstRune(d.Text[w.Start:w.End]))
}

// isObject reports whether word w may stand behind a verb, but hardly behind a
// noun: "a", "through", "Lund", "slowly".
func (d *Document) isObject(w Word, lang *language) bool {
	word := d.Text[w.Start:w.End]
	d.fold = appendFold(d.fold[:0], word)
	r := lang.roles[string(d.fold)]
	return w.Term == NoTerm && r&joint == 0 || d.isUpper(w) || strings.HasSuffix(word, "ly") || r&relation != 0
}

// endsPlural reports whether a word ends with an s that may be added to it.
func endsPlural(word string) bool {
	return strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !isPossessive(word)
}

// isParticiple reports whether word n of a sentence, which ends like one in the
// past tense, stands where a participle does.
func (d *Document) isParticiple(words []Word, n int, lang *language) bool {
	if strings.HasPrefix(d.Text[words[n-1].End:], ",") {
		return true
	}
	d.fold = appendFold(d.fold[:0], d.Text[words[n-1].Start:words[n-1].End])
	return lang.beforeParticiple[string(d.fold)]
}
