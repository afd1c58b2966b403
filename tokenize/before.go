package tokenize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of what may stand before the first sentence of a block.
const (
	maxDateHead   = 60 // bytes of a date
	maxGluedLabel = 4  // words of a label
	minGlued      = 2  // labels in a row
	maxQuotedHead = 60 // bytes of a subheading in quotation marks
)

// headLen returns the length of what stands before a sentence at the beginning
// of a block and is no part of it: the page's date, a label in capitals ("UPDATE:
// The bridge …"), the labels of several buttons in a row ("Show Captions Next
// Slide The bridge …"), or a line of the page's own and two spaces.
func (c *classifier) headLen(s string) int {
	if n := c.dateHeadLen(s); n > 0 {
		return n
	}
	if n := c.shoutedLen(s); n > 0 {
		return n
	}
	if n := c.labelsLen(s); n > 0 {
		return n
	}
	return c.spacedLen(s)
}

// spacedLen returns the length of a line of the page's own that s begins with, where
// two spaces and a capital follow it: what the source set on two lines.
func (c *classifier) spacedLen(s string) int {
	if !c.spaced {
		return 0
	}
	for _, spaces := range wideSpaces {
		at := strings.Index(s[:min(len(s), maxLineInside)], spaces)
		if at <= 0 {
			continue
		}
		after := strings.TrimLeftFunc(s[at:], isBlank)
		if !unicode.IsUpper(firstRune(after)) {
			continue
		}
		if kind, _ := c.sentenceKind(s[:at], false); kind == Furniture {
			return len(s) - len(after)
		}
	}
	return 0
}

// wideSpaces are two spaces in a row.
var wideSpaces = [...]string{"  ", "\u00a0 "}

// hasWideSpace reports whether a text has two spaces in a row.
func hasWideSpace(s string) bool {
	return strings.Contains(s, wideSpaces[0]) || strings.Contains(s, wideSpaces[1])
}

// shoutedLen returns the length of a label in capitals that s begins with, one of
// the page's own and not who speaks.
func (c *classifier) shoutedLen(s string) int {
	if !isShouted(s) {
		return 0
	}
	word, rest := cutWord(s)
	after := strings.TrimLeftFunc(rest, isBlank)
	if !strings.HasSuffix(word, ":") || !unicode.IsUpper(firstRune(after)) {
		return 0
	}
	c.fold = appendFold(c.fold[:0], word)
	if c.lang.furniture.exact[string(c.fold)] == "" {
		return 0
	}
	return len(s) - len(after)
}

// dateHeadLen returns the length of a date with its year, and perhaps the number
// of a page, that s begins with, where a capital follows it without a comma.
func (c *classifier) dateHeadLen(s string) int {
	if !hasDigit(s[:min(len(s), maxDateHead)]) {
		return 0
	}
	at, year, named := 0, false, false
	for at < min(len(s), maxDateHead) {
		word, rest := cutWord(s[at:])
		bare := strings.Trim(word, ",.;|")
		c.label = appendFold(c.label[:0], bare)
		switch {
		case bare == "p" || bare == "page":
		case bare != "" && strings.Trim(bare, "0123456789") == "":
			year = year || len(bare) == 4
		case len(bare) > 2 && c.lang.dateWords[string(c.label)]:
			named = true
		case at > 0 && year && named && isCapitalized(word) && !strings.HasSuffix(strings.TrimRightFunc(s[:at], isBlank), ","):
			return at
		default:
			return 0
		}
		if rest == "" {
			return 0
		}
		at = len(s) - len(strings.TrimLeftFunc(rest, isBlank))
	}
	return 0
}

// labelsLen returns the length of the labels that s begins with, at least two:
// lines of the page's own, of two words or more, that a capital follows.
func (c *classifier) labelsLen(s string) int {
	at, labels := 0, 0
	for {
		n := c.labelLen(s[at:])
		if n == 0 {
			break
		}
		at += n
		labels++
	}
	if labels < minGlued || !unicode.IsUpper(firstRune(s[at:])) {
		return 0
	}
	return at
}

// labelLen returns the length of the label that s begins with, with the white
// space behind it.
func (c *classifier) labelLen(s string) int {
	end, length := 0, 0
	for words := 1; words <= maxGluedLabel; words++ {
		word, rest := cutWord(s[end:])
		if word == "" || rest == "" || !isCapitalized(word) {
			break
		}
		end = len(s) - len(rest)
		if words == 1 {
			continue
		}
		c.fold = appendFold(c.fold[:0], s[:end])
		if c.lang.furniture.exact[string(c.fold)] != "" {
			length = len(s) - len(strings.TrimLeftFunc(rest, isBlank))
		}
	}
	return length
}

// countLen returns the length of a count that s begins with, "14 photos", where a
// capital follows it.
func (c *classifier) countLen(s string) int {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return 0
	}
	_, rest := cutWord(s)
	word, rest := cutWord(rest)
	after := strings.TrimLeftFunc(rest, isBlank)
	if word == "" || !unicode.IsUpper(firstRune(after)) {
		return 0
	}
	c.fold = appendFold(c.fold[:0], s[:len(s)-len(rest)])
	if c.lang.furniture.matchNumbered(c.fold) == "" {
		return 0
	}
	return len(s) - len(after)
}

// quotedHeadLen returns the length of a subheading in quotation marks that a
// sentence is glued to: "“Hard to bear”Among them, the mayor …".
func quotedHeadLen(s string) int {
	first, n := utf8.DecodeRuneInString(s)
	if !isDoubleQuote(first) || !isOpener(first) {
		return 0
	}
	for i, r := range s[n:min(len(s), maxQuotedHead)] {
		switch {
		case isTerminator(r):
			return 0
		case isDoubleQuote(r):
			end := n + i + utf8.RuneLen(r)
			if unicode.IsUpper(firstRune(s[end:])) {
				return end
			}
			return 0
		}
	}
	return 0
}

// fewWords reports whether s has at most so many words.
func fewWords(s string, most int) bool {
	for range strings.FieldsSeq(s) {
		if most--; most < 0 {
			return false
		}
	}
	return true
}
