package tokenize

import (
	"bytes"
	"strings"
	"unicode"
)

// Trait is a set of the features of a sentence that tell whether it can stand
// by itself in a summary.
type Trait uint32

// The traits of a sentence.
const (
	Dangling     Trait = 1 << iota // opens with a pronoun or connective that leans on the sentence before
	FirstPerson                    // speaks of I or we outside quotation marks
	Quoted                         // opens with a quotation mark, or behind prose with a dash, as what somebody says
	Unbalanced                     // has a quotation mark without its partner in the block
	Continues                      // ends inside a quotation that a later sentence closes
	Continued                      // begins inside a quotation that an earlier sentence opened
	Question                       // asks
	Unterminated                   // does not close with a sentence terminator
	Labelled                       // opens with a label and a colon: "Relieved: Dana …"
	Listing                        // lists names, as a team sheet does
	Pictured                       // points at a picture: "(left)", "Lund, right, holds …"
	Fragment                       // a piece of a sentence: it, or the one after it, begins with a small letter
	Greeting                       // greets, welcomes or thanks those who listen
	Cue                            // says near its beginning what the text is about, does or finds: "In this paper we …"
	Depicting                      // among the first sentences, tells in the present tense what is to be seen, as captions do that nothing marks
	Titled                         // the headline holds it word for word
	Definite                       // opens with a word that speaks of something as known: "The ferry …"
)

// Has reports whether all of the traits in other are set.
func (t Trait) Has(other Trait) bool { return t&other == other }

// maxOpening bounds, in bytes, the part of a sentence in which a label or a
// dangling opening is looked for; longer phrases of a language reach farther.
const maxOpening = 60

