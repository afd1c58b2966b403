package tokenize

import (
	"encoding/binary"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/ascii"
)

// appendFold appends the form in which lines are compared: lower case, single
// spaces, straight quotation marks and plain hyphens, and no punctuation at
// either end but brackets and signs.
func appendFold(dst []byte, s string) []byte {
	dst = slices.Grow(dst, len(s))
	start, space := len(dst), false
	for i := 0; i < len(s); {
		if !space && len(dst) > start { // inside the line, as most are
			if dst, i = appendPlain(dst, s, i); i == len(s) {
				break
			}
		}
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
			dst = appendFoldedRune(dst, r)
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

// appendPlain appends the folded ASCII characters of s from i on, and the single
// spaces between them, up to what takes a closer look, and returns where that is.
func appendPlain(dst []byte, s string, i int) ([]byte, int) {
	for i+8 <= len(s) {
		lower, plain := ascii.Lower(ascii.Load(s, i))
		spaces, graves := ascii.Find(lower, ' '), ascii.Find(lower, '`')
		if !plain || graves != 0 || spaces&(spaces<<8) != 0 {
			break
		}
		dst = binary.LittleEndian.AppendUint64(dst, lower)
		if i += 8; spaces>>63 != 0 { // whether another one follows is not seen yet
			i--
			dst = dst[:len(dst)-1]
		}
	}
	for ; i < len(s); i++ {
		c := foldASCII[s[i]]
		if c == 0 {
			if s[i] != ' ' || i+1 == len(s) || foldASCII[s[i+1]] == 0 {
				break
			}
			c = ' '
		}
		dst = append(dst, c)
	}
	return dst, i
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

// appendFoldedRune appends the folded form of r: nothing for vowel points and
// the letter stretcher of Arabic and Hebrew, two letters for a ligature.
func appendFoldedRune(dst []byte, r rune) []byte {
	switch {
	case r < 0x591:
	case r <= 0x5C7 && r != 0x5BE || r == 0x640 || r >= 0x64B && r <= 0x652 || r == 0x670:
		return dst
	case r >= 0xFB00 && r <= 0xFB06:
		return append(dst, ligatures[r-0xFB00]...)
	}
	return utf8.AppendRune(dst, foldRune(r))
}

// ligatures are the letters of U+FB00 to U+FB06.
var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// foldRune returns the form in which r is compared: a small letter, full-width
// forms and the digits of other scripts as ASCII, one form of each quotation
// mark, comma and dash, and one of letters that are written in several ways:
// Turkish ı, final sigma, the Arabic letters that carry marks.
func foldRune(r rune) rune {
	switch {
	case r >= 0xC0 && r < 0x100:
		if r < 0xDF && r != '×' {
			return r + 0x20
		}
		return r
	case r >= 0x430 && r < 0x450:
		return r
	case r >= 0x410 && r < 0x430:
		return r + 0x20
	case r >= 0x3040 && isCaseless(r):
		return r
	case r >= 0x60C && r < 0x6FA:
		return foldArabic(r)
	case r >= 0x966 && r <= 0x96F:
		return r - 0x966 + '0'
	case r >= 0x9E6 && r <= 0x9EF:
		return r - 0x9E6 + '0'
	case r >= 0xE50 && r <= 0xE59:
		return r - 0xE50 + '0'
	case isCaseless(r) && r < 0x2000:
		return r
	case r >= 0xFF01 && r <= 0xFF5E:
		return foldRune(r - 0xFEE0)
	}
	switch r {
	case '‘', '’', 'ʼ', '`':
		return '\''
	case '“', '”', '„', '«', '»', '「', '」', '『', '』':
		return '"'
	case '‐', '‑', '–', '—':
		return '-'
	case '【', '〔':
		return '['
	case '】', '〕':
		return ']'
	case '、':
		return ','
	case 'ı':
		return 'i'
	case 'ς':
		return 'σ'
	}
	return unicode.ToLower(r)
}

// isCaseless reports whether r is of a script without capitals, of those that
// are written much: Hebrew to Burmese, Chinese, Japanese, Korean.
func isCaseless(r rune) bool {
	return r >= 0x590 && (r < 0x10A0 || r >= 0x2E80 && r < 0xA640 || r >= 0xAC00 && r < 0xD7B0)
}

// foldArabic folds the letters that carry hamza or madda, and those that
// Persian writes with other letters or digits than Arabic.
func foldArabic(r rune) rune {
	switch {
	case r >= 0x660 && r <= 0x669:
		return r - 0x660 + '0'
	case r >= 0x6F0 && r <= 0x6F9:
		return r - 0x6F0 + '0'
	}
	switch r {
	case '،':
		return ','
	case '؛':
		return ';'
	case '؟':
		return '?'
	case 'آ', 'أ', 'إ', 'ٱ':
		return 'ا'
	case 'ى', 'ی', 'ئ':
		return 'ي'
	case 'ؤ':
		return 'و'
	case 'ة', 'ۀ':
		return 'ه'
	case 'ک':
		return 'ك'
	}
	return r
}

// isEdgeMark reports whether r says nothing at the end of a line.
func isEdgeMark(r rune) bool {
	switch r {
	case '.', ',', ':', ';', '!', '?', '…', '-', '|', '"', '\'', '*', '•', '·', '>', '<', '»', '›', '→', '▶', '►', '▸', '↓', '↑', '←', '_', '=', '~', '¿', '¡':
		return true
	case '。', '、', '・', '｡', '।', '॥', '؟', '۔', '،', '؛', '《', '》', '〈', '〉', '※', '▽', '▼', '△', '▲', '◆', '◇', '■', '□', '●', '○', '★', '☆', '〜':
		return true
	}
	return false
}
