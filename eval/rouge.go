package eval

import (
	"strings"
	"unicode"
)

// PRF is a precision, a recall and their harmonic mean, each in [0, 1].
type PRF struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// Rouge holds the three scores of one summary against one reference.
type Rouge struct {
	R1 PRF `json:"rouge1"` // unigrams
	R2 PRF `json:"rouge2"` // bigrams, also across sentence ends
	RL PRF `json:"rougeL"` // summary level: union of longest common subsequences
}

// WordMode says what a word is to a [Scorer].
type WordMode int

const (
	// StemmedASCII is ROUGE-1.5.5 with -m, for English: words are runs of
	// ASCII letters and digits, lower-cased; those longer than three letters
	// are stemmed by Porter's algorithm.
	StemmedASCII WordMode = iota
	// UnicodeWords is for every other language: words are runs of letters,
	// digits and combining marks of any script, lower-cased, not stemmed.
	UnicodeWords
)

// ModeOf returns the mode in which texts of a BCP 47 language are scored: an
// unnamed language counts as English.
func ModeOf(lang string) WordMode {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	if base == "" || base == "en" {
		return StemmedASCII
	}
	return UnicodeWords
}

// A Scorer computes ROUGE-1, ROUGE-2 and summary-level ROUGE-L as
// ROUGE-1.5.5.pl does with -n 2 -m (C.-Y. Lin, "ROUGE: A Package for Automatic
// Evaluation of Summaries", 2004). One difference remains: the exception list
// of irregular forms that the script reads from WordNet is not applied, as it
// is not in the other ports that published figures come from. A Scorer caches
// stems, so it serves one goroutine at a time.
type Scorer struct {
	ids   map[string]int32 // stem → id
	words map[string]int32 // lower-case ASCII word → id of its stem
}

// NewScorer returns a Scorer with an empty cache.
func NewScorer() *Scorer {
	return &Scorer{ids: map[string]int32{}, words: map[string]int32{}}
}

// Score compares a summary with a reference, both given as sentences in order.
// A summary or a reference without words scores 0.
func (s *Scorer) Score(summary, reference []string, mode WordMode) Rouge {
	return scoreUnits(s.units(summary, mode), s.units(reference, mode))
}

// units returns the word ids of each sentence.
func (s *Scorer) units(sentences []string, mode WordMode) [][]int32 {
	units := make([][]int32, len(sentences))
	for i, sentence := range sentences {
		for _, word := range splitWords(sentence, mode) {
			units[i] = append(units[i], s.id(word, mode))
		}
	}
	return units
}

// id returns the number that stands for a word's stem.
func (s *Scorer) id(word string, mode WordMode) int32 {
	if mode == UnicodeWords || len(word) <= 3 {
		return s.intern(word)
	}
	id, ok := s.words[word]
	if !ok {
		id = s.intern(porterStem(word))
		s.words[word] = id
	}
	return id
}

func (s *Scorer) intern(stem string) int32 {
	id, ok := s.ids[stem]
	if !ok {
		id = int32(len(s.ids))
		s.ids[strings.Clone(stem)] = id
	}
	return id
}

// splitWords returns the lower-case words of a text under a mode.
func splitWords(text string, mode WordMode) []string {
	if mode == StemmedASCII {
		return strings.FieldsFunc(strings.Map(lowerASCII, text), func(r rune) bool { return r == ' ' })
	}
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
}

// lowerASCII maps ASCII letters to lower case, keeps digits and makes all else
// a space.
func lowerASCII(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return r
	}
	return ' '
}

func scoreUnits(peer, model [][]int32) Rouge {
	peerGrams, peerWords := unigrams(peer)
	modelGrams, modelWords := unigrams(model)
	r := Rouge{R1: newPRF(clippedHits(peerGrams, modelGrams), peerWords, modelWords)}
	peerPairs, peerCount := bigrams(peer)
	modelPairs, modelCount := bigrams(model)
	r.R2 = newPRF(clippedHits(peerPairs, modelPairs), peerCount, modelCount)
	r.RL = newPRF(unionHits(peer, model, peerGrams, modelGrams), peerWords, modelWords)
	return r
}

// newPRF relates hits to the sizes of the summary and of the reference.
func newPRF(hits, peer, model int) PRF {
	if hits == 0 || peer == 0 || model == 0 {
		return PRF{}
	}
	p, r := float64(hits)/float64(peer), float64(hits)/float64(model)
	return PRF{Precision: p, Recall: r, F1: 2 * p * r / (p + r)}
}

// unigrams counts the words of all units, and their sum.
func unigrams(units [][]int32) (counts map[int32]int, total int) {
	counts = map[int32]int{}
	for _, unit := range units {
		total += len(unit)
		for _, id := range unit {
			counts[id]++
		}
	}
	return counts, total
}

// bigrams counts the pairs of neighbouring words of the units joined into one
// text, as the script does, and their sum.
func bigrams(units [][]int32) (counts map[[2]int32]int, total int) {
	counts = map[[2]int32]int{}
	last := int32(-1)
	for _, unit := range units {
		for _, id := range unit {
			if last >= 0 {
				counts[[2]int32{last, id}]++
				total++
			}
			last = id
		}
	}
	return counts, total
}

// clippedHits sums, over the grams of the model, the smaller of both counts.
func clippedHits[G comparable](peer, model map[G]int) int {
	hits := 0
	for gram, n := range model {
		hits += min(n, peer[gram])
	}
	return hits
}

// unionHits counts the reference words that lie on a longest common
// subsequence with any sentence of the summary, each word at most as often as
// it occurs on either side: the counts of both are used up.
func unionHits(peer, model [][]int32, peerLeft, modelLeft map[int32]int) int {
	hits := 0
	var table lcsTable
	for _, reference := range model {
		hit := make([]bool, len(reference))
		for _, sentence := range peer {
			table.mark(reference, sentence, hit)
		}
		for i, id := range reference {
			if hit[i] && peerLeft[id] > 0 && modelLeft[id] > 0 {
				hits++
				peerLeft[id]--
				modelLeft[id]--
			}
		}
	}
	return hits
}

// An lcsTable is the reused (m+1)×(n+1) table of one longest common
// subsequence.
type lcsTable []int32

// mark sets hit[i] where model[i] lies on the longest common subsequence of
// model and peer that the script's backward walk finds: diagonal first, then
// up when the cell above is not smaller than the one to the left.
func (t *lcsTable) mark(model, peer []int32, hit []bool) {
	m, n := len(model), len(peer)
	width := n + 1
	if need := (m + 1) * width; cap(*t) < need {
		*t = make(lcsTable, need)
	}
	c := (*t)[:(m+1)*width]
	clear(c[:width])
	for i := 1; i <= m; i++ {
		row, above := c[i*width:(i+1)*width], c[(i-1)*width:i*width]
		row[0] = 0
		for j := 1; j <= n; j++ {
			if model[i-1] == peer[j-1] {
				row[j] = above[j-1] + 1
			} else {
				row[j] = max(above[j], row[j-1])
			}
		}
	}
	for i, j := m, n; i > 0 && j > 0; {
		switch {
		case model[i-1] == peer[j-1]:
			i--
			j--
			hit[i] = true
		case c[(i-1)*width+j] >= c[i*width+j-1]:
			i--
		default:
			j--
		}
	}
}
