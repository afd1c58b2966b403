package tokenize

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of what is looked at in a sentence inside a block of prose.
const (
	maxLineInside = 160 // bytes; a longer sentence is prose without a look at its words
	maxCrumbs     = 110 // bytes of labels before a sentence
	maxNameWords  = 5   // of an author
	maxByWord     = 24  // bytes of a word that a byline begins with
	maxLabel      = 41  // bytes of a label with its colon
	maxTrailWords = 2   // of a label that stands last of several
)

const runInByline = "byline"

// inside gives a sentence of a block of prose its kind: furniture, bylines and
// list items also stand inside paragraphs, in sources that lost their lines.
// What stands before the sentence and is no part of it lies outside its span:
// a bullet, a label with a bar ("News | …"), the dash of a dateline.
func (d *Document) inside(s *Sentence, b *Block) {
	c, whole := &d.classifier, s.Span
	if s.Start == b.Start && b.Kind == ListItem {
		s.Span = trimSpan(d.Text, Span{s.Start + markerLen(s.Of(d.Text)), s.End})
	}
	if s.Start == b.Start {
		if n := c.headLen(s.Of(d.Text)); n > 0 {
			s.Span = trimSpan(d.Text, Span{s.Start + n, s.End})
			s.Span = trimSpan(d.Text, Span{s.Start + leadingDash(s.Of(d.Text)), s.End})
		}
	}
	if n := c.countLen(s.Of(d.Text)); n > 0 {
		s.Span = trimSpan(d.Text, Span{s.Start + n, s.End})
	}
	if d.afterAttribution(s) {
		s.Span = trimSpan(d.Text, Span{s.Start + leadingDash(s.Of(d.Text)), s.End})
	}
	crumbs := crumbsLen(s.Of(d.Text))
	if crumbs == 0 {
		crumbs = quotedHeadLen(s.Of(d.Text))
	}
	if crumbs > 0 {
		s.Span = trimSpan(d.Text, Span{s.Start + crumbs, s.End})
	}
	text := s.Of(d.Text)
	switch r := firstRune(text); {
	case text == "":
	case crumbs > 0 && fewWords(text, maxTrailWords) && strings.ContainsFunc(text, isWordRune):
		s.Kind, s.Reason = Heading, "label behind a bar"
	case isMidBullet(r):
		s.Span = trimSpan(d.Text, Span{s.Start + len(string(r)), s.End})
		s.Kind, s.Reason = ListItem, "list marker"
		if s.Len() > 0 {
			if kind, reason := c.sentenceKind(s.Of(d.Text), false); kind == Furniture {
				s.Kind, s.Reason = kind, reason
			}
		}
	case s.Start > b.Start || s.End < b.End:
		if kind, reason := c.sentenceKind(text, d.afterBy()); reason != "" {
			s.Kind, s.Reason = kind, reason
		}
	}
	if s.Kind == ListItem && endsWithDate(s.Of(d.Text)) {
		s.Kind, s.Reason = Furniture, "link with its date"
	}
	if s.Len() == 0 { // nothing but marks and labels: those stay
		s.Span, s.Kind, s.Reason = whole, Furniture, "no words"
	}
}

// endsWithDate reports whether an item of a list has no full stop and ends with a date
// of numbers, as links to pictures and videos do: "Divers at the bridge (2/26/08)".
func endsWithDate(s string) bool {
	date := s[strings.LastIndexByte(s, ' ')+1:]
	return len(date) < len(s) && strings.Count(date, "/")+strings.Count(date, "-") == 2 && strings.Trim(date, "(/-0123456789)") == ""
}

// afterAttribution reports whether the sentence before s is a dateline or an
// agency's name in the same block.
func (d *Document) afterAttribution(s *Sentence) bool {
	if len(d.Sentences) == 0 {
		return false
	}
	last := &d.Sentences[len(d.Sentences)-1]
	return last.Block == s.Block && last.Kind == Attribution
}

// leadingDash returns the length of the dash, or of two, that s begins with
// before white space.
func leadingDash(s string) int {
	rest := strings.TrimLeft(s, "-–—")
	if len(rest) == len(s) || rest == "" || !isBlank(firstRune(rest)) {
		return 0
	}
	return len(s) - len(rest)
}

