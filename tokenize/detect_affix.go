package tokenize

import (
	"maps"
	"slices"
	"sync"
)

// restTable is what votes for languages where stop words and letters are not
// clear.
type restTable struct {
	common     map[string]uint64 // words
	begin, end affixes           // of words that are not among them
}

var restVotes = sync.OnceValue(func() *restTable {
	t := restTable{common: make(map[string]uint64)}
	begin, end := make(map[string]uint64), make(map[string]uint64)
	for i, row := range languageRows {
		s := readSections(string(row.tag))
		s.vote(t.common, i, "generic", "telling", "months", "weekdays")
		s.vote(begin, i, "beginnings")
		s.vote(end, i, "endings")
	}
	t.begin, t.end = newAffixes(begin, false), newAffixes(end, true)
	return &t
})

// affix returns the languages of the longest ending, else of the longest
// beginning, that a folded word has, and more beside it.
func (t *restTable) affix(word []byte) uint64 {
	if len(word) == 0 {
		return 0
	}
	for _, a := range t.end[word[len(word)-1]] {
		if len(word) > len(a.text) && string(word[len(word)-len(a.text):]) == a.text {
			return a.languages
		}
	}
	for _, a := range t.begin[word[0]] {
		if len(word) > len(a.text) && string(word[:len(a.text)]) == a.text {
			return a.languages
		}
	}
	return 0
}

// affixes are beginnings or endings of words, by the byte at the word's end,
// longer ones first.
type affixes [256][]affix

type affix struct {
	text      string
	languages uint64
}

// newAffixes sorts beginnings, or endings, with the languages that have them.
func newAffixes(languages map[string]uint64, endings bool) (list affixes) {
	for _, text := range slices.Sorted(maps.Keys(languages)) {
		at := text[0]
		if endings {
			at = text[len(text)-1]
		}
		list[at] = append(list[at], affix{text, languages[text]})
	}
	for _, same := range list {
		slices.SortStableFunc(same, func(a, b affix) int { return len(b.text) - len(a.text) })
	}
	return list
}
