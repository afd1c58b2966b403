package extract

import (
	"bytes"
	"fmt"
	"log/slog"
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/summarize"
)

// HTML returns the article of a web page. A page without one (a login wall, a
// page that is all script, an empty body) gives an Article without Text and no
// error. The error is a [*TooLongError], a [*TypeError] for what is no page,
// [ErrNesting], or gzip's own.
func HTML(page []byte, o Options) (summarize.Article, error) {
	page, err := Decode(page, o)
	if err != nil {
		return summarize.Article{}, err
	}
	page = bytes.ToValidUTF8(bytes.TrimPrefix(page, []byte("\ufeff")), []byte("\ufffd"))
	if isFeed(page) {
		return summarize.Article{}, &TypeError{"a feed"}
	}
	doc, err := parse(page)
	if err != nil {
		return summarize.Article{}, err
	}
	head := readHead(doc, o.URL)
	body, title, err := findBody(doc)
	if err != nil {
		return summarize.Article{}, err
	}
	title = head.headline(title)
	if body == nil {
		return assemble(title, nil), nil
	}
	dropFurniture(body)
	parts, title := sift(proseOfCode(render(body, head.alts)), title)
	return assemble(title, parts), nil
}

// maxElements bounds the elements of a page: readability takes seconds for
// more.
const maxElements = 200_000

// parse reads HTML into a tree.
func parse(page []byte) (*html.Node, error) {
	if n := bytes.Count(page, []byte{'<'}); n > 2*maxElements {
		return nil, &TooLongError{"elements", maxElements}
	}
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		if strings.Contains(err.Error(), "open stack") {
			return nil, ErrNesting
		}
		return nil, fmt.Errorf("extract: %w", err)
	}
	return doc, nil
}

// findBody returns the part of a page that is its article, or nil, and the
// title in the page's own data. It takes the tree to pieces.
func findBody(doc *html.Node) (*html.Node, string, error) {
	parser := readability.NewParser()
	parser.KeepClasses = true // furniture is told by them
	parser.Logger = slog.New(slog.DiscardHandler)
	parser.MaxElemsToParse = maxElements
	article, err := parser.ParseAndMutate(doc, &url.URL{Scheme: "https", Host: "page.invalid", Path: "/"})
	if err != nil {
		return nil, "", &TooLongError{"elements", maxElements}
	}
	return article.Node, article.Title(), nil
}

// isFeed reports whether a page is RSS or Atom.
func isFeed(page []byte) bool {
	head := page[:min(len(page), sniffBytes)]
	return bytes.Contains(head, []byte("<rss")) || bytes.Contains(head, []byte("<feed")) || bytes.Contains(head, []byte("<rdf:RDF"))
}
