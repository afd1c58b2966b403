package summarize

import (
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/tokenize"
)

// Article is a text to summarize.
type Article struct {
	ID       string            `json:"id,omitzero"`       // the caller's name for it, handed through to the Summary
	Title    string            `json:"title,omitzero"`    // the headline, if known; "" looks for one in the text
	Text     string            `json:"text"`              // plain text; any bytes
	Language tokenize.Language `json:"language,omitzero"` // BCP 47; "" is Options.Language
	Blocks   []tokenize.Block  `json:"-"`                 // known structure, byte spans of Text; nil recognises it
}

// Summary is the answer: sentences of the article, verbatim and in its order.
type Summary struct {
	ID        string            `json:"id,omitzero"`
	Title     string            `json:"title"`    // as given, or the headline found in the text
	Language  tokenize.Language `json:"language"` // as given, in canonical form, or detected; "" when not known
	Sentences []Sentence        `json:"sentences"`
	Keywords  []Keyword         `json:"keywords,omitempty"`
}

// Sentence is one sentence of a summary. Text is Article.Text[Start:End].
type Sentence struct {
	Text      string  `json:"text"`
	Start     int     `json:"start"`     // byte offset into Article.Text
	End       int     `json:"end"`       // byte offset, exclusive
	Index     int     `json:"index"`     // its number among all sentences of the text, furniture included, from 0
	Paragraph int     `json:"paragraph"` // its paragraph's number among the article's paragraphs, from 0
	Score     float64 `json:"score"`     // of the ranking; to be compared within one article only
}

// Keyword is a key phrase of an article. Text is Article.Text[Start:End], its
// first occurrence.
type Keyword struct {
	Text  string  `json:"text"`
	Start int     `json:"start"` // byte offset into Article.Text
	End   int     `json:"end"`   // byte offset, exclusive
	Count int     `json:"count"` // how often the phrase or an inflection of it occurs
	Score float64 `json:"score"` // in (0,1], the best phrase has 1
}

// String returns the sentences joined by single spaces, the line breaks and
// other runs of white space inside them folded to one space.
func (s Summary) String() string {
	var b strings.Builder
	for i, sentence := range s.Sentences {
		if i > 0 {
			b.WriteByte(' ')
		}
		Fold(&b, sentence.Text)
	}
	return b.String()
}

// Fold writes text to b with every run of white space as one space.
func Fold(b *strings.Builder, text string) {
	space := false
	from := 0
	for i, r := range text {
		if !unicode.IsSpace(r) {
			if space {
				b.WriteByte(' ')
				space, from = false, i
			}
			continue
		}
		if !space {
			b.WriteString(text[from:i])
		}
		space = true
	}
	if !space {
		b.WriteString(text[from:])
	}
}

// foldedRunes returns how many runes Fold would write.
func foldedRunes(text string) int {
	n, space := 0, false
	for _, r := range text {
		if unicode.IsSpace(r) {
			if !space {
				n++
			}
			space = true
			continue
		}
		space = false
		n++
	}
	return n
}
