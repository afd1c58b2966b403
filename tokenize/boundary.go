package tokenize

import (
	"strings"

	"github.com/standfirst/standfirst/internal/boundary"
)

// boundaryScanner walks over a text and gives its sentences one by one, from
// left to right, by the learned table of package boundary. In a language
// without full stops it divides long ones before the words that open one.
type boundaryScanner struct {
	scanner boundary.Scanner
	text    string
	openers []string // of a language without full stops
	rest    Span     // of a divided sentence
}

// reset begins a new text. One table serves all languages; lang tells whether
// there are full stops.
func (s *boundaryScanner) reset(text string, lang Language) {
	s.scanner.Reset(text)
	s.text, s.openers, s.rest = text, nil, Span{}
	if i, ok := languageIndex(lang); ok && i != unknownLanguage && languageRows[i].script == thai {
		s.openers = tables()[i]().openers
	}
}

// next returns the next sentence, or false at the end of the text.
func (s *boundaryScanner) next() (Span, bool) {
	span := s.rest
	if span.Len() == 0 {
		start, end, ok := s.scanner.Next()
		if !ok || len(s.openers) == 0 {
			return Span{start, end}, ok
		}
		span = Span{start, end}
	}
	at := s.opening(span.Of(s.text))
	s.rest = trimSpan(s.text, Span{span.Start + at, span.End})
	return trimSpan(s.text, Span{span.Start, span.Start + at}), true
}

// minThai is how many bytes a sentence without a full stop has at least: some
// fifty letters with their marks.
const minThai = 150

// opening returns where in a text a sentence is opened behind a space, outside
// quotations, or the text's length. There must be enough before it, and after.
func (s *boundaryScanner) opening(text string) int {
	quoted := false
	for at := 0; ; {
		blank := strings.IndexByte(text[at:], ' ')
		if blank < 0 || len(text)-at-blank < minThai {
			return len(text)
		}
		word := text[at : at+blank+1]
		quoted = quoted != ((strings.Count(word, "“")+strings.Count(word, "”")+strings.Count(word, `"`))%2 == 1)
		at += len(word)
		if at < minThai || quoted {
			continue
		}
		for _, opener := range s.openers {
			if strings.HasPrefix(text[at:], opener) {
				return at
			}
		}
	}
}
