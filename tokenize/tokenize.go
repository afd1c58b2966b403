// Package tokenize analyses a text: it finds its language, its blocks
// (headline, paragraphs, furniture …), its sentences, its words and their
// terms, all as byte spans into the text. Nothing is copied or changed.
//
// Use [Sentences] for sentence boundaries alone, [Words] for words alone,
// [Parse] for the whole analysis, and [Document.Parse] to do it again and
// again in the same memory.
package tokenize

// Span is a half-open range of byte offsets: text[Start:End].
type Span struct {
	Start, End int
}

// Len returns the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Of returns the part of text that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }
