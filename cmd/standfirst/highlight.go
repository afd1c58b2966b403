package main

import (
	"fmt"
	"strings"

	"github.com/standfirst/standfirst/summarize"
)

// printHighlighted writes the whole article with the chosen sentences marked:
// as it is, or with --format html or markdown block by block.
func (p *printer) printHighlighted(file string, a page, e summarize.Explanation) {
	p.printName(file)
	if p.format != "html" && p.format != "markdown" {
		p.printMarked(a.Text, 0, len(a.Text), e.Summary.Sentences)
		if !strings.HasSuffix(a.Text, "\n") {
			fmt.Fprintln(p.out)
		}
		return
	}
	if a.derived && a.Title != "" {
		p.printBlock(a.Title, 0, len(a.Title), "headline", nil)
		if p.format == "markdown" {
			fmt.Fprintln(p.out)
		}
	}
	items := itemsOf(e.Blocks, a.Text, a.Blocks != nil)
	for i, b := range e.Blocks {
		it := items[i]
		open, end := it.tags()
		if p.format == "html" && it.listed && !follows(items, i) {
			fmt.Fprintln(p.out, open)
		}
		kind := b.Kind
		if b.Reason == "code" {
			kind = b.Reason
		}
		if it.listed && p.format == "markdown" {
			fmt.Fprint(p.out, it.bullet())
		}
		p.printBlock(a.Text, b.Start+it.mark, b.End, kind, e.Summary.Sentences)
		switch last := it.listed && !follows(items, i+1); {
		case p.format == "html" && last:
			fmt.Fprintln(p.out, end)
		case p.format == "markdown" && (last || !it.listed):
			fmt.Fprintln(p.out)
		}
	}
}

// elements are what stands around a block of a kind in HTML, and before it in
// Markdown.
var elements = map[string]struct{ open, close, mark string }{
	"headline":  {"<h1>", "</h1>", "# "},
	"heading":   {"<h2>", "</h2>", "## "},
	"list item": {"<li>", "</li>", ""},
	"quotation": {"<blockquote>", "</blockquote>", "> "},
	"code":      {"<pre>", "</pre>", ""},
}

// printBlock writes text[start:end] as an element of its kind.
func (p *printer) printBlock(text string, start, end int, kind string, chosen []summarize.Sentence) {
	element, ok := elements[kind]
	if !ok {
		element.open, element.close = "<p>", "</p>"
	}
	switch {
	case p.format == "html":
		fmt.Fprint(p.out, element.open)
		p.printMarked(text, start, end, chosen)
		fmt.Fprintln(p.out, element.close)
	case kind == "code":
		fence := fenceOf(text[start:end])
		fmt.Fprintf(p.out, "%s\n%s\n%s\n", fence, text[start:end], fence)
	default:
		fmt.Fprint(p.out, element.mark)
		p.printMarked(text, start, end, chosen)
		fmt.Fprintln(p.out)
	}
}

// fenceOf returns a fence that does not stand in the code.
func fenceOf(code string) string {
	fence := "```"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	return fence
}

// printMarked writes text[start:end] with the chosen sentences in it marked.
func (p *printer) printMarked(text string, start, end int, chosen []summarize.Sentence) {
	at := start
	for _, sentence := range chosen {
		if sentence.Start < start || sentence.End > end {
			continue
		}
		on, off := p.marks(text[start:sentence.Start], sentence.Text, text[sentence.End:end])
		fmt.Fprint(p.out, p.escape(text[at:sentence.Start]), on, p.escape(sentence.Text), off)
		at = sentence.End
	}
	fmt.Fprint(p.out, p.escape(text[at:end]))
}

// marks are what stands around a chosen sentence between two texts.
func (p *printer) marks(before, sentence, after string) (on, off string) {
	switch {
	case p.format == "html":
		return "<mark>", "</mark>"
	case p.format == "markdown":
		return strong(before, sentence, after)
	case p.colour:
		return "\x1b[7m", "\x1b[0m"
	}
	return "**", "**"
}
