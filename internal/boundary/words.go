package boundary

import (
	_ "embed"
	"strings"
	"sync"
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
)

// wordList holds the abbreviations and the words that often begin a sentence,
// of all languages together.
//
//go:embed words.txt
var wordList string

// vocabulary is an open-addressing table of word hashes.
type vocabulary [4096]struct {
	hash    uint32
	class   class
	starter bool
}

var sectionClasses = map[string]class{
	"[titles]": classTitle, "[numbered]": classNumbered, "[short]": classShort, "[months]": classMonth,
	"[ambiguous]": classAmbiguous, "[countries]": classCountry, "[hours]": classHour,
	"[inline]": classInline, "[monthnames]": classMonthName, "[zones]": classZone, "[lowtitles]": classLowTitle,
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
			if section == "[starters]" {
				e.starter = true
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

// classOf returns the class of the left word.
func (s *Scanner) classOf(w *word) class {
	text := s.text[s.c.leftAt:s.c.leftEnd]
	switch c := s.vocabulary[s.vocabulary.find(w.hash)].class; {
	case c == classTitle && w.first == caseLower && w.runes > 1:
		return classAmbiguous // "hon", "sen", "maj" are words
	case c == classLowTitle:
		return classTitle
	case c == classMonthName || c == classZone:
	case c != classNone:
		return c
	}
	switch {
	case w.hash == hashI && w.first == caseUpper && !isUpperAt(s.text, s.prevStart):
		return classNone // "you and I."
	case w.shape == shapeCapitals && isRomanNumber(text):
		return classRoman
	case w.runes == 1 && w.dots+w.other == 0:
		switch w.first {
		case caseUpper:
			return classInitial
		case caseDigit:
			return classDigits
		}
		return classLetter
	case w.other > 0 && w.runes > 4 && isAddress(text):
		return classAddress
	case w.dots > 0 && w.other == 0 && w.first != caseDigit && w.runes <= 2*w.dots+3:
		return classDotted
	case w.first == caseDigit:
		return classDigits
	case w.runes <= 4 && w.dots+w.other == 0 && !hasVowel(text):
		return classConsonants
	}
	return classNone
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

// hashI is the hash of the English pronoun.
var hashI = hashWord("i")

// isRomanNumber reports whether a word in capitals reads as a Roman number.
func isRomanNumber(w string) bool { return strings.Trim(w, "IVXLC") == "" }

// isAddress reports whether a word, or its end, is the address of a page or a
// mailbox.
func isAddress(w string) bool {
	return strings.IndexByte(w, '@') > 0 || strings.Contains(w, "//") || strings.HasPrefix(w, "www.") || strings.Count(w, "/") > 1
}
