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
	words := strings.Fields(fixed)
	fields := strings.Fields(s)
	gap := fields[min(len(words), len(fields)):]
	if !c.lang.stopWords[words[len(words)-1]] {
		for len(gap) > 0 && c.lang.stopWords[gap[0]] {
			gap = gap[1:]
		}
	}
	return c.isNames(strings.Join(gap, " "))
}

// isNames reports whether s begins with a name and, up to the first comma,
// bracket or stroke, has no words in lower case but those between names.
func (c *classifier) isNames(s string) bool {
	if at := strings.IndexAny(s, ",(|/–—"); at > 0 {
		s = s[:at]
	}
	names := 0
	for word := range strings.FieldsSeq(s) {
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

// isCredit reports whether a line that matches a caption pattern names who made
// the picture, where the pattern is two words that a sentence may begin with,
// too: "photo by *".
func (c *classifier) isCredit(s, pattern string) bool {
	words := strings.Fields(strings.TrimSuffix(pattern, " *"))
	return len(words) != 2 || !c.lang.stopWords[words[1]] || c.isByline(s, pattern)
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

// isCapitalized reports whether a word has a capital, as "d'Angelo" has, or no
// letter that is small.
func isCapitalized(word string) bool {
	return strings.ContainsFunc(word, unicode.IsUpper) || !strings.ContainsFunc(word, unicode.IsLower)
}
