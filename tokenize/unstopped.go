package tokenize

import (
	"slices"
	"strings"
)

// keepUnstopped turns lines without full stops back into prose in a text that
// uses none: lists of results, verse, scripts without stops.
func (c *classifier) keepUnstopped(blocks []Block) {
	stopped, unstopped, first := 0, 0, -1 // first is the first long block without a full stop
	for i, b := range blocks {
		switch {
		case b.Kind == Paragraph && b.Len() > longBlock && !c.shapes[i].inner:
			unstopped += b.Len()
			if first < 0 {
				first = i
			}
		case b.Kind == Paragraph || b.Kind == Quotation || b.Kind == ListItem && c.shapes[i].terminated:
			stopped += b.Len()
		case b.Kind == Caption || b.Kind == Heading || b.Kind == ListItem:
			unstopped += b.Len()
		}
	}
	if stopped*3 >= unstopped {
		return
	}
	var lines []int
	spoken := 0
	for i, b := range blocks {
		if i > first && (b.Kind == Caption || b.Kind == Heading) && !c.shapes[i].colon && c.shapes[i].words >= minProseWords && !byPattern(b.Reason) {
			lines = append(lines, i)
			if c.isSpoken(b.Of(c.text)) {
				spoken++
			}
		}
	}
	if c.isHeadline(blocks, lines) {
		lines = lines[1:]
	}
	for _, i := range lines {
		if spoken < enoughLines || c.isSpoken(blocks[i].Of(c.text)) {
			blocks[i].Kind, blocks[i].Reason = Paragraph, "the text uses no full stops"
		}
	}
}

// enoughLines is how many lines of words make a text of them.
const enoughLines = 3

// isHeadline reports whether the first of the lines is the headline: the first
// of the text but for the page's own, with enough of others below it, or with
// much longer ones.
func (c *classifier) isHeadline(blocks []Block, lines []int) bool {
	if len(lines) < enoughLines || slices.ContainsFunc(blocks[:lines[0]], func(b Block) bool { return b.Kind != Furniture && b.Kind != Attribution }) {
		return false
	}
	words := 2 * c.shapes[lines[0]].words
	return len(lines) > enoughLines || words < c.shapes[lines[1]].words && words < c.shapes[lines[2]].words
}

// isSpoken reports whether a line has the function words of a clause, which
// lists of names and figures lack.
func (c *classifier) isSpoken(s string) bool {
	words, stops := 0, 0
	for w := range Words(s) {
		words++
		if c.fold = appendFold(c.fold[:0], w.Of(s)); c.lang.stopWords[string(c.fold)] {
			stops++
		}
	}
	return stops >= 2 && stops*6 >= words
}

// byPattern reports whether a reason names a pattern and not a shape.
func byPattern(reason string) bool {
	return !strings.HasSuffix(reason, "without a full stop")
}
