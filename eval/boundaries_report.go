package eval

import (
	"errors"
	"fmt"
	"io"
	"strconv"
)

// A BoundaryTable scores sentence boundaries on gold files.
type BoundaryTable struct {
	Rows     []BoundaryRow `json:"rows"`
	Problems []Problem     `json:"problems,omitempty"` // what was left out; a command should exit 1 if there are any
}

// A BoundaryRow is one gold file as one variant renders it.
type BoundaryRow struct {
	Set     string  `json:"set"` // the file's name without directory and endings
	Variant Variant `json:"variant"`
	PRF
	Counts  BoundaryScore `json:"boundaries"`
	Texts   int           `json:"texts"`   // texts, of the variant "par" paragraphs, that are scored
	Exact   int           `json:"exact"`   // those that are split exactly as marked
	Missing int           `json:"missing"` // texts that the system has nothing for
	LeftOut int           `json:"leftOut"` // lines of the file that could not be used
}

// Boundaries scores a system on gold files, in every variant; a system without
// Split on texts as they are only. What can't be used stands in the table's
// Problems, and the rest is scored; the error is that nothing could be.
func Boundaries(gold []string, variants []Variant, system BoundarySystem) (BoundaryTable, error) {
	var table BoundaryTable
	if system.Split == nil {
		variants = []Variant{Documents}
	}
	scored := 0
	for _, path := range gold {
		var texts []GoldText
		var problems []Problem
		err := readFile(path, func(r io.Reader) (err error) {
			texts, problems, err = readGoldTexts(r, path)
			return err
		})
		table.Problems = append(table.Problems, problems...)
		if err != nil {
			table.Problems = append(table.Problems, fileProblem(path, err))
		}
		for _, v := range variants {
			row := boundaryRow(v, v.tally(texts, system.find))
			row.Set, row.LeftOut = setName(path), len(problems)
			table.Rows = append(table.Rows, row)
			scored += row.Texts
		}
		if last := table.Rows[len(table.Rows)-1]; last.Missing > 0 {
			table.Problems = append(table.Problems, Problem{File: path,
				Text: fmt.Sprintf("the system has no spans for %d of %d texts", last.Missing, last.Missing+last.Texts)})
		}
	}
	if scored == 0 {
		return table, errors.Join(append([]error{errors.New("eval: no text to score")}, asErrors(table.Problems)...)...)
	}
	return table, nil
}

func boundaryRow(v Variant, t tally) BoundaryRow {
	row := BoundaryRow{Variant: v, Counts: t.BoundaryScore, Texts: t.texts, Exact: t.exact, Missing: t.missing}
	if t.texts > 0 {
		row.PRF = PRF{Precision: t.Precision(), Recall: t.Recall(), F1: t.F1()}
	}
	return row
}

// boundaryColumns are the heads of a table for people.
var boundaryColumns = []string{"set", "variant", "precision", "recall", "F1", "boundaries", "exact texts", "gaps"}

// cells returns a row for people.
func (r BoundaryRow) cells() []string {
	score := func(x float64) string {
		if r.Texts == 0 {
			return "–"
		}
		return strconv.FormatFloat(x, 'f', 4, 64)
	}
	gaps := "none"
	if r.Missing+r.LeftOut > 0 {
		gaps = fmt.Sprintf("%d missing, %d left out", r.Missing, r.LeftOut)
	}
	return []string{r.Set, string(r.Variant), score(r.Precision), score(r.Recall), score(r.F1),
		strconv.Itoa(r.Counts.Gold), fmt.Sprintf("%d of %d", r.Exact, r.Texts), gaps}
}

// grid returns the heads and the rows.
func (t BoundaryTable) grid() [][]string {
	grid := [][]string{boundaryColumns}
	for _, row := range t.Rows {
		grid = append(grid, row.cells())
	}
	return grid
}

// WriteText writes the table for people, a line a row.
func (t BoundaryTable) WriteText(w io.Writer) error {
	return writeString(w, alignedTable(t.grid()))
}

// WriteMarkdown writes a Markdown table.
func (t BoundaryTable) WriteMarkdown(w io.Writer) error {
	return writeString(w, markdownTable(t.grid()))
}

// WriteJSON writes the table as one indented JSON object.
func (t BoundaryTable) WriteJSON(w io.Writer) error { return writeIndented(w, t) }
