package tokenize

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A page that was copied whole has its menus, notices and lists of links around
// the article, a line each.
const (
	minPageLines  = 5    // lines without a full stop that it has at least,
	maxPageLine   = 60   // of so many runes at most,
	minPageProse  = 3    // and lines with one,
	longPageLine  = 80   // of more than so many bytes
	veryLongLine  = 300  // bytes of one that is prose without a full stop, too
	lineCost      = 12   // words of prose that a line beside it outweighs
	maxProse      = 60   // words that a paragraph counts for
	maxPageHead   = 400  // blocks above the article in which its headline is sought
	maxBodySample = 1200 // bytes of the article with which lines are compared,
	maxCounted    = 5    // where a word counts so often
	minStandfirst = 20   // words between headline and article; fewer are a caption
	maxNotices    = 90   // words of prose above a headline,
	maxNotice     = 30   // of those that stand near enough to be taken for its beginning
	minAbove      = 4    // other lines above a headline that has prose above it
	longHeadline  = 5    // words of a headline, if any line has so many,
	minHeadline   = 3    // or so many
	minSharedHead = 4    // bytes of a word that is looked for
)

// isPage reports whether the lines are those of a whole page, none of them
// wrapped.
func (d *Document) isPage() bool {
	short, prose, all := 0, 0, 0
	for _, l := range d.lines {
		if l.blank() {
			continue
		}
		all++
		switch s := l.Of(d.Text); {
		case l.Len() > veryLongLine, isTerminated(s) && l.Len() > longPageLine: // of a script without full stops, too
			prose++
		case isTerminated(s):
		case l.Len() <= maxPageLine*utf8.UTFMax && utf8.RuneCountInString(s) <= maxPageLine:
			short++
		}
	}
	return short >= minPageLines && prose >= minPageProse && 3*short >= all && wrapWidth(d.Text, d.lines) == 0
}

// endsLines reports whether a line ends what stands in it: paragraphs stand right
// below each other, a line each.
func (d *Document) endsLines() bool {
	paragraphs := 0
	for i := 0; i+1 < len(d.lines) && paragraphs < minPageProse; i++ {
		if l := d.lines[i]; !d.lines[i+1].blank() && l.runes(d.Text) > maxWrap && isTerminated(l.Of(d.Text)) {
			paragraphs++
		}
	}
	return paragraphs >= minPageProse && wrapWidth(d.Text, d.lines) == 0
}

// body returns the first and the last block of the article in a page: the run of
// blocks in which the prose outweighs the lines between it most (maximum
// subsequence segmentation, Pasternack & Roth 2009).
func (c *classifier) body(blocks []Block) (from, to int) {
	best, sum, start := 0, 0, 0
	to = -1
	for i := range blocks {
		switch {
		case !isProse(blocks[i].Kind):
			sum -= lineCost
		case blocks[i].Kind == ListItem && !c.shapes[i].terminated:
		default:
			sum += min(c.shapes[i].words, maxProse)
		}
		if sum <= 0 {
			sum, start = 0, i+1
		} else if sum > best {
			best, from, to = sum, start, i
		}
	}
	return from, to
}

// trimPage sets the prose aside that stands around the article in a page: above
// its headline and below its end, and captions between the two. It returns the
// headline's block, or -1.
func (c *classifier) trimPage(blocks []Block) int {
	from, to := c.body(blocks)
	if to < 0 {
		return -1
	}
	article := c.text[blocks[from].Start:blocks[to].End]
	c.sample = appendFold(c.sample[:0], article[:min(len(article), maxBodySample)])
	headline := c.pageHeadline(blocks[:min(from, c.behindProse(blocks[:to], 0, maxNotices))])
	if headline < 0 { // a notice above it was taken for the article's beginning
		headline = c.pageHeadline(blocks[:c.behindProse(blocks[:to], from, maxNotice)])
	}
	switch prose := countProse(blocks[:max(0, headline)]); {
	case prose > 0 && headline-prose < minAbove:
		headline = -1 // a subheading below the lead
	case headline >= 0 && blocks[headline].Kind != Headline:
		blocks[headline].Kind, blocks[headline].Reason = Headline, "line above the article that shares its words"
	}
	from = max(from, headline+1)
	for i := range blocks {
		b, words := &blocks[i], c.shapes[i].words
		switch {
		case !isProse(b.Kind):
		case i < headline:
			b.Kind, b.Reason = Furniture, "above the headline"
		case i > to:
			b.Kind, b.Reason = Furniture, "below the article"
		case headline >= 0 && i > headline+1 && i < from && (words < minStandfirst || words <= maxCredited && blocks[i+1].Kind == Attribution):
			b.Kind, b.Reason = Caption, "among the lines above the article"
		}
	}
	return headline
}

