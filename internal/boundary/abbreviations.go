package boundary

import "strings"

// fullStopRule is about a full stop behind an abbreviation.
func (s *Scanner) fullStopRule() (ends, sure bool) {
	c := &s.c
	right := s.rightCase()
	if c.open&7 == 3 && c.class != classTitle {
		return true, true // Spanish ¿ and ¡
	}
	if c.open != 0 && right != caseDigit {
		return s.markAfterRule()
	}
	switch {
	case isThai(c.left.letter):
		return false, true
	case isHangul(c.left.letter) && c.left.runes > 1 && c.class != classTitle:
		return true, true // Korean sentences end in a verb, and few words are shortened
	}
	lowered := s.firstCase == uint32(caseLower)
	if s.strays(right, lowered) || s.isPlace(right) {
		return false, true
	}
	if right == caseLower && !lowered && c.after != '.' && s.looksShortened() {
		return false, true
	}
	if s.chains(right) {
		return false, true
	}
	switch c.class {
	case classInline:
		return false, right != caseNone
	case classDigits:
		return s.numberRule(right)
	case classRoman:
		return false, right == caseLower && !lowered || right == caseUpper && s.words == 0
	case classTitle:
		return s.titleRule(right)
	case classNumbered:
		return false, right == caseDigit || right == caseLower || isRomanNumber(s.text[c.rightAt:c.rest]) || s.meetsNumbered()
	case classShort:
		return s.shortRule(right)
	case classInitial, classDotted:
		return s.initialRule(right)
	case classMonth:
		return false, right == caseDigit || right == caseLower
	case classAmbiguous:
		return false, right == caseDigit || right == caseLower && !lowered || right == caseUpper && !c.starts && s.isApposed()
	case classConsonants:
		shortens := c.left.capitalised() && s.words > 0 && right == caseUpper && !c.starts // "Rtd. Maj.", "Ofc. Dale Bell"
		return false, right == caseLower && !lowered || shortens || s.meetsNumbered()
	case classLetter:
		return false, right == caseLower && !lowered || c.left.first == caseOther && right == caseOther
	case classCountry:
		return s.countryRule(right)
	case classHour:
		return s.hourRule(right)
	}
	return false, false
}

// strays reports whether the stop is one that a source put where a line ended,
// in mid-sentence: "the coast of . Padstow", "people who . say".
func (s *Scanner) strays(right uint8, lowered bool) bool {
	c := &s.c
	if s.wordStart != s.stop.start || s.prevStart == s.prevEnd || c.breaks > 0 || c.left.first != caseLower {
		return false
	}
	return right == caseLower && !lowered || s.vocabulary.is(c.left.hash, dangling)
}

// isPlace reports whether the stop stands in a dateline for a comma: "ROME. Italy --".
func (s *Scanner) isPlace(right uint8) bool {
	c := &s.c
	return s.words <= 1 && right == caseUpper && c.left.shape == shapeCapitals && c.left.runes > 2 && strings.HasPrefix(s.text[c.rest:], " --")
}

// rightCase returns the case of what follows, that of its digits for an amount
// of money: "vs. $3".
func (s *Scanner) rightCase() uint8 {
	if s.c.breaks == 0 && s.c.right.first == codeDot && s.c.after >= '0' && s.c.after <= '9' {
		return caseDigit
	}
	return s.c.right.first
}

// isOrdinal reports whether the number before the stop counts what follows:
// "12. Juni", "den 3. Plass".
func (s *Scanner) isOrdinal() bool {
	if s.c.left.runes > 2 {
		return false
	}
	return s.nextClass() == classMonthName || s.prevIs(ordinal)
}

// numberRule is about a number, which a stop may make an ordinal.
func (s *Scanner) numberRule(right uint8) (ends, sure bool) {
	c := &s.c
	switch {
	case right == caseLower:
		return false, s.firstCase != uint32(caseLower)
	case right != caseUpper:
		return false, false
	case s.isOrdinal():
		return false, true
	case s.words < 2 || s.text[s.prevEnd-1] == ':':
		return false, false // of a list
	}
	return true, c.after == '.' && s.nextClass() == classTitle || c.left.runes <= 2 && s.behindMonth() // "on May 5. Mr. Lund"
}

