package extract

import (
	"bytes"
	"net/http"
	"regexp"
	"strings"
)

var (
	// fragment begins a piece of HTML that [http.DetectContentType] takes for text.
	fragment = regexp.MustCompile(`(?i)^<(?:article|main|section|header|nav|aside|figure|meta|link|base|h[2-6]|ul|ol|blockquote|img|span)[\s/>]`)
	// firstHeading is a line that is a heading and has a blank line below.
	firstHeading = regexp.MustCompile(`^#{1,6}[ \t]+[^\s#].*(?:\r?\n[ \t]*(?:\r?\n|$)|\s*$)`)
	// firstKey is a line of front matter.
	firstKey = regexp.MustCompile(`^(?:---|\+\+\+)[ \t]*\r?\n["']?[A-Za-z][\w-]*["']?[ \t]*[:=]`)
)

// Sniff returns the media type of a file whose name does not tell it, by how its
// text begins: "text/html" for a page, a piece of one, or XML, which [HTML]
// reads or refuses; "text/markdown" for front matter or a heading of number
// signs; else "text/plain", also for what [Decode] refuses.
func Sniff(data []byte, o Options) string {
	text, err := Decode(data, o)
	if err != nil {
		return "text/plain"
	}
	text = bytes.TrimLeft(bytes.TrimPrefix(text, []byte("\ufeff")), " \t\r\n\f")
	kind, _, _ := strings.Cut(http.DetectContentType(text), ";")
	if kind == "text/html" || kind == "text/xml" || fragment.Match(text) {
		return "text/html"
	}
	if _, rest := frontMatter(text); firstHeading.Match(text) || firstKey.Match(text) && len(rest) < len(text) {
		return "text/markdown"
	}
	return "text/plain"
}
