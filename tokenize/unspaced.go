package tokenize

import (
	"unicode"
	"unicode/utf8"
)

// Scripts without spaces between words: there a Unicode word segment is a
// single character. Terms are then runs of characters that overlap, and words
// are counted by their usual length.

// unspaced is a kind of such a script.
type unspaced uint8

const (
	spaced      unspaced = iota
	ideographic          // Han
	syllabic             // Hiragana
	abugida              // Thai, Lao, Burmese, Khmer
)

// firstUnspaced is the first byte of the runes that unspacedKind knows, or less.
const firstUnspaced = 0xE0

// unspacedKind tells how r is written. Katakana and digits are segments of
// several characters and count as spaced.
func unspacedKind(r rune) unspaced {
	switch {
	case r < 0xE00:
	case r < 0xF00, r >= 0x1000 && r < 0x10A0, r >= 0x1780 && r < 0x1800:
		if !isAbugidaDigit(r) {
			return abugida
		}
	case r >= 0x3041 && r < 0x30A0:
		return syllabic
	case isHan(r):
		return ideographic
	}
	return spaced
}

// isAbugidaDigit reports whether r is a digit of Thai, Lao, Burmese or Khmer.
func isAbugidaDigit(r rune) bool {
	switch r &^ 0xF {
	case 0xE50, 0xED0, 0x1040, 0x1090, 0x17E0:
		return r&0xF < 10
	}
	return false
}

// isHan reports whether r is a Chinese character or stands for one.
func isHan(r rune) bool {
	return r >= 0x4E00 && r < 0xA000 || r >= 0x3400 && r < 0x4DC0 || r >= 0x3005 && r <= 0x3007 || r >= 0xF900 && r < 0xFB00 || r >= 0x20000 && r < 0x40000
}

// kindOfSegment is unspacedKind for the first rune of a segment.
func kindOfSegment(s string) unspaced {
	if s[0] < firstUnspaced {
		return spaced
	}
	return unspacedKind(firstRune(s))
}

// perWord returns how many characters stand for a word: Chinese and Japanese
// words are two characters or little more, Thai ones about three consonants
// with their marks.
func (k unspaced) perWord() int {
	if k == abugida {
		return 3
	}
	return 2
}

// perTerm returns how many characters make a term. Alphabets are small: pairs of
// Thai consonants are in every sentence.
func (k unspaced) perTerm() int {
	if k == abugida {
		return 3
	}
	return 2
}

// hasStopCharacter reports whether a run of Chinese or Japanese characters has
// one that is a function word by itself.
func (lang *language) hasStopCharacter(word string) bool {
	if kind := kindOfSegment(word); kind != ideographic && kind != syllabic {
		return false
	}
	for i, r := range word {
		if lang.stopWords[word[i:i+utf8.RuneLen(r)]] {
			return true
		}
	}
	return false
}

// characters follows a run of characters without spaces, one segment at a
// time.
type characters struct {
	end   int      // of the last one
	kind  unspaced // of the last one
	alike int      // the last ones of that kind
	run   int      // characters since the last space
}

// next takes up the character [start,end) and reports whether a word begins
// with it.
func (c *characters) next(start, end int, kind unspaced) bool {
	if start != c.end || (kind == abugida) != (c.kind == abugida) {
		c.run, c.alike = 0, 0
	}
	if kind != c.kind {
		c.alike = 0
	}
	c.end, c.kind = end, kind
	begins := c.run%kind.perWord() == 0
	c.run++
	c.alike++
	return begins
}

// termEnd returns the end of the term that begins with the character
// text[start:end], and whether one does: not where the run, which is longer
// than the term, is at its end.
func (c *characters) termEnd(text string, end int) (int, bool) {
	n := 1
	for want := c.kind.perTerm(); n < want; n++ {
		size := characterLen(text[end:], c.kind)
		if size == 0 {
			break
		}
		end += size
	}
	return end, n == c.kind.perTerm() || c.alike == 1
}

// characterLen returns the length of the character of a kind that s begins
// with, its marks included, or 0.
func characterLen(s string, kind unspaced) int {
	r, n := utf8.DecodeRuneInString(s)
	if unspacedKind(r) != kind || kind != ideographic && unicode.Is(unicode.Mn, r) {
		return 0
	}
	if n == len(s) || kind == ideographic && s[n] >= 0xE4 && s[n] <= 0xE9 {
		return n // no mark begins so
	}
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.Is(unicode.Mn, r) && r != 0x200D {
			break
		}
		n += size
	}
	return n
}
