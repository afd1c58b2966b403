package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/tokenize"
)

// sift drops the parts that are the page's and not the article's, and settles
// what the others are. It returns the headline, too: as given, else as it
// stands in the text.
func sift(parts []part, title string) ([]part, string) {
	s := sifter{parts: parts, title: title}
	s.classify()
	s.findProse()
	s.countLinks()
	kept := make([]part, 0, len(parts)+1)
	for i := range parts {
		if s.judge(i) != "" {
			continue
		}
		if p := parts[i]; i == s.first {
			kept = append(kept, splitDateline(p)...)
		} else {
			kept = append(kept, p)
		}
	}
	for s.last >= 0 && endsDangling(kept) {
		kept = kept[:len(kept)-1]
	}
	return kept, s.title
}

// endsDangling reports whether the last part is a heading of nothing, or a label
// that is no item of a list.
func endsDangling(parts []part) bool {
	if len(parts) == 0 {
		return false
	}
	p := &parts[len(parts)-1]
	if p.kind == tokenize.ListItem && len(parts) > 1 && parts[len(parts)-2].kind == tokenize.ListItem {
		return false
	}
	return p.kind == tokenize.Heading || countWords(p.text) <= 3 && !isStopped(p.text)
}

// sifter judges the parts of a page one by one.
type sifter struct {
	parts       []part
	title       string
	byWords     []tokenize.Block // what the words alone make of each part
	first, last int              // the first and the last part of running prose
	ofLinks     bool             // the article is a list of links
	notes       int              // from here on there are only notes of the editors
}

// Reasons of tokenize that do not hold for a page: its markup knows better.
const (
	noWords      = "no words"
	belowArticle = "line below the article"
	isAddress    = "address"
	hasCrumbs    = "crumbs"
	byShape      = "without a full stop" // the end of several
)

// classify asks tokenize what each part is by its words.
func (s *sifter) classify() {
	for i := range s.parts {
		if p := &s.parts[i]; p.kind == tokenize.Heading && countWords(p.text) >= proseWords && isStopped(p.text) {
			p.kind = tokenize.Paragraph // a standfirst
		}
	}
	text, blocks := join(s.parts)
	for i := range blocks {
		blocks[i].Kind, blocks[i].Reason = s.parts[i].kind, s.parts[i].set
	}
	headline := tokenize.Classify(text, s.title, "", blocks)
	if s.title == "" && headline >= 0 {
		s.title = foldSpace(s.parts[headline].text)
	}
	s.byWords = blocks
}

// proseWords is how many words a paragraph of running prose has at least.
const proseWords = 15

// findProse finds where the running prose begins and ends.
func (s *sifter) findProse() {
	s.first, s.last = len(s.parts), -1
	for i := range s.parts {
		if s.isProse(i) {
			s.first = min(s.first, i)
			s.last = i
		}
	}
	s.notes = len(s.parts)
	for i := len(s.parts) - 1; i > s.first && s.isNote(i); i-- {
		s.notes = i
	}
}

func (s *sifter) isProse(i int) bool {
	p := &s.parts[i]
	if p.set != "" || p.kind == tokenize.Heading || s.byWords[i].Kind == tokenize.Furniture || 2*p.linked >= p.letters {
		return false
	}
	words := countWords(p.text)
	return words >= proseWords && isStopped(p.text) || words > 3*proseWords
}

// isNote reports whether a part may be a note below the article, about its
// author or another page: set off by its type, with a link.
func (s *sifter) isNote(i int) bool {
	p := &s.parts[i]
	return !s.isProse(i) || p.linked > 0 && 10*p.emphasis() >= 8*(p.letters-p.linked) && countWords(p.text) <= maxFurniture
}

