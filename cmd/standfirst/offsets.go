package main

import "github.com/standfirst/standfirst/summarize"

// utf16Counter turns byte offsets of a text into UTF-16 code units, as
// JavaScript counts. A byte that is no UTF-8 counts as one: it is U+FFFD there.
// Ascending offsets cost one pass over the text.
type utf16Counter struct {
	text      string
	at, units int
}

// turn replaces a span of bytes by one of UTF-16 code units.
func (c *utf16Counter) turn(start, end *int) {
	*start, *end = c.count(*start), c.count(*end)
}

func (c *utf16Counter) count(to int) int {
	if to < c.at {
		c.at, c.units = 0, 0
	}
	for _, r := range c.text[c.at:to] {
		if c.units++; r > 0xFFFF {
			c.units++
		}
	}
	c.at = to
	return c.units
}

// toUTF16 turns the offsets of a summary.
func toUTF16(text string, s *summarize.Summary) {
	c := utf16Counter{text: text}
	for i := range s.Sentences {
		c.turn(&s.Sentences[i].Start, &s.Sentences[i].End)
	}
	for i := range s.Keywords {
		c.turn(&s.Keywords[i].Start, &s.Keywords[i].End)
	}
}

// explanationToUTF16 turns the offsets of an explanation.
func explanationToUTF16(text string, e *summarize.Explanation) {
	toUTF16(text, &e.Summary)
	c := utf16Counter{text: text}
	for i := range e.Blocks {
		c.turn(&e.Blocks[i].Start, &e.Blocks[i].End)
	}
	for i := range e.Sentences {
		c.turn(&e.Sentences[i].Start, &e.Sentences[i].End)
	}
}
