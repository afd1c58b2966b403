package summarize

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/tokenize"
)

// maxPhrase is the number of words of the longest key phrase.
const maxPhrase = 4

// What raises a key phrase.
const (
	perWord   = 0.7 // for every word after the first
	inTitle   = 1.8 // for a phrase whose terms all stand in the headline
	asName    = 1.5 // for one that is written like a name wherever it stands
	atTheTop  = 1.3 // for one that stands in the first sentences
	topOfText = 3
)

// phrase is a run of content words, or a part of one.
type phrase struct {
	key   string // its terms, as a key
	first tokenize.Span
	words int
	count int
	names int // occurrences that are written like a name
	at    int // the candidate that it first stands in
	score float64
}

// findKeywords returns the n best key phrases of the article: runs of words
// without stop words or punctuation between them (as in RAKE, Rose et al. 2010,
// section 1.2.1) and their parts, by how often they occur, weighted by their
// length, the headline, the way they are written and where they stand first.
// Inflected variants count as one phrase, shown in the form in which it occurs
// first; a phrase is left out whose terms a better one has.
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

// within reports whether a term of a phrase is in one that is listed.
func within(used map[string]bool, key string) bool {
	for i := 0; i+4 <= len(key); i += 4 {
		if used[key[i:i+4]] {
			return true
		}
	}
	return false
}

// phrases collects the phrases of the candidates with their scores.
func (j *job) phrases() []*phrase {
	byKey := make(map[string]*phrase)
	var list []*phrase
	var key strings.Builder
	for at, i := range j.candidates {
		words := j.doc.SentenceWords(i)
		for from := range words {
			first, begins := j.doc.KeySpan(words[from])
			if !begins {
				continue
			}
			key.Reset()
			for to := from; to < len(words) && to < from+maxPhrase; to++ {
				w := words[to]
				if w.Term == tokenize.NoTerm || to > from && !j.adjacent(words[to-1], w) {
					break
				}
				key.Write([]byte{byte(w.Term >> 24), byte(w.Term >> 16), byte(w.Term >> 8), byte(w.Term)})
				last, ends := j.doc.KeySpan(w)
				if !ends {
					continue
				}
				p := byKey[key.String()]
				if p == nil {
					p = &phrase{key: key.String(), first: tokenize.Span{Start: first.Start, End: last.End}, words: to - from + 1, at: at}
					byKey[p.key] = p
					list = append(list, p)
				}
				p.count++
				if from > 0 && isName(first.Of(j.doc.Text)) && isName(last.Of(j.doc.Text)) {
					p.names++
				}
			}
		}
	}
	return j.scored(list)
}

// isName reports whether a word begins with a capital.
func isName(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// scored gives the phrases their scores and drops what occurs once, unless the
// article is short or the headline has it. A phrase that always stands in a
// longer one is worth less than that.
func (j *job) scored(list []*phrase) []*phrase {
	title := make(map[tokenize.TermID]bool)
	for _, t := range j.doc.TitleTerms {
		title[t] = true
	}
	least := 1
	if len(j.candidates) > 8 {
		least = 2
	}
	kept := list[:0]
	for _, p := range list {
		titled := j.allIn(title, p.key)
		if p.count < least && !titled {
			continue
		}
		p.score = float64(p.count) * (1 + float64(perWord*float64(p.words-1)))
		if titled {
			p.score *= inTitle
		}
		if p.names > 0 && 2*p.names >= p.count {
			p.score *= asName
		}
		if p.at < topOfText {
			p.score *= atTheTop
		}
		kept = append(kept, p)
	}
	return kept
}

// allIn reports whether all terms of a key are in a set.
func (j *job) allIn(set map[tokenize.TermID]bool, key string) bool {
	for i := 0; i+4 <= len(key); i += 4 {
		t := tokenize.TermID(key[i])<<24 | tokenize.TermID(key[i+1])<<16 | tokenize.TermID(key[i+2])<<8 | tokenize.TermID(key[i+3])
		if !set[t] {
			return false
		}
	}
	return true
}

// adjacent reports whether nothing but a space or a hyphen stands between two
// words, or where there are no spaces, nothing.
func (j *job) adjacent(a, b tokenize.Word) bool {
	switch j.doc.Text[a.End:b.Start] {
	case "", " ", "-", "\u00a0", "’", "'", "&", " & ":
		return true
	}
	return false
}
