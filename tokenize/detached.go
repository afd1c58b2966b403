package tokenize

import (
	"strings"
	"unicode/utf8"
)

// markDetached marks the sentences whose full stop stands apart, in a text that
// sets most of its stops close to the word: the source put one behind every line
// that had none. Those that are short or open with a label are headings and
// captions.
func (d *Document) markDetached() {
	apart, all := 0, 0
	for i := range d.Sentences {
		if s := &d.Sentences[i]; isProse(s.Kind) {
			all++
			if stopsApart(s.Of(d.Text)) {
				apart++
			}
		}
	}
	if apart == 0 || 2*apart >= all {
		return
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		text := s.Of(d.Text)
		if !isProse(s.Kind) || !stopsApart(text) {
			continue
		}
		if s.Words <= maxHeadingWords || strings.Contains(text[:min(len(text), maxOpening)], ": ") {
			s.Traits |= Unterminated
		}
	}
}

// stopsApart reports whether s ends with white space and a full stop.
func stopsApart(s string) bool {
	if len(s) < 2 || s[len(s)-1] != '.' {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s[:len(s)-1])
	return isBlank(r)
}
