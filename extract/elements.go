package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/tokenize"
)

// blockKind returns what an element makes of its text, and whether the text
// stands by itself.
func blockKind(n *html.Node) (tokenize.Kind, bool) {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return tokenize.Heading, true
	case atom.Li, atom.Dt, atom.Dd:
		return tokenize.ListItem, true
	case atom.Blockquote:
		return tokenize.Quotation, true
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside,
		atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th,
		atom.Pre, atom.Figure, atom.Address, atom.Center, atom.Details, atom.Summary, atom.Fieldset, atom.Form,
		atom.Hgroup, atom.Html, atom.Body, atom.Dir, atom.Menu:
		return tokenize.Paragraph, true
	}
	return tokenize.Paragraph, false
}

// proseOfCode makes paragraphs of code where most of the page is code: then it
// is a text that was put on the page as it was.
func proseOfCode(parts []part) []part {
	code, all := 0, 0
	for _, p := range parts {
		all += p.letters
		if p.set == codeSet {
			code += p.letters
		}
	}
	if 2*code <= all {
		return parts
	}
	var prose []part
	for _, p := range parts {
		if p.set != codeSet {
			prose = append(prose, p)
			continue
		}
		for text := range strings.SplitSeq(p.text, "\n\n") {
			if text = strings.TrimSpace(text); text != "" {
				prose = append(prose, part{text: text, kind: p.kind, letters: len(foldLetters(text))})
			}
		}
	}
	return prose
}

// isStopped reports whether a text ends like a sentence.
func isStopped(s string) bool {
	s = strings.TrimRight(s, " \n\u00a0\"'”’»)]")
	for _, stop := range [...]string{".", "!", "?", "…", "。", "！", "？", "।", "۔", "؟"} {
		if strings.HasSuffix(s, stop) {
			return true
		}
	}
	return false
}
