package eval

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A Verdict is what a reader says of a line of a sheet.
type Verdict struct {
	ID      string `json:"id"`
	Publish *bool  `json:"publish"` // whether it could stand under the button
	Reason  string `json:"reason,omitempty"`
}

// A Reading tells how often summaries of each system were found fit to print,
// in shares times 100.
type Reading struct {
	Against   string       `json:"against"` // the system that the others are compared with
	Rows      []ReadingRow `json:"rows"`
	Agreement []Agreement  `json:"agreement"`          // of every two readers
	Problems  []Problem    `json:"problems,omitempty"` // a command should exit 1 if there are any
}

// A ReadingRow is one system.
type ReadingRow struct {
	System    string      `json:"system"`
	Summaries int         `json:"summaries"`        // with a verdict of each reader
	Readers   []Interval  `json:"readers"`          // one a reader
	Publish   Interval    `json:"publish"`          // the mean of all readers; articles are drawn
	Paired    *Comparison `json:"paired,omitempty"` // with the system of Reading.Against
}

// A Comparison is of two systems on the articles that both have.
type Comparison struct {
	Difference Interval `json:"difference"`
	Better     int      `json:"better"` // summaries that more readers would publish than the other system's,
	Worse      int      `json:"worse"`  // and that fewer would
}

// Agreement is how far two readers say the same.
type Agreement struct {
	Readers [2]int  `json:"readers"` // their numbers, from 1
	Same    float64 `json:"same"`    // share of verdicts times 100
	Kappa   float64 `json:"kappa"`   // the same above chance, at most 1 (J. Cohen, "A Coefficient of Agreement for Nominal Scales", 1960)
}

// ReadVerdicts unblinds a reading: key is the sheet's key, readers are files of
// verdicts, one a reader. The systems are compared with the one named, "" for
// [CleanLeadName]. Lines without a verdict of every reader are problems and are
// left out.
func ReadVerdicts(key string, readers []string, against string, bootstrap Bootstrap) (Reading, error) {
	lines, problems, err := readKey(key)
	if err != nil {
		return Reading{}, err
	}
	reading := Reading{Against: cmp.Or(against, CleanLeadName), Problems: problems}
	votes := make([]map[string]bool, len(readers))
	for i, path := range readers {
		if votes[i], problems, err = readVotes(path, lines); err != nil {
			return Reading{}, err
		}
		reading.Problems = append(reading.Problems, problems...)
	}
	lines = slices.DeleteFunc(lines, func(k KeyLine) bool {
		return slices.ContainsFunc(votes, func(v map[string]bool) bool { _, ok := v[k.ID]; return !ok })
	})
	if len(lines) == 0 {
		return reading, errors.Join(append([]error{errors.New("eval: no summary with verdicts")}, asErrors(reading.Problems)...)...)
	}
	reading.Rows = rows(bySystem(lines, votes), reading.Against, bootstrap)
	for k := range votes {
		for i := range k {
			pair := agreement(lines, votes[i], votes[k])
			pair.Readers = [2]int{i + 1, k + 1}
			reading.Agreement = append(reading.Agreement, pair)
		}
	}
	return reading, nil
}

// verdicts are what the readers said of one system.
type verdicts struct {
	articles []string
	readers  [][]float64 // readers[reader][article], 100 or 0
	means    []float64   // of all readers
}

// bySystem sorts the verdicts by system.
func bySystem(key []KeyLine, votes []map[string]bool) map[string]*verdicts {
	systems := map[string]*verdicts{}
	for _, k := range key {
		v := systems[k.System]
		if v == nil {
			v = &verdicts{readers: make([][]float64, len(votes))}
			systems[k.System] = v
		}
		sum := 0.0
		for i := range votes {
			share := 0.0
			if votes[i][k.ID] {
				share = 100
			}
			v.readers[i] = append(v.readers[i], share)
			sum += share
		}
		v.articles = append(v.articles, setTextID(k.Set, k.Article))
		v.means = append(v.means, sum/float64(len(votes)))
	}
	return systems
}

