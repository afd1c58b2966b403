package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/tokenize"
)

// part is a block of a page before it is judged.
type part struct {
	text    string
	kind    tokenize.Kind // by its markup
	set     string        // the reason, where the markup alone decides: code, table
	letters int           // letters and digits
	linked  int           // of them, inside links
	bold    int           // of them, bold
	slanted int           // of them, slanted
	lead    int           // bytes at the start of the text that are bold, letters and all
	picture picture       // what stands before it
	item    bool          // stands inside a list item
	ordered bool          // of a list with numbers
	row     int           // number of its table's row among all rows, from 1
}

// picture says whether a picture stands before a part, with no text between.
type picture uint8

const (
	noPicture picture = iota
	above             // somewhere above it
	beside            // in the same element
)

// emphasis returns how many letters are bold or slanted, at least.
func (p *part) emphasis() int { return max(p.bold, p.slanted) }

// render makes parts of a tree: one of each paragraph, heading, list item …
func render(root *html.Node, alts map[string]bool) []part {
	r := renderer{alts: alts}
	r.node(root)
	r.flush()
	return r.parts
}

// renderer walks a tree and keeps where it is.
type renderer struct {
	parts   []part
	text    strings.Builder
	current part
	kinds   []tokenize.Kind // of the elements around, innermost last
	space   bool            // white space is due before the next letter
	links   int             // how many links are around
	bold    int
	slanted int
	pre     int
	cells   int
	figures int
	items   int
	ordered bool // the list around has numbers
	rows    int  // of tables, so far
	picture picture
	alts    map[string]bool // texts that stand in for pictures, folded
}

// flush ends a block.
func (r *renderer) flush() {
	r.space = false
	if r.text.Len() == 0 {
		return
	}
	p := r.current
	p.text = strings.TrimSpace(r.text.String())
	p.kind, p.picture, p.item = r.kind(), r.picture, r.items > 0
	p.ordered = r.ordered && p.kind == tokenize.ListItem
	switch {
	case r.figures > 0 && p.kind == tokenize.Paragraph && r.cells+r.pre == 0:
		p.kind, p.set = tokenize.Caption, captionSet
	case r.pre > 0:
		p.set = codeSet
	case r.cells > 0 && (countWords(p.text) < minCellProse || !isStopped(p.text)):
		p.set = tableSet
	}
	r.text.Reset()
	if p.kind == tokenize.Paragraph && !isStopped(p.text) && r.alts[foldLetters(p.text)] {
		p.kind, p.set = tokenize.Caption, captionSet
	}
	r.current, r.picture = part{}, noPicture
	if last := len(r.parts) - 1; p.set == tableSet && last >= 0 && r.parts[last].set == tableSet && r.parts[last].row == r.rows {
		r.parts[last].text += " | " + p.text
		r.parts[last].letters += p.letters
		return
	}
	p.row = r.rows
	r.parts = append(r.parts, p)
}

// The reasons of what the markup alone decides.
const (
	captionSet = "in a figure"
	codeSet    = "code"
	tableSet   = "table"
)

// minCellProse is how many words a cell of a table has at least that is a
// paragraph: old pages are laid out by tables.
const minCellProse = 12

func (r *renderer) kind() tokenize.Kind {
	if len(r.kinds) == 0 {
		return tokenize.Paragraph
	}
	return r.kinds[len(r.kinds)-1]
}

// write adds text to the block, white space folded but inside code.
func (r *renderer) write(s string) {
	for _, c := range s {
		switch {
		case c == '\n' && r.pre > 0 && r.text.Len() > 0:
			r.text.WriteByte('\n')
			r.space = false
			continue
		case c == '\u00a0' || c == '\u202f': // it is set with care, so it stays
			if r.text.Len() > 0 && !r.space {
				r.text.WriteRune(c)
			}
			continue
		case unicode.IsSpace(c) || c == '\u200b' || c == '\ufeff' || c == '\u00ad':
			r.space = r.space || unicode.IsSpace(c)
			continue
		}
		if r.space && r.text.Len() > 0 {
			r.text.WriteByte(' ')
		}
		r.space = false
		r.text.WriteRune(c)
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			r.count()
		}
	}
}

