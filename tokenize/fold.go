package tokenize

import (
	"unicode"
	"unicode/utf8"
)

// appendFold appends the form in which lines are compared: lower case, single
// spaces, straight quotation marks and plain hyphens, and no punctuation at
// either end but brackets and signs.
func appendFold(dst []byte, s string) []byte {
	start, space := len(dst), false
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			i += n
			if isBlank(r) {
				space = space || unicode.IsSpace(r)
				continue
			}
			r = foldRune(r)
			if len(dst) == start && isEdgeMark(r) {
				continue
			}
			if space && len(dst) > start {
				dst = append(dst, ' ')
			}
			space = r == '©' // "©2026" is two words
			dst = utf8.AppendRune(dst, r)
			continue
		}
		i++
		switch {
		case c == ' ' || c >= '\t' && c <= '\r':
			space = true
			continue
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		case c == '`':
			c = '\''
		}
		if len(dst) == start && edgeASCII[c] {
			continue
		}
		if space && len(dst) > start {
			dst = append(dst, ' ')
		}
		space = false
		dst = append(dst, c)
	}
	for len(dst) > start {
		r, n := utf8.DecodeLastRune(dst[start:])
		if r != ' ' && !isEdgeMark(r) {
			break
		}
		dst = dst[:len(dst)-n]
	}
	return dst
}

// edgeASCII tells which ASCII characters isEdgeMark reports.
var edgeASCII = func() (table [utf8.RuneSelf]bool) {
	for c := range table {
		table[c] = isEdgeMark(rune(c))
	}
	return table
}()

func foldRune(r rune) rune {
	switch r {
	case '‘', '’', 'ʼ', '`':
		return '\''
	case '“', '”', '„', '«', '»':
		return '"'
	case '‐', '‑', '–', '—':
		return '-'
	}
	return unicode.ToLower(r)
}

// isEdgeMark reports whether r says nothing at the end of a line.
func isEdgeMark(r rune) bool {
	switch r {
	case '.', ',', ':', ';', '!', '?', '…', '-', '|', '"', '\'', '*', '•', '·', '>', '<', '»', '›', '→', '▶', '►', '▸', '↓', '↑', '←', '_', '=', '~', '¿', '¡':
		return true
	}
	return false
}