// rows makes a row of every system, in the order of their names.
func rows(systems map[string]*verdicts, against string, b Bootstrap) []ReadingRow {
	var rows []ReadingRow
	base := systems[against]
	for _, name := range slices.Sorted(maps.Keys(systems)) {
		v := systems[name]
		row := ReadingRow{System: name, Summaries: len(v.articles), Publish: b.Mean(v.means, v.articles)}
		for _, values := range v.readers {
			row.Readers = append(row.Readers, b.Mean(values, v.articles))
		}
		if base != nil && v != base {
			row.Paired = v.compare(base, b)
		}
		rows = append(rows, row)
	}
	return rows
}

// compare compares with another system on the articles that both have.
func (v *verdicts) compare(other *verdicts, b Bootstrap) *Comparison {
	base := map[string]float64{}
	for i, article := range other.articles {
		base[article] = other.means[i]
	}
	var own, theirs []float64
	var articles []string
	var c Comparison
	for i, article := range v.articles {
		if value, ok := base[article]; ok {
			own, theirs, articles = append(own, v.means[i]), append(theirs, value), append(articles, article)
			switch {
			case v.means[i] > value:
				c.Better++
			case v.means[i] < value:
				c.Worse++
			}
		}
	}
	c.Difference = b.Difference(own, theirs, articles)
	return &c
}

// agreement compares two readers.
func agreement(key []KeyLine, a, b map[string]bool) Agreement {
	same, yesA, yesB, n := 0, 0, 0, float64(len(key))
	for _, k := range key {
		if a[k.ID] == b[k.ID] {
			same++
		}
		if a[k.ID] {
			yesA++
		}
		if b[k.ID] {
			yesB++
		}
	}
	pA, pB := float64(yesA)/n, float64(yesB)/n
	observed, chance := float64(same)/n, float64(pA*pB)+float64((1-pA)*(1-pB))
	result := Agreement{Same: 100 * observed, Kappa: 1}
	if chance < 1 {
		result.Kappa = (observed - chance) / (1 - chance)
	}
	return result
}

// WriteText writes the reading for people.
func (r Reading) WriteText(w io.Writer) error {
	return writeString(w, alignedTable(r.grid())+r.agreements())
}

// WriteMarkdown writes what WriteText does in Markdown.
func (r Reading) WriteMarkdown(w io.Writer) error {
	return writeString(w, markdownTable(r.grid())+r.agreements())
}

// WriteJSON writes the reading as one indented JSON object.
func (r Reading) WriteJSON(w io.Writer) error { return writeIndented(w, r) }

// grid returns the heads and the rows of a table for people.
func (r Reading) grid() [][]string {
	grid := [][]string{{"system", "summaries"}}
	for i := range r.Rows[0].Readers {
		grid[0] = append(grid[0], fmt.Sprintf("reader %d", i+1))
	}
	grid[0] = append(grid[0], "publishable", "vs "+r.Against, "better", "worse")
	for _, row := range r.Rows {
		cells := []string{row.System, strconv.Itoa(row.Summaries)}
		for _, reader := range row.Readers {
			cells = append(cells, fmt.Sprintf("%.1f %%", reader.Mean))
		}
		cells = append(cells, row.Publish.cell("%.1f"))
		if c := row.Paired; c != nil {
			cells = append(cells, c.Difference.cell("%+.1f"), strconv.Itoa(c.Better), strconv.Itoa(c.Worse))
		} else {
			cells = append(cells, "–", "–", "–")
		}
		grid = append(grid, cells)
	}
	return grid
}

// agreements says in words how far the readers agree, a paragraph a pair.
func (r Reading) agreements() string {
	var b strings.Builder
	for _, a := range r.Agreement {
		fmt.Fprintf(&b, "\nReaders %d and %d agree on %.1f %% of the summaries, Cohen's kappa %.2f.\n", a.Readers[0], a.Readers[1], a.Same, a.Kappa)
	}
	return b.String()
}
