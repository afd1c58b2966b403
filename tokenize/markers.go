package tokenize

import (
	"strings"
	"unicode/utf8"
)

// hasMarker reports whether a line begins with a bullet or a list number.
func hasMarker(s string) bool { return markerLen(s) > 0 }

// markerLen returns the length of the bullet or list number that s begins
// with, the white space after it included, or 0.
func markerLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case isBullet(r):
	case r >= '0' && r <= '9':
		for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		if n >= len(s) || s[n] != '.' && s[n] != ')' {
			return 0
		}
		n++
	default:
		return 0
	}
	rest := strings.TrimLeftFunc(s[n:], isBlank)
	if len(rest) == len(s[n:]) && (r == '-' || r == '*' || r < utf8.RuneSelf) {
		return 0
	}
	return len(s) - len(rest)
}

func isBullet(r rune) bool {
	switch r {
	case '-', '*', '•', '‣', '◦', '▪', '■', '●', '○', '·', '►', '▸', '✓', '➤', '◆':
		return true
	}
	return false
}
