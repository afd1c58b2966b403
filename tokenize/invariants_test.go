package tokenize_test

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// isBlank reports whether r is white space or invisible, which no sentence
// begins or ends with.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("\ufeff\u200b\u200c\u200d\u2060\u00ad", r)
}

// runeEdges tells the byte offsets of a text that no rune crosses.
func runeEdges(text string) []bool {
	edges := make([]bool, len(text)+1)
	for i := range text {
		edges[i] = true
	}
	edges[len(text)] = true
	return edges
}

// requireSpans checks that spans ascend, do not overlap, and are trimmed and
// in bounds, at the edges of runes.
func requireSpans(t testing.TB, text string, edges []bool, spans []tokenize.Span) {
	t.Helper()
	end := 0
	for _, s := range spans {
		if s.Start < end || s.End <= s.Start || s.End > len(text) {
			require.Fail(t, "span out of order or bounds", "%v after %d in %q", s, end, text)
		}
		if !edges[s.Start] || !edges[s.End] {
			require.Fail(t, "span cuts a rune", "%v in %q", s, text)
		}
		before, _ := utf8.DecodeRuneInString(s.Of(text))
		after, _ := utf8.DecodeLastRuneInString(s.Of(text))
		if isBlank(before) || isBlank(after) {
			require.Fail(t, "span not trimmed", "%q in %q", s.Of(text), text)
		}
		end = s.End
	}
}

// requireCovered checks that all of the text that is not white space lies in
// the spans.
func requireCovered(t testing.TB, text string, spans []tokenize.Span) {
	t.Helper()
	end := 0
	for _, s := range append(slices.Clip(spans), tokenize.Span{Start: len(text), End: len(text)}) {
		if gap := strings.TrimFunc(text[end:s.Start], isBlank); gap != "" {
			require.Fail(t, "text outside of all spans", "%q in %q", gap, text)
		}
		end = s.End
	}
}

// requireDocument checks what holds of every document.
func requireDocument(t testing.TB, d *tokenize.Document) {
	t.Helper()
	edges := runeEdges(d.Text)
	spans := make([]tokenize.Span, 0, len(d.Sentences))
	for _, b := range d.Blocks {
		spans = append(spans, b.Span)
	}
	requireSpans(t, d.Text, edges, slices.DeleteFunc(spans, func(s tokenize.Span) bool { return s.Len() == 0 }))

	spans = spans[:0]
	words, paragraph := 0, 0
	for i, s := range d.Sentences {
		spans = append(spans, s.Span)
		require.Less(t, s.Block, len(d.Blocks))
		b := d.Blocks[s.Block]
		if s.Start < b.Start || s.End > b.End {
			require.Fail(t, "sentence outside of its block", "%v, block %v", s.Span, b.Span)
		}
		if s.Dateline < 0 || s.Dateline >= s.Len() {
			require.Fail(t, "dateline as long as its sentence", "%d of %q", s.Dateline, s.Of(d.Text))
		}
		if s.Paragraph < paragraph || s.Paragraph > s.Block {
			require.Fail(t, "paragraphs do not ascend")
		}
		paragraph = s.Paragraph
		list := d.SentenceWords(i)
		if counted := len(slices.Collect(tokenize.Words(s.Of(d.Text)))); counted != s.Words {
			require.Fail(t, "another number of words", "%d, not %d in %q", s.Words, counted, s.Of(d.Text))
		}
		if at := s.Start + s.Dateline; len(list) > 0 && (int(list[0].Start) < at || int(list[len(list)-1].End) > s.End) {
			require.Fail(t, "word outside of its sentence", "%q", s.Of(d.Text))
		}
		words += len(list)
	}
	requireSpans(t, d.Text, edges, spans)
	require.Equal(t, len(d.Words), words, "every word is in one sentence")

	end := int32(0)
	for _, w := range d.Words {
		if w.Start < end || w.End <= w.Start || int(w.End) > len(d.Text) || !edges[w.Start] || !edges[w.End] {
			require.Fail(t, "word out of order or bounds", "%v in %q", w, d.Text)
		}
		if w.Term < tokenize.NoTerm || int(w.Term) >= d.NumTerms() {
			require.Fail(t, "no such term", "%v", w)
		}
		end = w.End
	}
	for _, term := range d.TitleTerms {
		require.True(t, term >= 0 && int(term) < d.NumTerms())
	}
}

// requireText checks all that holds of the analysis of every text: alone, and
// in the memory of a document that was used before.
func requireText(t testing.TB, reused *tokenize.Document, text string, lang tokenize.Language) {
	t.Helper()
	spans := slices.Collect(tokenize.Sentences(text, lang))
	requireSpans(t, text, runeEdges(text), spans)
	requireCovered(t, text, spans)

	fresh, err := tokenize.Parse(text, lang)
	require.NoError(t, err)
	requireDocument(t, fresh)
	blocks := make([]tokenize.Span, 0, len(fresh.Blocks))
	for _, b := range fresh.Blocks {
		blocks = append(blocks, b.Span)
	}
	requireCovered(t, text, blocks)

	require.NoError(t, reused.Parse(context.Background(), tokenize.Input{Text: text, Language: lang}))
	requireSame(t, fresh, reused)
}

