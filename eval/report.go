package eval

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// columns are the heads of a table for people; [Row.cells] fills them.
var columns = []string{
	"system", "R1", "R2", "RL",
	"R1 vs raw-lead", "R2 vs raw-lead", "R1 vs clean-lead", "R2 vs clean-lead",
	"words", "sentences", "dangling", "unbalanced", "not prose", "repeat", "any fault", "time", "gaps",
}

// WriteText writes the table for people: one line a system, scores and
// differences with their 95 % intervals, faults as shares of summaries.
func (t Table) WriteText(w io.Writer) error {
	var b strings.Builder
	for i, set := range t.Sets {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(set.title(t.Length) + "\n" + alignedTable(set.grid()))
	}
	return writeString(w, b.String())
}

// WriteMarkdown writes what WriteText does in Markdown, for each set a table of
// the scores and one of the rest.
func (t Table) WriteMarkdown(w io.Writer) error {
	var b strings.Builder
	for i, set := range t.Sets {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString("**" + set.title(t.Length) + "**\n\n")
		if len(set.Rows) > 0 {
			scores, rest := split(set.grid(), slices.Index(columns, "words"))
			b.WriteString(markdownTable(scores) + "\n" + markdownTable(rest))
		}
	}
	return writeString(w, b.String())
}

// split cuts a grid in two at a column; both parts keep the first column.
func split(grid [][]string, at int) (left, right [][]string) {
	for _, cells := range grid {
		left = append(left, cells[:at])
		right = append(right, append([]string{cells[0]}, cells[at:]...))
	}
	return left, right
}

// title tells what a table is about.
func (s Set) title(length string) string {
	title := fmt.Sprintf("%s: %s of %s, %s", s.Name, plural(s.Documents, "document"), plural(s.Texts, "text"), length)
	if s.LeftOut > 0 {
		title += ", " + plural(s.LeftOut, "line") + " left out"
	}
	if s.Broken {
		title += ", not read to its end"
	}
	return title
}

// grid returns the heads and the rows of a table; nothing for an empty set.
func (s Set) grid() [][]string {
	if len(s.Rows) == 0 {
		return nil
	}
	grid := [][]string{columns}
	for _, row := range s.Rows {
		grid = append(grid, row.cells())
	}
	return grid
}

// cells returns a row for people.
func (r Row) cells() []string {
	cells := []string{r.System, r.Scores.R1.cell("%.2f"), r.Scores.R2.cell("%.2f"), r.Scores.RL.cell("%.2f")}
	for _, d := range []*Scores{r.ToRawLead, r.ToCleanLead} {
		if d == nil {
			cells = append(cells, "–", "–")
			continue
		}
		cells = append(cells, d.R1.cell("%+.2f"), d.R2.cell("%+.2f"))
	}
	cells = append(cells, fmt.Sprintf("%.1f", r.Words), fmt.Sprintf("%.2f", r.Sentences))
	for _, n := range []int{r.Faults.Dangling, r.Faults.Unbalanced, r.Faults.NotProse, r.Faults.Repeat, r.Faults.Any} {
		cells = append(cells, fmt.Sprintf("%.1f %%", r.percentage(n)))
	}
	return append(cells, r.Time.Round(10*time.Microsecond).String(), r.gapCell())
}

// cell returns an interval for people.
func (i Interval) cell(format string) string {
	return fmt.Sprintf(format+" ["+format+", "+format+"]", i.Mean, i.Low, i.High)
}

// percentage returns n as a share of the summaries of a row, times 100.
func (r Row) percentage(n int) float64 {
	if r.Scored == 0 {
		return 0
	}
	return 100 * float64(n) / float64(r.Scored)
}

// gapCell tells of the documents without a summary.
func (r Row) gapCell() string {
	if r.Missing+r.Failed == 0 {
		return "none"
	}
	return fmt.Sprintf("%d missing, %d failed", r.Missing, r.Failed)
}

// WriteJSON writes the table as one indented JSON object.
func (t Table) WriteJSON(w io.Writer) error { return writeIndented(w, t) }
