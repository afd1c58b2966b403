package boundary

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

// class sorts the word before a full stop by what it may be short for.
type class uint8

// The classes of words.
const (
	classNone      class = iota
	classTitle           // Mr., Dr.: a name follows
	classNumbered        // No., Fig., p.: a number follows
	classShort           // Inc., etc., approx.: what follows depends
	classMonth           // Jan., Mon.
	classAmbiguous       // a word of its own in some language: no., art., min.
	classCountry         // U.S., U.K.
	classHour            // a.m., p.m.
	classInitial         // one capital letter
	classDotted          // letters with stops between: e.g., J.R
	classDigits
	classConsonants // a short word without a vowel
	classLetter     // one lower-case letter
	classRoman      // a Roman number
	classInline     // e.g., z.B.: never at the end
	classMonthName  // a month in full
	classZone       // a weekday or a time zone: 5 p.m. Monday
	classAddress    // of a page or a mailbox
	classLowTitle   // a title that is written in lower case, too
	classBrand      // Yahoo!: a name that ends in a mark
)

// Flags of words, beside their class.
const (
	starter  uint16 = 1 << iota // often begins a sentence
	speech                      // "said": tells who has spoken
	role                        // "spokesman", "Day": follows the name of a company or of one who is called Jr.
	article                     // "the": a noun or a title follows
	ordinal                     // "den": a number with a stop that counts may follow
	lettered                    // "vitamin": a letter that is no initial follows
	closing                     // "etc.": ends a list, so a sentence may end there
	verb                        // "was": what is before it is its subject
	leading                     // "by", "at": begins a phrase of time
	era                         // "B.C.": follows a year
	inner                       // "Bros.": stands inside names more than at their ends
	dangling                    // "of": ends no sentence
	count                       // "one"
	link                        // "of": stands inside names, never right behind a title
)

// wordList holds the abbreviations and the words that tell about their
// neighbours, of all languages together.
//
//go:embed words.txt
var wordList string

// vocabulary is an open-addressing table of word hashes.
type vocabulary [4096]struct {
	hash  uint32
	class class
	flags uint16
}

var sectionClasses = map[string]class{
	"[titles]": classTitle, "[numbered]": classNumbered, "[short]": classShort, "[months]": classMonth,
	"[ambiguous]": classAmbiguous, "[countries]": classCountry, "[hours]": classHour,
	"[inline]": classInline, "[monthnames]": classMonthName, "[zones]": classZone, "[lowtitles]": classLowTitle,
	"[brands]": classBrand,
}

var sectionFlags = map[string]uint16{
	"[starters]": starter, "[speech]": speech, "[roles]": role, "[articles]": article, "[ordinals]": ordinal, "[lettered]": lettered,
	"[closing]": closing, "[verbs]": verb, "[leading]": leading, "[eras]": era, "[links]": link, "[counts]": count, "[dangling]": dangling, "[inner]": inner,
}

var words = sync.OnceValue(func() *vocabulary {
	v := new(vocabulary)
	section := ""
	for line := range strings.Lines(wordList) {
		if line[0] == '#' {
			continue
		}
		if line[0] == '[' {
			section = strings.TrimSpace(line)
			continue
		}
		for word := range strings.FieldsSeq(line) {
			e := &v[v.find(hashWord(word))]
			e.hash = hashWord(word)
			if flag := sectionFlags[section]; flag != 0 {
				e.flags |= flag
			} else if e.class == classNone {
				e.class = sectionClasses[section]
			}
		}
	}
	return v
})

// find returns the place of a hash, or the empty place where it would be.
func (v *vocabulary) find(hash uint32) uint32 {
	at := hash * 0x9E3779B1 >> 20
	for v[at].hash != 0 && v[at].hash != hash {
		at = (at + 1) % uint32(len(v))
	}
	return at
}

// is reports whether the word with a hash has a flag.
func (v *vocabulary) is(hash uint32, flag uint16) bool { return v[v.find(hash)].flags&flag != 0 }

// classOf returns the class of the left word.
func (s *Scanner) classOf(w *word) class {
	text := s.text[s.c.leftAt:s.c.leftEnd]
	switch c := s.listedClass(w, text); {
	case w.hash == hashSens && w.first == caseLower: // "le bon sens", but "Sens. Lund and Roy"
		return classNone
	case c == classTitle && w.first == caseLower && w.runes > 1 && w.other == 0 && !s.prevIs(article):
		return classAmbiguous // "hon", "sen", "maj" are words, but "il sig. Conti"
	case c == classLowTitle:
		return classTitle
	case c == classMonthName || c == classZone:
	case c == classHour && w.first == caseUpper && !isDigit(s.text[max(0, s.prevEnd-1)]):
		return classDotted // "A.M. Rosen"
	case c != classNone:
		return c
	}
	switch {
	case w.hash == hashI && w.first == caseUpper && !isUpperAt(s.text, s.prevStart):
		return classNone // "you and I."
	case w.shape == shapeCapitals && isRomanNumber(text):
		return classRoman
	case w.runes == 1 && w.dots+w.other == 0:
		return letterClass(w.first)
	case w.other > 0 && w.runes > 4 && isAddress(text):
		return classAddress
	case w.dots > 0 && w.other == 0 && w.first != caseDigit && w.runes <= 2*w.dots+3:
		return classDotted
	case w.other == 1 && w.dots <= 1 && w.runes <= 4 && isHyphenated(text):
		return classInitial
	case w.first == caseDigit:
		return classDigits
	case w.runes <= 4 && w.dots+w.other == 0 && !hasVowel(text):
		return classConsonants
	case w.dots+w.other == 0 && w.runes > 5 && strings.HasSuffix(text, "str"):
		return classNumbered // Goethestr. 12
	}
	return classNone
}

