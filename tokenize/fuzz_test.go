package tokenize_test

import (
	"slices"
	"testing"

	"github.com/standfirst/standfirst/tokenize"
)

func addSeeds(f *testing.F) {
	for _, text := range testdata(f) {
		f.Add(text, "")
	}
	for _, piece := range pieces {
		f.Add(piece, "en")
	}
	f.Add(page(title, "By Jane Miller", "BELGRADE, May 9 (Reuters) - "+first+" [AFP]", last, "Next Article", title), "en-GB")
	f.Add("\xff\x80. \xe2\x80 A\x00b.\r\r\n", "ru")
}

func FuzzParse(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, text, lang string) {
		reused, err := tokenize.Parse(page(title, first, last), "en")
		if err != nil {
			t.Fatal(err)
		}
		requireText(t, reused, text, tokenize.Language(lang))
	})
}

func FuzzSentences(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, text, lang string) {
		edges := runeEdges(text)
		spans := slices.Collect(tokenize.Sentences(text, tokenize.Language(lang)))
		requireSpans(t, text, edges, spans)
		requireCovered(t, text, spans)
		end := 0
		for w := range tokenize.Words(text) {
			if w.Start < end || w.End <= w.Start || w.End > len(text) || !edges[w.Start] || !edges[w.End] {
				t.Fatalf("word %v after %d in %q", w, end, text)
			}
			end = w.End
		}
	})
}
