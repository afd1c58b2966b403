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
	if c.breaks > 0 && s.dashLine(j) {
		return true, true
	}
	if c.kind != Stop {
		return s.bareRule(j)
	}
	if bulletLen(s.text, j) > 0 {
		return true, true
	}
	if i != j && isPictograph(c.right.letter) && c.right.runes == 1 {
		return false, c.breaks == 0 && s.pictographsEnd(j)
	}
	if c.end == endCJK {
		return c.closed == 0 || c.closed != closedOther && !quotes(s.text[j:]), true // 《…？》 is a title
	}
	if i == j {
		return s.gluedRule(i)
	}
	if c.end == endOther && c.right.first != caseLower && c.closed == 0 {
		return true, true
	}
	if ends, sure = s.ellipsisRule(i, j); sure {
		return ends, true
	}
	if c.open != 0 && (c.right.first == codeDot || c.after == ',' && c.right.runes == 0) {
		return false, true // marks that belong to the sentence before
	}
	if s.quote.open == '«' && s.quote.isOpen(i) && strings.HasPrefix(s.text[j:], "»") {
		return false, true // French spacing
	}
	if s.marker.style > 1 && i <= s.marker.end {
		return false, true // the stop of the list marker itself
	}
	if ends, sure = s.listRule(i, j); sure {
		return ends, true
	}
	if c.closed > 0 {
		if ends, sure = s.closerRule(); sure {
			return ends, true
		}
	} else if c.end == endDot {
		return s.fullStopRule()
	}
	return s.markRule()
}

// markRule is about marks and ellipses in mid-sentence.
func (s *Scanner) markRule() (ends, sure bool) {
	c := &s.c
	lowers := c.right.first == caseLower && s.firstCase != uint32(caseLower)
	switch {
	case c.end == endDots && lowers && c.breaks == 0 && c.open == 0:
		return false, true // "After that … well"
	case c.end == endMark && lowers && c.left.shape == shapeCapital && s.words > 0:
		return false, true // "at Yahoo! in May"
	case lowers && (c.open == dashClass || c.open == spacedDash):
		return false, true // "Why? – she asked"
	case c.end == endMark && s.vocabulary[s.vocabulary.find(c.left.hash)].class == classBrand && c.left.first == caseUpper:
		return false, c.right.first == caseUpper && !c.starts // "Yahoo! Japan"
	case c.end == endSemicolon && c.right.first == caseUpper && (isGreek(c.left.letter) || c.left.first == caseDigit && isGreek(c.right.letter)):
		return true, true // the Greek question mark
	}
	return false, false
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

// isDay reports whether the word behind the gap is a day or a month.
func (s *Scanner) isDay() bool {
	c := s.nextClass()
	return c == classZone || c == classMonthName
}

// isSuffix reports whether the word behind the gap belongs to the name before
// it: "Smith Jr.", "GmbH & Co. KG".
func (s *Scanner) isSuffix() bool {
	switch s.c.right.hash {
	case hashCo, hashCorp:
		return s.c.after == '.' && s.c.breaks == 0 && s.c.kind == Stop
	case hashJr, hashSr, hashKG, hashInc, hashLtd:
		return s.c.breaks == 0 && s.c.kind != Line
	}
	return false
}

var (
	hashJr   = hashWord("jr")
	hashSr   = hashWord("sr")
	hashKG   = hashWord("kg")
	hashInc  = hashWord("inc")
	hashLtd  = hashWord("ltd")
	hashG    = hashWord("г")
	hashSt   = hashWord("st")
	hashDr   = hashWord("dr")
	hashCo   = hashWord("co")
	hashCorp = hashWord("corp")

	hashTime = hashWord("time")
)

// dotRow is a line drawn with full stops.
const dotRow = "........"

// ellipsisRule keeps spaced ellipses whole: ". . ." and, with the stop of a
// sentence, ". . . .".
func (s *Scanner) ellipsisRule(i, j int) (ends, sure bool) {
	dots := s.text[j] == '.'
	if strings.HasPrefix(s.text[j:], dotRow) {
		return true, true
	}
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
