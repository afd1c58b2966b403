package extract_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/extract"
	"github.com/standfirst/standfirst/summarize"
)

// TestNotAPage gives a typed error that names the type.
func TestNotAPage(t *testing.T) {
	for name, test := range map[string]struct{ data, want string }{
		"PNG named .html": {"\x89PNG\x0D\x0A\x1A\x0A\x00\x00\x00\x0DIHDR", "image/png"},
		"JPEG":            {"\xFF\xD8\xFF\xE0\x00\x10JFIF", "image/jpeg"},
		"PDF":             {"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "application/pdf"},
		"ZIP":             {"PK\x03\x04\x14\x00\x06\x00", "application/zip"},
		"program":         {"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00", "application/octet-stream"},
		"RSS":             {`<?xml version="1.0"?><rss version="2.0"><channel><title>News</title></channel></rss>`, "a feed"},
		"Atom":            {`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title></feed>`, "a feed"},
		"packed PDF":      {string(packed(t, []byte("%PDF-1.7\n"))), "application/pdf"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := extract.HTML([]byte(test.data), extract.Options{})
			var kind *extract.TypeError
			require.ErrorAs(t, err, &kind)
			require.Equal(t, test.want, kind.Type)
			require.EqualError(t, err, "extract: not a page but "+test.want)
		})
	}
}

// TestNoArticle gives an article without text, and known blocks: none.
func TestNoArticle(t *testing.T) {
	for name, html := range map[string]string{
		"nothing":     "",
		"white space": " \n\t ",
		"empty body":  "<html><head><title></title></head><body></body></html>",
		"all script":  `<html><body><div id="root"></div><script>` + strings.Repeat(`render("The gate is closed.");`, 100) + `</script><noscript>Please enable scripts to read this page.</noscript></body></html>`,
		"frames":      `<html><frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset></html>`,
		"comment":     `<!-- nothing to see -->`,
	} {
		t.Run(name, func(t *testing.T) {
			article, err := extract.HTML([]byte(html), extract.Options{})
			require.NoError(t, err)
			require.Empty(t, article.Text)
			require.NotNil(t, article.Blocks)
			summary, err := summarizer(t).Summarize(t.Context(), article)
			require.NoError(t, err)
			require.Empty(t, summary.Sentences)
		})
	}
}

func summarizer(t *testing.T) *summarize.Summarizer {
	s, err := summarize.New(summarize.Options{})
	require.NoError(t, err)
	return s
}

// TestLoginWall has nothing of the wall in a summary but what is prose.
func TestLoginWall(t *testing.T) {
	html := `<html><head><title>Barge strikes lock gate</title></head><body><h1>Barge strikes lock gate</h1>
<div class="paywall"><h2>Subscribe to read on</h2><form><label>E-mail</label><input name="mail"><button>Log in</button></form><a href="/offers">See all offers</a></div></body></html>`
	article, err := extract.HTML([]byte(html), extract.Options{})
	require.NoError(t, err)
	require.Equal(t, "Barge strikes lock gate", article.Title)
	summary, err := summarizer(t).Summarize(t.Context(), article)
	require.NoError(t, err)
	require.NotContains(t, summary.String(), "Log in")
	require.NotContains(t, summary.String(), "offers")
}

// TestTruncated reads a page cut anywhere: what is there of the article comes
// out.
func TestTruncated(t *testing.T) {
	whole := page(`<div class="caption">The gate on Monday</div>`, "")
	for size := 0; size <= len(whole); size += 7 {
		article, err := extract.HTML([]byte(whole[:size]), extract.Options{})
		require.NoError(t, err)
		require.NotContains(t, article.Text, "<p>")
	}
	torn := packed(t, []byte(strings.Repeat(whole, 20)))
	article, err := extract.HTML(torn[:len(torn)-40], extract.Options{})
	require.NoError(t, err)
	require.Contains(t, article.Text, "The lock at Ferrow was closed")
	_, err = extract.HTML(torn[:12], extract.Options{})
	require.Error(t, err)
}