// openingTraits returns the traits that the beginning and the end of a
// sentence show. One that begins with an editor's brackets says what the question
// before it is about, one with a dash is spoken in many languages, in others the
// rest of something.
func (d *Document) openingTraits(i int, s string, lang *language) Trait {
	var t Trait
	if r := firstRune(s); isOpener(r) && isDoubleQuote(r) || i > 0 && isProse(d.Sentences[i-1].Kind) && leadingDash(s) > 0 {
		t |= Quoted
	}
	opening := s[:min(len(s), maxOpening)]
	leans := d.leans(s[:min(len(s), max(maxOpening, lang.dangling.longest+len(", ")))], lang)
	if lang.greetings.opens(d.fold) {
		t |= Greeting
	}
	cue, points := within(d.fold, &lang.cues, &lang.pointers)
	if cue {
		t |= Cue
	}
	if leans || strings.HasPrefix(s, "[") || d.afterColon(i) || points && t&Quoted == 0 && d.pointsBack(opening, lang) || d.leansAfterComma(opening, lang) || d.turnsBack(s[:min(len(s), maxTurn)], lang) {
		t |= Dangling
	}
	if pointsAtPicture(s) {
		t |= Pictured
	}
	if hasLabel(opening) || hasBracketLabel(s[:min(len(s), maxBracketLabel)]) {
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

// afterColon reports whether the sentence before i ends with a colon.
func (d *Document) afterColon(i int) bool {
	return i > 0 && isProse(d.Sentences[i-1].Kind) && strings.HasSuffix(d.Sentences[i-1].Of(d.Text), ":")
}

// minTitled is how many words a sentence has at least that counts as said by the
// headline.
const minTitled = 4

// isTitled reports whether the headline holds a sentence word for word, as that of
// an interview does its best answer.
func (d *Document) isTitled(s string) bool {
	if len(s) > len(d.Title)+len("“.”") {
		return false
	}
	d.fold = appendFold(d.fold[:0], s)
	title := d.classifier.title
	at := bytes.Index(title, d.fold)
	return at >= 0 && len(d.fold) > 0 && wholeWords(title, at, at+len(d.fold))
}

// leans reports whether an opening leans on the sentence before. It leaves the
// opening, folded and without its first comma, in d.fold.
func (d *Document) leans(opening string, lang *language) bool {
	d.fold = appendFold(d.fold[:0], opening)
	leans := lang.dangling.opens(d.fold) // "first," but not "first"
	if comma := bytes.Index(d.fold, []byte(", ")); comma >= 0 {
		d.fold = append(d.fold[:comma], d.fold[comma+1:]...) // "he," and "he" are the same opening
		leans = leans || comma <= lang.dangling.longest && lang.dangling.opens(d.fold)
	}
	if !leans && len(d.fold) > 0 && d.fold[0]-'0' < 10 { // "0 days later" stands for any number
		var room [2 * maxOpening]byte
		leans = lang.dangling.opens(appendNumbersFolded(room[:0], d.fold))
	}
	return leans && !lang.notDangling.opens(d.fold)
}

// pointsBack reports whether a demonstrative stands before the first comma of an
// opening, but not at its beginning: "Achieving these objectives takes …".
func (d *Document) pointsBack(opening string, lang *language) bool {
	opening, _, _ = strings.Cut(opening, ", ")
	d.fold = appendFold(d.fold[:0], opening)
	rest := d.fold
	for {
		_, after, more := bytes.Cut(rest, []byte{' '})
		if !more {
			return false
		}
		if rest = after; lang.pointers.opens(rest) && !lang.notDangling.opens(rest) {
			return true
		}
	}
}

// maxTurn bounds, in bytes, the part of a sentence in which it may turn against
// the one before.
const maxTurn = 100

// turnsBack reports whether a connective stands between the first commas: "Two
// papers, however, …".
func (d *Document) turnsBack(opening string, lang *language) bool {
	_, rest, more := strings.Cut(opening, ", ")
	for more {
		var aside string
		if aside, rest, more = strings.Cut(rest, ","); more {
			d.fold = appendFold(d.fold[:0], aside)
			if lang.asides[string(d.fold)] {
				return true
			}
			rest = strings.TrimPrefix(rest, " ")
		}
	}
	return false
}

// leansAfterComma reports whether a short introduction that names nobody is
// followed by a pronoun: "In October, he was …".
func (d *Document) leansAfterComma(opening string, lang *language) bool {
	introduction, rest, ok := strings.Cut(opening, ", ")
	if !ok || len(introduction) > maxIntroduction {
		return false
	}
	word, _, _ := strings.Cut(rest, " ")
	d.fold = appendFold(d.fold[:0], word)
	if !lang.pronouns[string(d.fold)] {
		return false
	}
	opens := true
	for word, rest := nextField(introduction); word != ""; word, rest = nextField(rest) {
		first, _ := firstLetter(word)
		if !opens && unicode.IsUpper(first) && !lang.dateWords[strings.ToLower(word)] {
			return false
		}
		opens = false
	}
	return true
}

// maxIntroduction bounds, in bytes, an introduction that says too little to
// stand for the noun that a pronoun means.
const maxIntroduction = 32

// pointsAtPicture reports whether s has a word in brackets that points at a
// picture, or near its beginning one between commas.
func pointsAtPicture(s string) bool {
	if open := strings.IndexByte(s, '('); open >= 0 && (positionMarks.anyIn(s[open:]) && !isParty(s[open:]) || hasShown(s[open:])) {
		return true
	}
	return appositions.anyIn(s[:min(len(s), maxApposition)])
}

// hasShown reports whether s has a bracket of a few words that ends with
// "shown", "pictured" or the like: "(detail shown)".
func hasShown(s string) bool {
	for open := strings.IndexByte(s, '('); open >= 0; {
		inside, rest, ok := strings.Cut(s[open+1:], ")")
		if !ok {
			return false
		}
		if len(inside) <= maxShown && (strings.HasSuffix(inside, " shown") || strings.HasSuffix(inside, " pictured") || strings.HasPrefix(inside, "pictured ")) {
			return true
		}
		next := strings.IndexByte(rest, '(')
		if next < 0 {
			return false
		}
		s, open = rest, next
	}
	return false
}

const maxShown = 40 // bytes of what a bracket tells of a picture

// appositions are the words behind a comma that point at somebody in a picture;
// maxApposition bounds, in bytes, how far from the beginning they stand.
var appositions = newPictureMarks(", left, ", ", right, ", ", centre, ", ", center, ", ", pictured, ", ", second left, ", ", second right, ",
	", shown in ", ", shown here", ", seen here", ", pictured in ", ", pictured here", ", pictured with ", ", pictured at ", ", pictured above", ", pictured below")

const maxApposition = 70

// hasLabel reports whether s opens with one to three words, a colon and a
// capital letter, or with the number of a list's item: "2. Peel the ...".
func hasLabel(s string) bool {
	rest := strings.TrimLeft(s, "0123456789")
	if digits := len(s) - len(rest); (digits == 1 || digits == 2) && strings.HasPrefix(rest, ".") && isBlank(firstRune(rest[1:])) {
		return true
	}
	if strings.IndexByte(s, ':') < 0 {
		return false
	}
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
		case isTerminator(r) && r != '.', r == ',', r == ';', r == '(', r == '（', r == '[':
			return false // as in "Bergen (Latin: Berga) is"
		}
	}
	return false
}

// maxBracketLabel bounds, in bytes, a label that ends with a bracket and the few words
// behind it, leastLabelled the spaces between these.
const (
	maxBracketLabel = 120
	leastLabelled   = 3
)

// hasBracketLabel reports whether s begins with what a list has above its items, or
// with who speaks: "Lamp for $20 ($5 discount): It …".
func hasBracketLabel(s string) bool {
	_, rest, ok := strings.Cut(s, "): ")
	return ok && unicode.IsUpper(firstRune(rest)) && strings.Count(rest, " ") >= leastLabelled
}

// isDoubleQuote reports whether r is a quotation mark other than an
// apostrophe.
//
//go:noinline
func isDoubleQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '«', '»', '「', '」', '『', '』', '＂':
		return true
	}
	return false
}
