package boundary

import (
	"strings"
	"unicode/utf8"
)

// looksShortened reports whether the left word, in no list, looks like a name
// that a stop shortens: "Utd.", "Labs.",
// "Co-op."
func (s *Scanner) looksShortened() bool {
	w := &s.c.left
	return s.c.class == classNone && s.words > 0 && w.capitalised() && (w.runes <= 5 || w.other == 1 && w.runes <= 8)
}

// chains reports whether the left word, in capitals, and what follows are parts
// of one abbreviated name: "Mfg. Co.", "Ann. Rev. of Medicine", "Proc. Natl.
// Acad. Sci.", "Ind. Stat. 14".
func (s *Scanner) chains(right uint8) bool {
	c := &s.c
	if c.left.first != caseUpper || c.left.runes > 5 || s.words == 0 || c.breaks > 0 {
		return false
	}
	switch {
	case right == caseDigit:
		return c.left.capitalised() && s.text[s.prevEnd-1] == '.'
	case right != caseUpper:
		return false
	case c.after != '.':
		return c.left.capitalised() && c.left.runes <= 4 && !c.starts && c.class == classNone && s.isChained()
	case s.isSuffix():
		return true
	}
	return c.left.capitalised() && s.opensChain()
}

// isChained reports whether the word before the left one is shortened, too, and
// no title, initial or month.
func (s *Scanner) isChained() bool {
	end := s.prevEnd - 1
	if end <= s.prevStart || s.text[end] != '.' {
		return false
	}
	prev := readWord(s.text, max(s.prevStart, end-maxWord), end)
	c := s.vocabulary[s.vocabulary.find(prev.hash)].class
	return prev.capitalised() && (c == classNone || c == classShort)
}

// opensChain reports whether the word behind the gap, which has a stop, begins
// no sentence: it is short for a part of a name, "Natl.", or for a title that
// no name follows.
func (s *Scanner) opensChain() bool {
	c := &s.c
	switch s.nextClass() {
	case classShort:
		return c.class == classNone || c.class == classShort
	case classTitle:
	default:
		return false
	}
	next, end := scanWord(s.text, min(len(s.text), c.rest+2))
	e := &s.vocabulary[s.vocabulary.find(next.hash)]
	return e.flags&link != 0 || next.capitalised() && next.runes <= 5 && e.class != classTitle && strings.HasPrefix(s.text[end:], ".")
}

// isApposed reports whether the left word, a capital at its start, stands
// behind a comma: "his lawyer, Me. Ann Roy", "BATON ROUGE, La. — A school".
func (s *Scanner) isApposed() bool {
	return s.c.left.capitalised() && s.prevEnd > s.start && s.text[s.prevEnd-1] == ','
}

// meetsNumbered reports whether another abbreviation follows that wants a
// number: "Whg. Nr. 5".
func (s *Scanner) meetsNumbered() bool { return s.c.after == '.' && s.nextClass() == classNumbered }

// isAbbreviation reports whether the left word is one that a stop shortens.
func (s *Scanner) isAbbreviation() bool {
	switch s.c.class {
	case classTitle, classNumbered, classShort, classMonth, classCountry, classHour, classInitial, classDotted, classInline:
		return true
	}
	return false
}

// maxNickname bounds, in bytes, what people are called by.
const maxNickname = 24

// isNickname reports whether the quotation behind the left word is short and
// stands before a name: "“The Boot” Castle".
func (s *Scanner) isNickname() bool {
	text := s.text[s.c.rightAt:]
	end := strings.IndexAny(text[:min(len(text), maxNickname)], "\"”.,!?\n")
	if end < 0 || text[end] != '"' && text[end] < utf8.RuneSelf {
		return false
	}
	_, size := utf8.DecodeRuneInString(text[end:])
	return strings.HasPrefix(text[end+size:], " ") && isUpperAt(text, end+size+1)
}

// markAfterRule is about an abbreviation before a dash, "HAMILTON, Ont. — The",
// or a bracket, "Acme Corp. (NYSE: ACM)".
func (s *Scanner) markAfterRule() (ends, sure bool) {
	c := &s.c
	if c.class == classTitle && c.open == 1 && c.right.first == caseUpper && !c.starts && c.left.hash != hashSr && !s.isStreet() {
		return false, true // "Gov. Wm. “Bud” Castle"
	}
	if c.class == classDotted && c.open == 1 && s.isNickname() {
		return false, true // "J.P. “The Boot” Castle"
	}
	if !s.isAbbreviation() && (c.class != classAmbiguous || !s.isApposed()) {
		return false, false
	}
	switch c.open {
	case spacedDash:
		return false, true
	case bracketClass:
		return false, c.right.first == caseLower || !c.starts
	}
	return false, false
}
