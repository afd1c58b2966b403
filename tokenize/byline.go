package tokenize

import (
	"strings"
	"unicode"
)

// isByline reports whether a line that matches a byline pattern names its
// author. Many headlines begin like a pattern with a gap at its end ("by *"),
// so a name must stand in the gap; a place may follow what is no preposition
// by itself: "our correspondent in Paris".
func (c *classifier) isByline(s, pattern string) bool {
	fixed, open := strings.CutSuffix(pattern, " *")
	if !open || strings.ContainsAny(fixed, ":*") {
		return true
	}
	for range 1 + strings.Count(fixed, " ") {
		_, s = cutWord(s)
	}
	if last := fixed[strings.LastIndexByte(fixed, ' ')+1:]; !c.lang.stopWords[last] {
		for word, rest := cutWord(s); c.lang.stopWords[word]; word, rest = cutWord(s) {
			s = rest
		}
	}
	return c.isNames(s)
}

// isAuthorLine reports whether a line names the author.
func (c *classifier) isAuthorLine(s string) bool {
	c.fold = appendFold(c.fold[:0], s)
	c.line.look(c.fold)
	return len(c.fold) > 0 && c.lang.bylines.match(&c.line) != ""
}

// cutWord returns what stands before and after the first white space of s, the
// white space at its beginning apart.
func cutWord(s string) (word, rest string) {
	s = strings.TrimLeftFunc(s, isBlank)
	if at := strings.IndexFunc(s, isBlank); at >= 0 {
		return s[:at], s[at:]
	}
	return s, ""
}

// isNames reports whether s begins with a name and, up to the first comma,
// bracket or stroke, has no words in lower case but those between names.
func (c *classifier) isNames(s string) bool {
	if at := strings.IndexAny(s, ",(|/–—"); at > 0 {
		s = s[:at]
	}
	names := 0
	for word := range strings.FieldsFuncSeq(s, isBlank) {
		switch {
		case isCapitalized(word):
			names++
		case isParticle(strings.TrimRight(word, "'’")):
		case names == 0 || !c.lang.stopWords[word]:
			return false
		}
	}
	return names > 0
}

// isSource reports whether what follows the last full stop of a block names who
// said it: "… a dream.” — Mara Lund".
func (c *classifier) isSource(tail string) bool {
	tail = strings.TrimLeftFunc(tail, func(r rune) bool { return isCloser(r) || isBlank(r) })
	name := strings.TrimLeft(tail, "-–—")
	return len(name) < len(tail) && fewWords(name, maxNameWords) && c.isNames(strings.TrimSpace(name))
}

// isCredit reports whether a line that matches a caption pattern names who made
// the picture, where a sentence may look like it: the pattern is two words
// ("photo by *"), a label inside the line ("* photo: *") or a word in brackets
// ("*(foto *)").
func (c *classifier) isCredit(s, pattern string) bool {
	if isInnerLabel(pattern) {
		at := strings.LastIndexByte(s, ':')
		label := strings.TrimRightFunc(s[:max(at, 0)], isBlank)
		label = label[strings.LastIndexFunc(label, isBlank)+1:]
		return isCapitalized(label) && c.isNames(strings.TrimRight(s[at+1:], ". "))
	}
	if isBracketCredit(pattern) {
		_, name, _ := strings.Cut(s[strings.LastIndexByte(s, '(')+1:], " ")
		return c.isNames(strings.TrimRight(name, ". )"))
	}
	_, second, ok := strings.Cut(strings.TrimSuffix(pattern, " *"), " ")
	return !ok || !c.lang.stopWords[second] || c.isByline(s, pattern)
}

// endsWithCredit reports whether the last sentence of a block names who made the
// picture, behind a label: "… of the new wing. Image: Dana Moss."
func (c *classifier) endsWithCredit(s string) bool {
	at := strings.LastIndexByte(s, ':')
	if at < 0 || len(s)-at > maxTag {
		return false
	}
	_, end := lastStop(s[:at])
	if end < 0 {
		return false
	}
	credit := strings.TrimLeftFunc(s[end:], func(r rune) bool { return isCloser(r) || isBlank(r) })
	c.fold = appendFold(c.fold[:0], credit)
	c.line.look(c.fold)
	p := c.lang.captions.match(&c.line)
	return strings.HasSuffix(p, ": *") && c.isNames(strings.TrimRight(s[at+1:], ". "))
}

