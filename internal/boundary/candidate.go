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

// word is what the features see of a word.
type word struct {
	hash   uint32 // of its lower-case form
	suffix uint32 // its last letters
	shape  uint32 // upper, lower, digit and other characters, runs shortened
	first  uint8  // the case of its first letter
	runes  int
	letter rune  // its last character
	last   uint8 // the code of its last character
	again  bool  // whether the one before it has the same
	dots   int
	other  int // characters that are no letters, digits or dots
}

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
		c.starts = s.vocabulary[s.vocabulary.find(c.right.hash)].starter
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
	case first == '.' || first == '…':
		c.end = endDots
	case first == '!' || first == '?':
		c.end = endMark
	case first == ':':
		c.end = endColon
	case first == ';':
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

// closerClass folds the styles of quotation marks.
func closerClass(r rune) uint32 {
	switch r {
	case '"', '”', '“', '»', '„', '«', '」', '』':
		return 1
	case '\'', '’', '‘', '›', '‹', '`':
		return 2
	case ')', '）':
		return 3
	case ']', '}', '】':
		return 4
	case '*', '_':
		return 5
	}
	return 6
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
		if j += n; code == dashClass && j+1 < len(text) && text[j] == ' ' {
			code = spacedDash
			j++
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

// Codes of opening dashes.
const (
	dashClass  = 4
	spacedDash = 7
)

func openerClass(r rune) uint32 {
	switch r {
	case '(', '（', '[', '{', '【':
		return 2
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

// scanWord describes the word at i and returns its end: letters, digits and
// the apostrophes between them, at most maxWord bytes. A character that is
// neither is a word by itself.
func scanWord(text string, i int) (w word, end int) {
	w.hash = hashSeed
	limit := min(len(text), i+maxWord)
	for i < limit {
		b := text[i]
		if b < utf8.RuneSelf {
			code := asciiCodes[b]
			if code > caseDigit && (b != '\'' || w.runes == 0) {
				if w.runes == 0 && byteKinds[b] != blank {
					w.add(rune(b), code)
					i++
				}
				return w, i
			}
			if code > caseDigit {
				w.add(rune(b), code)
				i++
				continue
			}
			i = w.addLetters(text, i, limit)
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		code := caseOf(r)
		if code == caseNone {
			code = codeOther
		}
		if code == codeOther && r != '’' {
			if w.runes == 0 && runeKind(r) != blank {
				w.add(r, code)
				i += n
			}
			return w, i
		}
		w.add(fold(r), code)
		i += n
	}
	return w, i
}

// readWord describes text[from:to]. Opening marks at its start are left out.
func readWord(text string, from, to int) word {
	w := word{hash: hashSeed}
	for i := from; i < to; {
		b := text[i]
		if b < utf8.RuneSelf {
			if asciiCodes[b] <= caseDigit {
				i = w.addLetters(text, i, to)
				continue
			}
			i++
			if w.runes == 0 && i < to && isOpener(rune(b)) {
				continue
			}
			w.add(rune(asciiFold[b]), asciiCodes[b])
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:to])
		i += n
		if w.runes == 0 && i < to && isOpener(r) {
			continue
		}
		code := caseOf(r)
		if code == caseNone {
			code = codeOther
		}
		w.add(fold(r), code)
	}
	return w
}

// Codes of characters in shapes, beside the cases of letters.
const (
	codeDot   = caseOther + 1
	codeOther = caseOther + 2
)

// asciiCodes and asciiFold hold the code and the lower-case form of ASCII
// characters.
var asciiCodes, asciiFold = func() (codes [utf8.RuneSelf]uint8, folded [utf8.RuneSelf]byte) {
	for b := range byte(utf8.RuneSelf) {
		codes[b], folded[b] = caseOf(rune(b)), byte(fold(rune(b)))
		switch {
		case b == '.':
			codes[b] = codeDot
		case codes[b] == caseNone:
			codes[b] = codeOther
		}
	}
	return codes, folded
}()

// addLetters takes the ASCII letters and digits at i into the word, at least
// one, and returns where they end.
func (w *word) addLetters(text string, i, limit int) int {
	hash, suffix, shape, last, again := w.hash, w.suffix, w.shape, w.last, w.again
	start := i
	if w.runes == 0 {
		w.first = asciiCodes[text[i]]
	}
	for ; i < limit; i++ {
		b := text[i]
		if b >= utf8.RuneSelf || asciiCodes[b] > caseDigit {
			break
		}
		code, r := asciiCodes[b], uint32(asciiFold[b])
		hash = (hash ^ r) * hashPrime
		suffix = suffix<<10 ^ r
		if code != last {
			last, again = code, false
			shape = shape*13 + uint32(code) + 1
		} else if !again {
			again = true
			shape = shape*13 + uint32(code) + 8
		}
	}
	w.hash, w.suffix, w.shape, w.last, w.again = hash, suffix, shape, last, again
	w.runes += i - start
	w.letter = rune(asciiFold[text[i-1]])
	return i
}

// add takes another folded rune with its code into the word.
func (w *word) add(r rune, code uint8) {
	w.hash = (w.hash ^ uint32(r)) * hashPrime
	w.suffix = w.suffix<<10 ^ uint32(r)&0x3FF
	if w.runes == 0 {
		w.first = min(code, codeDot)
	}
	w.runes++
	w.letter = r
	switch code {
	case w.last:
		if !w.again {
			w.again = true
			w.shape = w.shape*13 + uint32(code) + 8
		}
		if code <= caseOther {
			return
		}
	default:
		w.last, w.again = code, false
		w.shape = w.shape*13 + uint32(code) + 1
	}
	switch code {
	case codeDot:
		w.dots++
	case codeOther:
		w.other++
	}
}

const (
	hashSeed  = 0x811C9DC5
	hashPrime = 0x01000193
)

func hashBytes(s string) uint32 {
	h := uint32(hashSeed)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * hashPrime
	}
	return h
}

// hashWord hashes a lower-case word as readWord does.
func hashWord(s string) uint32 {
	h := uint32(hashSeed)
	for _, r := range s {
		h = (h ^ uint32(r)) * hashPrime
	}
	return h
}
