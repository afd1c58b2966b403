package tokenize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// linkedTitles sets the titles aside that stand under a label such as
// "Next article".
func (c *classifier) linkedTitles(blocks []Block) {
	for i := 0; i+1 < len(blocks); i++ {
		next, sh := &blocks[i+1], c.shapes[i+1]
		if blocks[i].Kind != Furniture || sh.words > maxHeadlineWords || sh.inner || next.Kind == Furniture {
			continue
		}
		c.fold = appendFold(c.fold[:0], blocks[i].Of(c.text))
		if c.lang.links.exact[string(c.fold)] != "" && (!sh.terminated || sh.question) {
			next.Kind, next.Reason = Furniture, "title of a linked article"
		}
	}
}

// maxCaption is how many words a caption has at most.
const maxCaption = 60

// captionsBelow sets the captions aside that stand under a line such as "Scroll
// down for video", which is set where a picture is.
func (c *classifier) captionsBelow(blocks []Block) {
	for i := 0; i+1 < len(blocks); i++ {
		next := &blocks[i+1]
		if blocks[i].Kind != Caption && blocks[i].Kind != Furniture || next.Kind != Paragraph || c.shapes[i].words > maxHeadingWords || c.shapes[i+1].words > maxCaption {
			continue
		}
		c.fold = appendFold(c.fold[:0], blocks[i].Of(c.text))
		if c.lang.aboveCaptions[string(c.fold)] {
			next.Kind, next.Reason = Caption, "below a picture's label"
		}
	}
}

// Bounds of a caption above its credit.
const (
	maxCredited   = 35 // words of a caption above its credit,
	maxCreditLine = 8  // words of the credit,
	creditPlaces  = 6  // among the first so many blocks
)

// aboveCredits sets the captions aside that stand right above a picture's credit,
// among the first paragraphs.
func (c *classifier) aboveCredits(blocks []Block) {
	places := 0
	_, last := proseRange(blocks)
	for i := 1; i+1 < last && places < creditPlaces; i++ { // what the text begins with is none
		if !isProse(blocks[i].Kind) {
			continue
		}
		places++
		if blocks[i].Kind == Paragraph && c.shapes[i].words <= maxCredited && c.isPictureCredit(i+1, &blocks[i+1]) {
			blocks[i].Kind, blocks[i].Reason = Caption, "above a picture's credit"
		}
	}
}

// isPictureCredit reports whether block i is the credit of a picture and no more: in
// a whole page any short line that belongs to one, else "Photo: Ana Lund".
func (c *classifier) isPictureCredit(i int, b *Block) bool {
	switch {
	case c.shapes[i].words > maxCreditLine:
		return false
	case b.Kind == Caption:
		return byPattern(b.Reason) && (c.page || strings.HasSuffix(b.Reason, ": *") && b.Reason[0] != '*')
	}
	return strings.HasPrefix(b.Of(c.text), "©") && !hasDigit(b.Of(c.text))
}

// repeats sets short lines aside that stand both above and below the prose.
func (c *classifier) repeats(blocks []Block) {
	first, last := proseRange(blocks)
	if last < 0 {
		return
	}
	for i := range first {
		if c.shapes[i].words > maxHeadingWords || blocks[i].Kind == Furniture || blocks[i].Kind == Paragraph && strings.HasSuffix(blocks[i].Of(c.text), ".") {
			continue
		}
		c.fold = appendFold(c.fold[:0], blocks[i].Of(c.text))
		for j := last + 1; j < len(blocks) && j < last+maxRepeats; j++ {
			if blocks[j].Len() < 2*blocks[i].Len()+8 && string(appendFold(nil, blocks[j].Of(c.text))) == string(c.fold) {
				blocks[i].Kind, blocks[i].Reason = Furniture, "stands above and below the article"
				blocks[j].Kind, blocks[j].Reason = Furniture, "stands above and below the article"
			}
		}
		if i > maxRepeats {
			return
		}
	}
}

// maxRepeats bounds how many blocks around the prose are compared.
const maxRepeats = 24

// proseRange returns the indices of the first and the last block of running
// prose: paragraphs that are more than one short sentence.
func proseRange(blocks []Block) (first, last int) {
	first, last = len(blocks), -1
	for i := range blocks {
		if blocks[i].Kind == Paragraph && blocks[i].Len() > 80 {
			first = min(first, i)
			last = i
		}
	}
	return first, last
}

// findHeadline marks the headline among the blocks above the prose.
func (c *classifier) findHeadline(blocks []Block) int {
	first, _ := proseRange(blocks)
	if first == len(blocks) {
		first = min(1, len(blocks)-1) // no long paragraph: only the first line can be it
	}
	best, most := -1, 0
	for i := 0; i < first && i < maxRepeats; i++ {
		b, sh := &blocks[i], c.shapes[i]
		if b.Kind == Headline {
			return i
		}
		plain := isPlainLine(b, sh)
		asked := b.Kind == Paragraph && !sh.inner && !sh.lines && sh.question
		if len(c.title) > 0 || !plain && !asked || sh.words > maxHeadlineWords {
			continue
		}
		if words := c.plainWords(i, b); words > most {
			best, most = i, words
		}
		if most >= headlineWords {
			break
		}
	}
	if best >= 0 {
		blocks[best].Kind, blocks[best].Reason = Headline, "first line above the article"
	}
	return best
}

// isPlainLine reports whether a block is a line that only its shape tells from prose.
func isPlainLine(b *Block, sh shape) bool {
	return (b.Kind == Heading || b.Kind == Caption) && !byPattern(b.Reason) && !sh.colon
}

// headlineWords is how many words a headline has at least, if a line above the
// article has as many.
const headlineWords = 5

// plainWords counts the words of a block that are letters alone, two or more.
func (c *classifier) plainWords(i int, b *Block) int {
	n := 0
	for word, rest := nextField(b.Of(c.text)); word != ""; word, rest = nextField(rest) {
		first, _ := firstLetter(word)
		if first != 0 && utf8.RuneCountInString(word) > 1 && !hasDigit(word) {
			n++
		}
	}
	if kindOfSegment(b.Of(c.text)) != spaced { // as long as it is, it is one word
		return max(n, c.shapes[i].words/2)
	}
	return max(n, c.shapes[i].words/4)
}

// tail sets everything aside that follows the last paragraph and is no prose.
func (c *classifier) tail(blocks []Block) {
	_, last := proseRange(blocks)
	if last < 0 {
		return
	}
	for i := last + 1; i < len(blocks); i++ {
		if blocks[i].Kind == Heading || blocks[i].Kind == Caption && !byPattern(blocks[i].Reason) {
			blocks[i].Kind, blocks[i].Reason = Furniture, "line below the article"
		}
	}
}

// minCutTitle is how many words a title has at least that was cut.
const minCutTitle = 5

// isCutTitle reports whether a line ends with an ellipsis and has words of which
// most begin with a capital: "Bridge Closed After Crack Is Found in…".
func isCutTitle(s string) bool {
	head, cut := strings.CutSuffix(strings.TrimRightFunc(s, isBlank), "…")
	if !cut {
		if head, cut = strings.CutSuffix(head, "..."); !cut {
			return false
		}
	}
	words, capitals := 0, 0
	for word, rest := nextField(head); word != ""; word, rest = nextField(rest) {
		words++
		if first, _ := firstLetter(word); unicode.IsUpper(first) {
			capitals++
		}
	}
	return words >= minCutTitle && capitals*5 >= words*3
}
