package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestReadPages(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	write("ferry.txt", "Ferry sails again\n\nGet a summary\n\nThe ferry to Brodick sailed\nat noon.\n"+strings.Repeat("It was full.\n", 300))
	write("brief.txt", "Too short to count.")
	write("brief.golden", "title: \nlanguage: en\n")
	write("ferry.golden", "title: Ferry sails again\nlanguage: en\n\nblocks\nheadline    Ferry sails again\nfurniture   Get a summary\nparagraph   The ferry to Brodick sailed at noon.\n")
	write("fähre.txt", "Die Fähre fährt.")
	write("fähre.golden", "title: \nlanguage: de\n")
	write("page.html", "<p>Hello.")
	write("page.golden", "title: \nlanguage: en\n")

	pages, err := readPages(dir)
	require.NoError(t, err)
	require.Len(t, pages, 1, "texts in English of 5 KB only")
	require.Equal(t, "ferry", pages[0].name)
	require.Equal(t, []string{"Get a summary"}, pages[0].furniture)

	_, err = readPages(t.TempDir())
	require.ErrorContains(t, err, "no English articles")
}

func TestFurniture(t *testing.T) {
	golden := strings.Join([]string{
		"paragraph   The council met on Monday.",
		"furniture   Share",
		"furniture   Next Article",
		"furniture   Harbour board to vote on dredging as the …",
	}, "\n")
	text := "Next  Article\nHarbour board to vote on dredging as the tide turns\nShare\nShare prices fell.\nThe council met on Monday.\nNext Article\n"
	require.Equal(t, []string{
		"Harbour board to vote on dredging as the tide turns",
		"Next Article",
	}, furniture(text, golden), "whole, once, and not a word that the article has too")
}

func TestJoined(t *testing.T) {
	articles := []string{"The harbour froze.\n\nBoats waited.\n", "Nobody could leave.\n"}
	whole := "The harbour froze.\n\nBoats waited.\n\nNobody could leave.\n\n"
	require.Equal(t, whole, joined(articles, len(whole)))
	require.Equal(t, "The harbour froze.\n\nBoats waited.\n\n", joined(articles, len(whole)-1), "cut between paragraphs")
	require.Equal(t, whole+"The herbuyr fruzi.\n\nBuets weotid.\n\n", joined(articles, 2*len(whole)-1), "other words the second time")
}

func TestTurned(t *testing.T) {
	for _, test := range []struct {
		text string
		by   int
		want string
	}{
		{"The minister resigned.", 0, "The minister resigned."},
		{"The minister resigned.", 1, "The monostir risognid."},
		{"A city", 1, "A city"},
		{"IMAGE", 1, "OMEGI"},
		{"café crème", 2, "café crème"},
		{"heavy", 5, "hayvu"},
		{"heavy", 6, "hiivo"},
	} {
		require.Equal(t, test.want, turned(test.text, test.by))
	}
}

// TestOurArticles makes sure that the measurement has something to measure.
func TestOurArticles(t *testing.T) {
	pages, err := readPages("../../testdata")
	require.NoError(t, err)
	lines := 0
	for _, p := range pages {
		lines += len(p.furniture)
	}
	require.GreaterOrEqual(t, len(pages), 15)
	require.Greater(t, lines, 100)
	sizes := corpora(pages)
	require.Len(t, sizes, 3)
	for i, want := range []int{4600, 50_000, 500_000} {
		require.InEpsilon(t, want, sizes[i].bytes(), 0.05)
	}
	seen := map[string]bool{}
	for paragraph := range strings.SplitSeq(sizes[2].texts[0], "\n\n") {
		require.False(t, len(paragraph) > 80 && seen[paragraph], paragraph)
		seen[paragraph] = true
	}
}
