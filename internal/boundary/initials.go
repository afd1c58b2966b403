package boundary

import "unicode/utf8"

// initialRule is about initials and other letters with stops.
func (s *Scanner) initialRule(right uint8) (ends, sure bool) {
	c := &s.c
	if right == caseDigit || right == caseLower || right == caseUpper && s.isOpening() {
		return false, true
	}
	prev := readWord(s.text, max(s.prevStart, s.prevEnd-maxWord), s.prevEnd)
	if right == caseUpper && s.isMiddle(&prev) {
		return false, true
	}
	if right != caseUpper || c.after != ' ' {
		return false, false
	}
	switch {
	case prev.first == caseDigit && prev.runes > 2 && isDegree(c.left.letter):
		return true, c.right.runes > 1 // "at 500 K. Images"
	case isCyrillic(c.left.letter) && prev.first == caseUpper && prev.dots == 1 && prev.runes == 2:
		s.describeNext()
		at := s.wordBefore(s.prevStart)
		if at > s.start && at < s.prevStart && isUpperAt(s.text, at) && c.next.first == caseLower {
			return true, true // "Горин А. С. Завод снова заработал"
		}
	case c.left.runes > 2 && c.class == classInitial:
		return false, !c.starts // "J.-P. Vasseur"
	case c.class == classInitial && s.prevIs(lettered):
		return true, c.right.runes > 1 // "vitamin A. Oranges have", "from Group B. Eva Holt scored"
	case c.class == classInitial && c.right.shape == shapeCapitals && c.right.runes > 2:
		return false, true // "R. OLMEDO"
	case c.class == classDotted && c.left.first == caseUpper && c.starts:
		s.describeNext()
		return true, c.next.first == caseLower // "of Corvane S.A. The dose is"
	case c.class == classDotted && c.left.runes == 3 && c.left.first == caseUpper:
		return false, true // "J.R. Bauer"
	case c.class == classInitial && c.starts && s.prevTitle(&prev):
		s.describeNext()
		return true, c.next.first == caseLower // "Mr. K. Nobody has"
	}
	return false, false
}

// isDegree reports whether r, in lower case, is a scale of temperature.
func isDegree(r rune) bool { return r == 'k' || r == 'c' || r == 'f' }

// isMiddle reports whether the left word is the initial between a first and a
// last name or another before it, "Lois V. Garrity", "J.-L. Fabre,", "R. S.
// Bell": the English "I" and letters
// that count, "Group A. Spain", are none.
func (s *Scanner) isMiddle(prev *word) bool {
	c := &s.c
	if c.class != classInitial || c.starts || c.right.shape == shapeCapitals || c.right.runes < 2 || c.open != 0 || c.breaks > 0 {
		return false
	}
	if c.left.runes > 2 {
		return true
	}
	return c.left.runes == 1 && c.left.letter < utf8.RuneSelf && c.left.hash != hashI &&
		(prev.capitalised() && s.words > 0 && !s.vocabulary.is(prev.hash, lettered) || prev.first == caseUpper && prev.dots == 1 && prev.runes == 2)
}

// prevTitle reports whether the word before the left one is a title.
func (s *Scanner) prevTitle(prev *word) bool {
	return prev.dots == 1 && isTitle(s.vocabulary[s.vocabulary.find(readWord(s.text, s.prevStart, s.prevEnd-1).hash)].class)
}