// behindMonth reports whether a month in capitals stands before the left word,
// as in English dates.
func (s *Scanner) behindMonth() bool {
	end := s.prevEnd
	if end > s.prevStart && s.text[end-1] == '.' {
		end-- // "on Jan. 5. The"
	}
	prev := readWord(s.text, max(s.prevStart, end-maxWord), end)
	if prev.first != caseUpper {
		return false
	}
	c := s.vocabulary[s.vocabulary.find(prev.hash)].class
	return c == classMonthName || c == classMonth
}

// shortRule is about abbreviations that may end a sentence or not.
func (s *Scanner) shortRule(right uint8) (ends, sure bool) {
	c := &s.c
	switch {
	case right == caseDigit || right == caseLower:
		return false, true
	case right != caseUpper:
		return false, false
	case c.left.hash == hashG && !isDigit(s.text[max(0, s.prevEnd-1)]):
		return false, true // "г. Волгоград", but not "1898 г. В"
	case s.isSuffix() || s.isOpening():
		return false, true
	case c.left.first == caseUpper && !c.starts && (s.vocabulary.is(c.left.hash, inner) || c.right.runes == 1 && c.after != '.'):
		return false, true // "Pell Bros. Hardware", "County Rd. M"
	case isDigit(s.text[max(0, s.prevEnd-1)]) && s.words <= 2 && !c.starts && s.leads():
		return false, true // "В 1961 г. Виктор"
	case c.left.first == caseUpper && isDigit(s.text[max(0, s.prevEnd-1)]) && s.vocabulary.is(c.left.hash, era):
		return true, c.right.runes > 1 && (s.words > 3 || !s.leads()) // "in 40 B.C. Divers"
	case c.left.first == caseUpper && s.vocabulary.is(c.right.hash, role):
		return false, true // "Acme Inc. Chief Executive"
	case s.vocabulary.is(c.left.hash, closing):
		return true, c.starts && c.after == ' ' // "Nägel usw. Die Farbe"
	case c.left.first == caseLower && s.prevEnd > s.prevStart && s.text[s.prevEnd-1] == ',':
		return false, true // "vol. 3, ed. Shaw"
	}
	return s.starterRule()
}

// starterRule ends a sentence behind an abbreviation of a name or a unit
// before a word that begins sentences: "at Acme Inc. The", "$4 bln. The".
func (s *Scanner) starterRule() (ends, sure bool) {
	c := &s.c
	if !c.starts || c.after != ' ' || c.left.first == caseLower && !isDigit(s.text[max(0, s.prevEnd-1)]) {
		return false, false
	}
	s.describeNext()
	return true, c.next.first == caseLower
}

// isOpening reports whether the sentence has nothing but a name before the
// gap, too little to end there: "Tellwell Inc. Chairman".
func (s *Scanner) isOpening() bool {
	return s.c.breaks == 0 && s.words <= 3 && s.caps > s.words && !s.c.starts
}

func isTitle(c class) bool { return c == classTitle || c == classLowTitle }

// countryRule tells "the U.S. Senate" from "in the U.S. The Senate".
func (s *Scanner) countryRule(right uint8) (ends, sure bool) {
	if right != caseUpper {
		return false, right != caseNone
	}
	return s.c.starts, true
}

// hourRule tells "At 5 a.m. Mr. Smith left" from "He left at 5 a.m. Mr. Smith
// stayed".
func (s *Scanner) hourRule(right uint8) (ends, sure bool) {
	if right != caseUpper {
		return false, right != caseNone
	}
	c := &s.c
	next := s.nextClass()
	switch {
	case next == classTitle && c.after == '.':
		return s.words >= 4, true
	case next == classZone || next == classMonth || next == classMonthName:
		s.describeNext()
		return s.vocabulary.is(c.next.hash, verb), true // "at 5 p.m. Saturday was hot"
	case s.nextIs(hashTime):
		return false, true // "5 p.m. Peking time"
	case s.words <= 3 && !c.starts && s.leads():
		return false, true // "By 10 p.m. Elm Street"
	}
	return true, c.right.runes > 1
}

// nextIs reports whether the word after the right one is that with a hash.
func (s *Scanner) nextIs(hash uint32) bool {
	s.describeNext()
	return s.c.next.hash == hash
}

// leads reports whether the sentence begins with a word such as "by".
func (s *Scanner) leads() bool {
	first, _ := scanWord(s.text, s.start)
	return s.vocabulary.is(first.hash, leading)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
