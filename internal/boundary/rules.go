package boundary

import "strings"

// rule decides the cases that need no weighing: sure is false for the others.
func (s *Scanner) rule(i, j int) (ends, sure bool) {
	c := &s.c
	if c.kind != Stop || c.end == endDots {
		if ends, sure = s.listRule(i, j); sure {
			return ends, true
		}
	}
	if c.kind != Stop {
		return s.bareRule(j)
	}
	if c.end == endCJK {
		first, _ := decode(s.text, j)
		return c.closed == 0 || !isHiragana(first), true
	}
	if i == j {
		return s.gluedRule(i)
	}
	if c.end == endOther && c.right.first != caseLower {
		return true, true
	}
	if ends, sure = s.ellipsisRule(i, j); sure {
		return ends, true
	}
	if c.open != 0 && (c.right.first == codeDot || c.after == ',' && c.right.runes == 0) {
		return false, true // marks that belong to the sentence before
	}
	if s.marker.style > 1 && i <= s.marker.end {
		return false, true // the stop of the list marker itself
	}
	if ends, sure = s.listRule(i, j); sure {
		return ends, true
	}
	if c.closed > 0 && c.closed != 5 && c.right.first == caseLower && c.open == 0 {
		return false, true // "Why?" she said
	}
	if c.end == endDot && c.closed == 0 {
		return s.fullStopRule()
	}
	if right := c.right.first; right == caseLower && s.firstCase != uint32(caseLower) && (c.open == dashClass || c.open == spacedDash ||
		c.end == endMark && c.left.shape == shapeCapital && s.words > 0) {
		return false, true // "Why? – she asked", "at Yahoo! in May"
	}
	return false, false
}

// bareRule is about boundaries that no terminator marks: bullets begin lines,
// and stand with what follows them, as slashes and "nº" do.
func (s *Scanner) bareRule(j int) (ends, sure bool) {
	c := &s.c
	switch {
	case c.left.runes == 1 && c.left.other == 1 && (isJoint(c.left.letter) || s.words == 0 && (c.left.letter == '–' || c.left.letter == '—')):
		return false, true
	case c.kind == Line && bulletLen(s.text, j) > 0:
		return true, true
	case c.right.first == caseDigit && (c.left.letter == 'º' || c.left.letter == '°' || c.left.letter == '№'):
		return false, true
	}
	return false, s.isSuffix()
}

// isJoint reports whether r, as a word by itself, belongs to the word behind
// it.
func isJoint(r rune) bool {
	switch r {
	case '•', '⁃', '‣', '◦', '▪', '■', '●', '○', '►', '▸', '✓', '➤', '/', '>', '&', '+', '№':
		return true
	}
	return false
}

// listRule ends an entry of a list where the next one begins.
func (s *Scanner) listRule(i, j int) (ends, sure bool) {
	if s.marker.style == 0 {
		return false, false
	}
	if i <= s.marker.end && s.c.kind != Line {
		return false, true
	}
	if m := markerAt(s.text, j); m.follows(s.marker) {
		return true, true
	}
	return false, false
}

// gluedRule keeps addresses, file names and initials whole.
func (s *Scanner) gluedRule(i int) (ends, sure bool) {
	c := &s.c
	if c.left.runes < 2 || c.class == classDotted || c.class == classTitle || c.class == classCountry || c.class == classHour {
		return false, true
	}
	if c.end == endColon || c.end == endSemicolon || c.left.other > 0 && c.left.first != caseDigit {
		token := s.text[max(s.wordStart, i-maxWord):i]
		if c.end == endColon || strings.ContainsAny(token, "@/\\_=") {
			return false, true
		}
	}
	token := s.text[max(s.wordStart, i-2*maxWord):min(len(s.text), i+maxWord)]
	if strings.HasPrefix(token, "www.") || strings.Contains(token, "://") || strings.HasPrefix(token, "http") {
		return false, true
	}
	if c.after == '.' && s.nextClass() != classTitle || c.right.runes < 2 && c.after != ' ' {
		return false, true // "Node.JS.org", "Y!J."
	}
	return false, false
}

