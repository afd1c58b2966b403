package tokenize

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// appendFold appends the form in which lines are compared: lower case, single
// spaces, straight quotation marks and plain hyphens, and no punctuation at
// either end but brackets and signs.
func appendFold(dst []byte, s string) []byte {
	dst = slices.Grow(dst, len(s))
	start, space := len(dst), false
	for i := 0; i < len(s); {
		c := s[i]
		if folded := foldASCII[c]; folded != 0 && !space && len(dst) > start { // as most are
			dst = append(dst, folded)
			i++
			continue
		}
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
		if c == ' ' || c >= '\t' && c <= '\r' {
			space = true
			continue
		}
		c = foldASCII[c]
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

// foldASCII holds the folded form of ASCII characters but white space; 0 stands
// for other bytes.
var foldASCII = func() (table [256]byte) {
	for c := range byte(utf8.RuneSelf) {
		switch {
		case isBlank(rune(c)):
		case c >= 'A' && c <= 'Z':
			table[c] = c | 0x20
		case c == '`':
			table[c] = '\''
		default:
			table[c] = c
		}
	}
	return table
}()

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