// isCapital reports whether w is one capital letter.
func isCapital(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return n == len(w) && caseOf(r) == caseUpper
}

// prevIs reports whether the word before the left one has a flag.
func (s *Scanner) prevIs(flag uint16) bool {
	return s.prevEnd > s.prevStart && s.vocabulary.is(readWord(s.text, max(s.prevStart, s.prevEnd-maxWord), s.prevEnd).hash, flag)
}

func letterClass(first uint8) class {
	switch first {
	case caseUpper:
		return classInitial
	case caseDigit:
		return classDigits
	}
	return classLetter
}

// listedClass returns the class of the left word in the vocabulary, also where
// it is the last part of a spaced abbreviation, "p. ex.", or has an article
// or a letter before it, "l'art.", "D-Dist.", or is a country's behind a hyphen,
// "anti-U.S.".
func (s *Scanner) listedClass(w *word, text string) class {
	if w.runes == 1 && w.first == caseUpper {
		return classNone
	}
	c := s.vocabulary[s.vocabulary.find(w.hash)].class
	if w.other > 0 && c == classNone {
		for i, r := range text[:min(3, len(text))] {
			if r == '\'' || r == '’' || r == '-' && i == 1 && w.first == caseUpper {
				rest := readWord(text, i+utf8.RuneLen(r), len(text))
				return s.vocabulary[s.vocabulary.find(rest.hash)].class
			}
		}
	}
	if w.other > 0 && c == classNone {
		return s.gluedClass(text)
	}
	if w.runes > 4 || w.first != caseLower && w.runes < 3 || s.prevEnd < s.prevStart+2 || s.text[s.prevEnd-1] != '.' || s.prevEnd-s.prevStart > 5 {
		return c
	}
	switch j := s.vocabulary[s.vocabulary.find(s.joinedHash(text))].class; j {
	case classNone:
		return c
	case classTitle:
		return classLowTitle
	default:
		return j
	}
}

// gluedClass returns the class of what stands behind the last bracket or long
// dash of a word, "(CNN)Sen", "LONDON—U.K", "(CNN)T.J", or of a country's initials, a
// title or a date's month behind a hyphen, "South Korean-U.S", "then-Sen", "30-Aug".
func (s *Scanner) gluedClass(text string) class {
	at := strings.LastIndexAny(text, "-–—)")
	if at < 0 {
		return classNone
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	rest := readWord(text, at+size, len(text))
	c := s.vocabulary[s.vocabulary.find(rest.hash)].class
	switch {
	case rest.first != caseUpper:
		return classNone
	case text[at] != '-' && c == classNone && rest.dots == 1 && rest.runes == 3:
		return classInitial
	case text[at] != '-' || c == classCountry || c == classTitle || c == classMonth && at > 0 && isDigit(text[at-1]):
		return c
	}
	return classNone
}

// joinedHash is the hash of the word before the left one and the left one,
// without the space between them.
func (s *Scanner) joinedHash(text string) uint32 {
	h := readWord(s.text, s.prevStart, s.prevEnd).hash
	for _, r := range text {
		h = (h ^ uint32(fold(r))) * hashPrime
	}
	return h
}

// isHyphenated reports whether w is two initials with a hyphen: "J.-P".
func isHyphenated(w string) bool {
	before, after, ok := strings.Cut(w, "-")
	return ok && isCapital(strings.TrimSuffix(before, ".")) && isCapital(after)
}

// hasVowel reports whether a word has a Latin vowel or a letter outside ASCII.
func hasVowel(w string) bool {
	for i := range len(w) {
		switch w[i] | 0x20 {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			return true
		}
		if w[i] >= 0x80 {
			return true
		}
	}
	return false
}

var hashSens = hashWord("sens")

// hashI is the hash of the English pronoun.
var hashI = hashWord("i")

// isRomanNumber reports whether a word in capitals reads as a Roman number.
func isRomanNumber(w string) bool { return strings.Trim(w, "IVXLC") == "" }

// isAddress reports whether a word, or its end, is the address of a page or a
// mailbox.
func isAddress(w string) bool {
	return strings.IndexByte(w, '@') > 0 || strings.Contains(w, "//") || strings.HasPrefix(w, "www.") || strings.Count(w, "/") > 1
}
