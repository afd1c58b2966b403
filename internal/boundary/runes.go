package boundary

import (
	"unicode"
	"unicode/utf8"
)

// Kinds of bytes and runes, as the scan tells them apart.
const (
	plain uint8 = iota
	blank
	terminator
	mark   // a quotation mark or bracket
	symbol // emoji and the like
	lead   // first byte of a rune that has to be decoded
)

// byteKinds sorts bytes; the first bytes of runes that cannot be marks or
// white space, and all further bytes, are plain.
var byteKinds = [256]uint8{
	' ': blank, '\t': blank, '\n': blank, '\v': blank, '\f': blank, '\r': blank,
	'.': terminator, '!': terminator, '?': terminator, ':': terminator, ';': terminator,
	'"': mark, '(': mark, ')': mark, '[': mark, ']': mark, '{': mark, '}': mark,
	0xC2: lead, 0xCD: lead, 0xD6: lead, 0xD8: lead, 0xDB: lead, 0xE0: lead, 0xE1: lead,
	0xE2: lead, 0xE3: lead, 0xEF: lead, 0xF0: lead,
}

// greekQuestion is the Greek question mark, which mostly is written as a
// semicolon.
const greekQuestion = '\u037e'

// runeKind sorts a rune outside ASCII.
func runeKind(r rune) uint8 {
	switch {
	case r < 0xA0:
		if r == 0x85 {
			return blank
		}
		return plain
	case r < 0x2000:
		switch r {
		case 0xA0, 0x1680:
			return blank
		case '«', '»':
			return mark
		case '։', '؟', '۔', '।', '॥', '።', '፧', '។', '៕', '᠃', greekQuestion:
			return terminator
		}
		return plain
	case r < 0x2070:
		return generalPunctuation(r)
	case r >= 0x2190 && r < 0x2C00 || r >= 0x1F000 && r < 0x20000:
		return symbol
	}
	switch r {
	case '。', '．', '！', '？', '｡', '；', '：':
		return terminator
	case '「', '」', '『', '』', '（', '）', '【', '】':
		return mark
	case 0x3000:
		return blank
	}
	return plain
}

// generalPunctuation sorts the runes from U+2000 to U+206F.
func generalPunctuation(r rune) uint8 {
	switch {
	case r <= 0x200A, r == 0x2028, r == 0x2029, r == 0x202F, r == 0x205F:
		return blank
	}
	switch r {
	case '…', '‼', '⁇', '⁈', '⁉', '‽':
		return terminator
	case '“', '”', '„', '‹', '›':
		return mark
	case '•', '‣', '⁃':
		return symbol
	}
	return plain
}

func kindOf(r rune) uint8 {
	if r < utf8.RuneSelf {
		return byteKinds[r]
	}
	return runeKind(r)
}

