package tokenize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isTerminator reports whether r ends sentences in some script.
func isTerminator(r rune) bool {
	return r == '.' || r == '!' || r == '?' || r >= utf8.RuneSelf && isWideTerminator(r)
}

// isWideTerminator is isTerminator for what is not ASCII. It is not inlined for the
// size of the browser build.
//
//go:noinline
func isWideTerminator(r rune) bool {
	switch r {
	case '…', '‼', '⁇', '⁈', '⁉', '。', '．', '！', '？', '｡', '।', '॥', '۔', '؟', '։', '።', '፧', '။', '។', '៕', '᠃', '‽', '\u037e':
		return true
	}
	return false
}

// isCloser reports whether r may stand between a sentence's terminator and
// its end: a closing quotation mark or bracket. Marks that some languages
// open with count, too.
func isCloser(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '"' || r == '\'' || r == ')' || r == ']' || r == '}' || r == '*' || r == '_'
	}
	return isWideCloser(r)
}

// isWideCloser is isCloser for what is not ASCII, out of line like isWideTerminator.
//
//go:noinline
func isWideCloser(r rune) bool {
	switch r {
	case '’', '”', '“', '‘', '»', '«', '›', '‹', '」', '』', '）', '】', '》', '〉', '〟', '］', '〕':
		return true
	}
	return false
}

// isOpener reports whether r may stand before a sentence's first word.
//
//go:noinline
func isOpener(r rune) bool {
	switch r {
	case '"', '\'', '(', '[', '{', '‘', '“', '„', '‚', '«', '»', '‹', '›', '”', '’', '「', '『', '（', '【', '《', '［', '〔', '¿', '¡', '*', '_', '–', '—', '-', '•':
		return true
	}
	return false
}

// isTerminated reports whether s ends like a sentence: with a terminator and
// perhaps its closers.
func isTerminated(s string) bool {
	_, r := cutClosers(s)
	return isTerminator(r)
}

// cutClosers returns s without the closers and footnote marks at its end, and
// the rune it then ends with.
func cutClosers(s string) (string, rune) {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if r == ']' {
			if cut := cutFootnote(s); len(cut) < len(s) {
				s = cut
				continue
			}
		}
		if !isCloser(r) && !isBlank(r) {
			if r == ';' && isGreekAt(s[:len(s)-n]) {
				r = '?' // as Greek writes it
			}
			return s, r
		}
		s = s[:len(s)-n]
	}
	return s, 0
}

// isGreekAt reports whether s ends with a Greek letter.
func isGreekAt(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r >= 0x370 && r < 0x400
}

// cutFootnote returns s without a footnote mark such as "[12]" at its end.
func cutFootnote(s string) string {
	i := len(s) - 1
	for i > 0 && len(s)-i < 6 && s[i-1] >= '0' && s[i-1] <= '9' {
		i--
	}
	if i > 0 && i < len(s)-1 && s[i-1] == '[' {
		return s[:i-1]
	}
	return s
}

// firstLetter returns the first letter or digit of s, and the number of bytes
// before it.
func firstLetter(s string) (rune, int) {
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r, i
		}
	}
	return 0, len(s)
}

// lastStop returns where the last terminator of s begins and ends, or -1 and -1.
func lastStop(s string) (at, end int) {
	at = strings.LastIndexFunc(s, isTerminator)
	if at < 0 {
		return -1, -1
	}
	_, size := utf8.DecodeRuneInString(s[at:])
	return at, at + size
}