// countProse returns how many of the blocks are prose.
func countProse(blocks []Block) int {
	n := 0
	for _, b := range blocks {
		if isProse(b.Kind) {
			n++
		}
	}
	return n
}

// behindProse returns the first block from i on behind more than so many words of
// prose.
func (c *classifier) behindProse(blocks []Block, i, most int) int {
	for words := 0; i < len(blocks) && words <= most; i++ {
		if isProse(blocks[i].Kind) {
			words += c.shapes[i].words
		}
	}
	return i
}

// shared is a line, how many words it shares with the article, and how many it has.
type shared struct{ block, words, all int }

// pageHeadline returns the block of the headline among those above the article: the
// title, or the first line that shares three fifths of what any line shares with how
// the article begins.
func (c *classifier) pageHeadline(above []Block) int {
	c.sharing = c.sharing[:0]
	best, most := -1, 0
	for i := max(0, len(above)-maxPageHead); i < len(above); i++ {
		b, sh := &above[i], c.shapes[i]
		if b.Kind == Headline {
			best = i
			continue
		}
		if len(c.title) > 0 || sh.words > maxHeadlineWords || !c.mayBeHeadline(b, sh) {
			continue
		}
		if n := c.sharedWords(b.Of(c.text)); n > 0 {
			c.sharing = append(c.sharing, shared{i, n, sh.words})
			most = max(most, n)
		}
	}
	if best < 0 {
		best = c.firstSharing(above, most)
	}
	return best
}

// firstSharing returns the first block that shares three fifths of the most words, a
// longer one first, or -1: the line above it if that may be the headline, as what the
// editor wrote below says more, and a line that it holds, as crumbs and the window's
// title do.
func (c *classifier) firstSharing(above []Block, most int) int {
	at := -1
	for _, least := range [...]int{longHeadline, minHeadline, 0} {
		if at < 0 {
			at = slices.IndexFunc(c.sharing, func(f shared) bool { return f.all >= least && 5*f.words >= 3*most })
		}
	}
	if at < 0 {
		return -1
	}
	best := c.sharing[at].block
	if at > 0 && c.sharing[at-1].block == best-1 && c.sharing[at-1].all >= longHeadline {
		best--
	}
	for _, f := range c.sharing {
		if b := above[f.block].Of(c.text); f.all >= longHeadline && len(b) < above[best].Len() && strings.Contains(above[best].Of(c.text), b) {
			best = f.block
		}
	}
	return best
}

// mayBeHeadline reports whether a block above the article has the form of a headline.
func (c *classifier) mayBeHeadline(b *Block, sh shape) bool {
	if b.Kind == Paragraph {
		return !sh.inner && !strings.HasSuffix(b.Of(c.text), ".")
	}
	return isPlainLine(b, sh)
}

// sharedWords counts how often the longer words of a line begin words of c.sample; in
// a script without spaces, how many of its pairs of characters stand there.
func (c *classifier) sharedWords(s string) int {
	c.fold = appendFold(c.fold[:0], s)
	n := 0
	if kindOfSegment(s) != spaced {
		before, start := rune(0), 0
		for i, r := range string(c.fold) {
			if unicode.IsLetter(before) && unicode.IsLetter(r) && !unicode.In(r, unicode.Hiragana) && bytes.Contains(c.sample, c.fold[start:i+utf8.RuneLen(r)]) {
				n++
			}
			before, start = r, i
		}
		return n
	}
	for word, rest := nextWord(c.fold); len(word) > 0; word, rest = nextWord(rest) {
		if c.lang.stopWords[string(word)] || len(word) < minSharedHead {
			continue
		}
		if len(word) > minSharedHead+1 {
			_, size := utf8.DecodeLastRune(word)
			word = word[:len(word)-size]
		}
		n += min(bytes.Count(c.sample, word), maxCounted)
	}
	return n
}
