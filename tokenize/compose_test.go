package tokenize

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// TestComposition holds composing against the reference library, over the
// articles in all languages and all letters of the scripts at hand.
func TestComposition(t *testing.T) {
	texts := []string{
		"a\u0323\u0302 ê\u0323 \u1112\u1161\u11ab\u1100\u1173\u11af", "か\u3099は\u309a", "e\u0301\u0301", "\u0301x", "ا\u0653 ا\u0654",
		"\u09c7\u09be \u0928\u093c", "q\u0307\u0323", "o\u031b\u0301", "\xffe\u0301", "",
	}
	for r := rune(0xC0); r < 0x3100; r++ {
		if r < 0x250 || r >= 0x370 && r < 0x530 || r >= 0x600 && r < 0x700 || r >= 0x900 && r < 0xA00 || r >= 0x1E00 && r < 0x2000 || r >= 0x3040 {
			texts = append(texts, "x"+string(r)+"y")
		}
	}
	files, err := filepath.Glob("../testdata/*.txt")
	require.NoError(t, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		texts = append(texts, string(data))
	}
	for _, text := range texts {
		apart := norm.NFD.String(text)
		c := compose(apart)
		require.Equal(t, norm.NFC.String(apart), c.text)
		require.Equal(t, len(c.edges) > 0, c.text != apart)
		require.True(t, c.text == apart || isDecomposed(apart), "%q", text)
		from := 0
		for at := range c.text {
			require.Equal(t, c.text[from:at], norm.NFC.String(apart[c.back(from):c.back(at)]))
			require.Equal(t, at, c.forth(c.back(at)))
			from = at
		}
		require.Equal(t, len(apart), c.back(len(c.text)))
	}
}

// Both forms of a text have the same blocks, sentences and words.
func TestDecomposedTexts(t *testing.T) {
	files, err := filepath.Glob("../testdata/*.txt")
	require.NoError(t, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		text := norm.NFC.String(string(data))
		apart := norm.NFD.String(text)
		whole, err := Parse(text, "")
		require.NoError(t, err)
		d, err := Parse(apart, "")
		require.NoError(t, err)
		require.Equal(t, apart, d.Text)
		require.Equal(t, whole.Language, d.Language, file)
		require.Equal(t, whole.Title, norm.NFC.String(d.Title), file)
		require.Equal(t, whole.TitleTerms, d.TitleTerms)
		require.Len(t, d.Sentences, len(whole.Sentences))
		for i, s := range whole.Sentences {
			require.Equal(t, s.Of(text), norm.NFC.String(d.Sentences[i].Of(apart)))
			require.Equal(t, s.Kind, d.Sentences[i].Kind)
			require.Equal(t, s.Traits, d.Sentences[i].Traits)
			require.Equal(t, text[s.Start:s.Start+s.Dateline], norm.NFC.String(apart[d.Sentences[i].Start:d.Sentences[i].Start+d.Sentences[i].Dateline]))
		}
		require.Len(t, d.Words, len(whole.Words))
		for i, w := range whole.Words {
			require.Equal(t, w.Term, d.Words[i].Term)
			require.Equal(t, text[w.Start:w.End], norm.NFC.String(apart[d.Words[i].Start:d.Words[i].End]))
		}
	}
}

func TestDecomposedBlocks(t *testing.T) {
	text := norm.NFD.String("Le café a fermé.\nPublicité\nIl a rouvert en été.")
	at := len(norm.NFD.String("Le café a fermé.\n"))
	end := at + len(norm.NFD.String("Publicité"))
	blocks := []Block{{Span: Span{0, at - 1}}, {Span: Span{at, end}}, {Span: Span{end + 1, len(text)}}}
	Classify(text, "", "fr", blocks)
	require.Equal(t, Furniture, blocks[1].Kind)
	require.Equal(t, Span{at, end}, blocks[1].Span)

	var d Document
	require.NoError(t, d.Parse(context.Background(), Input{Text: text, Language: "fr", Blocks: blocks}))
	require.Equal(t, blocks, d.Blocks)
	var bad *BlockError
	require.ErrorAs(t, d.Parse(context.Background(), Input{Text: text, Blocks: []Block{{Span: Span{0, len(text) + 1}}}}), &bad)
	require.Equal(t, len(text)+1, bad.Block.End)
	require.Equal(t, d.AppendTerms(nil, "café"), d.AppendTerms(nil, norm.NFD.String("café")))
}
