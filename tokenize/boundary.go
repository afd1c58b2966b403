package tokenize

import "github.com/standfirst/standfirst/internal/boundary"

// boundaryScanner walks over a text and gives its sentences one by one, from
// left to right, by the learned table of package boundary.
type boundaryScanner struct {
	scanner boundary.Scanner
}

// reset begins a new text. One table serves all languages, so lang does not
// matter.
func (s *boundaryScanner) reset(text string, _ Language) { s.scanner.Reset(text) }

// next returns the next sentence, or false at the end of the text.
func (s *boundaryScanner) next() (Span, bool) {
	start, end, ok := s.scanner.Next()
	return Span{start, end}, ok
}