// requireSame checks that two documents hold the same.
func requireSame(t testing.TB, want, got *tokenize.Document) {
	t.Helper()
	if want.Text != got.Text || want.Title != got.Title || want.Language != got.Language ||
		want.NumTerms() != got.NumTerms() || !slices.Equal(want.TitleTerms, got.TitleTerms) ||
		!slices.Equal(want.Blocks, got.Blocks) || !slices.Equal(want.Sentences, got.Sentences) ||
		!slices.Equal(want.Words, got.Words) {
		require.Fail(t, "two analyses differ", "of %q", want.Text)
	}
}

// testdata returns the texts of the module's testdata by their file names.
func testdata(t testing.TB) map[string]string {
	t.Helper()
	files, err := filepath.Glob("../testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	texts := make(map[string]string)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		texts[filepath.Base(file)] = string(data)
	}
	return texts
}

func TestInvariantsOfTestdata(t *testing.T) {
	var reused tokenize.Document
	languages, next := tokenize.Languages(), 0
	for name, text := range testdata(t) {
		t.Run(name, func(t *testing.T) {
			requireText(t, &reused, text, "")
			requireText(t, &reused, text, "xx")
			for range 5 {
				requireText(t, &reused, text, languages[next%len(languages)])
				next++
			}
			requireText(t, &reused, strings.ReplaceAll(text, "\n", "\r\n"), "")
			requireText(t, &reused, strings.ReplaceAll(text, "\n\n", "\n"), "")
			requireText(t, &reused, strings.ToUpper(text), "")
		})
	}
}

// pieces are what random texts are made of.
var pieces = []string{
	"a", "The", "council", "Mr.", "U.S.", "J.", "3.5", "12", "e.g.", "www.example.com", "–", "—", "-", "--",
	".", "...", "…", "!", "?", "。", ",", ":", ";", "\"", "“", "”", "'", "’", "(", ")", "[", "]", "[Reuters]", "(AFP)", "[1]",
	" ", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u00ad", "\u200b", "\ufeff", "\u2028", "\u0085", "\v",
	"\x00", "\xff", "\xc3", "\xe2\x80", "\x80", "é", "Übung", "Я", "文", "👩‍👧", "e\u0301", "İ", "ﬁ",
	"Read more", "Next Article", "By Jane", "BELGRADE, May 9 (Reuters) - ", "Photo: ", "- ", "1. ", "> ", "Subject: x", "From: y", "To: z",
	"• ", "▪", " | ", "| ", "By . ", "PUBLISHED: . ", "Hong Kong (CNN)", "„", "«", "»", "‘", "`",
	"Work will begin in May. ", "It will last until the autumn of the year after next, the mayor of the town said on Tuesday. ",
}

func TestInvariantsOfRandomTexts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var reused tokenize.Document
	for range 4000 {
		var b strings.Builder
		for range 1 + random.IntN(60) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		requireText(t, &reused, b.String(), []tokenize.Language{"", "en", "ru"}[random.IntN(3)])
	}
}

func TestInvariantsOfMutatedTexts(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var reused tokenize.Document
	texts := testdata(t)
	names := make([]string, 0, len(texts))
	for name := range texts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		for range 20 {
			text := []byte(texts[name])
			for range 1 + random.IntN(40) {
				at := random.IntN(len(text))
				switch piece := pieces[random.IntN(len(pieces))]; random.IntN(4) {
				case 0:
					text[at] = byte(random.IntN(256))
				case 1:
					text = slices.Delete(text, at, min(len(text), at+random.IntN(20)+1))
				case 2:
					text = slices.Insert(text, at, []byte(piece)...)
				case 3:
					to := random.IntN(len(text))
					text[at], text[to] = text[to], text[at]
				}
				if len(text) < 2 {
					text = []byte(texts[name])
				}
			}
			requireText(t, &reused, string(text), "")
		}
	}
}

func TestSentencesDoNotDependOnWhatWasReadBefore(t *testing.T) {
	texts := testdata(t)
	want := make(map[string]*tokenize.Document)
	for name, text := range texts {
		d, err := tokenize.Parse(text, "")
		require.NoError(t, err)
		want[name] = d
	}
	var reused tokenize.Document
	for range 3 {
		for name, text := range texts { // in an order that changes
			require.NoError(t, reused.Parse(context.Background(), tokenize.Input{Text: text}))
			requireSame(t, want[name], &reused)
		}
	}
}
