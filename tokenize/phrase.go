package tokenize

import (
	"bytes"
	"strings"
)

// phraseSet holds sentence openings of up to four words by their first word.
type phraseSet struct {
	byFirst map[string][]string // what comes behind the first word
	firsts  wordHints           // of the first words: most openings need no look-up
	longest int                 // bytes of the longest phrase
}

func newPhraseSet(lines []string) phraseSet {
	set := phraseSet{byFirst: make(map[string][]string)}
	for _, phrase := range lines {
		set.longest = max(set.longest, len(phrase))
		first, rest, _ := strings.Cut(phrase, " ")
		if n := unspacedLen([]byte(phrase)); n > 0 {
			first, rest = phrase[:n], phrase[n:]
		}
		set.byFirst[first] = append(set.byFirst[first], rest)
		set.firsts[hint([]byte(first))] = true
	}
	return set
}

// opens reports whether words, folded and joined by single spaces, begin with
// a phrase of the set. Phrases of a script without spaces end anywhere.
func (set *phraseSet) opens(words []byte) bool {
	if n := unspacedLen(words); n > 0 {
		for _, rest := range set.byFirst[string(words[:n])] {
			if strings.HasPrefix(string(words[n:]), rest) {
				return true
			}
		}
		return false
	}
	first := firstField(words)
	if len(first) == 0 || !set.firsts[hint(first)] {
		return false
	}
	rest := bytes.TrimPrefix(words[len(first):], []byte(" "))
	for _, phrase := range set.byFirst[string(first)] {
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

// within reports whether one of the words, folded and joined by single spaces,
// begins a phrase of the set.
func (set *phraseSet) within(words []byte) bool {
	for len(words) > 0 {
		end := 0
		for end < len(words) && words[end] != ' ' {
			end++
		}
		if end > 0 && (words[0] >= firstUnspaced || set.firsts[hint(words[:end])]) && set.opens(words) {
			return true
		}
		words = words[min(end+1, len(words)):]
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
