package tokenize_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// TestClassify tells what the blocks of a page are that somebody else found.
func TestClassify(t *testing.T) {
	lines := []struct {
		text   string
		known  tokenize.Kind
		reason string // given, so that the kind stays
		want   tokenize.Kind
	}{
		{"Barge strikes lock gate", tokenize.Paragraph, "", tokenize.Headline},
		{"By Mara Lund", tokenize.Paragraph, "", tokenize.Attribution},
		{"The lock at Ferrow was closed on Sunday night after a barge struck the lower gate, the canal office said.", tokenize.Paragraph, "", tokenize.Paragraph},
		{"What happens now", tokenize.Heading, "heading", tokenize.Heading},
		{"Share", tokenize.Paragraph, "", tokenize.Furniture},
		{"Share", tokenize.ListItem, "list item", tokenize.ListItem},
		{"Divers will look at the gate at noon, and until then nothing heavier than a rowing boat may pass the lock.", tokenize.Paragraph, "", tokenize.Paragraph},
	}
	text := ""
	var blocks []tokenize.Block
	for _, l := range lines {
		start := len(text)
		text += l.text
		blocks = append(blocks, tokenize.Block{Span: tokenize.Span{Start: start, End: len(text)}, Kind: l.known, Reason: l.reason})
		text += "\n\n"
	}
	for _, title := range []string{"", "Barge strikes lock gate"} {
		got := append([]tokenize.Block(nil), blocks...)
		require.Equal(t, 0, tokenize.Classify(text, title, "en", got))
		for i, l := range lines {
			require.Equal(t, l.want, got[i].Kind, "%q with the title %q", l.text, title)
			require.Equal(t, blocks[i].Span, got[i].Span)
		}
	}
	require.Equal(t, -1, tokenize.Classify("", "", "", nil))
}
