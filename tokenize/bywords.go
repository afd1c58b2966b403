package tokenize

import (
	"bytes"
	"strings"
)

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
	if len(s) <= maxTag {
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
	return isRow(s) || hasSpaced(s, ">") || hasSpaced(s, "|") || hasSpaced(s, "›") || hasSpaced(s, "»") && !strings.Contains(s, "«")
}

// isRow reports whether a line is a menu in a row: labels between several equal
// marks, or with wide gaps between them.
func isRow(s string) bool {
	for _, mark := range [...]string{" / ", " • ", " · ", "›", "  "} {
		if strings.Count(s, mark) >= 2 {
			return true
		}
	}
	return false
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
