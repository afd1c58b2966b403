// Package extract turns pages into articles: HTML and Markdown, in any charset,
// into a headline, a text and its known blocks, ready for package summarize.
//
// [HTML] finds the article of a whole web page: readability
// (codeberg.org/readeck/go-readability) chooses the part of the page, then what
// is no article inside it (captions, bylines, boxes with links and
// newsletters) is taken out by its markup and by its words. [Markdown] reads a
// document as it is. [Decode] is the step before both, for plain text, and
// [Sniff] tells which of the three a file without a name is.
//
// The text has a block a paragraph, blank lines between them; the article's
// Blocks say what each is, so that nothing is guessed twice.
//
// # Limits
//
// Any bytes are fine as a page: the result is an article, perhaps an empty one,
// or a typed error, in bounded time and memory. There is no network and no
// file. Scripts are not run: what a page loads by script is not there.
package extract

import (
	"errors"
	"fmt"
)

// Options are what is known of a page beside its bytes. The zero value is
// fine.
type Options struct {
	// ContentType is the page's media type as a server names it, such as
	// "text/html; charset=windows-1251". Only its charset is used, and only
	// if the bytes do not speak against it.
	ContentType string
	// URL is the page's address, if known. It tells the site's name from the
	// headline.
	URL string
	// MaxBytes is the size from which a page is a *TooLongError, packed or
	// unpacked. 0 means 16 MiB.
	MaxBytes int
}

const defaultMaxBytes = 16 << 20

func (o Options) maxBytes() int {
	if o.MaxBytes <= 0 {
		return defaultMaxBytes
	}
	return o.MaxBytes
}

// ErrNesting is the error for HTML whose elements are nested too deeply for
// any article: more than 512 levels.
var ErrNesting = errors.New("extract: elements nested too deeply")

// TooLongError is the error for a page over Options.MaxBytes, or with more
// elements than an article has.
type TooLongError struct {
	Unit  string // "bytes" or "elements"
	Limit int
}

// Error gives the limit.
func (e *TooLongError) Error() string {
	return fmt.Sprintf("extract: page of more than %d %s", e.Limit, e.Unit)
}

// TypeError is the error for bytes that are no page: an image, a PDF, an
// archive, a feed.
type TypeError struct {
	Type string // media type as sniffed, such as "image/png"
}

// Error names the type.
func (e *TypeError) Error() string {
	return "extract: not a page but " + e.Type
}
