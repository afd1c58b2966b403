package tokenize

import "unicode/utf8"

// foldedLine is a folded line, looked over once for all the sets that it is
// matched with.
type foldedLine struct {
	text   []byte
	digits bool         // it may hold a number in the place of a "0"
	first  int          // the hint of its first word
	words  []hintedWord // filled by hinted
	looked bool
}

// hintedWord is a word of a line and its hint.
type hintedWord struct{ start, end, hint int32 }

// look takes up a line.
func (l *foldedLine) look(text []byte) {
	l.text, l.digits, l.looked = text, false, false
	if len(text) == 0 {
		return
	}
	l.digits = len(text) <= maxNumbered && hasDigit(text)
	l.first = hint(firstWord(text))
}

// hasDigit reports whether an ASCII digit stands in s.
func hasDigit[S string | []byte](s S) bool {
	for i := range len(s) {
		if s[i]-'0' < 10 {
			return true
		}
	}
	return false
}

// hinted returns the words of the line.
func (l *foldedLine) hinted() []hintedWord {
	if l.looked {
		return l.words
	}
	words, text := l.words[:0], l.text
	for i := 0; i < len(text); {
		start := i
		for i < len(text) && asciiAlnum[text[i]] {
			i++
		}
		if i < len(text) && text[i] >= utf8.RuneSelf {
			if start, i = wordAt(text, start); start == i {
				break // no word is left
			}
		} else if start == i {
			i++
			continue
		}
		words = append(words, hintedWord{int32(start), int32(i), int32(hint(text[start:i]))})
	}
	l.words, l.looked = words, true
	return words
}

// wordAt returns where the first run of letters and digits in s from i on
// begins and ends.
func wordAt(s []byte, i int) (start, end int) {
	for start = i; start < len(s) && s[start] < utf8.RuneSelf && !asciiAlnum[s[start]]; {
		start++
	}
	for end = start; end < len(s) && asciiAlnum[s[end]]; {
		end++
	}
	if end < len(s) && s[end] >= utf8.RuneSelf {
		word, rest := nextWord(s[start:])
		return len(s) - len(rest) - len(word), len(s) - len(rest)
	}
	return start, end
}

const (
	hintSize   = 1024
	numberRoom = 24 // bytes by which numbers make a line longer than its pattern
)

// hint maps a word to a place in a table of hints.
func hint(word []byte) int {
	return int((uint(word[0]) + 37*uint(word[len(word)-1]) + 101*uint(len(word)) + 7*uint(word[len(word)/2])) % hintSize)
}

// nextWord returns the first run of letters and digits in s, and what stands
// after it; of a script without spaces, one character.
func nextWord(s []byte) (word, rest []byte) {
	start := 0
	for start < len(s) {
		n, ok := wordRuneLen(s[start:])
		if ok {
			break
		}
		start += n
	}
	if n := unspacedLen(s[start:]); n > 0 {
		return s[start : start+n], s[start+n:]
	}
	end := start
	for end < len(s) {
		n, ok := wordRuneLen(s[end:])
		if !ok {
			break
		}
		end += n
	}
	return s[start:end], s[end:]
}

// wordRuneLen returns the length of the rune that s begins with and whether it
// is a letter or a digit.
func wordRuneLen(s []byte) (int, bool) {
	if s[0] < utf8.RuneSelf {
		return 1, isAlnum(s[0])
	}
	r, n := utf8.DecodeRune(s)
	return n, isWordRune(r)
}
