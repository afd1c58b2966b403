package tokenize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// maxLook bounds, in bytes, how far a decision looks to either side.
const maxLook = 64

// boundaryScanner walks over a text and gives its sentences one by one,
// from left to right: Unicode's sentence segments (UAX #29, section 5), line
// by line, put together again where an abbreviation, an initial, a wrapped
// line or a lower-case word says that the sentence goes on.
type boundaryScanner struct {
	text  string
	lang  *language
	width int // wrap width in runes, 0 when the text is not wrapped
	it    *sentences.Iterator[string]
	line  line // the line that it walks over
	below line // the line under it
}

func (s *boundaryScanner) reset(text string, lang Language) {
	index, _ := languageIndex(lang)
	if lang == "" {
		index, _ = languageIndex("en") // most abbreviations are known there
	}
	it := s.it
	if it == nil {
		it = sentences.FromString("")
	}
	*s = boundaryScanner{text: text, lang: tables()[index], it: it, width: wrapWidth(appendLines(nil, text))}
	s.below = s.lineAt(0)
	s.advance()
}

// lineAt returns the line that begins at a byte offset.
func (s *boundaryScanner) lineAt(start int) line {
	end := start
	for end < len(s.text) && lineBreakLen(s.text, end) == 0 {
		end++
	}
	return newLine(s.text, start, end)
}

// advance moves on to the next line, blank or not.
func (s *boundaryScanner) advance() {
	s.line = s.below
	s.it.SetText(s.line.Of(s.text))
	end := s.line.End
	for end < len(s.text) && lineBreakLen(s.text, end) == 0 {
		end++
	}
	if end >= len(s.text) {
		s.below = line{Span: Span{len(s.text), len(s.text)}}
		return
	}
	s.below = s.lineAt(end + lineBreakLen(s.text, end))
}

// next returns the next sentence, or false at the end of the text.
func (s *boundaryScanner) next() (Span, bool) {
	start := -1
	for {
		if !s.it.Next() {
			if s.line.End >= len(s.text) || s.below.Start >= len(s.text) {
				return Span{}, false
			}
			s.advance()
			continue
		}
		span := trimSpan(s.text, Span{s.line.Start + s.it.Start(), s.line.Start + s.it.End()})
		if span.Len() == 0 {
			continue
		}
		if start < 0 {
			start = span.Start
		}
		if span.Start = start; s.ends(span) {
			return span, true
		}
	}
}

// ends reports whether a sentence ends where the span does.
func (s *boundaryScanner) ends(span Span) bool {
	if span.End >= s.line.End {
		if s.below.blank() || !s.continues(span) {
			return true
		}
		return s.isBoundary(span, s.below.Of(s.text))
	}
	return s.isBoundary(span, s.text[span.End:s.line.End])
}

// continues reports whether the text goes on in the line below: the line is
// full to the wrap width, or the next one starts in lower case.
func (s *boundaryScanner) continues(span Span) bool {
	if hasMarker(s.below.Of(s.text)) {
		return false
	}
	if s.width > 0 && isFull(s.line, s.below, s.width) {
		return true
	}
	first, _ := firstLetter(s.below.Of(s.text))
	return unicode.IsLower(first) && !isTerminated(span.Of(s.text))
}

// isBoundary reports whether a sentence ends between span and rest.
func (s *boundaryScanner) isBoundary(span Span, rest string) bool {
	rest = strings.TrimLeftFunc(rest[:min(len(rest), maxLook)], isBlank)
	body, last := cutClosers(span.Of(s.text))
	if !isTerminator(last) {
		return false
	}
	next, skipped := firstLetter(rest)
	if next == 0 {
		return strings.IndexFunc(rest, isTerminator) < 0 && len(body) < span.Len()
	}
	if unicode.IsLower(next) && (skipped == 0 || last != '.') {
		return false
	}
	if last != '.' || len(body) < span.Len() {
		return !unicode.IsLower(next)
	}
	return s.fullStop(strings.TrimSuffix(body, "."), rest[skipped:], next)
}

// fullStop reports whether a "." after left, with right following, ends a
// sentence.
func (s *boundaryScanner) fullStop(left, right string, next rune) bool {
	if len(left) > maxLook {
		left = left[len(left)-maxLook:]
	} else if !strings.ContainsFunc(left, unicode.IsLetter) && len(left) < 6 {
		return false // "1." opens a list entry
	}
	word := left[strings.LastIndexFunc(left, func(r rune) bool { return isBlank(r) || isOpener(r) && r != '-' })+1:]
	if word == "" {
		return true
	}
	end := strings.IndexFunc(right, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	if end < 0 {
		end = len(right)
	}
	after := strings.ToLower(right[:end])
	lower := strings.ToLower(word)
	if strings.Trim(word, "0123456789") == "" {
		return !s.isOrdinal(word, after)
	}
	first, size := utf8.DecodeRuneInString(word)
	if size == len(word) && unicode.IsUpper(first) || s.lang.titles[lower] {
		return false
	}
	if !s.lang.abbreviations[lower] && !strings.ContainsRune(word, '.') {
		return true
	}
	return !unicode.IsDigit(next) && s.lang.stopWords[after]
}

// isOrdinal reports whether a number before a full stop counts what comes
// after it, as in "3. Mai" or "19. Jahrhundert".
func (s *boundaryScanner) isOrdinal(number, after string) bool {
	switch s.lang.tag {
	case "de":
		return len(number) <= 2 && !s.lang.stopWords[after] || s.lang.dateWords[after]
	case "nb", "hu":
		return s.lang.dateWords[after]
	}
	return false
}

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
