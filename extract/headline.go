package extract

import (
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// head is what a page says about itself beside its text.
type head struct {
	title    string          // its title element
	headings []string        // its h1 elements
	shared   [2]string       // its titles for networks: og:title, twitter:title
	sites    []string        // names of its site, folded
	alts     map[string]bool // texts that stand in for pictures, folded
}

// readHead collects it before readability takes the tree to pieces.
func readHead(doc *html.Node, address string) *head {
	h := &head{alts: make(map[string]bool)}
	h.addHost(address)
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Namespace != "" {
			continue
		}
		switch n.DataAtom {
		case atom.Meta:
			h.addMeta(n)
		case atom.Title:
			if h.title == "" {
				h.title = foldSpace(textOf(n))
			}
		case atom.Link:
			if attr(n, "rel") == "canonical" {
				h.addHost(attr(n, "href"))
			}
		case atom.Span, atom.A, atom.Em, atom.Strong:
			keepName(n)
		case atom.Img:
			if alt := attr(n, "alt"); countWords(alt) >= 3 {
				h.alts[foldLetters(alt)] = true
			}
		case atom.H1:
			if text := foldSpace(textOf(n)); text != "" && len(h.headings) < maxHeadings {
				h.headings = append(h.headings, text)
			}
		}
	}
	return h
}

// keepName takes the marks of a byline off a name inside a sentence, which
// readability would cut out of it.
func keepName(n *html.Node) {
	for _, a := range n.Attr {
		if strings.Contains(a.Val, "author") || strings.Contains(a.Val, "byline") {
			if inSentence(n) {
				n.Attr = nil
			}
			return
		}
	}
}

// maxHeadings is how many h1 elements are looked at.
const maxHeadings = 16

func (h *head) addMeta(n *html.Node) {
	name := attr(n, "property")
	if name == "" {
		name = attr(n, "name")
	}
	switch name {
	case "og:title":
		h.shared[0] = foldSpace(attr(n, "content"))
	case "twitter:title":
		h.shared[1] = foldSpace(attr(n, "content"))
	case "og:site_name", "application-name", "apple-mobile-web-app-title":
		h.addSite(attr(n, "content"))
	case "og:url":
		h.addHost(attr(n, "content"))
	}
}

// addHost adds the longest part of an address's host: "example" of
// "https://www.example.co.uk/".
func (h *head) addHost(address string) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return
	}
	longest := ""
	for label := range strings.SplitSeq(u.Hostname(), ".") {
		if len(label) > len(longest) {
			longest = label
		}
	}
	h.addSite(longest)
	h.addSite(u.Hostname())
}

func (h *head) addSite(name string) {
	if name = foldLetters(name); name != "" {
		h.sites = append(h.sites, name)
	}
}

// headline returns the article's headline: the title in the page's data, or the
// h1 where that is the title without the site's name behind it or a label
// before it. Where that title is another headline altogether, as it is when
// written for search engines or for networks, the h1 holds that both titles for
// networks show, or that the title element is but for the site's name. Without a
// title it is the first h1.
func (h *head) headline(title string) string {
	title = foldSpace(title)
	if title == "" && len(h.headings) > 0 {
		return h.headings[0]
	}
	if shown, ok := h.shownIn(title); ok {
		return shown
	}
	first, ok := h.shownIn(h.shared[0])
	second, again := h.shownIn(h.shared[1])
	if ok && again && foldQuotes(first) == foldQuotes(second) {
		return first
	}
	if shown, ok := h.shownIn(h.title); ok && shown != h.title && !shareWords(shown, title) {
		return shown
	}
	return title
}

// shareWords reports whether half of a headline's words stand in another, too:
// it is the same one, edited.
func shareWords(headline, other string) bool {
	known := make(map[string]bool)
	for word := range strings.FieldsSeq(other) {
		known[foldLetters(word)] = true
	}
	all, shared := 0, 0
	for word := range strings.FieldsSeq(headline) {
		all++
		if known[foldLetters(word)] {
			shared++
		}
	}
	return 2*shared >= all
}

// shownIn reports whether an h1 stands in a title. It returns the h1 if the
// rest of the title is the site's name or a label, else the title.
func (h *head) shownIn(title string) (string, bool) {
	folded, found := foldQuotes(title), false
	for _, heading := range h.headings {
		before, after, ok := strings.Cut(folded, foldQuotes(heading))
		if !ok || countWords(heading) < headlineWords {
			continue
		}
		found = true
		if before == "" && (h.isSite(after) || isLabel(after)) || after == "" && isLabel(before) {
			return heading, true
		}
	}
	return title, found
}

// headlineWords is how many words an h1 has at least that is trusted more than
// the title.
const headlineWords = 3

// isSite reports whether what follows a headline in a title names the site,
// set apart from it: " - The Harbour News".
func (h *head) isSite(after string) bool {
	mark, name, _ := strings.Cut(strings.TrimSpace(after), " ")
	switch mark {
	case "|", "-", "·", "•", "»", ":", "::", "/":
	default:
		return false
	}
	name = foldLetters(name)
	for _, site := range h.sites {
		if name != "" && (strings.Contains(site, name) || strings.HasPrefix(name, site)) {
			return true
		}
	}
	return false
}

// isLabel reports whether a part of a title is the name of a section: one
// word before or after a bar.
func isLabel(part string) bool {
	part = strings.TrimSpace(part)
	label := strings.TrimSpace(strings.Trim(part, "|"))
	return label != part && label != "" && !strings.Contains(label, " ")
}

// foldLetters returns the letters and digits of s in lower case.
func foldLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// quotes makes curly quotation marks and dashes straight; lengths change.
var quotes = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`, "–", "-", "—", "-")

func foldQuotes(s string) string { return quotes.Replace(s) }

// foldSpace trims s and makes every run of white space one space.
func foldSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

// textOf returns the text inside a node.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// attr returns an attribute's value, or "".
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}
