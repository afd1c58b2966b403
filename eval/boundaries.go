package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
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

// ReadBoundaries reads texts from JSON lines.
func ReadBoundaries(r io.Reader) ([]GoldText, error) {
	var texts []GoldText
	err := readLines(r, func(line []byte) error {
		var g GoldText
		if err := json.Unmarshal(line, &g); err != nil {
			return err
		}
		end := 0
		for _, s := range g.Spans {
			if s[0] < end || s[1] < s[0] || s[1] > len(g.Text) {
				return fmt.Errorf("text %q: span %v does not fit", g.ID, s)
			}
			end = s[1]
		}
		texts = append(texts, g)
		return nil
	})
	return texts, err
}

// readLines calls f for every line of r that is not empty and adds the line's
// number to its error.
func readLines(r io.Reader, f func([]byte) error) error {
	in := bufio.NewReader(r)
	for number := 1; ; number++ {
		line, err := in.ReadBytes('\n')
		if len(line) > 1 {
			if err := f(line); err != nil {
				return fmt.Errorf("eval: line %d: %w", number, err)
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("eval: %w", err)
		}
	}
}

// BoundaryScore counts the boundaries inside texts.
type BoundaryScore struct {
	Found int // boundaries that are right
	Gold  int // boundaries that should be found
	Given int // boundaries that were given
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

// Score scores a splitter on texts as a variant renders them.
func (v Variant) Score(texts []GoldText, split BoundarySplitter) BoundaryScore {
	var sum BoundaryScore
	for i, g := range texts {
		if g.Spans == nil {
			continue
		}
		for _, r := range v.Render(g, i) {
			sum.Add(ScoreSpans(r, split(r.Text)))
		}
	}
	return sum
}

// ScoreSystem scores another system's JSON lines {"id","spans"} on the texts
// as they are; a text that the system left out has no boundaries.
func ScoreSystem(texts []GoldText, system io.Reader) (BoundaryScore, error) {
	spans := make(map[string][][2]int)
	err := readLines(system, func(line []byte) error {
		var s struct {
			ID    string   `json:"id"`
			Spans [][2]int `json:"spans"`
		}
		if err := json.Unmarshal(line, &s); err != nil {
			return err
		}
		spans[s.ID] = s.Spans
		return nil
	})
	var sum BoundaryScore
	for _, g := range texts {
		if g.Spans != nil {
			sum.Add(ScoreSpans(g, spans[g.ID]))
		}
	}
	return sum, err
}

// Exact returns how many texts a splitter splits exactly as marked, and of how
// many.
func Exact(texts []GoldText, split BoundarySplitter) (right, of int) {
	for _, g := range texts {
		if g.Spans == nil {
			continue
		}
		of++
		s := ScoreSpans(g, split(g.Text))
		if s.Found == s.Gold && s.Found == s.Given {
			right++
		}
	}
	return right, of
}
