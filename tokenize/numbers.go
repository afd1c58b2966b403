package tokenize

import "unicode/utf8"

// maxNumbered bounds, in bytes, the lines in which numbers are looked at:
// counters and buttons are short.
const maxNumbered = 64

// matchNumbered returns the exact pattern that a folded line matches when any
// number may stand for a "0": "0 comments" is for "12 comments", too. The line
// is at most maxNumbered bytes long.
func (set *patternSet) matchNumbered(line []byte) string {
	var room [maxNumbered]byte
	return set.exact[string(appendNumbersFolded(room[:0], line))]
}

// appendNumbersFolded appends line with "0" in the place of every number that
// is a word by itself, grouped and decimal ones included.
func appendNumbersFolded(dst, line []byte) []byte {
	for len(line) > 0 {
		n := numberLen(line)
		before, _ := utf8.DecodeLastRune(dst)
		after, _ := utf8.DecodeRune(line[n:])
		switch {
		case n == 0:
			n = 1
			dst = append(dst, line[0])
		case isWordRune(before) && before < firstCaseless || isWordRune(after) && after < firstCaseless:
			dst = append(dst, line[:n]...)
		default:
			dst = append(dst, '0')
		}
		line = line[n:]
	}
	return dst
}

// firstCaseless is where the scripts begin that write a number and its unit in
// one: "12条", "12개".
const firstCaseless = 0x900

// numberLen returns the length of the number that s begins with, or 0: digits,
// with a point, a comma or, before three more, a space between them.
func numberLen(s []byte) int {
	n := digitsLen(s)
	for n > 0 && n < len(s) {
		more := digitsLen(s[n+1:])
		if more == 0 || s[n] != '.' && s[n] != ',' && (s[n] != ' ' || more != 3) {
			break
		}
		n += 1 + more
	}
	return n
}

func digitsLen(s []byte) int {
	for i, b := range s {
		if b < '0' || b > '9' {
			return i
		}
	}
	return len(s)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }
