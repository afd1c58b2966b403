package main

import (
	"fmt"
	"strings"

	"github.com/standfirst/standfirst/summarize"
)

// printHighlighted writes the whole article with the chosen sentences marked: a
// text as it is, a page or --format html block by block.
func (p *printer) printHighlighted(file string, a page, e summarize.Explanation) {
	p.printName(file)
	if p.format != "html" && (p.format != "markdown" || !a.derived) {
		p.printMarked(a.Text, 0, len(a.Text), e.Summary.Sentences)
		if !strings.HasSuffix(a.Text, "\n") {
			fmt.Fprintln(p.out)
		}
		return
	}
	if a.derived && a.Title != "" {
		p.printBlock(a.Title, 0, len(a.Title), "headline", nil)
	}
	list := false
	for _, b := range e.Blocks {
		if item := b.Kind == "list item"; item != list && p.format == "html" {
			list = item
			fmt.Fprintln(p.out, map[bool]string{true: "<ul>", false: "</ul>"}[list])
		}
		kind := b.Kind
		if b.Reason == "code" {
			kind = b.Reason
		}
		p.printBlock(a.Text, b.Start, b.End, kind, e.Summary.Sentences)
	}
	if list {
		fmt.Fprintln(p.out, "</ul>")
	}
}

// elements are what stands around a block of a kind in HTML, and before it in
// Markdown.
var elements = map[string]struct{ open, close, mark string }{
	"headline":  {"<h1>", "</h1>", "# "},
	"heading":   {"<h2>", "</h2>", "## "},
	"list item": {"<li>", "</li>", "- "},
	"quotation": {"<blockquote>", "</blockquote>", "> "},
	"code":      {"<pre>", "</pre>", "```\n"},
}

// printBlock writes text[start:end] as an element of its kind.
func (p *printer) printBlock(text string, start, end int, kind string, chosen []summarize.Sentence) {
	element, ok := elements[kind]
	if !ok {
		element.open, element.close = "<p>", "</p>"
	}
	if p.format == "html" {
		fmt.Fprint(p.out, element.open)
		p.printMarked(text, start, end, chosen)
		fmt.Fprintln(p.out, element.close)
		return
	}
	fmt.Fprint(p.out, element.mark)
	p.printMarked(text, start, end, chosen)
	if kind == "code" {
		fmt.Fprint(p.out, "\n```")
	}
	fmt.Fprint(p.out, "\n\n")
}

// printMarked writes text[start:end] with the chosen sentences in it marked.
func (p *printer) printMarked(text string, start, end int, chosen []summarize.Sentence) {
	on, off := "**", "**"
	switch {
	case p.format == "html":
		on, off = "<mark>", "</mark>"
	case p.colour:
		on, off = "\x1b[7m", "\x1b[0m"
	}
	at := start
	for _, sentence := range chosen {
		if sentence.Start < start || sentence.End > end {
			continue
		}
		fmt.Fprint(p.out, p.escape(text[at:sentence.Start]), on, p.escape(sentence.Text), off)
		at = sentence.End
	}
	fmt.Fprint(p.out, p.escape(text[at:end]))
}