// judge settles the kind of a part, and tells why it is to be dropped, if so.
func (s *sifter) judge(i int) string {
	p, b := &s.parts[i], s.byWords[i]
	switch {
	case p.letters == 0:
		return noWords
	case p.set == captionSet:
		return p.set
	case p.set != "": // code, table
		p.kind = tokenize.Furniture
		return ""
	case s.title != "" && foldLetters(p.text) == foldLetters(s.title):
		return "the title"
	case s.isCaption(i):
		return "below a picture"
	case s.isLink(i):
		return "link"
	case i >= s.notes && s.isProse(i):
		return "note"
	}
	p.set = b.Reason
	switch b.Kind {
	case tokenize.Furniture:
		return s.judgeFurniture(i)
	case tokenize.Headline:
		return b.Reason
	case tokenize.Attribution:
		p.kind = tokenize.Attribution
		if i < s.first || i > s.last {
			return b.Reason
		}
	case tokenize.Caption:
		if !strings.HasSuffix(b.Reason, byShape) {
			return b.Reason
		}
	}
	if p.kind == tokenize.Paragraph {
		p.kind = b.Kind
	}
	if s.isPromotion(i) {
		return "promotion"
	}
	return ""
}

// judgeFurniture judges what is furniture by its words: lists, headings and
// the text between paragraphs may speak so, too.
func (s *sifter) judgeFurniture(i int) string {
	p, reason := &s.parts[i], s.byWords[i].Reason
	switch {
	case reason == belowArticle:
		p.set = ""
		return ""
	case reason == isAddress, reason == hasCrumbs && p.linked == 0:
		p.kind = tokenize.Furniture
		return ""
	case p.kind == tokenize.Heading && i+1 < len(s.parts) && s.isProse(i+1):
		p.set = ""
		return ""
	case p.kind == tokenize.ListItem && strings.Contains(reason, "*") && p.linked == 0:
		p.kind = tokenize.Furniture
		return ""
	}
	return reason
}

// isCaption reports whether a part is the caption of the picture before it.
func (s *sifter) isCaption(i int) bool {
	p := &s.parts[i]
	if p.picture == noPicture || p.kind != tokenize.Paragraph || s.byWords[i].Kind == tokenize.ListItem || strings.HasSuffix(p.text, ":") {
		return false
	}
	words := countWords(p.text)
	return p.picture == beside && words <= 30 && !isStopped(p.text) || words <= 25 && 10*p.slanted >= 9*p.letters
}

// isPromotion reports whether a paragraph set off by its type holds a sentence
// of the page's own: "Sign up for our newsletter."
func (s *sifter) isPromotion(i int) bool {
	p := &s.parts[i]
	if p.kind != tokenize.Paragraph || 10*p.emphasis() < 8*(p.letters-p.linked) || countWords(p.text) > maxFurniture/2 {
		return false
	}
	var sentences []tokenize.Block
	for span := range tokenize.Sentences(p.text, "") {
		sentences = append(sentences, tokenize.Block{Span: span})
	}
	if len(sentences) < 2 {
		return false
	}
	tokenize.Classify(p.text, "", "", sentences)
	for _, b := range sentences {
		if b.Kind == tokenize.Furniture && b.Reason != noWords {
			return true
		}
	}
	return false
}

// maxDateline is how many words a dateline has at most.
const maxDateline = 10

// splitDateline takes a dateline set in bold off the first paragraph: "<b>Place,
// 1 May (Agency).</b> The ferry …"
func splitDateline(p part) []part {
	if p.kind != tokenize.Paragraph || p.lead == 0 || p.lead == len(p.text) {
		return []part{p}
	}
	at := p.lead
	for at < len(p.text) && strings.ContainsRune(".,:)— –-", firstRune(p.text[at:])) {
		at += len(string(firstRune(p.text[at:])))
	}
	lead, rest := strings.TrimSpace(p.text[:at]), strings.TrimSpace(p.text[at:])
	if rest == "" || countWords(lead) > maxDateline || !strings.ContainsAny(lead, "0123456789") ||
		!strings.Contains(lead, ",") || !strings.ContainsAny(lead, "-–—(/") {
		return []part{p}
	}
	p.text = rest
	return []part{{text: lead, kind: tokenize.Attribution, set: "dateline"}, p}
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
