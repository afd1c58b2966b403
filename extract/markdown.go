package extract

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// Markdown returns the article of a document in CommonMark with tables,
// footnotes and front matter. Its headline is the front matter's title, else
// the first heading of the first level. Code blocks, tables and footnotes stand
// in the text, as furniture: they are never in a summary. The error is a
// [*TooLongError], a [*TypeError] for what is no text, [ErrNesting], or gzip's
// own.
func Markdown(source []byte, o Options) (summarize.Article, error) {
	source, err := Decode(source, o)
	if err != nil {
		return summarize.Article{}, err
	}
	source = bytes.ToValidUTF8(bytes.TrimPrefix(source, []byte("\ufeff")), []byte("\ufffd"))
	title, source := frontMatter(source)
	if err := checkMarkdown(source); err != nil {
		return summarize.Article{}, err
	}
	w := markdownWalker{source: source, title: title}
	w.node(markdownParser().Parse(text.NewReader(source)))
	w.flush()
	parts, title := sift(w.parts, w.title)
	return assemble(title, parts), nil
}

// markdownParser returns a new parser: one keeps no state between documents,
// but is cheap beside them.
func markdownParser() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote)).Parser()
}

// markdownWalker renders a syntax tree into parts.
type markdownWalker struct {
	renderer
	source []byte
	title  string
}

func (w *markdownWalker) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.node(c)
	}
}

// node renders a block; what is no block it knows is rendered inline.
func (w *markdownWalker) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		w.heading(n)
	case *ast.Paragraph, *ast.TextBlock:
		w.open(n, tokenize.Paragraph, nil)
	case *ast.List:
		leave := w.list(n.IsOrdered())
		w.open(n, tokenize.Paragraph, nil)
		leave()
	case *ast.ListItem:
		w.open(n, tokenize.ListItem, &w.items)
	case *ast.Blockquote:
		w.open(n, tokenize.Quotation, nil)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.code(n)
	case *ast.HTMLBlock:
		w.html(n)
	case *extast.TableRow, *extast.TableHeader:
		w.row(n)
	case *extast.FootnoteList:
		w.footnotes(n)
	default:
		w.inline(n)
	}
}

// open renders a node that stands by itself.
func (w *markdownWalker) open(n ast.Node, kind tokenize.Kind, count *int) {
	w.apart(kind, count, func() { w.children(n) })
}

// heading renders a heading; the first of the first level is the headline.
func (w *markdownWalker) heading(n *ast.Heading) {
	w.open(n, tokenize.Heading, nil)
	if last := len(w.parts) - 1; n.Level == 1 && w.title == "" && last >= 0 && w.parts[last].kind == tokenize.Heading {
		w.title = foldSpace(w.parts[last].text)
	}
}

func (w *markdownWalker) code(n ast.Node) {
	w.flush()
	w.pre++
	w.write(string(n.Lines().Value(w.source)))
	w.flush()
	w.pre--
}

// html renders a block of HTML inside the document.
func (w *markdownWalker) html(n *ast.HTMLBlock) {
	w.flush()
	source := n.Lines().Value(w.source)
	if n.HasClosure() {
		source = append(bytes.Clone(source), n.ClosureLine.Value(w.source)...)
	}
	doc, err := html.Parse(bytes.NewReader(source))
	if err != nil {
		return // nested too deeply to be text
	}
	w.parts = append(w.parts, render(doc, nil)...)
}

// row renders the cells of a table's row.
func (w *markdownWalker) row(n ast.Node) {
	w.flush()
	w.rows++
	w.cells++
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.children(c)
		w.flush()
	}
	w.cells--
}

func (w *markdownWalker) footnotes(n ast.Node) {
	from := len(w.parts)
	w.flush()
	w.children(n)
	w.flush()
	for i := from; i < len(w.parts); i++ {
		w.parts[i].set = "footnote"
	}
}

// inline renders what stands inside a line.
func (w *markdownWalker) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		value := string(n.Segment.Value(w.source))
		if !n.IsRaw() && n.Parent().Kind() != ast.KindCodeSpan {
			value = unescape(value)
		}
		w.write(value)
		switch {
		case n.HardLineBreak():
			w.lineBreak()
		case n.SoftLineBreak():
			w.space = true
		}
	case *ast.String:
		w.write(string(n.Value))
	case *ast.AutoLink:
		w.links++
		w.write(string(n.Label(w.source)))
		w.links--
	case *ast.RawHTML:
		if tag := string(n.Segments.Value(w.source)); strings.HasPrefix(strings.ToLower(tag), "<br") {
			w.lineBreak()
		}
	case *ast.Image:
		if w.text.Len() == 0 {
			w.picture = beside
		}
	case *extast.FootnoteLink, *extast.FootnoteBacklink:
	default:
		w.wrap(n)
	}
}

// wrap renders the inside of a link, an emphasis or the like.
func (w *markdownWalker) wrap(n ast.Node) {
	var count *int
	switch n := n.(type) {
	case *ast.Link:
		count = &w.links
	case *ast.Emphasis:
		count = &w.slanted
		if n.Level > 1 {
			count = &w.bold
		}
	}
	if count != nil {
		*count++
		defer func() { *count-- }()
	}
	w.children(n)
}

// unescape resolves the backslashes and the entities in a text.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		at := strings.IndexAny(s, `\&`)
		if at < 0 {
			break
		}
		b.WriteString(s[:at])
		s = s[at:]
		switch end := strings.IndexByte(s, ';'); {
		case s[0] == '\\' && len(s) > 1 && util.IsPunct(s[1]):
			b.WriteByte(s[1])
			s = s[2:]
		case s[0] == '&' && end > 1 && end < 40:
			b.WriteString(html.UnescapeString(s[:end+1]))
			s = s[end+1:]
		default:
			b.WriteByte(s[0])
			s = s[1:]
		}
	}
	return b.String() + s
}