// count counts a letter.
func (r *renderer) count() {
	r.current.letters++
	if r.links > 0 {
		r.current.linked++
	}
	if r.bold > 0 {
		r.current.bold++
		if r.current.bold == r.current.letters {
			r.current.lead = r.text.Len()
		}
	}
	if r.slanted > 0 {
		r.current.slanted++
	}
}

func (r *renderer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.write(n.Data)
	case html.ElementNode:
		r.element(n)
	case html.DocumentNode:
		r.children(n)
	}
}

func (r *renderer) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.node(c)
	}
}

// element renders an element; what no reader sees as text is left out.
func (r *renderer) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Head, atom.Title,
		atom.Button, atom.Select, atom.Textarea, atom.Input, atom.Label, atom.Nav, atom.Dialog,
		atom.Figcaption, atom.Caption, atom.Canvas:
		return
	case atom.Img, atom.Picture, atom.Video, atom.Audio, atom.Iframe, atom.Object, atom.Embed:
		if r.text.Len() == 0 {
			r.picture = beside
		}
		return
	case atom.Br:
		r.lineBreak()
		return
	case atom.Hr:
		r.flush()
		return
	}
	if counter := r.counter(n); counter != nil {
		*counter++
		defer func() { *counter-- }()
	}
	kind, block := blockKind(n)
	if !block {
		r.children(n)
		return
	}
	r.block(n, kind)
}

// counter returns what an element changes for the text inside it.
func (r *renderer) counter(n *html.Node) *int {
	switch n.DataAtom {
	case atom.A:
		return &r.links
	case atom.B, atom.Strong:
		return &r.bold
	case atom.I, atom.Em:
		return &r.slanted
	}
	return nil
}

// block renders an element that stands by itself.
func (r *renderer) block(n *html.Node, kind tokenize.Kind) {
	r.flush() // before a row is counted: a cell belongs to the row it stands in
	var count *int
	switch n.DataAtom {
	case atom.Pre:
		count = &r.pre
	case atom.Td, atom.Th:
		count = &r.cells
	case atom.Tr:
		r.rows++
	case atom.Figure:
		count = &r.figures
	case atom.Li:
		count = &r.items
	case atom.Ol, atom.Ul:
		defer r.list(n.DataAtom == atom.Ol)()
	}
	r.apart(kind, count, func() { r.children(n) })
}

// list enters a list and returns what leaves it.
func (r *renderer) list(ordered bool) (leave func()) {
	outer := r.ordered
	r.ordered = ordered
	return func() { r.ordered = outer }
}

// apart renders what stands by itself; count, if not nil, counts the elements
// around like it.
func (r *renderer) apart(kind tokenize.Kind, count *int, inside func()) {
	r.flush()
	r.picture = min(r.picture, above)
	if kind != tokenize.Paragraph {
		r.kinds = append(r.kinds, kind)
	}
	if count != nil {
		*count++
	}
	inside()
	r.flush()
	r.picture = min(r.picture, above)
	if kind != tokenize.Paragraph {
		r.kinds = r.kinds[:len(r.kinds)-1]
	}
	if count != nil {
		*count--
	}
}

// lineBreak ends a block after a sentence or a short line; a longer line goes
// on: the page is wrapped by hand.
func (r *renderer) lineBreak() {
	if r.pre > 0 {
		r.write("\n")
		return
	}
	line := r.text.String()
	if at := strings.LastIndexByte(line, '\n'); at >= 0 {
		line = line[at+1:]
	}
	if isStopped(line) || len(line) < wrapped {
		r.flush()
		return
	}
	r.space = false
	r.text.WriteByte('\n')
}

// wrapped is how many bytes a line has at least that goes on below.
const wrapped = 45
