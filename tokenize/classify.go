package tokenize

import (
	"slices"
	"strings"
)

// Bounds of the shapes by which blocks are told apart.
const (
	maxFurnitureWords = 30  // a longer line is never furniture by its words
	maxCreditedWords  = 60  // a longer block with a credit at its end is prose
	maxHeadingWords   = 12  // a longer line without a full stop is a caption
	maxColonWords     = 7   // a longer line that ends with a colon is a sentence that the next line goes on
	maxHeadlineWords  = 32  // a longer first line is a paragraph
	longBlock         = 500 // bytes; a longer block is prose without a look at its words
	maxClock          = 40  // bytes; a longer line of numbers without a month is no date
	maxInCaption      = 2   // sentences; a block of more, with something in brackets at its end, is prose
	minTailWords      = 9   // after a full stop, fewer words without one are a picture's credit
	minClauseWords    = 5   // fewer before a comma are a greeting
	minProseWords     = 6   // where prose has no full stops, shorter lines are still headings
)

// classifier gives blocks their kinds, one text at a time.
type classifier struct {
	text            string
	lang            *language
	shapes          []shape
	begins          []int      // how many sentences begin in each block
	fold            []byte     // scratch
	line, labelLine foldedLine // scratch: a line, and the label that it begins with
	label           []byte     // scratch
	title           []byte     // the folded title, when known
	known           [32]knownLine
	page            bool     // the text is a whole page
	spaced          bool     // the text has two spaces in a row
	sample          []byte   // scratch: the article of a page, folded
	sharing         []shared // scratch
}

// shortLine is how many bytes a line has at most that is remembered.
const shortLine = 24

// knownLine is what a short line was found to be.
type knownLine struct {
	text   string
	shape  shape
	kind   Kind
	reason string
}

// reset begins a text whose title may be known.
func (c *classifier) reset(text, title string, lang *language) {
	c.text, c.lang, c.page = text, lang, false
	clear(c.known[:])
	c.title = appendFold(c.title[:0], title)
}

// setApart reports whether a line is by its words alone not the article's, so
// that no sentence goes on across its end. A credit may have a sentence before
// it: "The new pier. Photo: Ana Lund".
func (c *classifier) setApart(s string) bool {
	if len(s) > longBlock {
		return false
	}
	sh := measure(s)
	if sh.words <= maxCreditedWords && c.endsWithDashedCredit(s) {
		return true
	}
	if !sh.letters || sh.words > maxFurnitureWords {
		return false
	}
	kind, reason := c.byWords(s, sh)
	if kind == Caption {
		return !sh.terminated
	}
	return reason != "" && sh.words <= maxHeadingWords
}

// classify sets the kind and reason of every block, and returns the index of
// the headline's block, or -1.
func (c *classifier) classify(blocks []Block) int {
	c.shapes = slices.Grow(c.shapes[:0], len(blocks))
	above := true // all prose: a headline may be two sentences
	for i := range blocks {
		begins := c.begins[i]
		if above {
			begins = min(begins, 1)
		}
		c.shapes = append(c.shapes, c.byItself(&blocks[i], begins))
		above = above && blocks[i].Kind != Paragraph
	}
	c.keepUnstopped(blocks)
	c.linkedTitles(blocks)
	c.captionsBelow(blocks)
	c.repeats(blocks)
	headline := -1
	if c.page {
		headline = c.trimPage(blocks)
	}
	if headline < 0 {
		headline = c.findHeadline(blocks)
	}
	c.aboveCredits(blocks)
	c.tail(blocks)
	c.aboutAuthor(blocks)
	c.mailSignature(blocks)
	return headline
}

// byItself classifies a block by its own words and shape.
func (c *classifier) byItself(b *Block, sentences int) shape {
	s := b.Of(c.text)
	if len(s) > longBlock {
		sh := shape{words: len(s) / 6, letters: true}
		_, last := cutClosers(s)
		sh.terminated = isTerminator(last)
		sh.inner = sh.terminated || strings.ContainsFunc(s, isTerminator)
		b.Kind, b.Reason = Paragraph, ""
		return sh
	}
	if len(s) <= shortLine && b.Reason == "" {
		return c.shortLine(b, s, sentences)
	}
	sh := c.shapeOf(s, sentences)
	if b.Reason == "" {
		b.Kind, b.Reason = c.kindOf(s, sh)
	}
	return sh
}

// shortLine is byItself for a short line, of which pages repeat some many times.
func (c *classifier) shortLine(b *Block, s string, sentences int) shape {
	known := &c.known[hint([]byte(s))%len(c.known)]
	if known.text != s {
		sh := c.shapeOf(s, sentences)
		kind, reason := c.kindOf(s, sh)
		*known = knownLine{s, sh, kind, reason}
	}
	b.Kind, b.Reason = known.kind, known.reason
	sh := known.shape
	sh.sentences = sentences
	return sh
}

func (c *classifier) kindOf(s string, sh shape) (Kind, string) {
	if !sh.letters {
		return Furniture, "no words"
	}
	if sh.words <= maxCreditedWords && c.endsWithDashedCredit(s) {
		return Caption, "ends with a credit"
	}
	if sh.words <= maxFurnitureWords {
		if kind, reason := c.byWords(s, sh); reason != "" {
			return kind, reason
		}
	} else if sh.words <= maxCreditedWords && c.endsWithCredit(s) {
		return Caption, "ends with a credit"
	}
	switch {
	case s[0] == '>':
		return Quotation, "quoted mail"
	case markerLen(s) > 0:
		return ListItem, "list marker"
	case c.page && sh.inner && sh.words <= maxCredited && endsWithGluedName(s):
		return Caption, "ends with a credit"
	case sh.colon && sh.words <= maxColonWords:
		return Heading, "ends with a colon"
	case sh.words <= maxHeadingWords && !sh.inner && isCutTitle(s):
		return Heading, "title that was cut"
	case sh.terminated || sh.inner && sh.words > maxHeadlineWords || sh.words > 2*maxHeadlineWords:
		return Paragraph, ""
	case sh.colon, sh.words > maxHeadingWords && sh.sentences > 1 && (sh.sentences > maxInCaption && endsInBracket(s) || tailWords(s) >= minTailWords), sh.breaksOff:
		return Paragraph, "" // prose that the next line goes on, or that was cut
	case sh.words <= maxHeadingWords:
		return Heading, "short line without a full stop"
	}
	return Caption, "line without a full stop"
}
