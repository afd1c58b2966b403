package boundary

import "unicode/utf8"

// footnoteLen returns the length of the footnote mark at j, or 0.
func (s *Scanner) footnoteLen(j int) int {
	if j == s.stop.mid && j-s.stop.start == 1 && j > 1 && s.text[j] != '[' {
		if c := s.text[j-2]; c >= 'a' && c <= 'z' || c == ')' {
			return noteNumberLen(s.text[j:])
		}
	}
	return footnoteLen(s.text[j:])
}

// footnoteLen returns the length of a footnote mark such as "[12]" or
// "[2–11]" that s begins with, or 0.
func footnoteLen(s string) int {
	if len(s) < 3 || s[0] != '[' || s[1] < '0' || s[1] > '9' {
		return 0
	}
	for i := 2; i < len(s) && i < 12; i++ {
		switch c := s[i]; {
		case c == ']':
			return i + 1
		case c >= '0' && c <= '9', c == ',', c == '-', c >= utf8.RuneSelf:
		default:
			return 0
		}
	}
	return 0
}

// noteNumberLen returns the length of a footnote number, one or two digits
// before white space and a capital, that s begins with, or 0.
func noteNumberLen(s string) int {
	n := 0
	for n < 2 && n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 || n+1 >= len(s) || s[n] != ' ' || s[n+1] < 'A' || s[n+1] > 'Z' {
		return 0
	}
	return n
}
