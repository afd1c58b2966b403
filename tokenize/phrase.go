package tokenize

import (
	"bytes"
	"strings"
)

// phraseSet holds sentence openings of up to four words by their first word.
type phraseSet map[string][]string

func newPhraseSet(lines []string) phraseSet {
	set := make(phraseSet)
	for _, phrase := range lines {
		first, rest, _ := strings.Cut(phrase, " ")
		if n := unspacedLen([]byte(phrase)); n > 0 {
			first, rest = phrase[:n], phrase[n:]
		}
		set[first] = append(set[first], rest)
	}
	return set
}

// opens reports whether words, folded and joined by single spaces, begin with
// a phrase of the set. Phrases of a script without spaces end anywhere.
func (set phraseSet) opens(words []byte) bool {
	if n := unspacedLen(words); n > 0 {
		for _, rest := range set[string(words[:n])] {
			if strings.HasPrefix(string(words[n:]), rest) {
				return true
			}
		}
		return false
	}
	first := firstField(words)
	rest := bytes.TrimPrefix(words[len(first):], []byte(" "))
	for _, phrase := range set[string(first)] {
		if phrase == "" {
			return true
		}
		n := len(phrase)
		if len(rest) >= n && string(rest[:n]) == phrase && (len(rest) == n || rest[n] == ' ') {
			return true
		}
	}
	return false
}

// firstField returns what stands before the first space.
func firstField(s []byte) []byte {
	if before, _, ok := bytes.Cut(s, []byte{' '}); ok {
		return before
	}
	return s
}
