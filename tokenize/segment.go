package tokenize

import (
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/standfirst/standfirst/internal/ascii"
)

// segmenter walks over the Unicode word segments (UAX #29) of a text, spaces before
// them left out. It knows by itself the characters of which European
// text mostly consists, and asks the library about the segments with others.
// The zero segmenter is at the end of an empty text.
type segmenter struct {
	text       string
	start, end int
	word       bool // the segment holds a letter or a digit
	library    *words.Iterator[string]
}

// segmentClass is what the segmenter knows of a character.
type segmentClass uint8

const (
	unsure    segmentClass = iota // it may join with its neighbours by a rule that the library knows
	letter                        // ALetter
	digit                         // Numeric
	single                        // joins with nothing but what is unsure
	midLetter                     // MidLetter: joins two letters
	midNumber                     // MidNum: joins two digits
	midEither                     // MidNumLet and the apostrophe: joins two letters or two digits
)

// segmentClasses holds the classes of ASCII; other bytes are unsure.
var segmentClasses = func() (table [256]segmentClass) {
	for c := range utf8.RuneSelf {
		switch b := byte(c); {
		case b >= '0' && b <= '9':
			table[b] = digit
		case isAlnum(b):
			table[b] = letter
		case b == ':':
			table[b] = midLetter
		case b == ',' || b == ';':
			table[b] = midNumber
		case b == '.' || b == '\'':
			table[b] = midEither
		case b == '\r' || b == '_':
			table[b] = unsure
		default:
			table[b] = single
		}
	}
	return table
}()

// classAt returns the class of the character at text[i] and its length in
// bytes.
func classAt(text string, i int) (segmentClass, int) {
	c := text[i]
	if c < utf8.RuneSelf {
		return segmentClasses[c], 1
	}
	if i+1 == len(text) || text[i+1]&0xC0 != 0x80 {
		return unsure, 1
	}
	second := text[i+1]
	switch c {
	case 0xC2:
		if second == 0xA0 || second == 0xAB || second == 0xBB { // a space that does not break, « »
			return single, 2
		}
	case 0xC3: // À–ÿ
		if second == 0x97 || second == 0xB7 { // × ÷
			return single, 2
		}
		return letter, 2
	case 0xC4, 0xC5, 0xD0, 0xD1: // Latin Extended-A; Cyrillic up to U+047F
		return letter, 2
	case 0xE2:
		if second == 0x80 && i+2 < len(text) {
			return generalPunctuation(text[i+2]), 3
		}
	}
	return unsure, 2
}

// generalPunctuation returns the class of the character U+2000 + b - 0x80.
func generalPunctuation(b byte) segmentClass {
	switch b {
	case 0x98, 0x99: // ‘ ’
		return midEither
	case 0x93, 0x94, 0x9C, 0x9D, 0x9E, 0xA6: // – — “ ” „ …
		return single
	}
	return unsure
}

// SetText begins a new text.
func (s *segmenter) SetText(text string) { s.text, s.start, s.end, s.word = text, 0, 0, false }

// Start returns where the segment begins.
func (s *segmenter) Start() int { return s.start }

// End returns where the segment ends.
func (s *segmenter) End() int { return s.end }

// Value returns the segment.
func (s *segmenter) Value() string { return s.text[s.start:s.end] }

// Next goes on to the next segment, or reports that there is none.
func (s *segmenter) Next() bool {
	i := s.end
	for i < len(s.text) && s.text[i] == ' ' && !s.extended(i+1) {
		i++
	}
	if s.start = i; i == len(s.text) {
		s.end = i
		return false
	}
	class, n := segmentClasses[s.text[i]], 1
	if s.text[i] >= utf8.RuneSelf {
		class, n = classAt(s.text, i)
	}
	sure := class != unsure
	switch {
	case !sure && s.isLoneHan(i):
		s.word, s.end, sure = true, i+hanSize, true
	case !sure:
	case class == letter || class == digit:
		s.word = true
		s.end, sure = s.wordEnd(i+n, class)
	default:
		s.word = false
		s.end, sure = i+n, !s.extended(i+n)
	}
	if !sure {
		s.ask()
	}
	return true
}

// hanSize is the length in bytes of a Chinese character that is not rare.
const hanSize = 3

// isLoneHan reports whether a Chinese character from U+5000 to U+9FFF stands at i
// with another, a common mark, a kana or ASCII behind it: a segment by itself.
func (s *segmenter) isLoneHan(i int) bool {
	text := s.text
	if text[i] < 0xE5 || text[i] > 0xE9 || !isWhole(text[i:]) {
		return false
	}
	if i += hanSize; i == len(text) || text[i] < utf8.RuneSelf {
		return true
	}
	switch {
	case !isWhole(text[i:]):
		return false
	case text[i] >= 0xE4 && text[i] <= 0xE9:
		return true
	}
	switch text[i : i+2] {
	case "\xe3\x80": // marks; some tone marks belong to the character
		return text[i+2] < 0xAA
	case "\xe3\x81", "\xef\xbc": // hiragana, full-width marks
		return true
	}
	return false
}

// isWhole reports whether the two bytes that follow the first one of s go on
// with its rune.
func isWhole(s string) bool {
	return len(s) >= hanSize && !utf8.RuneStart(s[1]) && !utf8.RuneStart(s[2])
}

// wordEnd returns where the word ends of which text[:i] was seen, its last
// character in a class, or reports that it is not sure.
func (s *segmenter) wordEnd(i int, last segmentClass) (end int, sure bool) {
	text := s.text
	for {
		if last == letter { // as most are
			i = ascii.Letters(text, i)
		}
		if i == len(text) {
			return i, true
		}
		class, n := segmentClasses[text[i]], 1
		if text[i] >= utf8.RuneSelf {
			class, n = classAt(text, i)
		}
		switch class {
		case letter, digit:
			last = class
			i += n
			continue
		case unsure:
			return 0, false
		case midLetter, midNumber, midEither:
			next, more := s.joins(i+n, class, last)
			if next == unsure {
				return 0, false
			}
			if more > 0 {
				last = next
				i += n + more
				continue
			}
		}
		return i, true
	}
}

// joins returns the class of the character at text[i], and its length if a mark
// of the middle of words joins it with the character before the mark, else 0.
func (s *segmenter) joins(i int, mark, last segmentClass) (next segmentClass, n int) {
	if i == len(s.text) {
		return single, 0
	}
	next, n = classAt(s.text, i)
	if next != last || mark == midLetter && last == digit || mark == midNumber && last == letter {
		n = 0
	}
	return next, n
}

// extended reports whether the segment that ends at i may go on there.
func (s *segmenter) extended(i int) bool {
	return i < len(s.text) && s.text[i] >= utf8.RuneSelf && isUnsure(s.text, i)
}

// isUnsure reports whether the character at text[i] may join with the one before
// by a rule that the library knows.
func isUnsure(text string, i int) bool {
	class, _ := classAt(text, i)
	return class == unsure
}

// ask lets the library find the segment that begins at s.start.
func (s *segmenter) ask() {
	if s.library == nil {
		s.library = words.FromString("")
	}
	s.library.SetText(s.text[s.start:])
	s.library.Next()
	s.end = s.start + s.library.End()
	s.word = isWord(s.Value())
}
