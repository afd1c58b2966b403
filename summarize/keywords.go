package summarize

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/tokenize"
)

// maxPhrase is the number of words of the longest key phrase.
const maxPhrase = 4

// phrase is a run of content words, or a part of one.
type phrase struct {
	key   string // its terms, as a key
	first tokenize.Span
	words int
	count int
	score float64
}

// findKeywords returns the n best key phrases of the article: runs of words
// without stop words or punctuation between them (as in RAKE, Rose et al. 2010,
// section 1.2.1) and the single words in them, weighted by the TF-IDF of their
// terms and how often they occur. Inflected variants count as one phrase, shown
// in the form in which it occurs first.
func (j *job) findKeywords(n int) []Keyword {
	found := j.phrases()
	slices.SortFunc(found, func(a, b *phrase) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.first.Start, b.first.Start), cmp.Compare(b.words, a.words))
	})
	var out []Keyword
	used := make(map[string]bool)
	for _, p := range found {
		if len(out) == n {
			break
		}
		if within(used, p.key) {
			continue
		}
		for i := 0; i+4 <= len(p.key); i += 4 {
			used[p.key[i:i+4]] = true
		}
		out = append(out, Keyword{Text: p.first.Of(j.doc.Text), Start: p.first.Start, End: p.first.End, Count: p.count, Score: p.score / found[0].score})
	}
	return out
}

// within reports whether every term of a phrase is in one that is listed.
func within(used map[string]bool, key string) bool {
	for i := 0; i+4 <= len(key); i += 4 {
		if !used[key[i:i+4]] {
			return false
		}
	}
	return true
}

// phrases collects the phrases of the candidates with their scores.
func (j *job) phrases() []*phrase {
	byKey := make(map[string]*phrase)
	var list []*phrase
	var key strings.Builder
	for _, i := range j.candidates {
		words := j.doc.SentenceWords(i)
		for from := range words {
			key.Reset()
			weight := 0.0
			for to := from; to < len(words) && to < from+maxPhrase; to++ {
				w := words[to]
				if w.Term == tokenize.NoTerm || to > from && !j.adjacent(words[to-1], w) {
					break
				}
				key.Write([]byte{byte(w.Term >> 24), byte(w.Term >> 16), byte(w.Term >> 8), byte(w.Term)})
				weight += j.vectors.ISF(w.Term)
				span := tokenize.Span{Start: int(words[from].Start), End: int(w.End)}
				if from == to && !isPhraseWord(span.Of(j.doc.Text)) {
					break
				}
				p := byKey[key.String()]
				if p == nil {
					p = &phrase{key: key.String(), first: span, words: to - from + 1}
					byKey[p.key] = p
					list = append(list, p)
				}
				p.count++
				p.score = weight / float64(p.words)
			}
		}
	}
	return scored(list, len(j.candidates))
}

// scored turns mean weights into scores and drops what occurs once, unless the
// article is short. A longer phrase that recurs outweighs its words.
func scored(list []*phrase, sentences int) []*phrase {
	least := 1
	if sentences > 8 {
		least = 2
	}
	kept := list[:0]
	for _, p := range list {
		if p.count < least || p.score <= 0 {
			continue
		}
		p.score *= float64(p.count) * (1 + float64(0.6*float64(p.words-1)))
		kept = append(kept, p)
	}
	if len(kept) == 0 && least == 2 {
		return nil
	}
	return kept
}

// adjacent reports whether nothing but a space or a hyphen stands between two
// words.
func (j *job) adjacent(a, b tokenize.Word) bool {
	switch j.doc.Text[a.End:b.Start] {
	case " ", "-", "\u00a0", "’", "'", "&", " & ":
		return true
	}
	return false
}

// isPhraseWord reports whether a phrase may begin with a word: numbers and
// single letters are none.
func isPhraseWord(w string) bool {
	letters := 0
	for _, r := range w {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2 || letters == 1 && len(w) > 2
}
