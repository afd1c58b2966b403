package extract_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/extract"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// addPages seeds a fuzz target with our own pages of a kind.
func addPages(f *testing.F, pattern string) {
	paths, err := filepath.Glob("../testdata/" + pattern)
	require.NoError(f, err)
	require.NotEmpty(f, paths)
	for _, path := range paths {
		page, err := os.ReadFile(path)
		require.NoError(f, err)
		f.Add(page, "")
	}
}

// checkArticle holds what is extracted of any bytes to its promises.
func checkArticle(t *testing.T, read func([]byte, extract.Options) (summarize.Article, error), page []byte, contentType string) {
	options := extract.Options{ContentType: contentType, MaxBytes: 1 << 20}
	a, err := read(page, options)
	if err != nil {
		require.Contains(t, err.Error(), "extract: ")
		require.Empty(t, a.Text)
		return
	}
	again, err := read(page, options)
	require.NoError(t, err)
	require.Equal(t, a, again, "the same bytes, the same article")
	require.True(t, utf8.ValidString(a.Text))
	require.True(t, utf8.ValidString(a.Title))
	require.Equal(t, strings.Join(strings.Fields(a.Title), " "), a.Title)
	require.NotNil(t, a.Blocks)
	end := 0
	for i, b := range a.Blocks {
		require.GreaterOrEqual(t, b.Start, end)
		require.Greater(t, b.End, b.Start)
		require.LessOrEqual(t, b.End, len(a.Text))
		require.Empty(t, strings.TrimSpace(a.Text[end:b.Start]), "between blocks %d and %d", i-1, i)
		require.NotEmpty(t, strings.TrimSpace(b.Of(a.Text)))
		end = b.End
	}
	require.Equal(t, len(a.Text), end)
	_, err = tokenize.Parse(a.Text, "")
	require.NoError(t, err)
	summary, err := summarizer(t).Summarize(t.Context(), a)
	require.NoError(t, err, "the blocks fit the text")
	require.LessOrEqual(t, len(summary.Sentences), 3)
}

func FuzzHTML(f *testing.F) {
	addPages(f, "*.html")
	f.Add([]byte(page(`<figure><img alt="a b c"></figure><table><tr><td>x<td>y</table><pre>z</pre>`, `<ul><li><h3><a href=x>a b c d e</a></h3><li>[b]</ul>`)), "text/html; charset=utf-8")
	f.Add([]byte("\xff\xfe<\x00p\x00>\x00"), "")
	f.Add([]byte("\x1f\x8b\x08\x00\x00\x00\x00\x00"), "")
	f.Add([]byte("<p>caf\xe9</p>"), "text/html; charset=koi8-r")
	f.Add([]byte("<meta charset=utf-16><p>\x00"), "text/html; charset=x-user-defined")
	f.Add([]byte(strings.Repeat("<div><b><p>", 200)), "")
	f.Fuzz(func(t *testing.T, data []byte, contentType string) {
		checkArticle(t, extract.HTML, data, contentType)
	})
}

func FuzzMarkdown(f *testing.F) {
	addPages(f, "*.md")
	f.Add([]byte("---\ntitle: 'a\n---\n# b\n> - 1. c\n\n[^1]: d\n\n```\ne"), "")
	f.Add([]byte("|a|\n|-|\n|b|\n<div>\n<p>c\n\n![d](e)\n*f*\n~~g~~ &amp; \\* <h@i.j> <br>"), "")
	f.Add([]byte("+++\r\ntitle = \"\\x\"\r\n+++\r\n\x00\xff"), "text/markdown; charset=latin1")
	f.Fuzz(func(t *testing.T, data []byte, contentType string) {
		checkArticle(t, extract.Markdown, data, contentType)
	})
}
