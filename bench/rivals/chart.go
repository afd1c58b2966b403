package main

import (
	"encoding/xml"
	"fmt"
	"math"
	"strings"
	"time"
)

// Measures of the chart in CSS pixels.
const (
	chartWidth  = 760
	chartLabels = 220 // room for names on the left
	chartSpare  = 90  // room for figures on the right
	chartBar    = 14
	chartStep   = 20
	chartHead   = 78
)

// Ends of the chart's scale, which is logarithmic.
const (
	chartLeast = 10 * time.Microsecond
	chartMost  = 100 * time.Second
)

// chart draws the times of the summarizers as bars, a group a size. It stands
// alone and says in title and desc what it shows; colours need not be told
// apart, as every bar is labelled.
func (r report) chart() string {
	var bars, words strings.Builder
	y := chartHead
	for i, n := range r.bytes {
		fmt.Fprintf(&bars, `<text x="16" y="%d" font-weight="bold" fill="#111">%s</text>`+"\n", y, size(n))
		fmt.Fprintf(&words, "%s: ", size(n))
		y += 8
		for _, row := range r.rows {
			if row.failed != "" || row.kind == splitter || len(row.cells[i].rounds) == 0 && !row.cells[i].over {
				continue
			}
			row.draw(&bars, i, y, r.limit)
			fmt.Fprintf(&words, "%s %s, ", row.name, row.cells[i].label(r.limit))
			y += chartStep
		}
		y += chartStep + 8
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="chart-title chart-desc" viewBox="0 0 %d %d" font-family="sans-serif" font-size="14">`+"\n", chartWidth, y)
	b.WriteString(`<title id="chart-title">Time for a summary, by summarizer and size of the text</title>` + "\n")
	fmt.Fprintf(&b, "<desc id=\"chart-desc\">Horizontal bars on a logarithmic scale. %s</desc>\n", escapeXML(strings.TrimSuffix(words.String(), ", ")))
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="#fff"/>`+"\n", chartWidth, y)
	b.WriteString(`<text x="16" y="28" font-size="18" font-weight="bold" fill="#111">Time for a summary (each line is ten times the one before)</text>` + "\n")
	grid(&b, y-chartStep)
	b.WriteString(bars.String() + "</svg>\n")
	return b.String()
}

// grid draws a line for every power of ten.
func grid(b *strings.Builder, bottom int) {
	for d := chartLeast; d <= chartMost; d *= 10 {
		x := across(d)
		fmt.Fprintf(b, `<path d="M%.1f %dV%d" stroke="#ddd"/><text x="%.1f" y="%d" text-anchor="middle" font-size="12" fill="#555">%s</text>`+"\n",
			x, chartHead-22, bottom, x, chartHead-26, duration(d))
	}
}

// draw writes the bar of a row whose upper edge is at y.
func (r row) draw(b *strings.Builder, size, y int, limit time.Duration) {
	c, fill := r.cells[size], "#6b6b6b"
	if r.ours {
		fill = "#1f5fa8"
	}
	end := across(c.median())
	if c.over {
		end = across(limit)
	}
	fmt.Fprintf(b, `<text x="%d" y="%d" text-anchor="end" fill="#111">%s</text>`, chartLabels-8, y+chartBar-2, escapeXML(r.name))
	fmt.Fprintf(b, `<rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>`, chartLabels, y, end-chartLabels, chartBar, fill)
	fmt.Fprintf(b, `<text x="%.1f" y="%d" fill="#111">%s</text>`+"\n", end+6, y+chartBar-2, escapeXML(c.label(limit)))
}

// label is the figure beside a bar.
func (c cell) label(limit time.Duration) string {
	if c.over {
		return "> " + duration(limit)
	}
	return duration(c.median())
}

// across is where a time lies on the scale.
func across(d time.Duration) float64 {
	share := math.Log10(float64(max(d, chartLeast))/float64(chartLeast)) / math.Log10(float64(chartMost)/float64(chartLeast))
	return chartLabels + share*(chartWidth-chartLabels-chartSpare)
}

// escapeXML makes a text safe inside XML.
func escapeXML(s string) string {
	var b strings.Builder
	// A strings.Builder returns no error.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
