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

// minTorn is how many words a piece of a sentence has at least; fewer before a
// sentence are a label.
const minTorn = 8

// isTorn reports whether sentence i was cut off the one before it, for all that
// can be seen: that one is no label, and ends in its line without any mark, or
// with a comma.
func (d *Document) isTorn(i int) bool {
	if i == 0 {
		return false
	}
	s, last := &d.Sentences[i], &d.Sentences[i-1]
	if last.Block != s.Block || !isProse(last.Kind) || last.Words < minTorn || !last.Traits.Has(Unterminated) {
		return false
	}
	for p := last.End; p < s.Start; p++ {
		if lineBreakLen(d.Text, p) > 0 {
			return false
		}
	}
	_, end := cutClosers(last.Of(d.Text))
	return end == ',' || isWordRune(end)
}
