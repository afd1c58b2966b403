package extract

import (
	"strings"

	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// Numbered is the reason of a block that is an item of a list with numbers. The
// numbers are no part of the text.
const Numbered = "numbered list"

// assemble makes an article of the parts that stay.
func assemble(title string, parts []part) summarize.Article {
	a := summarize.Article{Title: title}
	a.Text, a.Blocks = join(parts)
	for i := range a.Blocks {
		a.Blocks[i].Kind, a.Blocks[i].Reason = parts[i].kind, parts[i].set
		if parts[i].ordered && parts[i].kind == tokenize.ListItem {
			a.Blocks[i].Reason = Numbered
		}
	}
	return a
}

// join writes the parts one below the other, with a blank line between them but
// inside lists, and returns where each stands. The blocks are never nil: an
// article without text has no blocks, not unknown ones.
func join(parts []part) (string, []tokenize.Block) {
	var b strings.Builder
	blocks := make([]tokenize.Block, 0, len(parts))
	for i, p := range parts {
		switch {
		case i == 0:
		case p.kind == tokenize.ListItem && parts[i-1].kind == tokenize.ListItem:
			b.WriteByte('\n')
		default:
			b.WriteString("\n\n")
		}
		start := b.Len()
		b.WriteString(p.text)
		blocks = append(blocks, tokenize.Block{Span: tokenize.Span{Start: start, End: b.Len()}})
	}
	return b.String(), blocks
}
