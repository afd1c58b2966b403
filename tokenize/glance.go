package tokenize

import (
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/ascii"
)

// lineHints tell from the words of a line, before it is folded, whether one of a
// language's patterns of furniture and links may match it.
type lineHints struct {
	firsts [glanceSize]bool // of the words that lines and patterns begin with, and the byte that the next word begins with
	alone  [glanceSize]bool // of the words that patterns begin with before a gap, or behind and before one
	inner  [glanceSize]bool // as firsts, behind the gap that patterns begin with
}

// glanceSize is larger than hintSize: a language has a thousand such lines.
const glanceSize = 1 << 12

// add takes over the words of a set. A line of a single word matches none that has
// another one.
func (h *lineHints) add(set *patternSet) {
	for line := range set.exact {
		h.addOpening([]byte(line))
	}
	for _, list := range set.byFirst {
		for i := range list {
			if part := list[i].parts[0]; !h.addOpening(part) {
				h.alone[glanceHint(firstWord(part))] = true
			}
		}
	}
	for inner, list := range set.byInner {
		at := glanceHint([]byte(inner))
		for i := range list {
			_, rest := nextWord(list[i].parts[0])
			if next, _ := nextWord(rest); len(next) > 0 {
				h.inner[(at+nextStep*int(next[0]))%glanceSize] = true
			} else {
				h.alone[at] = true
			}
		}
	}
}

// addOpening takes over the first words of a line or a pattern, or reports that it
// has but one.
func (h *lineHints) addOpening(line []byte) bool {
	if len(line) == 0 {
		return true
	}
	first := firstWord(line)
	next, end := wordAt(line, len(first))
	if next < end {
		h.firsts[(glanceHint(first)+nextStep*int(line[next]))%glanceSize] = true
	}
	return next < end
}

// nextStep keeps the bytes that the next word may begin with apart.
const nextStep = 59

// mayMatch reports whether a line may match; sure is false where it holds
// characters that take folding to tell.
func (h *lineHints) mayMatch(s string) (may, sure bool) {
	start := skipEdgeMarks(s)
	end := start
	for end < len(s) && !endsFirstWord[s[end]] {
		end++
	}
	if end == start || end == len(s) || s[end] >= utf8.RuneSelf {
		return true, false
	}
	next := end
	for next < len(s) && !asciiAlnum[s[next]] {
		if s[next] >= utf8.RuneSelf {
			n := plainMark(s, next)
			if n == 0 {
				return true, false
			}
			next += n - 1
		}
		next++
	}
	first := glanceHint(s[start:end])
	if s[end]-'0' < 10 || next == len(s) || h.alone[first] || h.firsts[(first+nextStep*int(foldASCII[s[next]]))%glanceSize] {
		return true, true
	}
	last := 0 // the hint of the word before
	for i := start; i < len(s); {
		c := s[i]
		switch {
		case asciiAlnum[c]:
			from := i
			for i = ascii.Letters(s, i); i < len(s) && asciiAlnum[s[i]]; i++ {
			}
			if from > start && h.inner[(last+nextStep*int(foldASCII[c]))%glanceSize] {
				return true, true
			}
			if last = glanceHint(s[from:i]); h.alone[last] {
				return true, true
			}
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
	return false, true
}

// endsFirstWord holds the bytes that end the first word of a line, see firstWord,
// and those by which a glance at it is not enough.
var endsFirstWord = func() (table [256]bool) {
	for c := range table {
		table[c] = c == ' ' || c == ':' || c == ',' || c == '/' || c >= utf8.RuneSelf || c >= '0' && c <= '9'
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

// glanceHint maps an ASCII word to a place in a table of hints, by the folded form
// of three of its bytes.
func glanceHint[S string | []byte](word S) int {
	n := len(word)
	first, middle, last := foldASCII[word[0]], foldASCII[word[n/2]], foldASCII[word[n-1]]
	return int((uint(first) + 37*uint(last) + 101*uint(n) + 7*uint(middle)) % glanceSize)
}
