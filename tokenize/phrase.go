package tokenize

import (
	"bytes"
	"strings"
)

// phraseSet holds sentence openings of up to four words by their first word.
type phraseSet struct {
	byFirst map[string][]string // what comes behind the first word
	firsts  [hintSize]bool      // of the first words: most openings need no look-up
	nexts   [hintSize]bool      // of the first words and what follows them
	longest int                 // bytes of the longest phrase
}

func newPhraseSet(lines []string) phraseSet {
	set := phraseSet{byFirst: make(map[string][]string)}
	for _, phrase := range lines {
		set.longest = max(set.longest, len(phrase))
		first, rest, _ := strings.Cut(phrase, " ")
		if n := openerLen([]byte(phrase)); n > 0 {
			first, rest = phrase[:n], phrase[n:]
		}
		set.byFirst[first] = append(set.byFirst[first], rest)
		h := hint([]byte(first))
		set.firsts[h], set.nexts[nextHint(h, []byte(rest))] = true, true
	}
	return set
}

// nextHint maps the hint of a word and the words behind it, by their first byte,
// to a place in a table of hints.
func nextHint(first int, rest []byte) int {
	if len(rest) == 0 {
		return first
	}
	return (first + 59*int(rest[0])) % hintSize
}

// opens reports whether words, folded and joined by single spaces, begin with
// a phrase of the set. Phrases of a script without spaces end anywhere.
func (set *phraseSet) opens(words []byte) bool {
	if n := openerLen(words); n > 0 {
		for _, rest := range set.byFirst[string(words[:n])] {
			if strings.HasPrefix(string(words[n:]), rest) {
				return true
			}
		}
		return false
	}
	first := firstField(words)
	return len(first) > 0 && set.openWith(words, len(first), hint(first))
}

// openerLen returns the length of the first character of words that no space
// divides, such as "次の日" and "3日後", and otherwise 0.
func openerLen(words []byte) int {
	digits := 0
	for digits < len(words) && words[digits] >= '0' && words[digits] <= '9' {
		digits++
	}
	if n := unspacedLen(words[digits:]); n == 0 || digits == 0 {
		return n
	}
	return 1
}

// openWith is opens for words whose first one has n bytes and a hint.
func (set *phraseSet) openWith(words []byte, n, hint int) bool {
	if !set.firsts[hint] {
		return false
	}
	first, rest := words[:n], words[min(n+1, len(words)):]
	if !set.nexts[hint] && !set.nexts[nextHint(hint, rest)] {
		return false
	}
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

// within reports, for each of two sets, whether one of the words, folded and
// joined by single spaces, begins a phrase of it.
func within(words []byte, a, b *phraseSet) (inA, inB bool) {
	for len(words) > 0 {
		end := 0
		for end < len(words) && words[end] != ' ' {
			end++
		}
		switch {
		case end == 0:
		case words[0] >= firstUnspaced:
			inA, inB = inA || a.opens(words), inB || b.opens(words)
		default:
			h := hint(words[:end])
			inA, inB = inA || a.openWith(words, end, h), inB || b.openWith(words, end, h)
		}
		words = words[min(end+1, len(words)):]
	}
	return inA, inB
}

// firstField returns what stands before the first space.
func firstField(s []byte) []byte {
	if before, _, ok := bytes.Cut(s, []byte{' '}); ok {
		return before
	}
	return s
}
