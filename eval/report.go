package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"
)

// WriteText writes the table for people, one block a set. Scores are F1 times
// 100 with 95 % intervals, "vs" columns paired differences; the fault columns
// are percentages of summaries.
func (t Table) WriteText(w io.Writer) error {
	var b strings.Builder
	tw := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for i, set := range t.Sets {
		if i > 0 {
			fmt.Fprintln(tw)
		}
		fmt.Fprintf(tw, "%s: %d documents of %d texts\n", set.Name, set.Documents, set.Texts)
		fmt.Fprintln(tw, "system\tR1\tR2\tRL\tvs raw-lead R1\tR2\tRL\tvs clean-lead R1\tR2\tRL\twords\tsentences\tdangling\tunbalanced\tnot prose\trepeat\ttime\tgaps")
		for _, row := range set.Rows {
			fmt.Fprintf(tw, "%s\t%s%s%s", row.System, row.Scores.cells("%.2f"), differenceCells(row.ToRawLead), differenceCells(row.ToCleanLead))
			fmt.Fprintf(tw, "%.1f\t%.2f\t", row.Words, row.Sentences)
			for _, n := range []int{row.Faults.Dangling, row.Faults.Unbalanced, row.Faults.NotProse, row.Faults.Repeat} {
				fmt.Fprintf(tw, "%.1f %%\t", row.percentage(n))
			}
			fmt.Fprintf(tw, "%s\t%s\n", row.Time.Round(time.Microsecond), row.gapCell())
		}
	}
	if err := tw.Flush(); err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	return nil
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

// cells returns the three intervals, each with a final tab.
func (s Scores) cells(format string) string {
	var out strings.Builder
	for _, i := range []Interval{s.R1, s.R2, s.RL} {
		out.WriteString(fmt.Sprintf(format+" ["+format+", "+format+"]\t", i.Mean, i.Low, i.High))
	}
	return out.String()
}

func differenceCells(s *Scores) string {
	if s == nil {
		return "–\t–\t–\t"
	}
	return s.cells("%+.2f")
}

// WriteJSON writes the table as one indented JSON object.
func (t Table) WriteJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(t); err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	return nil
}
