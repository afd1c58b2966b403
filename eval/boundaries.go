package eval

import (
	"strings"
	"unicode"
)

// GoldText is a text with its sentences marked by people: byte offsets, end
// exclusive, ascending. Spans is nil for a text that has none.
type GoldText struct {
	ID    string   `json:"id"`
	Lang  string   `json:"lang,omitempty"`
	Text  string   `json:"text"`
	Spans [][2]int `json:"spans"`
}

// A BoundarySplitter returns the sentences of a text as byte offsets, ascending.
type BoundarySplitter func(text string) [][2]int

// BoundaryScore counts the boundaries inside texts.
type BoundaryScore struct {
	Found int `json:"found"` // boundaries that are right
	Gold  int `json:"gold"`  // boundaries that should be found
	Given int `json:"given"` // boundaries that were given
}

// Add adds another score.
func (s *BoundaryScore) Add(o BoundaryScore) {
	s.Found += o.Found
	s.Gold += o.Gold
	s.Given += o.Given
}

// Precision returns the share of the given boundaries that are right.
func (s BoundaryScore) Precision() float64 { return ratio(s.Found, s.Given) }

// Recall returns the share of the gold boundaries that were found.
func (s BoundaryScore) Recall() float64 { return ratio(s.Found, s.Gold) }

// F1 returns the harmonic mean of precision and recall.
func (s BoundaryScore) F1() float64 { return ratio(2*s.Found, s.Gold+s.Given) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// ScoreSpans scores the spans of one text against its gold ones. A boundary
// is where one span ends and another follows; white space does not count, so
// that splitters that keep it are not punished.
func ScoreSpans(g GoldText, spans [][2]int) BoundaryScore {
	gold, given := ends(g.Text, g.Spans), ends(g.Text, spans)
	s := BoundaryScore{Gold: len(gold), Given: len(given)}
	for i, j := 0, 0; i < len(gold) && j < len(given); {
		switch {
		case gold[i] == given[j]:
			s.Found++
			i++
			j++
		case gold[i] < given[j]:
			i++
		default:
			j++
		}
	}
	return s
}

// ends returns the offsets of the inner boundaries: the end of every span that
// has text before it and behind it, white space cut off.
func ends(text string, spans [][2]int) []int {
	var list []int
	last := trimRight(text, len(text))
	for _, s := range spans {
		if s[0] < 0 || s[1] > len(text) || s[0] >= s[1] {
			continue
		}
		end := trimRight(text, s[1])
		if end > 0 && end < last && (len(list) == 0 || end > list[len(list)-1]) {
			list = append(list, end)
		}
	}
	return list
}

func trimRight(text string, end int) int {
	return len(strings.TrimRightFunc(text[:end], unicode.IsSpace))
}

// A tally is a score, and how many texts are split exactly as marked.
type tally struct {
	BoundaryScore
	exact, texts, missing int
}

// tally scores texts as a variant renders them. split tells whether it knows
// a text; those it does not know count as missing and nowhere else.
func (v Variant) tally(texts []GoldText, split func(GoldText) ([][2]int, bool)) tally {
	var sum tally
	for i, g := range texts {
		if g.Spans == nil {
			continue
		}
		for _, r := range v.Render(g, i) {
			spans, known := split(r)
			if !known {
				sum.missing++
				continue
			}
			score := ScoreSpans(r, spans)
			sum.Add(score)
			sum.texts++
			if score.Found == score.Gold && score.Found == score.Given {
				sum.exact++
			}
		}
	}
	return sum
}

// known makes a splitter one that knows every text.
func (split BoundarySplitter) known(g GoldText) ([][2]int, bool) { return split(g.Text), true }

// Score scores a splitter on texts as a variant renders them.
func (v Variant) Score(texts []GoldText, split BoundarySplitter) BoundaryScore {
	return v.tally(texts, split.known).BoundaryScore
}

// Exact returns how many texts a splitter splits exactly as marked, and of how
// many.
func Exact(texts []GoldText, split BoundarySplitter) (right, of int) {
	sum := Documents.tally(texts, split.known)
	return sum.exact, sum.texts
}
