package main

import (
	"fmt"
	"strings"
	"time"
)

// markdown is the section of docs/performance.md.
func (r report) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", r.machine)
	fmt.Fprintf(&b, "Times are medians of %d interleaved rounds (%d where a call takes more than %s), each rival in one warm process; of wall and processor time the smaller counts, so that a busy neighbour does not. In brackets: how many times ours. A rival has %s for an answer.\n\n",
		r.runs, slowRounds, duration(slow), duration(r.limit))
	r.times(&b, false)
	b.WriteString("![Time for a summary, by summarizer and size of the text](performance.svg)\n\n")
	r.answers(&b)
	b.WriteString("Splitters, the same texts:\n\n")
	r.times(&b, true)
	r.bars(&b)
	r.versions(&b)
	return b.String()
}

// times writes the table of summarizers or splitters.
func (r report) times(b *strings.Builder, splitters bool) {
	fmt.Fprintf(b, "| %s | what it is |", choice(splitters, "splitter", "summarizer"))
	for i, n := range r.bytes {
		fmt.Fprintf(b, " %s |", choice(i == 0, fmt.Sprintf("%d articles of %s", r.texts, size(n)), size(n)))
	}
	b.WriteString("\n| --- | --- |" + strings.Repeat(" --- |", len(r.bytes)) + "\n")
	for _, row := range r.rows {
		if row.failed != "" || (row.kind == splitter) != splitters {
			continue
		}
		fmt.Fprintf(b, "| %s | %s |", row.name, row.about)
		for _, c := range row.cells {
			fmt.Fprintf(b, " %s |", c.text(r.limit))
		}
		b.WriteString("\n")
	}
	b.WriteString("\n")
}

// text is a cell of the tables of times.
func (c cell) text(limit time.Duration) string {
	switch {
	case c.untried:
		return "not tried"
	case c.over:
		return fmt.Sprintf("> %s (> %s)", duration(limit), times(c.ratio))
	case len(c.rounds) == 0 && c.late > 0:
		return "no answer in " + duration(limit)
	case len(c.rounds) == 0:
		return "fails: " + escapeCell(c.reason)
	case c.failures > 0:
		return fmt.Sprintf("%s (%s), %d without an answer", duration(c.median()), times(c.ratio), c.failures)
	}
	return fmt.Sprintf("%s (%s)", duration(c.median()), times(c.ratio))
}

// answers writes the table of what the summaries are worth.
func (r report) answers(b *strings.Builder) {
	fmt.Fprintf(b, "What they answer to the %d articles, %d sentences asked:\n\n", r.texts, sentences)
	b.WriteString("| summarizer | same answer twice | pieces that are in the article as they are, from space to space | articles with furniture in the answer | lines of furniture let through |\n| --- | --- | --- | --- | --- |\n")
	for _, row := range r.rows {
		if row.failed != "" || row.kind == splitter {
			continue
		}
		v := row.verdict
		fmt.Fprintf(b, "| %s | %s | %d of %d | %d of %d | %d of %d |\n", row.name, choice(row.same, "yes", "**no**"),
			v.verbatim, v.pieces, v.leaking, v.pages, v.leaked, v.lines)
	}
	b.WriteString("\n")
}

// bars writes what was wanted and what came.
func (r report) bars(b *strings.Builder) {
	b.WriteString("The bars of the plan, by the smallest ratio:\n\n| rivals | text | must | aim | smallest | whose | |\n| --- | --- | --- | --- | --- | --- | --- |\n")
	for _, bar := range bars() {
		c, by := bar.least(r.rows)
		fmt.Fprintf(b, "| %s | %s | %s | %s |", bar.rivals, size(r.bytes[bar.size]), times(bar.must), times(bar.aim))
		if len(by) == 0 {
			b.WriteString(" not measured | | |\n")
			continue
		}
		fmt.Fprintf(b, " %s%s | %s | %s |\n", choice(c.bound, "> ", ""), times(c.ratio), strings.Join(by, ", "), bar.outcome(c))
	}
	b.WriteString("\n")
}

// outcome says in words how far the smallest ratio gets.
func (b bar) outcome(c cell) string {
	switch {
	case c.ratio >= b.aim:
		return "aim reached"
	case c.ratio >= b.must:
		return "met"
	case c.bound:
		return "the limit is too low to tell"
	}
	return "**not met**"
}

// versions names what was run, what could not be, and what is left out.
func (r report) versions(b *strings.Builder) {
	var ran []string
	for _, row := range r.rows {
		if v := row.greeting.Version; v != "" {
			ran = append(ran, row.name+" "+v)
		}
	}
	fmt.Fprintf(b, "Versions: %s.\n", strings.Join(ran, ", "))
	for _, row := range r.rows {
		if row.failed != "" {
			fmt.Fprintf(b, "Not measured: %s, %s.\n", row.name, row.failed)
		}
	}
	for _, m := range missing() {
		fmt.Fprintf(b, "Left out: %s: %s.\n", m.name, m.why)
	}
}

// duration writes a time with three figures.
func duration(d time.Duration) string {
	switch {
	case d >= time.Second:
		return figures(d.Seconds()) + " s"
	case d >= time.Millisecond:
		return figures(float64(d)/1e6) + " ms"
	}
	return figures(float64(d)/1e3) + " µs"
}

// times writes a ratio.
func times(ratio float64) string { return figures(ratio) + "×" }

// figures writes a number with two or three figures that count, and commas.
func figures(x float64) string {
	switch {
	case x == float64(int(x)) && x < 1000, x >= 100 && x < 1000:
		return fmt.Sprintf("%.0f", x)
	case x >= 1000:
		n := int(x + 0.5)
		return fmt.Sprintf("%d,%03d", n/1000, n%1000)
	case x >= 10:
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.2f", x)
}

// size writes a number of bytes.
func size(n int) string { return figures(float64(n)/1000) + " KB" }

func choice(yes bool, a, b string) string {
	if yes {
		return a
	}
	return b
}

// escapeCell keeps a message from ending its cell.
func escapeCell(s string) string { return strings.ReplaceAll(fold(s), "|", `\|`) }
