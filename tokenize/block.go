package tokenize

// Kind says what a block or a sentence is.
type Kind uint8

// The kinds of blocks and sentences. Only Paragraph, and where prose is short
// Quotation and ListItem, are the article's own sentences.
const (
	Paragraph   Kind = iota // running prose
	Headline                // the article's title, wherever it stands
	Heading                 // a title inside the article
	ListItem                // a bullet or a numbered entry
	Quotation               // a passage quoted as a block
	Caption                 // text that belongs to a picture, a video or a box
	Attribution             // a byline, an agency's tag, a dateline or date standing alone
	Furniture               // the page's own words: buttons, links, notices
)

var kindNames = [...]string{
	"paragraph", "headline", "heading", "list item", "quotation",
	"caption", "attribution", "furniture",
}

// String returns the kind's name in lower case, such as "list item".
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

// Block is one piece of an article's structure: a line, or several lines that
// are one paragraph.
type Block struct {
	Span
	Kind   Kind
	Reason string // why it has this kind, for people; "" for ordinary prose
}
