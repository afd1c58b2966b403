package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxFurniture is how many words a container of furniture has at most; a
// larger one is the article, whatever its class says.
const maxFurniture = 80

// furnitureWords are the words in classes, ids, itemprops and roles that mark
// what is no article. They are whole words: "share" is not in "shareholders".
var furnitureWords = wordSet(`
	advert advertisement advertorial affiliate author authors avatar
	banner bio breadcrumb breadcrumbs byline bylines caption captions carousel comment
	comments cookie cookies copyright credit credits cta date datetime dateline
	datecreated datemodified datepublished disclaimer disclosure dropdown embedcaption
	entrydate eyebrow follow followus footnote
	kicker likes login meta metadata modal navigation newsletter newsletters
	optin outbrain overlay pagination paywall popover popup postdate postinfo
	postmeta preroll promo promotion pubdate published publisher
	rating ratings readmore readtime recirc recommendation recommended recommends related
	relatedlinks rollover share shares sharing sidebar signup singup skip slider slideshow
	social sociallinks sponsor sponsored subscribe subscription taboola tags
	teaser teasers timestamp toolbar tooltip topics trending updated
	views viewcount widget widgets`)

// furnitureStems are such words that also stand inside others, as in
// "imgcaption".
var furnitureStems = []string{"caption", "byline", "newsletter", "breadcrumb", "copyright", "timestamp", "subscri", "lireaussi", "readtime", "lastupdated", "signup"}

// wordSet makes a set of words that white space divides.
func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// dropFurniture takes the small containers out of a tree whose markup says that
// they are no article.
func dropFurniture(root *html.Node) {
	words := countWords(textOf(root))
	d := dropper{limit: min(maxFurniture, words/3)}
	d.clean(root, false)
	d.dropTeasers(root)
}

// dropTeasers takes out the small articles inside the article: they announce
// others. A page that is made of them keeps them.
func (d *dropper) dropTeasers(root *html.Node) {
	var teasers []*html.Node
	inside, all := 0, countWords(textOf(root))
	for n := range root.Descendants() {
		if n.DataAtom != atom.Article {
			continue
		}
		if words := countWords(textOf(n)); words <= d.limit {
			teasers = append(teasers, n)
			inside += words
		}
	}
	if 3*inside > 2*all {
		return
	}
	for _, n := range teasers {
		n.Parent.RemoveChild(n)
	}
}

type dropper struct {
	limit int // words of a container at most
}

// clean cleans the children of a node and returns the number of words left in
// it. Inside code, classes are those of a syntax highlighter.
func (d *dropper) clean(n *html.Node, code bool) int {
	words := 0
	var next *html.Node
	for c := n.FirstChild; c != nil; c = next {
		next = c.NextSibling
		switch c.Type {
		case html.TextNode:
			words += countWords(c.Data)
		case html.ElementNode:
			c.DataAtom = atom.Lookup([]byte(c.Data)) // readability renames elements and makes new ones without it
			inside := d.clean(c, code || c.DataAtom == atom.Pre || c.DataAtom == atom.Code)
			if inside <= d.limit && !code && isFurniture(c) && !isInline(c, inside) {
				n.RemoveChild(c)
				continue
			}
			words += inside
		default:
			n.RemoveChild(c)
		}
	}
	return words
}

// isInline reports whether an element of a few words stands inside a sentence:
// a name in a paragraph may well have the class "author".
func isInline(n *html.Node, words int) bool {
	return words <= 3 && isPhrase(n) && inSentence(n)
}

// isPhrase reports whether an element is part of a line.
func isPhrase(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Span, atom.Em, atom.Strong, atom.I, atom.B, atom.Cite, atom.Small, atom.Time:
		return true
	}
	return false
}

// inSentence reports whether the element around a node is a paragraph with
// words enough for a sentence, as far as a look at its first nodes tells.
func inSentence(n *html.Node) bool {
	const sentence, look = 12, 100
	if _, block := blockKind(n.Parent); block && n.Parent.DataAtom != atom.P && n.Parent.DataAtom != atom.Li {
		return false
	}
	words, nodes := 0, 0
	for d := range n.Parent.Descendants() {
		if nodes++; d.Type == html.TextNode {
			words += countWords(d.Data)
		}
		if words > sentence || nodes > look {
			break
		}
	}
	return words > sentence
}

// isFurniture reports whether an element's markup says that it is no article.
func isFurniture(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "itemprop", "role", "data-component", "data-testid":
		case "id":
			if isHeading(n) || n.DataAtom == atom.Span || n.DataAtom == atom.A {
				continue // made of the heading's own words
			}
		default:
			continue
		}
		for name := range strings.FieldsSeq(a.Val) {
			if namesFurniture(name) {
				return true
			}
		}
	}
	return false
}

// namesFurniture reports whether one class, such as "article__shareBtn", has a
// word of furniture. What has, or has not, a caption is none.
func namesFurniture(name string) bool {
	found := false
	first := ""
	for word := range nameWords(name) {
		if first == "" {
			first = word
		}
		found = found || furnitureWords[word]
	}
	switch first {
	case "no", "not", "has", "have", "with", "without", "hide", "hidden", "is", "category", "tag":
		return false
	}
	if found {
		return true
	}
	folded := foldLetters(name)
	for _, stem := range furnitureStems {
		if strings.Contains(folded, stem) {
			return true
		}
	}
	return false
}

// nameWords yields the words of a class in lower case: "article__shareBtn" is
// "article", "share", "btn".
func nameWords(name string) func(func(string) bool) {
	return func(yield func(string) bool) {
		start, lower := 0, false
		for i := 0; i <= len(name); i++ {
			var c rune
			if i < len(name) {
				c = rune(name[i])
			}
			edge := !unicode.IsLetter(c) && !unicode.IsDigit(c) && c < 0x80
			if edge || lower && unicode.IsUpper(c) {
				if i > start && !yield(strings.ToLower(name[start:i])) {
					return
				}
				start = i
				if edge {
					start++
				}
			}
			lower = unicode.IsLower(c)
		}
	}
}

func isHeading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// countWords counts the words of a text; of scripts without spaces, two
// characters are one.
func countWords(s string) int {
	words, dense, in := 0, 0, false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			in = false
			continue
		case isDense(r):
			dense++
		}
		if !in {
			words++
		}
		in = true
	}
	return max(words, dense/2)
}

// isDense reports whether a rune belongs to a script that sets no spaces
// between words.
func isDense(r rune) bool {
	return r >= 0x0E00 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar))
}
