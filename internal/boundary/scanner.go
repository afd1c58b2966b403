// Package boundary finds where sentences end: a hashed logistic regression
// over what stands around each possible boundary, under a thin layer of rules,
// in one pass over the text and without allocating.
//
// One table of weights serves every language. Package tokenize uses it; the
// trainer in internal/train/boundary learns it, through [Scanner.Observe].
package boundary

import (
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/ascii"
)

// Scanner walks over a text and gives its sentences one by one, from left to
// right. The zero Scanner is at the end of an empty text.
type Scanner struct {
	text       string
	pos        int
	table      *table
	vocabulary *vocabulary
	judge      Judge
	endLines   bool // see [Scanner.EndLines]
	c          candidate
	f          features
	geo        geometry

	start     int // where the current sentence begins
	words     int // gaps between words since start
	caps      int // capitalised words among them
	run       int // capitalised words in a row before the gap
	wordStart int
	prevStart int // the word before the current one
	prevEnd   int
	lineStart int
	stop      stopRun
	symbolEnd int // the end of the last emoji or symbol
	quote     markState
	quoted    int // where the last quotation began that was closed
	bracket   markState
	marker    marker // the list marker that the sentence begins with
	lastEnd   uint32 // how the sentence before ended
	firstCase uint32 // how the current sentence begins
}

// stopRun is a run of terminators, up to mid, and the closers behind it; note is
// the end of the last footnote mark among them, else mid.
type stopRun struct{ start, mid, end, note int }

// markState tells whether a quotation or a bracket is open.
type markState struct {
	open rune // the opening mark, 0 when none is open
	at   int
}

// openFor bounds, in bytes, how long an open mark is believed in.
const openFor = 400

func (m markState) isOpen(at int) bool { return m.open != 0 && at-m.at < openFor }

// Judge decides, in place of the table, whether the gap at byte offset at ends
// a sentence. kind and features describe it.
type Judge func(at int, kind Kind, features []uint32) bool

// Reset begins a new text.
func (s *Scanner) Reset(text string) {
	t := s.table
	if t == nil {
		t = weights()
	}
	*s = Scanner{text: text, table: t, vocabulary: words(), stop: stopRun{-1, -1, -1, -1}, symbolEnd: -1}
}

// Observe begins a new text that judge decides about wherever the rules do
// not.
func (s *Scanner) Observe(text string, judge Judge) {
	s.Reset(text)
	s.judge = judge
}

// EndLines tells that the text is a page whose lines are not wrapped: a short one
// without a terminator ends there, unless the next begins in lower case.
func (s *Scanner) EndLines() { s.endLines = true }

// endsPageLine reports whether a line of such a page ends at the break from i to j.
func (s *Scanner) endsPageLine(i, j int) bool {
	if !s.endLines || s.c.breaks == 0 || s.c.kind != Line && s.c.end != endColon || s.quote.isOpen(i) || caseAt(s.text, j) == caseLower {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s.text[:i])
	return !isComma(last) && last != '-' && lineRunes(s.text[s.lineStart:i]) <= maxPageLine
}

// isComma reports whether a line goes on behind a mark.
func isComma(r rune) bool {
	switch r {
	case ',', ';', '،', '؛', '、', '，', '；':
		return true
	}
	return false
}

// maxPageLine is how many runes a line has at most that ends for that.
const maxPageLine = 160

// Next returns the byte offsets of the next sentence, trimmed of white space
// and invisible characters, or false at the end of the text.
func (s *Scanner) Next() (start, end int, ok bool) {
	for {
		start = s.skipBlank(s.pos)
		if start >= len(s.text) {
			s.pos = start
			return 0, 0, false
		}
		s.begin(start)
		end = s.scan(start)
		if end = trimEnd(s.text, start, end); end > start {
			return start, end, true
		}
	}
}

// skipBlank returns the offset of the first byte from i on that is not blank.
func (s *Scanner) skipBlank(i int) int {
	for i < len(s.text) {
		n, breaks := blankLen(s.text, i, true)
		if n == 0 {
			break
		}
		i += n
		if breaks > 0 {
			s.lineStart = i
		}
	}
	return i
}

