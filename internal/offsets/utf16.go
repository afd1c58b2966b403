// Package offsets counts the places of a text as other languages do.
package offsets

import "github.com/standfirst/standfirst/summarize"

// UTF16 turns byte offsets into a text into UTF-16 code units, as JavaScript,
// Java and C# count. A byte that is no UTF-8 counts as one: it is U+FFFD there.
// It is quick for offsets that ascend.
type UTF16 struct {
	text      string
	at, units int
}

// NewUTF16 counts in a text.
func NewUTF16(text string) *UTF16 { return &UTF16{text: text} }

// Of returns the number of code units before a byte offset in [0,len(text)].
func (u *UTF16) Of(offset int) int {
	if offset < u.at {
		u.at, u.units = 0, 0
	}
	for _, r := range u.text[u.at:offset] {
		if u.units++; r > 0xFFFF {
			u.units++
		}
	}
	u.at = offset
	return u.units
}

// Turn replaces a span's offsets in place.
func (u *UTF16) Turn(start, end *int) {
	*start, *end = u.Of(*start), u.Of(*end)
}

// Summary replaces the offsets of a summary of the text in place.
func (u *UTF16) Summary(s *summarize.Summary) {
	for i := range s.Sentences {
		u.Turn(&s.Sentences[i].Start, &s.Sentences[i].End)
	}
	for i := range s.Keywords {
		u.Turn(&s.Keywords[i].Start, &s.Keywords[i].End)
	}
}

// Explanation replaces the offsets of an explanation of the text in place.
func (u *UTF16) Explanation(e *summarize.Explanation) {
	u.Summary(&e.Summary)
	for i := range e.Blocks {
		u.Turn(&e.Blocks[i].Start, &e.Blocks[i].End)
	}
	for i := range e.Sentences {
		u.Turn(&e.Sentences[i].Start, &e.Sentences[i].End)
	}
}
