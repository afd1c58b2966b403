package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/offsets"
	"github.com/standfirst/standfirst/summarize"
)

// printer writes summaries in the form that the flags ask for.
type printer struct {
	*settings
	out    *bufio.Writer
	colour bool
	screen bool // a terminal shows what is written: no controls in it
	many   bool // more than one file: each is named
	count  int  // summaries written
}

// result is a summary as JSON; Text is that of a page, in which its offsets
// count, and empty where that is the file itself.
type result struct {
	summarize.Summary
	Text string `json:"text,omitzero"`
}

// explained is an explanation as JSON; Text is as in result.
type explained struct {
	summarize.Explanation
	Text string `json:"text,omitzero"`
}

// print writes the summary of a file.
func (p *printer) print(file string, a page, s summarize.Summary) error {
	if p.json {
		if p.offsets == "utf16" {
			offsets.NewUTF16(a.Text).Summary(&s)
		}
		return writeJSON(p.out, result{s, a.own()})
	}
	p.printName(file)
	p.printSentences(s)
	return nil
}

// printName writes the name of one file of several.
func (p *printer) printName(file string) {
	if !p.many {
		return
	}
	if p.count++; p.count > 1 {
		fmt.Fprintln(p.out)
	}
	switch p.format {
	case "markdown":
		fmt.Fprintf(p.out, "## %s\n\n", p.escape(file))
	case "html":
		fmt.Fprintf(p.out, "<h2>%s</h2>\n", p.escape(file))
	default:
		fmt.Fprintf(p.out, "==> %s <==\n", p.escape(file))
	}
}

// printSentences writes a sentence a line, and the key phrases.
func (p *printer) printSentences(s summarize.Summary) {
	before, after := "", ""
	switch p.format {
	case "markdown":
		before = "- "
	case "html":
		fmt.Fprintln(p.out, "<ul>")
		before, after = "<li>", "</li>"
	}
	for _, sentence := range s.Sentences {
		fmt.Fprintf(p.out, "%s%s%s\n", before, p.escape(fold(sentence.Text)), after)
	}
	if p.format == "html" {
		fmt.Fprintln(p.out, "</ul>")
	}
	if len(s.Keywords) == 0 {
		return
	}
	phrases := make([]string, len(s.Keywords))
	for i, k := range s.Keywords {
		phrases[i] = p.escape(fold(k.Text))
	}
	line := "Keywords: " + strings.Join(phrases, "; ")
	if p.format == "html" {
		line = "<p>" + line + "</p>"
	}
	fmt.Fprintf(p.out, "\n%s\n", line)
}

// printExplanation writes what every block and sentence was taken for.
func (p *printer) printExplanation(file string, a page, e summarize.Explanation) error {
	if p.json {
		if p.offsets == "utf16" {
			offsets.NewUTF16(a.Text).Explanation(&e)
		}
		return writeJSON(p.out, explained{e, a.own()})
	}
	p.printName(file)
	table := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "BLOCK\tREASON\tTEXT")
	for _, b := range e.Blocks {
		fmt.Fprintf(table, "%s\t%s\t%s\n", b.Kind, b.Reason, p.escape(clip(a.Text[b.Start:b.End])))
	}
	fmt.Fprintln(table, "\nSENTENCE\tSCORE\tTEXT")
	for _, s := range e.Sentences {
		fmt.Fprintf(table, "%s\t%.2f\t%s\n", s.Why, s.Score, p.escape(clip(a.Text[s.Start:s.End])))
		for _, part := range s.Parts {
			if part.Score != 0 {
				fmt.Fprintf(table, "  %s\t%.2f\t\n", part.Feature, part.Score)
			}
		}
	}
	return table.Flush()
}

// escape returns what shows s as it is in the form that is written.
func (p *printer) escape(s string) string {
	if p.screen {
		s = visible(s)
	}
	switch p.format {
	case "html":
		return html.EscapeString(s)
	case "markdown":
		return escapeMarkdown(s)
	}
	return s
}

// fold puts a text on one line.
func fold(s string) string {
	var b strings.Builder
	summarize.Fold(&b, s)
	return b.String()
}

// clip folds a text and cuts it to what fits a table.
func clip(s string) string {
	const width = 60
	s = fold(s)
	if utf8.RuneCountInString(s) <= width {
		return s
	}
	return string([]rune(s)[:width-1]) + "…"
}

func writeJSON(out *bufio.Writer, v any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}
