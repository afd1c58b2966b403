package boundary

import "unicode/utf8"

// closerRule is about what follows the closing mark behind a terminator.
func (s *Scanner) closerRule() (ends, sure bool) {
	c := &s.c
	if c.right.first == caseLower && c.open == 0 && c.closed != closedEmphasis {
		return false, true // "Why?" she said
	}
	switch {
	case c.closed == closedBracket && c.end == endDot && s.text[s.wordStart] == '(' && c.right.first == caseUpper:
		c.class = s.classOf(&c.left)
		return false, s.isAbbreviation() && c.class != classInitial && !c.starts // "Col. (ret.) Landry"
	case c.closed > closedSingle || c.open != 0 || c.end != endMark && c.end != endOther:
		return false, false
	case s.speechTag() || s.quotesTitle():
		return false, true
	}
	return c.end == endOther, c.end == endOther
}

// speechTag reports whether a quotation is followed by who has said it:
// "“Run!” Peter Brown shouted".
func (s *Scanner) speechTag() bool {
	at := s.c.rightAt
	if s.c.starts {
		return false
	}
	for range 4 {
		w, end := scanWord(s.text, at)
		switch {
		case s.vocabulary.is(w.hash, speech):
			return true
		case w.first != caseUpper && w.first != caseOther || end >= len(s.text) || s.text[end] != ' ':
			return false
		}
		at = end + 1
	}
	return false
}

// quotesTitle reports whether what was quoted is the title of something that
// the sentence goes on about: "the band's “Help Us!” Tour".
func (s *Scanner) quotesTitle() bool {
	if s.c.right.first != caseUpper || s.c.starts || s.quoted <= s.start || byteKinds[s.text[s.quoted-1]] != blank {
		return false
	}
	before := readWord(s.text, s.wordBefore(s.quoted), s.quoted-1)
	return s.vocabulary.is(before.hash, article) || before.other == 1 && before.letter == 's'
}

// quotes reports whether the text behind a Chinese or Japanese quotation goes
// on about it: a particle, or who has said it.
func quotes(rest string) bool {
	first, n := utf8.DecodeRuneInString(rest)
	next, _ := utf8.DecodeRuneInString(rest[n:])
	switch first {
	case 'と':
		return !isHiragana(next) || next == 'い' || next == 'の' || next == 'し'
	case 'っ':
		return next == 'て'
	case 'な':
		return next == 'ど' || next == 'ん'
	case 'の', 'を', 'は', 'が', 'に', 'も', 'で', 'や', '、':
		return !isHiragana(next)
	}
	return tellsSpeaker(rest)
}

// maxTag is the most characters of a Chinese speech tag.
const maxTag = 8

// tellsSpeaker reports whether a clause of a few characters ends in "say" or
// "ask".
func tellsSpeaker(rest string) bool {
	var last rune
	n := 0
	for _, r := range rest {
		switch r {
		case '。', '，', '：', '！', '？':
			switch last {
			case '说', '說', '问', '問', '道', '喊', '叫', '答':
				return n > 1
			}
			return false
		}
		if n++; n > maxTag {
			return false
		}
		last = r
	}
	return false
}

func isHiragana(r rune) bool { return r >= 0x3041 && r <= 0x309F }
