package tokenize

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/ascii"
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
	minTailWords      = 9   // after a full stop, fewer words without one are a picture's credit
	minClauseWords    = 5   // fewer before a comma are a greeting
	minProseWords     = 6   // where prose has no full stops, shorter lines are still headings
)

// shape is what the classifier measures of a block.
type shape struct {
	words      int  // words, or where there are no spaces half the ideographs, a third of the letters
	terminated bool // ends like a sentence
	question   bool // ends with a question mark
	colon      bool // ends with a colon
	letters    bool // holds a letter or a digit
	upper      bool // all its letters are capitals, and there are some
	lines      bool // goes over several lines
	inner      bool // holds a full stop before its end
	breaksOff  bool // ends with a dash, or with a comma after a clause
	sentences  int  // that begin in it, 0 when that is not known
}

func measure(s string) shape {
	var sh shape
	inWord, characters, lower, upper, stop := false, 0, 0, 0, false
	for i := 0; i < len(s); {
		if inWord && sh.letters {
			from := i
			i = ascii.Small(s, i) // as most are
			if lower += i - from; i == len(s) {
				break
			}
			if s[i] == ' ' {
				inWord, sh.inner, stop = false, sh.inner || stop, false
				i++
				continue
			}
		}
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		i += n
		switch {
		case 'a' <= r && r <= 'z':
			lower++
		case 'A' <= r && r <= 'Z':
			upper++
		case isBlank(r):
			inWord = false
			sh.lines = sh.lines || r == '\n' || r == '\r'
			sh.inner, stop = sh.inner || stop, false
			continue
		case isTerminator(r):
			stop = true
		case r < utf8.RuneSelf:
		case r >= 0x2E80 && (isHan(r) || r >= 0x3041 && r < 0x3100):
			characters += 3
		case r >= 0xE00 && r < 0x1800 && unspacedKind(r) == abugida && !unicode.Is(unicode.Mn, r):
			characters += 2
		case isCaseless(r):
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
		if !inWord {
			inWord = true
			sh.words++
		}
		if !sh.letters {
			sh.letters = isWordRune(r)
		}
	}
	sh.words += characters / 6
	sh.upper = upper > 1 && lower == 0
	_, last := cutClosers(s)
	sh.terminated = isTerminator(last)
	sh.question = last == '?' || last == '？' || last == '؟'
	sh.colon = last == ':' || last == '：'
	sh.breaksOff = last == '—' || last == '–' || last == '-' || (last == ',' || last == ';') && sh.words >= minClauseWords
	return sh
}

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
	c.text, c.lang = text, lang
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
	headline := c.findHeadline(blocks)
	c.tail(blocks)
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

// shapeOf measures a line in which so many sentences begin.
func (c *classifier) shapeOf(s string, sentences int) shape {
	sh := measure(s)
	sh.sentences = sentences
	sh.terminated = sh.terminated || sh.inner && c.stopsBeforeTail(s)
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
	case sh.colon && sh.words <= maxColonWords:
		return Heading, "ends with a colon"
	case sh.words <= maxHeadingWords && !sh.inner && isCutTitle(s):
		return Heading, "title that was cut"
	case sh.terminated || sh.inner && sh.words > maxHeadlineWords || sh.words > 2*maxHeadlineWords:
		return Paragraph, ""
	case sh.colon, sh.words > maxHeadingWords && sh.sentences > 1 && tailWords(s) >= minTailWords, sh.breaksOff:
		return Paragraph, "" // prose that the next line goes on, or that was cut
	case sh.words <= maxHeadingWords:
		return Heading, "short line without a full stop"
	}
	return Caption, "line without a full stop"
}

// tailWords counts the words after the last full stop of a line.
func tailWords(s string) int {
	words := 0
	for word := range strings.FieldsSeq(s) {
		if words++; isTerminated(word) {
			words = 0
		}
	}
	return words
}

