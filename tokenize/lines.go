package tokenize

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of a text, trimmed of white space. A line without bytes is
// blank.
type line struct{ Span }

func (l line) blank() bool { return l.Start == l.End }

// appendLines appends the lines of text to dst, a run of blank lines as one.
// Lines end at LF, CR LF, CR, VT, FF, NEL, LS and PS (UAX #14, BK and
// friends).
func appendLines(dst []line, text string) []line {
	start, plain := 0, !hasOddBreak(text)
	for i := 0; i < len(text); {
		if plain {
			if i = start + strings.IndexByte(text[start:], '\n'); i < start {
				break
			}
		}
		n := lineBreakLen(text, i)
		if n == 0 {
			i++
			continue
		}
		dst = appendLine(dst, newLine(text, start, i))
		i += n
		start = i
	}
	return appendLine(dst, newLine(text, start, len(text)))
}

// hasOddBreak reports whether a text has line breaks other than LF.
func hasOddBreak(text string) bool {
	for _, b := range [...]string{"\r", "\v", "\f", "\u0085", "\u2028", "\u2029"} {
		if strings.Contains(text, b) {
			return true
		}
	}
	return false
}

func appendLine(dst []line, l line) []line {
	if l.blank() && len(dst) > 0 && dst[len(dst)-1].blank() {
		return dst
	}
	return append(doubled(dst), l)
}

// doubled makes room for one more; a long slice doubles, where append would
// copy it many times.
func doubled[T any](s []T) []T {
	if len(s) == cap(s) {
		return slices.Grow(s, len(s)+16)
	}
	return s
}

// lineBreakLen returns the length in bytes of the line break at text[i:], or
// 0 when none stands there.
func lineBreakLen(text string, i int) int {
	switch text[i] {
	case '\n', '\v', '\f':
		return 1
	case '\r':
		if i+1 < len(text) && text[i+1] == '\n' {
			return 2
		}
		return 1
	case 0xC2:
		if i+1 < len(text) && text[i+1] == 0x85 {
			return 2
		}
	case 0xE2:
		if i+2 < len(text) && text[i+1] == 0x80 && (text[i+2] == 0xA8 || text[i+2] == 0xA9) {
			return 3
		}
	}
	return 0
}

func newLine(text string, start, end int) line { return line{trimSpan(text, Span{start, end})} }

// runes returns the length of the line in runes, more than maxWrap for a long
// one.
func (l line) runes(text string) int {
	if l.Len() > utf8.UTFMax*maxWrap {
		return maxWrap + 1
	}
	return utf8.RuneCountInString(l.Of(text))
}

// first returns the length of the line's first word in runes.
func (l line) first(text string) int {
	n := 0
	for _, r := range l.Of(text) {
		if unicode.IsSpace(r) || n > maxWrap {
			break
		}
		n++
	}
	return n
}

// trimSpan cuts white space, byte order marks and zero-width characters off
// both ends of a span.
func trimSpan(text string, s Span) Span {
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !isBlank(r) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !isBlank(r) {
			break
		}
		s.End -= n
	}
	return s
}

// isBlank reports whether r is white space or invisible.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	switch {
	case r < 0x100:
		return r == 0x85 || r == 0xA0 || r == 0xAD
	case r < 0x1680 || r > 0x3000:
		return r == 0xFEFF
	}
	switch r {
	case 0x200B, 0x200C, 0x200D, 0x2060:
		return true
	}
	return unicode.IsSpace(r)
}

// minWrap and maxWrap bound the line width, in runes, of text that is wrapped
// by hand or by a mail program.
const (
	minWrap = 40
	maxWrap = 120
)

// wrapWidth returns the line width at which a text is hard-wrapped, or 0 when
// it is not. A text is wrapped when most lines that have a line right below
// them could not have held that line's first word.
func wrapWidth(text string, lines []line) int {
	var byWidth [maxWrap + 1]int
	inner := 0
	for i := 0; i+1 < len(lines); i++ {
		if lines[i].blank() || lines[i+1].blank() {
			continue
		}
		inner++
		byWidth[min(lines[i].runes(text), maxWrap)]++
	}
	width := maxWrap
	for seen := 0; width > 0; width-- { // the widest line but for 2 % of outliers
		if seen += byWidth[width]; seen*50 > inner {
			break
		}
	}
	if inner < 3 || width < minWrap || width >= maxWrap {
		return 0
	}
	full := 0
	for i := 0; i+1 < len(lines); i++ {
		if !lines[i].blank() && !lines[i+1].blank() && isFull(text, lines[i], lines[i+1], width) {
			full++
		}
	}
	if full*10 < inner*6 {
		return 0
	}
	return width
}

// isFull reports whether next's first word would not have fitted at the end
// of l. Three runes of slack allow for editors that wrap early.
func isFull(text string, l, next line, width int) bool {
	return l.runes(text)+1+next.first(text) > width-3
}
