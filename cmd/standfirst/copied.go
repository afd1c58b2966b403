package main

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// copiedText returns the text of a page as a browser copies it when everything is
// selected: a line for every block, a blank one around paragraphs and headings,
// without what is hidden by its own markup. A page that cannot be parsed is "".
func copiedText(page string) string {
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return ""
	}
	var c copier
	c.copy(root)
	return strings.TrimSpace(c.text.String())
}

// copier writes what it finds, white space folded.
type copier struct {
	text   strings.Builder
	breaks int  // lines to begin before the next word
	space  bool // white space stands before it
}

func (c *copier) copy(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		c.write(n.Data)
		return
	case n.Type == html.ElementNode && isUnseen(n):
		return
	}
	breaks := breaksAround(n)
	c.breaks = max(c.breaks, breaks)
	for child := range n.ChildNodes() {
		c.copy(child)
	}
	c.breaks = max(c.breaks, breaks)
}

func (c *copier) write(s string) {
	words := strings.Join(strings.Fields(s), " ")
	if words == "" {
		c.space = c.space || s != ""
		return
	}
	switch {
	case c.text.Len() == 0:
	case c.breaks > 0:
		c.text.WriteString("\n\n"[:c.breaks])
	case c.space || s != strings.TrimLeftFunc(s, unicode.IsSpace):
		c.text.WriteByte(' ')
	}
	c.text.WriteString(words)
	c.breaks, c.space = 0, s != strings.TrimRightFunc(s, unicode.IsSpace)
}

// isUnseen reports whether an element is not shown.
func isUnseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Object, atom.Textarea:
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "style" && strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
			return true
		}
	}
	return false
}

// breaksAround returns how many line breaks stand around an element.
func breaksAround(n *html.Node) int {
	switch n.DataAtom {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote:
		return 2
	case atom.Div, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Nav, atom.Aside, atom.Main, atom.Ul, atom.Ol, atom.Li,
		atom.Table, atom.Tr, atom.Td, atom.Th, atom.Figure, atom.Figcaption, atom.Form, atom.Br, atom.Hr, atom.Pre, atom.Dl, atom.Dt, atom.Dd,
		atom.Address, atom.Fieldset, atom.Option, atom.Button, atom.Label:
		return 1
	}
	return 0
}
