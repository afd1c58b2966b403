package tokenize

import "iter"

// Segmenter finds the sentences of one block of text, in place of the
// built-in boundaries. It appends their spans to dst, ascending and not
// overlapping, as byte offsets into block, and returns the extended slice.
// It must be safe for concurrent use.
type Segmenter interface {
	AppendSentences(dst []Span, block string, lang Language) []Span
}

// Sentences yields the sentences of text as byte spans: ascending, not
// overlapping, trimmed of white space, and together covering every byte that
// is not white space, so headings and furniture come as sentences of their
// own. A blank line always ends a sentence; a single line break does when the
// line ends one. lang may be empty.
func Sentences(text string, lang Language) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		var s boundaryScanner
		s.reset(text, lang)
		for {
			span, ok := s.next()
			if !ok || !yield(span) {
				return
			}
		}
	}
}
