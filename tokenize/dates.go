package tokenize

import (
	"bytes"
	"strings"
	"unicode"
)

// isUnspacedDate reports whether a word is numbers with the units of dates
// behind them, as "2025年5月9日" is.
func (c *classifier) isUnspacedDate(word []byte) bool {
	c.label = c.label[:0]
	for _, b := range word {
		if b < '0' || b > '9' {
			c.label = append(c.label, b)
		}
	}
	return len(c.label) > 0 && c.label[0] >= firstUnspaced && c.lang.dateWords[string(c.label)]
}

// isDateLine reports whether the folded line holds a number and, but for
// numbers, only the words of dates and times.
func (c *classifier) isDateLine() bool {
	if !hasDigit(c.fold) {
		return false
	}
	digits, dates := false, 0
	for word := range bytes.FieldsFuncSeq(c.fold, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",/:-|()،•·–—", r)
	}) {
		word = bytes.TrimRight(word, ".")
		switch {
		case len(word) == 0:
		case bytes.ContainsFunc(word, isDigit) && c.isUnspacedDate(word):
			digits = true
			dates++
		case word[0] >= '0' && word[0] <= '9':
			digits = true
		case c.lang.dateWords[string(word)]:
			dates++
		default:
			return false
		}
	}
	return digits && (dates > 0 || len(c.fold) <= maxClock && bytes.ContainsAny(c.fold, ":/."))
}