// sentenceKind returns the kind and reason of a sentence that is not prose,
// though it stands in a paragraph; the reason is empty for prose. afterBy tells
// that the sentence before it is the word "by" of a byline.
func (c *classifier) sentenceKind(s string, afterBy bool) (Kind, string) {
	if len(s) > maxLineInside {
		return Paragraph, ""
	}
	may := c.mayBeLine(s)
	if !may && !afterBy && len(s) > maxTag {
		return Paragraph, ""
	}
	if c.isTag(s) {
		return Attribution, "tag in brackets"
	}
	c.fold = appendFold(c.fold[:0], s)
	switch {
	case len(c.fold) == 0:
		return Furniture, "no words"
	case len(c.fold) <= maxTag && c.lang.agencies[string(c.fold)]:
		return Attribution, "name of an agency"
	case afterBy && isAuthor(s), len(c.fold) <= maxByWord && c.lang.byWords[string(c.fold)]:
		return Attribution, runInByline
	case len(s) <= maxTag && (c.isDateLine() || c.isDateLabel(s)):
		return Attribution, "date"
	case !may:
		return Paragraph, ""
	}
	c.line.look(c.fold)
	if p := c.lang.furniture.match(&c.line); p != "" {
		return Furniture, p
	}
	if p := c.matchLink(s); p != "" {
		return Furniture, p
	}
	return Paragraph, ""
}

// mayBeLine reports whether a sentence is worth a look at the patterns: it is a
// tag, has a label, or a pattern has its first word or, where patterns begin with a
// gap, one of its words.
func (c *classifier) mayBeLine(s string) bool {
	if s[0] == '[' || isShouted(s) || strings.IndexByte(s[:min(len(s), maxLabel)], ':') >= 0 {
		return true
	}
	if may, sure := c.lang.lineHints.mayMatch(s); sure {
		return may
	}
	if len(s) <= c.lang.longestLine {
		return true
	}
	first, _, _ := strings.Cut(s, " ")
	if first != "" && kindOfSegment(first) != spaced {
		first = first[:min(len(first), 3*utf8.UTFMax)] // its first character is enough
	}
	c.label = appendFold(c.label[:0], first)
	word := firstWord(c.label)
	if len(c.lang.furniture.byFirst[string(word)]) > 0 || len(c.lang.links.byFirst[string(word)]) > 0 {
		return true
	}
	for _, inner := range c.lang.innerWords {
		if strings.Contains(s, inner) {
			return true
		}
	}
	return false
}

// isShouted reports whether s begins with three capitals.
func isShouted(s string) bool {
	for i := range 3 {
		if i == len(s) || s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// isDateLabel reports whether the folded line is only words of dates, with a
// colon: "Published: .".
func (c *classifier) isDateLabel(s string) bool {
	if strings.IndexByte(s, ':') < 0 {
		return false
	}
	for word := range bytes.FieldsSeq(c.fold) {
		if !c.lang.dateWords[string(word)] {
			return false
		}
	}
	return true
}

// afterBy reports whether the last sentence is the word that a byline begins
// with.
func (d *Document) afterBy() bool {
	if len(d.Sentences) == 0 {
		return false
	}
	last := &d.Sentences[len(d.Sentences)-1]
	if last.Reason != runInByline {
		return false
	}
	d.fold = appendFold(d.fold[:0], last.Of(d.Text))
	return d.classifier.lang.byWords[string(d.fold)]
}

// isAuthor reports whether s is a few words that begin with capitals: a name,
// or "Daily Gazette Reporter".
func isAuthor(s string) bool {
	words := 0
	for word, rest := nextField(s); word != ""; word, rest = nextField(rest) {
		first, _ := firstLetter(word)
		if first == 0 {
			continue
		}
		if !unicode.IsUpper(first) && len(word) > 3 {
			return false
		}
		words++
	}
	return words > 0 && words <= maxNameWords
}

// crumbsLen returns the length of the labels with bars that stand before a
// sentence: "Sport | Football | The match …".
func crumbsLen(s string) int {
	head := s[:min(len(s), maxCrumbs)]
	if strings.IndexByte(head, '|') < 0 {
		return 0
	}
	at := strings.LastIndex(head, " | ")
	if at < 0 {
		if strings.HasPrefix(s, "| ") {
			return 2
		}
		return 0
	}
	return at + len(" | ")
}

// isMidBullet reports whether r begins a list item wherever it stands.
func isMidBullet(r rune) bool {
	switch r {
	case '•', '‣', '◦', '▪', '■', '●', '►', '▸', '✓', '➤', '◆':
		return true
	}
	return false
}
