package boundary

import "unicode/utf8"

// titleRule is about a title before a name; "St." may also be a street.
func (s *Scanner) titleRule(right uint8) (ends, sure bool) {
	street := s.c.left.hash == hashSt
	if !street && s.c.left.hash != hashDr || right != caseUpper || !s.isStreet() {
		return false, right != caseNone
	}
	if s.c.starts || !street {
		return s.c.starts, true
	}
	s.describeNext()
	at := s.wordBefore(s.prevStart)
	if at+2 < len(s.text) && isUpperAt(s.text, at) && s.text[at+1] == '.' && s.text[at+2] == ' ' {
		at = s.wordBefore(at) // "40 N. Main St."
	}
	return isDigit(s.text[at]) && s.c.next.first == caseLower, true
}

// isStreet reports whether "St." stands behind the name of a street: "Elm St.",
// "14th St."
func (s *Scanner) isStreet() bool {
	if s.words < 2 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s.text[s.prevStart:])
	return caseOf(first) == caseUpper && s.text[s.prevEnd-1] != '.' || caseOf(first) == caseDigit
}

// wordBefore returns where the word begins that stands before the one at i, or
// i where there is none near.
func (s *Scanner) wordBefore(i int) int {
	from := max(s.start, i-maxWord)
	at := i - 1
	for at >= from && byteKinds[s.text[at]] == blank {
		at--
	}
	end := at
	for at >= from && byteKinds[s.text[at]] != blank {
		at--
	}
	if at == end {
		return i
	}
	return at + 1
}
