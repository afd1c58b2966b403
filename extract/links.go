package extract

import (
	"strings"

	"github.com/standfirst/standfirst/tokenize"
)

// isLink reports whether a part is a link to another article, or one of a list
// of them.
func (s *sifter) isLink(i int) bool {
	p := &s.parts[i]
	below := i > s.last // or there is no prose at all
	if below && p.item && 3*p.linked >= p.letters && !strings.HasSuffix(p.text, ".") {
		return true
	}
	if !s.isLinkOnly(i) || s.byWords[i].Reason == isAddress {
		return false
	}
	next := i + 1
	switch {
	case p.item && p.kind == tokenize.Heading, isBracketed(p.text), isCapitals(p.text):
		return true
	case below:
		return !strings.HasSuffix(p.text, ".")
	case p.kind == tokenize.Heading:
		return next == len(s.parts) || s.isLinkOnly(next)
	case !s.isLinkedTitle(i) || s.ofLinks:
		return false
	case p.item:
		return i > 0 && s.isLinkedTitle(i-1) || next < len(s.parts) && s.isLinkedTitle(next)
	}
	return true
}

// countLinks finds out whether the article is itself made of links, as lists of
// offers and of results are.
func (s *sifter) countLinks() {
	links := 0
	for i := range s.parts {
		if s.isLinkOnly(i) {
			links++
		}
	}
	const enough = 5
	s.ofLinks = links >= enough && 4*links > len(s.parts)
}

// isLinkedTitle reports whether a part is an entry in a list of links to other
// articles.
func (s *sifter) isLinkedTitle(i int) bool {
	const titleWords = 5
	p := &s.parts[i]
	return s.isLinkOnly(i) && countWords(p.text) >= titleWords && !strings.HasSuffix(p.text, ".")
}

// isLinkOnly reports whether almost all of a part is inside links.
func (s *sifter) isLinkOnly(i int) bool {
	p := &s.parts[i]
	return p.letters > 0 && 10*p.linked >= 8*p.letters
}

// isBracketed reports whether a line of several words stands in brackets.
func isBracketed(s string) bool {
	return s[0] == '[' && strings.HasSuffix(s, "]") && countWords(s) > 2
}

// isCapitals reports whether a line of several words is set in capitals.
func isCapitals(s string) bool {
	return countWords(s) > 3 && strings.ToUpper(s) == s && strings.ToLower(s) != s
}
