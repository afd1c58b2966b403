package boundary

import "strings"

// bareRule is about boundaries that no terminator marks: bullets begin lines,
// and stand with what follows them, as slashes and "nº" do.
func (s *Scanner) bareRule(j int) (ends, sure bool) {
	c := &s.c
	switch {
	case c.left.runes == 1 && c.left.other == 1 && (isJoint(c.left.letter) || c.kind == Word && isDash(s.text[c.leftAt:c.leftEnd])):
		return false, true
	case c.end == endSymbol && c.right.first == caseUpper && s.stop.end >= 0 && s.stop.end == s.prevEnd && c.open == 0:
		return true, true // "I passed. 😂 Now"
	case c.kind == Word && c.left.letter == ',' && c.right.first == caseLower:
		return false, true // "Si llueve, ¿vienes?"
	case c.kind == Word && s.judge == nil && s.endsInTitle():
		return true, true
	case c.kind == Word && s.isDay():
		return false, true // "published Tuesday"
	case c.kind == Word && s.judge == nil && s.isJoined(j): // which the learner sees, too, or it would trust capitals more
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

func isDash(w string) bool { return w == "–" || w == "—" || w == "-" }

// isJoined reports whether one of the words around a plain space shows by
// itself that the sentence goes on: a comma, a dash of two hyphens, a lone
// asterisk, a preposition or an article, who has spoken behind "said", a road's
// number before a name, two numbers, that of an item inside a sentence, a word that
// an editor has put in, or the letter of a vitamin or a group.
func (s *Scanner) isJoined(j int) bool {
	c := &s.c
	token := s.text[c.leftAt:c.leftEnd]
	bare := strings.TrimRight(token, `"'”’»`)
	switch {
	case strings.HasSuffix(bare, ","), bare == "" && s.prevEnd > s.prevStart && s.text[s.prevEnd-1] == ',': // “It is over,” Pell said
		return true
	case bare == "--" || bare == "---" || bare == "*" || strings.HasPrefix(s.text[j:], "--"): // "OSLO (AP) -- The"
		return true
	case c.left.first == caseLower && c.open <= 1 && c.right.first != caseNone && s.vocabulary.is(c.left.hash, dangling):
		return c.right.first <= caseDigit
	case c.right.first == caseUpper && c.open == 0 && s.vocabulary.is(c.left.hash, speech): // said Ms Pell
		return c.after == '.' || !s.vocabulary.is(c.right.hash, starter)
	case c.right.first == caseLower && s.opensAside(j): // "stubborn (she said so)"
		return true
	case strings.HasSuffix(token, "'s") || strings.HasSuffix(token, "’s"): // "U2's How to"
		return c.right.first == caseUpper
	case c.left.first == caseUpper && s.vocabulary.is(c.right.hash, count): // "Formula One"
		return true
	case c.left.first == caseUpper && c.left.last == caseDigit && !s.vocabulary.is(c.right.hash, starter): // "on the R51 Springs road"
		return c.right.first == caseUpper
	case c.left.first == caseDigit && c.right.first == caseDigit && c.open == 0: // "the Orion 15 7577"
		return true
	case c.left.letter == ')' && c.left.runes <= 4 && strings.Trim(token, "(0123456789)") == "": // "in two steps: 1) The"
		return true
	case c.left.letter == ')' && s.text[c.leftAt] == '(' && s.prevIs(dangling): // "for the (late) Queen"
		return true
	case c.left.letter == ']' && len(token) > 1 && s.text[s.start] != '[': // "a win for [coach] Pell"
		return asciiCodes[token[len(token)-2]&0x7F] == caseLower
	}
	if c.right.runes != 1 || c.right.first != caseUpper || c.right.hash == hashI {
		return false
	}
	s.describeNext()
	return s.vocabulary.is(c.left.hash, lettered) || s.vocabulary.is(c.next.hash, dangling) // "hepatitis A virus", "two doors A and B"
}

// endsInTitle reports whether the left word closes a quotation, and a word that
// begins sentences follows it with a capital: a caption that ran into the text,
// "as Captain Holm in \"The Salt Road\" To the surprise of …".
func (s *Scanner) endsInTitle() bool {
	c := &s.c
	if c.open != 0 || c.right.first != caseUpper || c.right.hash == hashI || c.after != ' ' || !s.vocabulary.is(c.right.hash, starter) {
		return false
	}
	token := s.text[c.leftAt:c.leftEnd]
	if len(token) < 2 || !strings.HasSuffix(token, "\"") && !strings.HasSuffix(token, "”") {
		return false
	}
	s.describeNext()
	return c.next.first == caseLower
}

// opensAside reports whether a bracket or a dash stands at j.
func (s *Scanner) opensAside(j int) bool {
	r, _ := decode(s.text, j)
	return openerClass(r) == bracketClass || openerClass(r) == dashClass
}

// margin is how much more it takes, in units of a weight, to end a sentence at
// a plain space between two plain words: the capital mostly is that of a name
// or, where a word that begins sentences has another capital behind it, of a
// title, "The Hollywood Reporter". A bracket or a genitive on the left counts
// as a word where no such word follows.
func (s *Scanner) margin() int32 {
	c := &s.c
	if c.kind != Word || c.open > 1 || c.end != endNone || c.right.first != caseUpper {
		return 0
	}
	plain := c.left.last != codeOther
	switch {
	case c.open == 0 && s.vocabulary.is(c.right.hash, starter):
		if !plain {
			return 0
		}
		if s.describeNext(); c.next.first != caseUpper && c.after != '.' {
			return 0
		}
		return titleMargin
	case plain || c.after != ':' && (c.left.letter == ')' || s.isGenitive()):
		return nameMargin
	}
	return 0
}

// isGenitive reports whether the left word ends in "s'", perhaps as a genitive.
func (s *Scanner) isGenitive() bool {
	token := s.text[s.c.leftAt:s.c.leftEnd]
	return strings.HasSuffix(token, "s'") || strings.HasSuffix(token, "s’")
}