// TestMalformed reads what browsers read.
func TestMalformed(t *testing.T) {
	for name, html := range map[string]string{
		"tags not closed":    strings.ReplaceAll(page("", ""), "</p>", ""),
		"no html, no body":   prose,
		"tags crossed":       strings.ReplaceAll(page("", ""), "Eleven boats", "<b><i>Eleven</b> boats</i>"),
		"upper case":         strings.NewReplacer("<p>", "<P>", "</p>", "</P>", "div", "DIV").Replace(page("", "")),
		"attributes torn":    strings.ReplaceAll(page("", ""), `<div class="content">`, `<div class="content" id=x" onclick='alert("x)>`+"'>"),
		"zero bytes":         strings.ReplaceAll(page("", ""), "Eleven", "Ele\x00ven"),
		"closed out of turn": "</div></p></body>" + page("", ""),
	} {
		t.Run(name, func(t *testing.T) {
			article, err := extract.HTML([]byte(html), extract.Options{})
			require.NoError(t, err)
			require.Contains(t, strings.ReplaceAll(article.Text, "\ufffd", ""), "boats were waiting on either side on Monday morning.")
			require.Contains(t, article.Text, "The lock at Ferrow was closed on Sunday night")
		})
	}
}

// TestNesting refuses what is nested too deeply, without trying.
func TestNesting(t *testing.T) {
	for name, html := range map[string]string{
		"div":   strings.Repeat("<div>", 100_000),
		"b":     strings.Repeat("<b>", 100_000) + "x",
		"table": strings.Repeat("<table><tr><td>", 1_000),
		"svg":   strings.Repeat("<svg>", 2_000),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := extract.HTML([]byte(html), extract.Options{})
			require.ErrorIs(t, err, extract.ErrNesting)
		})
	}
	for name, text := range map[string]string{
		"quotations": strings.Repeat(">", 100_000),
		"bullets":    strings.Repeat("- ", 100_000) + "x",
		"numbers":    strings.Repeat("1. ", 100_000),
		"indented":   strings.Repeat(" ", 500) + "- x",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := extract.Markdown([]byte(text), extract.Options{})
			require.ErrorIs(t, err, extract.ErrNesting)
		})
	}
}

// TestTooLong refuses what is over a limit, packed or not.
func TestTooLong(t *testing.T) {
	long := bytes.Repeat([]byte("<p>A line of words, and more. "), 700_000) // 20 MB
	for name, test := range map[string]struct {
		page []byte
		max  int
		want extract.TooLongError
	}{
		"20 MB":             {long, 0, extract.TooLongError{Unit: "bytes", Limit: 16 << 20}},
		"packed":            {packed(t, long), 0, extract.TooLongError{Unit: "bytes", Limit: 16 << 20}},
		"own limit":         {[]byte("<p>A line"), 8, extract.TooLongError{Unit: "bytes", Limit: 8}},
		"too many elements": {long, 32 << 20, extract.TooLongError{Unit: "elements", Limit: 200_000}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := extract.HTML(test.page, extract.Options{MaxBytes: test.max})
			var long *extract.TooLongError
			require.ErrorAs(t, err, &long)
			require.Equal(t, test.want, *long)
		})
	}
	for name, text := range map[string]string{
		"links":      strings.Repeat("[a](", 50_000),
		"references": strings.Repeat("[a]: b\n\n", 50_000),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := extract.Markdown([]byte(text), extract.Options{})
			require.ErrorAs(t, err, new(*extract.TooLongError))
		})
	}
}

// TestLargePage reads a page of ten megabytes: an article, however long.
func TestLargePage(t *testing.T) {
	html := "<html><body>" + strings.Repeat("<p>"+strings.Repeat("The water rose by a hand and fell again, as it does. ", 20)+"</p>", 10_000) + "</body></html>"
	article, err := extract.HTML([]byte(html), extract.Options{})
	require.NoError(t, err)
	require.Len(t, article.Blocks, 10_000)
}
