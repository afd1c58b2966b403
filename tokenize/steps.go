package tokenize

import "unicode"

// leastSteps is how many steps in a row are a numbered list.
const leastSteps = 3

// markSteps marks the sentences that begin with the number of a step, in a text
// that numbers its paragraphs 1, 2, 3 without a mark behind the number: such a
// sentence is a heading.
func (d *Document) markSteps() {
	next, steps := 1, 0
	for i := range d.Sentences {
		if n := d.stepNumber(i); n == next || n == 1 {
			next = n + 1
			steps++
		}
	}
	if steps < leastSteps {
		return
	}
	for i := range d.Sentences {
		if d.stepNumber(i) > 0 {
			d.Sentences[i].Traits |= Labelled
		}
	}
}

// stepNumber returns the number of one or two digits, followed by a capital,
// with which sentence i begins a paragraph, or 0.
func (d *Document) stepNumber(i int) int {
	s := &d.Sentences[i]
	if s.Kind != Paragraph || s.Start != d.Blocks[s.Block].Start {
		return 0
	}
	text, n, at := s.Of(d.Text), 0, 0
	for at < len(text) && at < 2 && '0' <= text[at] && text[at] <= '9' {
		n = 10*n + int(text[at]-'0')
		at++
	}
	if at == 0 || at == len(text) || text[at] != ' ' || !unicode.IsUpper(firstRune(text[at+1:])) {
		return 0
	}
	return n
}
