package tokenize

import (
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/ascii"
)

// lineHints tell from the words of a line, before it is folded, whether one of a
// language's patterns of furniture and links may match it.
type lineHints struct {
	firsts hintBits // of the two words that lines and patterns begin with
	lone   hintBits // of the words that patterns begin with, before a gap
	heads  hintBits // of the words behind the gap that patterns begin with
	inner  hintBits // of two of them
	single hintBits // of those between two gaps
	open   bool     // there are patterns without a word, which any line may match
}

// hintBits is a set of 14 bits of hashes.
type hintBits [1 << 8]uint64

func (b *hintBits) add(hash uint32)      { b[hash>>24] |= 1 << (hash >> 18 & 63) }
func (b *hintBits) has(hash uint32) bool { return b[hash>>24]>>(hash>>18&63)&1 != 0 }

// add takes over the words of a set. A line of a single word matches none that has
// another one.
func (h *lineHints) add(set *patternSet) {
	h.open = h.open || len(set.open) > 0
	for line := range set.exact {
		if line != "" {
			h.addPair(firstWord([]byte(line)), []byte(line))
		}
	}
	for _, list := range set.byFirst {
		for i := range list {
			part := list[i].parts[0]
			if first := firstWord(part); !h.addPair(first, part) {
				h.lone.add(glanceHash(first))
			}
		}
	}
	for inner, list := range set.byInner {
		h.heads.add(glanceHash(inner))
		for i := range list {
			if _, next := list[i].innerWords(); len(next) > 0 {
				h.inner.add(pairHash(glanceHash(inner), glanceHash(next)))
			} else {
				h.single.add(glanceHash(inner))
			}
		}
	}
}

// addPair adds the first word of a line and its second one, or reports that there is
// none.
func (h *lineHints) addPair(first, line []byte) bool {
	start, end := wordAt(line, len(first))
	if start < end {
		h.firsts.add(pairHash(glanceHash(first), glanceHash(line[start:end])))
	}
	return start < end
}

// mayMatch reports whether a line may match; sure is false where it holds
// characters that take folding to tell, and where any line may.
func (h *lineHints) mayMatch(s string) (may, sure bool) {
	if h.open {
		return true, false
	}
	start := skipEdgeMarks(s)
	end := start
	for end < len(s) && !endsFirstWord[s[end]] {
		end++
	}
	if end == start || end == len(s) || s[end] >= utf8.RuneSelf {
		return true, false
	}
	first := glanceHash(s[start:end])
	if s[end]-'0' < 10 || h.lone.has(first) {
		return true, true
	}
	last, headed := first, false // the word before, and whether patterns begin with it
	second := false              // was seen
	for i := start; i < len(s); {
		switch c := s[i]; {
		case asciiAlnum[c]:
			from := i
			for i = ascii.Letters(s, i); i < len(s) && asciiAlnum[s[i]]; i++ {
			}
			word := glanceHash(s[from:i])
			if from >= end && !second {
				if second = true; h.firsts.has(pairHash(first, word)) {
					return true, true
				}
			}
			if headed && h.inner.has(pairHash(last, word)) {
				return true, true
			}
			if headed = h.heads.has(word); headed && h.single.has(word) {
				return true, true
			}
			last = word
		case c < utf8.RuneSelf:
			i++
			continue
		}
		if i < len(s) && s[i] >= utf8.RuneSelf {
			n := plainMark(s, i)
			if n == 0 {
				return true, false
			}
			i += n
		}
	}
	return !second, true
}

// endsFirstWord holds the bytes that end the first word of a line, see firstWord,
// and those by which a glance at it is not enough.
var endsFirstWord = func() (table [256]bool) {
	for c := range table {
		table[c] = isBlank(rune(c)) || c == ':' || c == ',' || c == '/' || c >= utf8.RuneSelf || c >= '0' && c <= '9'
	}
	return table
}()

// skipEdgeMarks returns where a line begins that folding leaves.
func skipEdgeMarks(s string) int {
	i := 0
	for i < len(s) {
		if s[i] < utf8.RuneSelf && edgeASCII[s[i]] {
			i++
		} else if n := plainMark(s, i); n > 0 {
			i += n
		} else {
			break
		}
	}
	return i
}

// plainMark returns the length of the quotation mark, the dash or the ellipsis at
// s[i:], which belong to no word, or 0.
func plainMark(s string, i int) int {
	if i+2 < len(s) && s[i] == 0xE2 && s[i+1] == 0x80 {
		switch s[i+2] {
		case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0x9E, 0xA6: // – — ‘ ’ “ ” „ …
			return 3
		}
	}
	return 0
}

// glanceHash hashes an ASCII word by its length and the folded form of three of its
// bytes.
func glanceHash[S string | []byte](word S) uint32 {
	n := len(word)
	first, middle, last := foldASCII[word[0]], foldASCII[word[n/2]], foldASCII[word[n-1]]
	return (uint32(first) | uint32(middle)<<8 | uint32(last)<<16 | uint32(n)<<24) * 0x9E3779B1
}

// pairHash joins the hashes of two words.
func pairHash(first, second uint32) uint32 { return (first + second>>7) * 0x85EBCA6B }