// byWords looks a line up in the language's patterns.
func (c *classifier) byWords(s string, sh shape) (Kind, string) {
	may := c.mayBeLine(s)
	if !may && sh.terminated && c.isPlain(s) {
		return Paragraph, ""
	}
	c.fold = appendFold(c.fold[:0], s)
	switch {
	case len(c.title) > 0 && string(c.fold) == string(c.title):
		return Headline, "the title"
	case c.isTag(s):
		return Attribution, "tag in brackets"
	case c.lang.agencies[string(c.fold)]:
		return Attribution, "name of an agency"
	}
	c.line.look(c.fold)
	if may {
		if p := c.lang.furniture.match(&c.line); p != "" {
			return Furniture, p
		}
		if p := c.matchLink(s); p != "" {
			return Furniture, p
		}
	}
	if p := c.lang.captions.match(&c.line); p != "" && !c.isTaggedProse(s) && c.isCredit(s, p) {
		return Caption, p
	}
	if !sh.terminated {
		if p := c.lang.bylines.match(&c.line); p != "" && c.isByline(s, p) {
			return Attribution, p
		}
	}
	if c.isDateLine() {
		return Attribution, "date"
	}
	if n := datelineLen(s, c.lang); n > 0 && n == len(s) {
		return Attribution, "dateline"
	}
	return c.byMarks(s, sh)
}

// isPlain reports, from a glance, whether a line is no caption by its words, no date
// or dateline and not the title.
func (c *classifier) isPlain(s string) bool {
	if len(s) <= maxTag || c.lang.anyCaption {
		return false
	}
	if may, sure := c.lang.captionHints.mayMatch(s); may || !sure {
		return false
	}
	first, _ := cutWord(s)
	c.fold = appendFold(c.fold[:0], first)
	return len(c.fold) > 0 && !isDigit(rune(c.fold[0])) && !c.lang.dateWords[string(c.fold)] &&
		(len(c.title) == 0 || c.title[0] != c.fold[0]) && datelineLen(s, c.lang) < len(s)
}

// byMarks recognises lines by signs that prose does not have.
func (c *classifier) byMarks(s string, sh shape) (Kind, string) {
	switch {
	case !sh.terminated && hasCrumbs(s):
		return Furniture, "crumbs"
	case sh.words == 1 && (strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || s[0] == '#' || s[0] == '@'):
		return Furniture, "address"
	}
	if sh.terminated || bytes.IndexByte(c.fold, '(') < 0 {
		return Paragraph, ""
	}
	for _, mark := range positionMarks.marks {
		if bytes.Contains(c.fold, []byte(mark)) {
			return Caption, mark
		}
	}
	return Paragraph, ""
}

// hasCrumbs reports whether a bar or an arrow stands between words.
func hasCrumbs(s string) bool {
	return hasSpaced(s, ">") || hasSpaced(s, "|") || hasSpaced(s, "›") || hasSpaced(s, "»") && !strings.Contains(s, "«")
}

// hasSpaced reports whether a mark, of which most lines have none, stands between
// spaces.
func hasSpaced(s, mark string) bool {
	return strings.Contains(s, mark) && strings.Contains(s, " "+mark+" ")
}

// matchLink returns the link label that a line is, which c.line holds, or
// begins with before a colon.
func (c *classifier) matchLink(s string) string {
	if p := c.lang.links.match(&c.line); p != "" {
		return p
	}
	label, _, ok := strings.Cut(s[:min(len(s), maxLabel)], ":")
	if !ok {
		label, _, ok = strings.Cut(s[:min(len(s), maxLabel)], "：")
	}
	if !ok {
		return ""
	}
	c.label = appendFold(c.label[:0], label)
	c.labelLine.look(c.label)
	return c.lang.links.match(&c.labelLine)
}

// isTag reports whether a line is nothing but a short name in square
// brackets, such as "[Agency]".
func (c *classifier) isTag(s string) bool {
	return tagStart(s, c.lang) == 0
}

// isTaggedProse reports whether a line is a sentence with an agency's tag after
// its full stop.
func (c *classifier) isTaggedProse(s string) bool {
	tagged := false
	for at := tagStart(s, c.lang); at > 0; at = tagStart(s, c.lang) {
		s, tagged = strings.TrimRightFunc(s[:at], isBlank), true
	}
	return tagged && isTerminated(s)
}

// stopsBeforeTail reports whether a line ends in a sentence but for a tag, a
// link's label or other words of the page: "… he said. Read more".
func (c *classifier) stopsBeforeTail(s string) bool {
	if c.isTaggedProse(s) {
		return true
	}
	at, end := lastStop(s)
	if at < 0 || len(s)-at > maxTag {
		return false
	}
	tail := s[end:]
	if c.isSource(tail) {
		return true
	}
	c.fold = appendFold(c.fold[:0], tail)
	c.line.look(c.fold)
	return len(c.fold) > 0 && (c.lang.furniture.match(&c.line) != "" || c.matchLink(tail) != "" || c.lang.agencies[string(c.fold)])
}
