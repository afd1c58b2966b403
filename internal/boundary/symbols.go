package boundary

import "strings"

// isPictograph reports whether r is an emoji that stands for a feeling or a
// thing, and not the bullet of a list.
func isPictograph(r rune) bool {
	switch {
	case r >= 0x1F000 && r < 0x20000:
		return true
	case r >= 0x2600 && r < 0x27C0:
		return !(r >= 0x2705 && r <= 0x2718 || r == 0x27A4)
	}
	return false
}

// isJoiner reports whether r makes one emoji of several characters.
func isJoiner(r rune) bool { return r == 0xFE0F || r == 0x200D }

// pictographsEnd reports whether the run of emoji at j is the end of a line, or
// has a capital behind it: then it belongs to the sentence before.
func (s *Scanner) pictographsEnd(j int) bool {
	for j < len(s.text) {
		r, n := decode(s.text, j)
		if !isPictograph(r) && !isJoiner(r) {
			break
		}
		j += n
	}
	if j+1 >= len(s.text) {
		return true
	}
	return s.text[j] == '\n' || s.text[j] == ' ' && isUpperAt(s.text, j+1)
}

// dashLine reports whether a line that begins at j is an item of a list or a
// turn of a dialogue: a dash and a space, after a line that ends in a stop or a
// sentence that begins with the same dash.
func (s *Scanner) dashLine(j int) bool {
	mark := leadingDash(s.text[j:])
	if mark == "" || len(mark) > 2 && s.c.right.first == caseLower {
		return false
	}
	return s.c.kind == Stop || strings.HasPrefix(s.text[s.start:], mark)
}

// leadingDash returns the dash or asterisk that text begins with, with the
// space behind it, or nothing.
func leadingDash(text string) string {
	if text[0] != '-' && text[0] != '*' && text[0] != 0xE2 {
		return ""
	}
	for _, mark := range []string{"- ", "– ", "— ", "* "} {
		if strings.HasPrefix(text, mark) {
			return mark
		}
	}
	return ""
}
