package eval

import (
	"errors"
	"fmt"
	"io"
)

// ReadBoundaries reads texts from JSON lines. The error is the first line that
// can't be used, or the reader's own.
func ReadBoundaries(r io.Reader) ([]GoldText, error) {
	texts, problems, err := readGoldTexts(r, "")
	if err == nil && len(problems) > 0 {
		first := problems[0]
		err = fmt.Errorf("eval: line %d: text %q: %s", first.Line, first.ID, first.Text)
	}
	return texts, err
}

// readGoldTexts reads texts and leaves out the lines that can't be used.
func readGoldTexts(r io.Reader, file string) ([]GoldText, []Problem, error) {
	var texts []GoldText
	var lines idLines
	err := eachLine(r, func(number int, line []byte) {
		var g GoldText
		err := decodeLine(line, &g)
		if err == nil {
			err = g.check()
		}
		if lines.admit(file, number, g.ID, err) {
			texts = append(texts, g)
		}
	})
	return texts, lines.problems, err
}

// check tells what a text lacks.
func (g *GoldText) check() error {
	if g.ID == "" {
		return errors.New(`no "id"`)
	}
	end := 0
	for _, s := range g.Spans {
		if s[0] < end || s[1] < s[0] || s[1] > len(g.Text) {
			return fmt.Errorf("span %v overlaps the one before it or lies outside the text of %d bytes", s, len(g.Text))
		}
		end = s[1]
	}
	return nil
}

// A BoundarySystem finds sentence boundaries, by Split in any text or, where
// that is nil, by the Spans that stand in a file for texts as they are.
type BoundarySystem struct {
	Split BoundarySplitter
	Spans map[string][][2]int // by the id of the text
}

// ReadBoundarySystem reads what another splitter found, JSON lines
// {"id","spans":[[start,end],…]}, gzipped if the file's name ends in .gz. Bad
// lines and repeated ids are problems; of a repeated id the first counts.
func ReadBoundarySystem(path string) (BoundarySystem, []Problem, error) {
	system := BoundarySystem{Spans: map[string][][2]int{}}
	var lines idLines
	err := readFile(path, func(r io.Reader) error {
		return eachLine(r, func(number int, data []byte) {
			var line struct {
				ID    string   `json:"id"`
				Spans [][2]int `json:"spans"`
			}
			err := decodeLine(data, &line)
			switch {
			case err != nil:
			case line.ID == "":
				err = errors.New(`no "id"`)
			case line.Spans == nil:
				err = errors.New(`no "spans"`)
			}
			if lines.admit(path, number, line.ID, err) {
				system.Spans[line.ID] = line.Spans
			}
		})
	})
	return system, lines.problems, err
}

// find returns the spans of a text, and whether the system knows it.
func (s BoundarySystem) find(g GoldText) ([][2]int, bool) {
	if s.Split != nil {
		return s.Split(g.Text), true
	}
	spans, known := s.Spans[g.ID]
	return spans, known
}
