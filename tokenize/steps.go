package tokenize

import (
	"strings"
	"unicode"
)

// leastSteps is how many steps in a row are a numbered list.
const leastSteps = 3

// itemBlocks bounds how many blocks below the heading of an item the next one begins.
const itemBlocks = 4

// leastName is how many words a name has at least that a line repeats.
const leastName = 4

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
	for i := range d.Sentences {
		if steps >= leastSteps && d.stepNumber(i) > 0 || i > 0 && (d.isNumberedAbove(i) || d.isNameOf(i)) {
			d.Sentences[i].Traits |= Labelled
		}
	}
}

// isNumberedAbove reports whether sentence i is a quotation at the end of a paragraph,
// the sentence before it ends with the number of an item, and the next item is below.
func (d *Document) isNumberedAbove(i int) bool {
	s := &d.Sentences[i]
	if !s.Traits.Has(Quoted) || s.End != d.Blocks[s.Block].End || s.Start == d.Blocks[s.Block].Start {
		return false
	}
	before := strings.TrimSuffix(d.Sentences[i-1].Of(d.Text), ".")
	before = before[strings.LastIndexByte(before, ' ')+1:]
	number, size := leadingNumber(before)
	if size == 0 || size < len(before) {
		return false
	}
	for k := s.Block + 1; k < min(len(d.Blocks), s.Block+itemBlocks); k++ {
		text := d.Blocks[k].Of(d.Text)
		if next, size := leadingNumber(text); next == number+1 && strings.HasPrefix(text[size:], ". ") {
			return true
		}
	}
	return false
}

// isNameOf reports whether sentence i begins like the line behind it, which has no full
// stop: with what both are the name of.
func (d *Document) isNameOf(i int) bool {
	words := d.SentenceWords(i)
	return i+1 < len(d.Sentences) && len(words) >= leastName && d.Sentences[i+1].Traits.Has(Unterminated) &&
		strings.HasPrefix(d.Sentences[i+1].Of(d.Text), d.Text[words[0].Start:words[leastName-1].End])
}

// stepNumber returns the number of one or two digits, followed by a capital,
// with which sentence i begins a paragraph, or 0.
func (d *Document) stepNumber(i int) int {
	s := &d.Sentences[i]
	if s.Kind != Paragraph || s.Start != d.Blocks[s.Block].Start {
		return 0
	}
	text := s.Of(d.Text)
	n, at := leadingNumber(text)
	if at == 0 || at == len(text) || text[at] != ' ' || !unicode.IsUpper(firstRune(text[at+1:])) {
		return 0
	}
	return n
}

// leadingNumber returns the number of one or two digits that s begins with, and how
// many they are.
func leadingNumber(s string) (n, size int) {
	for size < min(len(s), 2) && '0' <= s[size] && s[size] <= '9' {
		n = 10*n + int(s[size]-'0')
		size++
	}
	return n, size
}