// endsWithDashedCredit reports whether a caption's credit stands behind a line's
// last full stop and a dash: "… at the new quay. — Reuters pic".
func (c *classifier) endsWithDashedCredit(s string) bool {
	tail := s[max(0, len(s)-maxTag):]
	if strings.IndexByte(tail, '-') < 0 && strings.IndexByte(tail, "–"[0]) < 0 || isTerminated(s) {
		return false
	}
	at := strings.LastIndexAny(s, "-–—")
	if at < 0 || len(s)-at > maxTag || !isTerminated(strings.TrimRight(s[:at], " ")) {
		return false
	}
	c.fold = appendFold(c.fold[:0], strings.TrimLeft(s[at:], "-–— "))
	c.line.look(c.fold)
	p := c.lang.captions.match(&c.line)
	return p != "" && p[0] != '*'
}

// endsWithGluedName reports whether a name stands right behind a line's last full
// stop, as a picture's credit does that the page sets apart by its looks alone: "…
// at the new quay.Mara Lund".
func endsWithGluedName(s string) bool {
	_, end := lastStop(s)
	if end < 0 || end == len(s) {
		return false
	}
	name := s[end:]
	if !unicode.IsUpper(firstRune(name)) || fewWords(name, 1) || !fewWords(name, maxNameWords) {
		return false
	}
	for word, rest := nextField(name); word != ""; word, rest = nextField(rest) {
		if !isCapitalized(word) && !isParticle(word) {
			return false
		}
	}
	return true
}

// isInnerLabel reports whether a pattern is a label with a gap on both sides.
func isInnerLabel(pattern string) bool {
	return strings.HasPrefix(pattern, "* ") && strings.HasSuffix(pattern, ": *")
}

// isBracketCredit reports whether a pattern is a word and a gap in brackets at
// the end of a line: "*(foto *)".
func isBracketCredit(pattern string) bool {
	return strings.HasPrefix(pattern, "*(") && strings.HasSuffix(pattern, " *)") && !strings.Contains(pattern, ":")
}

// isCapitalized reports whether a word has a capital, as "d'Angelo" has, or no
// letter that is small.
func isCapitalized(word string) bool {
	return strings.ContainsFunc(word, unicode.IsUpper) || !strings.ContainsFunc(word, unicode.IsLower)
}

// isParticle reports whether a word may stand in a name in lower case.
func isParticle(word string) bool {
	switch word {
	case "af", "al", "bin", "da", "das", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
		"ten", "ter", "van", "von", "y", "zu":
		return true
	}
	return false
}

// Bounds of what tells about the author.
const (
	maxBylines     = 6  // that are looked at
	maxAboutAuthor = 60 // words of a paragraph about the author
	minName        = 7  // bytes of a first and a last name
)

// aboutAuthor sets the paragraphs aside below the middle of a text that begin with
// who wrote it, by the bylines above: an article names its author nowhere else.
func (c *classifier) aboutAuthor(blocks []Block) {
	bylines := 0
	for i := range blocks {
		if blocks[i].Kind != Attribution || blocks[i].Reason == "date" || c.shapes[i].words > maxHeadingWords {
			continue
		}
		if bylines++; bylines > maxBylines {
			return
		}
		for k := max(i+1, len(blocks)/2); k < len(blocks); k++ {
			if b := &blocks[k]; b.Kind == Paragraph && c.shapes[k].words <= maxAboutAuthor && namedIn(b.Of(c.text), blocks[i].Of(c.text)) {
				b.Kind, b.Reason = Furniture, "about the author"
			}
		}
	}
}

// namedIn reports whether a paragraph begins with a name of two words that stands in
// a byline.
func namedIn(s, byline string) bool {
	first, rest := cutWord(s)
	last, _ := cutWord(rest)
	name := first + " " + strings.TrimRight(last, ",:")
	return isCapitalized(first) && isCapitalized(last) && len(name) >= minName && strings.Contains(byline, name)
}