// decode is [utf8.DecodeRuneInString] with a short way for ASCII.
func decode(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

// blankLen returns the length of the blank rune at text[i:], 0 when none
// stands there, and how many line breaks it is. Invisible runes are blank
// where hidden says so: next to white space, but not inside a word.
func blankLen(text string, i int, hidden bool) (n, breaks int) {
	c := text[i]
	if c < utf8.RuneSelf {
		switch c {
		case ' ', '\t':
			return 1, 0
		case '\n', '\v':
			return 1, 1
		case '\f':
			return 1, 2
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				return 2, 1
			}
			return 1, 1
		}
		return 0, 0
	}
	if byteKinds[c] != lead {
		return 0, 0
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	switch {
	case r == 0x85 || r == 0x2028:
		return n, 1
	case r == 0x2029:
		return n, 2
	case runeKind(r) == blank || hidden && isHidden(r):
		return n, 0
	}
	return 0, 0
}

// isHidden reports whether r is invisible.
func isHidden(r rune) bool {
	switch r {
	case 0xFEFF, 0x200B, 0x200C, 0x200D, 0x2060, 0x00AD:
		return true
	}
	return false
}

// trimEnd returns end without the blanks and invisible runes before it.
func trimEnd(text string, start, end int) int {
	for end > start {
		r, n := rune(text[end-1]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeLastRuneInString(text[start:end])
		}
		if kindOf(r) != blank && !isHidden(r) {
			break
		}
		end -= n
	}
	return end
}

// isCloser reports whether r may stand between a terminator and the end of its
// sentence.
func isCloser(r rune) bool {
	switch r {
	case '"', '\'', ')', ']', '}', '’', '”', '“', '»', '›', '」', '』', '）', '】', '》', '〉', '*', '_':
		return true
	}
	return false
}

// isOpener reports whether r may stand before the first word of a sentence.
func isOpener(r rune) bool {
	switch r {
	case '"', '\'', '(', '[', '{', '‘', '“', '„', '‚', '«', '»', '‹', '”', '’', '「', '『', '（', '【', '¿', '¡', '*', '_', '–', '—', '-', '`':
		return true
	}
	return false
}

func isOpeningByte(c byte) bool { return c == '(' || c == '[' || c == '{' || c == '-' || c == '\'' }

// Cases of the first letter of a word.
const (
	caseNone uint8 = iota
	caseLower
	caseUpper
	caseDigit
	caseOther // a letter of a script without case
)

func caseOf(r rune) uint8 {
	switch {
	case r < utf8.RuneSelf:
		switch {
		case r >= 'a' && r <= 'z':
			return caseLower
		case r >= 'A' && r <= 'Z':
			return caseUpper
		case r >= '0' && r <= '9':
			return caseDigit
		}
		return caseNone
	case r >= 0x430 && r <= 0x45F:
		return caseLower
	case r >= 0x400 && r <= 0x42F:
		return caseUpper
	case r >= 0x2000 && r < 0x2070:
		return caseNone
	case r >= 0x3400 && r < 0xA000:
		return caseOther
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return caseUpper
	case unicode.IsLower(r):
		return caseLower
	case unicode.IsLetter(r), unicode.IsMark(r):
		return caseOther
	case unicode.IsDigit(r):
		return caseDigit
	}
	return caseNone
}

// caseAt returns the case of the first letter at i, behind up to three marks.
func caseAt(text string, i int) uint8 {
	for range 4 {
		if i >= len(text) {
			break
		}
		r, n := decode(text, i)
		if c := caseOf(r); c != caseNone {
			return c
		}
		i += n
	}
	return caseNone
}

func isUpperAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := decode(text, i)
	return caseOf(r) == caseUpper
}

// canOpen reports whether a sentence may begin at i though none ended before:
// anything but a lower-case letter or a mark that belongs to what went before.
func canOpen(text string, i int) bool {
	c := text[i]
	switch {
	case c >= 'a' && c <= 'z':
		return false
	case c < utf8.RuneSelf:
		return c != ',' && c != '.' && c != ')' && c != '&' && c != '/' && c != '%'
	case c == 0xD1 || c == 0xD0 && i+1 < len(text) && text[i+1] >= 0xB0:
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return caseOf(r) != caseLower && caseOf(r) != caseOther
}

// fold returns the lower-case form of r.
func fold(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if r >= 'A' && r <= 'Z' {
			return r + 32
		}
		return r
	case r >= 0x410 && r <= 0x42F:
		return r + 32
	case r >= 0x430 && r <= 0x44F:
		return r
	}
	return unicode.ToLower(r)
}

// isCJKStop reports whether the terminator that ends at i is a full-width one
// or a danda, which needs no white space behind it.
func isCJKStop(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	switch r {
	case '。', '！', '？', '｡', '．', '।', '॥':
		return true
	}
	return false
}

func isThai(r rune) bool     { return r >= 0xE00 && r < 0xE80 }
func isHangul(r rune) bool   { return r >= 0xAC00 && r < 0xD7A4 }
func isCyrillic(r rune) bool { return r >= 0x400 && r < 0x530 }
func isGreek(r rune) bool    { return r >= 0x370 && r < 0x400 }

// isSuperscript reports whether r is a raised digit.
func isSuperscript(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || r == '⁰' || r >= '⁴' && r <= '⁹'
}