// nextClass returns the class of the word behind the gap.
func (s *Scanner) nextClass() class {
	c := s.vocabulary[s.vocabulary.find(s.c.right.hash)].class
	if c == classLowTitle {
		return classTitle
	}
	return c
}

// isSuffix reports whether the word behind the gap belongs to the name before
// it: "Smith Jr.", "GmbH & Co. KG".
func (s *Scanner) isSuffix() bool {
	switch s.c.right.hash {
	case hashJr, hashSr, hashKG, hashInc, hashLtd:
		return s.c.breaks == 0 && s.c.kind != Line
	}
	return false
}

var (
	hashJr  = hashWord("jr")
	hashSr  = hashWord("sr")
	hashKG  = hashWord("kg")
	hashInc = hashWord("inc")
	hashLtd = hashWord("ltd")
	hashG   = hashWord("г")
)

func isHiragana(r rune) bool { return r >= 0x3041 && r <= 0x309F }

// ellipsisRule keeps spaced ellipses whole: ". . ." and, with the stop of a
// sentence, ". . . .".
func (s *Scanner) ellipsisRule(i, j int) (ends, sure bool) {
	dots := s.text[j] == '.'
	if s.wordStart < s.stop.start && !dots {
		return false, false
	}
	lone := s.wordStart == s.stop.start && s.stop.mid == s.stop.start+1 && s.text[s.stop.start] == '.'
	switch {
	case dots && !lone && s.c.end == endDot:
		rest, ok := strings.CutPrefix(s.text[j:min(len(s.text), j+8)], ". . . ")
		return ok && rest != "" && isUpperAt(rest, 0), true
	case dots:
		return false, j+1 < len(s.text) && (byteKinds[s.text[j+1]] == blank || s.text[j+1] == '.')
	case !lone:
		return false, false
	}
	run := 1 // how many dots of the spaced ellipsis stand before the gap
	for at := s.stop.start - 2; at >= s.start && run < 5 && s.text[at] == '.' && s.text[at+1] == ' '; at -= 2 {
		run++
		if at > 0 && s.text[at-1] != ' ' {
			break
		}
	}
	if run > 3 && s.c.right.first == caseUpper {
		return true, true
	}
	if run == 3 || s.words == run-1 || s.c.right.first == caseLower {
		return false, run > 1
	}
	return false, false
}

// fullStopRule is about a full stop behind an abbreviation.
func (s *Scanner) fullStopRule() (ends, sure bool) {
	c := &s.c
	right := c.right.first
	if c.open&7 == 3 && c.class != classTitle {
		return true, true // Spanish ¿ and ¡
	}
	if c.open != 0 && right != caseDigit {
		return false, false
	}
	lowered := s.firstCase == uint32(caseLower)
	switch c.class {
	case classInline:
		return false, right != caseNone
	case classDigits:
		return false, right == caseLower && !lowered || right == caseUpper && c.left.runes < 3 && s.nextClass() == classMonthName
	case classRoman:
		return false, right == caseLower && !lowered
	case classTitle:
		return false, right != caseNone
	case classNumbered:
		return false, right == caseDigit || right == caseLower || isRomanNumber(s.text[c.rightAt:c.rest])
	case classShort:
		if c.left.hash == hashG && right == caseUpper && !isDigit(s.text[max(0, s.prevEnd-1)]) {
			return false, true // "г. Волгоград", but not "1898 г. В"
		}
		if right == caseUpper && s.isSuffix() {
			return false, true
		}
		return false, right == caseDigit || right == caseLower
	case classMonth, classInitial, classDotted:
		return false, right == caseDigit || right == caseLower
	case classAmbiguous:
		return false, right == caseDigit || right == caseLower && !lowered
	case classCountry:
		return s.countryRule(right)
	case classHour:
		return s.hourRule(right)
	}
	return false, false
}

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
	switch next := s.nextClass(); {
	case next == classTitle && s.c.after == '.':
		return s.words >= 4, true
	case next == classZone || next == classMonth || next == classMonthName:
		return false, true
	}
	return true, s.c.right.runes > 1
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