// begin sets up the state of a sentence.
func (s *Scanner) begin(start int) {
	s.start, s.words, s.caps, s.run = start, 0, 0, 0
	s.wordStart, s.prevStart, s.prevEnd = start, start, start
	s.stop = stopRun{-1, -1, -1, -1}
	s.symbolEnd = -1
	s.marker = markerAt(s.text, start)
	s.firstCase = uint32(caseAt(s.text, start))
	if s.firstCase == uint32(caseUpper) {
		s.caps, s.run = 1, 1
	}
}

// scan returns the end of the sentence that begins at i and sets s.pos behind
// it.
func (s *Scanner) scan(i int) int {
	text := s.text
	for i < len(text) {
		c := text[i]
		switch byteKinds[c] {
		case plain:
			for i = ascii.Small(text, i+1); i < len(text) && byteKinds[text[i]] == plain; i++ {
			}
		case blank:
			if c == ' ' && s.stop.end != i && s.symbolEnd != i && s.marker.style == 0 && i+1 < len(text) && text[i+1]-'a' < 26 {
				s.prevStart, s.prevEnd, s.wordStart = s.wordStart, i, i+1
				s.words++
				s.run = 0
				i++
				continue
			}
			end, next, done := s.gap(i)
			if done {
				return end
			}
			i = next
		case terminator:
			next, done := s.terminate(i, 1)
			if done {
				return next
			}
			i = next
		case mark:
			s.mark(rune(c), i, i+1)
			i++
		default:
			next, done := s.wide(i)
			if done {
				return next
			}
			i = next
		}
	}
	s.pos = len(text)
	return len(text)
}

// wide steps over a rune outside ASCII that may matter.
func (s *Scanner) wide(i int) (next int, done bool) {
	r, n := utf8.DecodeRuneInString(s.text[i:])
	switch runeKind(r) {
	case blank:
		end, next, done := s.gap(i)
		if done {
			return end, true
		}
		return next, false
	case terminator:
		return s.terminate(i, n)
	case mark:
		s.mark(r, i, i+n)
	case symbol:
		s.symbolEnd = i + n
	}
	return i + n, false
}

// gap looks at the white space at i: whether the sentence ends before it, and
// where the text goes on.
func (s *Scanner) gap(i int) (end, next int, done bool) {
	j, breaks := i, 0
	if s.text[i] == ' ' {
		j++
	}
	for j < len(s.text) && (j == i || byteKinds[s.text[j]] == blank || s.text[j] >= utf8.RuneSelf) {
		n, b := blankLen(s.text, j, j > i)
		if n == 0 {
			break
		}
		j += n
		breaks += b
	}
	if j >= len(s.text) || breaks > 1 {
		s.pos, s.lineStart = j, j
		s.quote, s.bracket = markState{}, markState{}
		s.lastEnd = endBlank
		return i, j, true
	}
	if s.possible(i, j, breaks) && s.decide(i, j, breaks) {
		s.close(i, j, breaks)
		return i, j, true
	}
	s.step(i, j, breaks)
	return i, j, false
}

// possible reports, from a glance, whether a sentence may end between i and j.
func (s *Scanner) possible(i, j, breaks int) bool {
	if breaks > 0 || s.stop.end == i || s.symbolEnd == i {
		return true
	}
	return canOpen(s.text, j) || s.marker.kind >= markerLower && markerAt(s.text, j).follows(s.marker)
}

// close ends the sentence before the gap from i to j.
func (s *Scanner) close(i, j, breaks int) {
	s.pos = j
	s.lastEnd = s.c.end
	if breaks > 0 {
		s.lineStart = j
		s.quote, s.bracket = markState{}, markState{}
	}
}

// step moves on to the word behind the gap from i to j.
func (s *Scanner) step(i, j, breaks int) {
	s.prevStart, s.prevEnd, s.wordStart = s.wordStart, i, j
	s.words++
	if breaks > 0 {
		s.lineStart = j
	}
	if isUpperAt(s.text, j) {
		s.caps++
		s.run++
	} else {
		s.run = 0
	}
}
