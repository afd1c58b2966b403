package eval

import (
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strings"
)

// Measures of the chart in CSS pixels.
const (
	chartWidth   = 760
	chartLabels  = 190 // room for names on the left
	chartFigures = 130 // room for figures on the right
	chartBar     = 14
	chartStep    = 22
	chartHead    = 64
)

// WriteSVG writes a bar chart of ROUGE-1 by system, one group a set, with a
// whisker for the 95 % interval. It stands alone and says in title and desc
// what it shows; the colours keep a contrast of 4.5:1 on white and need not be
// told apart, as every bar is labelled.
func (t Table) WriteSVG(w io.Writer) error {
	rows, top := 0, 1.0
	for _, set := range t.Sets {
		rows += len(set.Rows) + 1
		for _, row := range set.Rows {
			top = max(top, row.Scores.R1.High)
		}
	}
	top = 10 * math.Ceil(top/10)
	height := chartHead + rows*chartStep + 24
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="chart-title chart-desc" viewBox="0 0 %d %d" font-family="sans-serif" font-size="14">`+"\n", chartWidth, height)
	b.WriteString(`<title id="chart-title">ROUGE-1 F1 of each method</title>` + "\n")
	fmt.Fprintf(&b, "<desc id=\"chart-desc\">%s</desc>\n", escape(t.describe()))
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="#fff"/>`+"\n", chartWidth, height)
	b.WriteString(`<text x="16" y="28" font-size="18" font-weight="bold" fill="#111">ROUGE-1 F1 × 100, with 95 % intervals</text>` + "\n")
	y := chartHead
	for _, set := range t.Sets {
		fmt.Fprintf(&b, `<text x="16" y="%d" font-weight="bold" fill="#111">%s (%d documents)</text>`+"\n", y, escape(set.Name), set.Documents)
		y += 10
		for _, row := range set.Rows {
			row.draw(&b, y, top)
			y += chartStep
		}
		y += chartStep - 10
	}
	b.WriteString("</svg>\n")
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	return nil
}

// draw writes the bar of a row whose upper edge is at y, on a scale from 0 to
// top.
func (r Row) draw(b *strings.Builder, y int, top float64) {
	scale := float64(chartWidth-chartLabels-chartFigures) / top
	x := func(value float64) float64 { return chartLabels + float64(value*scale) }
	fill := "#1f5fa8"
	if r.System == RawLeadName || r.System == CleanLeadName {
		fill = "#6b6b6b"
	}
	score, middle, base := r.Scores.R1, y+chartBar/2, y+chartBar-2
	fmt.Fprintf(b, `<text x="%d" y="%d" text-anchor="end" fill="#111">%s</text>`, chartLabels-8, base, escape(r.System))
	fmt.Fprintf(b, `<rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>`, chartLabels, y, x(score.Mean)-chartLabels, chartBar, fill)
	fmt.Fprintf(b, `<path d="M%.1f %dH%.1fM%.1f %dv8M%.1f %dv8" stroke="#111" stroke-width="1.5" fill="none"/>`,
		x(score.Low), middle, x(score.High), x(score.Low), middle-4, x(score.High), middle-4)
	fmt.Fprintf(b, `<text x="%.1f" y="%d" fill="#111">%.1f [%.1f, %.1f]</text>`+"\n", x(score.High)+6, base, score.Mean, score.Low, score.High)
}

// describe says the chart in words, for those who do not see it.
func (t Table) describe() string {
	var parts []string
	for _, set := range t.Sets {
		var figures []string
		for _, row := range set.Rows {
			figures = append(figures, fmt.Sprintf("%s %.1f", row.System, row.Scores.R1.Mean))
		}
		parts = append(parts, fmt.Sprintf("%s: %s.", set.Name, strings.Join(figures, ", ")))
	}
	return "Horizontal bars, one a method. " + strings.Join(parts, " ")
}

// escape makes a text safe inside XML.
func escape(s string) string {
	var b strings.Builder
	// A strings.Builder returns no error.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
