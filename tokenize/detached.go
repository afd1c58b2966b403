package tokenize

import (
	"strings"
	"unicode/utf8"
)

// markDetached marks the sentences whose full stop stands apart, in a text that
// sets most of its stops close to the word: the source put one behind every line
// that had none. Those that are short or open with a label are headings and
// captions, and so are those beside one with a label, below the article's first
// sentence.
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
	begun := false
	for i := range d.Sentences {
		s := &d.Sentences[i]
		switch {
		case !isProse(s.Kind):
		case stopsApart(s.Of(d.Text)) && (s.Words <= maxHeadingWords || d.isCaptioned(i) || begun && (d.isCaptioned(i-1) || d.isCaptioned(i+1))):
			s.Traits |= Unterminated
		default:
			begun = true
		}
	}
}

// isCaptioned reports whether sentence i opens with a label and its stop stands apart.
func (d *Document) isCaptioned(i int) bool {
	if i < 0 || i == len(d.Sentences) {
		return false
	}
	text := d.Sentences[i].Of(d.Text)
	return strings.Contains(text[:min(len(text), maxOpening)], ": ") && stopsApart(text)
}

// stopsApart reports whether s ends with white space and a full stop.
func stopsApart(s string) bool {
	if len(s) < 2 || s[len(s)-1] != '.' {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s[:len(s)-1])
	return isBlank(r)
}
