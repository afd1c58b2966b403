package boundary

import "unicode/utf8"

// Bounds, in bytes, on what a decision looks at to either side.
const (
	maxWord  = 28
	maxMarks = 4 // opening marks before a word, in runes
)

// Kind tells boundaries apart by what marks them.
type Kind uint8

// The kinds of possible boundaries.
const (
	Stop Kind = iota // behind a terminator and its closers
	Line             // at a line break without a terminator
	Word             // before a word that could begin a sentence, no terminator
)

// candidate is a possible boundary and what stands around it.
type candidate struct {
	kind            Kind
	gap             uint32
	breaks          int
	end             uint32 // the terminators and closers, coarse
	exact           uint32 // the same, exact
	closed          uint32 // the last closer, 0 for none
	left            word
	leftAt, leftEnd int // where it stands
	prev            word
	right           word
	next            word
	open            uint32 // the opening marks before the right word
	after           rune   // what follows the right word
	class           class  // of the left word
	starts          bool   // the right word often begins sentences
	rest            int    // the end of the right word
	rightAt         int    // and where it stands
}

// Coarse kinds of the end of a sentence.
const (
	endNone uint32 = iota
	endDot
	endDots
	endMark
	endColon
	endSemicolon
	endCJK
	endOther
	endBlank
	endSymbol
)

// describe fills the candidate between i and j.
func (s *Scanner) describe(i, j, breaks int) {
	c := &s.c
	c.kind, c.breaks = Word, breaks
	c.end, c.exact, c.closed = endNone, 0, 0
	leftEnd := i
	switch {
	case s.stop.end == i && i >= 0:
		c.kind = Stop
		leftEnd = s.stop.start
		s.describeStop()
	case breaks > 0:
		c.kind = Line
	case s.symbolEnd == i:
		c.end = endSymbol
	}
	from := min(s.wordStart, leftEnd)
	if leftEnd == from && from > s.start { // the terminator stands alone
		from = s.prevStart
		leftEnd = max(from, min(s.prevEnd, leftEnd))
	}
	c.leftAt, c.leftEnd = max(from, leftEnd-maxWord), leftEnd
	if c.rightAt == c.leftAt && c.rest == leftEnd && leftEnd > 0 {
		c.left = c.right // as the last decision read it
	} else {
		c.left = readWord(s.text, c.leftAt, leftEnd)
	}
	c.gap = s.gapKind(i, j, breaks)
	s.describeRight(j)
	if c.kind == Stop {
		c.class = s.classOf(&c.left)
		c.starts = s.vocabulary.is(c.right.hash, starter)
	}
}

// describeStop describes the terminators and closers.
func (s *Scanner) describeStop() {
	c := &s.c
	run := s.text[s.stop.start:min(s.stop.mid, s.stop.start+8)]
	first, n := utf8.DecodeRuneInString(run)
	switch {
	case first == '.' && len(run) == 1:
		c.end = endDot
	case first == '…' && isCJKStop(s.text, s.stop.mid): // "……。"
		c.end = endCJK
	case first == '.' || first == '…':
		c.end = endDots
	case first == '!' || first == '?':
		c.end = endMark
	case first == ':':
		c.end = endColon
	case first == ';' || first == greekQuestion:
		c.end = endSemicolon
	case n > 2:
		c.end = endCJK
	default:
		c.end = endOther
	}
	c.exact = hashBytes(run)
	if s.stop.end > s.stop.note {
		r, _ := utf8.DecodeLastRuneInString(s.text[s.stop.mid:s.stop.end])
		c.closed = closerClass(r)
	}
}

// Classes of closers.
const (
	closedQuote uint32 = iota + 1
	closedSingle
	closedBracket
	closedSquare
	closedEmphasis
	closedOther
)

// closerClass folds the styles of quotation marks.
func closerClass(r rune) uint32 {
	switch r {
	case '"', '”', '“', '»', '„', '«', '」', '』':
		return closedQuote
	case '\'', '’', '‘', '›', '‹', '`':
		return closedSingle
	case ')', '）':
		return closedBracket
	case ']', '}', '】':
		return closedSquare
	case '*', '_':
		return closedEmphasis
	}
	return closedOther
}

// gapKind sorts white space, line breaks by the geometry of their lines.
func (s *Scanner) gapKind(i, j, breaks int) uint32 {
	switch {
	case breaks > 0:
		return 8 + s.geo.lineBreak(s.text, s.lineStart, i, j)
	case i == j:
		return 0
	case j-i == 1:
		return 1
	case s.text[j-1] == '\t':
		return 3
	}
	return 2
}

// describeRight reads the words behind the gap.
func (s *Scanner) describeRight(j int) {
	c := &s.c
	text := s.text
	c.open = 0
	for range maxMarks {
		if j >= len(text) {
			break
		}
		r, n := decode(text, j)
		if !isOpener(r) {
			break
		}
		code := openerClass(r)
		if j += n; code == dashClass && j+1 < len(text) {
			if space, n := decode(text, j); space == ' ' || space == 0xA0 {
				code = spacedDash
				j += n
			}
		}
		c.open = c.open*8 + code
	}
	var end int
	c.rightAt = j
	c.right, end = scanWord(text, j)
	c.rest = end
	c.after = 0
	if end < len(text) {
		if c.after, _ = decode(text, end); c.after == '\n' || c.after == 0xA0 {
			c.after = ' '
		}
	}
}

// describePrev reads the word before the left one.
func (s *Scanner) describePrev() {
	if s.prevEnd > s.prevStart {
		s.c.prev = readWord(s.text, max(s.prevStart, s.prevEnd-maxWord), s.prevEnd)
	} else {
		s.c.prev = word{}
	}
}

// describeNext reads the word after the right one.
func (s *Scanner) describeNext() {
	c := &s.c
	c.next = word{}
	if c.rest < len(s.text) {
		_, n := decode(s.text, c.rest)
		c.next, _ = scanWord(s.text, c.rest+n)
	}
}

// Codes of opening marks.
const (
	bracketClass = 2
	dashClass    = 4
	spacedDash   = 7
)

func openerClass(r rune) uint32 {
	switch r {
	case '(', '（', '[', '{', '【':
		return bracketClass
	case '¿', '¡':
		return 3
	case '-', '–', '—':
		return dashClass
	case '*', '_':
		return 5
	case '\'', '‘', '’', '`', '‚':
		return 6
	}
	return 1
}
