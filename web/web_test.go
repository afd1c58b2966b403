package web

import (
	"bytes"
	"compress/gzip"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

func TestFiles(t *testing.T) {
	files, err := Files()
	require.NoError(t, err)
	for _, name := range []string{"index.html", "page.css", "page.js", "get-summary.js", "labels.js", "standfirst.js", "engine.js", "worker.js"} {
		require.NotEmpty(t, files[name], name)
	}
	require.NotContains(t, files, ".gitkeep")
}

// TestElementIsSmall keeps the promise of the element's size.
func TestElementIsSmall(t *testing.T) {
	files, err := Files()
	require.NoError(t, err)
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	require.NoError(t, err)
	_, err = z.Write(files["get-summary.js"])
	require.NoError(t, err)
	require.NoError(t, z.Close())
	t.Logf("get-summary.js: %d bytes, %d gzipped", len(files["get-summary.js"]), packed.Len())
	require.LessOrEqual(t, packed.Len(), 12_000)
}

// TestLabels wants every label in every tested language of the library; the
// element speaks English in the others.
func TestLabels(t *testing.T) {
	files, err := Files()
	require.NoError(t, err)
	source := string(files["get-summary.js"]) + string(files["labels.js"])
	more := strings.Fields(between(t, source, `const MORE = "`, `"`))
	names := strings.Count(between(t, source, "const NAMES = [", "]"), `"`) / 2
	for _, tag := range more {
		require.Contains(t, string(files["labels.js"]), "\n  "+tag+": [")
	}
	require.Len(t, more, strings.Count(string(files["labels.js"]), "\n  "))
	for _, tag := range tokenize.Languages() {
		if tokenize.TierOf(tag) != tokenize.Tested {
			continue
		}
		list := between(t, source, "\n  "+string(tag)+": [", "]")
		labels := regexp.MustCompile(`"[^"]+"`).FindAllString(list, -1)
		require.Len(t, labels, names, tag)
		require.Contains(t, list, "{n}", tag)
	}
}

// TestNothingInline keeps scripts and styles out of the page, which its content
// security policy forbids.
func TestNothingInline(t *testing.T) {
	files, err := Files()
	require.NoError(t, err)
	page := string(files["index.html"])
	require.NotRegexp(t, `<style|style="|\son[a-z]+="|javascript:`, page)
	for _, script := range regexp.MustCompile(`<script[^>]*>[^<]*`).FindAllString(page, -1) {
		require.Contains(t, script, "src=")
		require.Equal(t, byte('>'), strings.TrimSpace(script)[len(strings.TrimSpace(script))-1])
	}
}

func between(t *testing.T, s, after, before string) string {
	t.Helper()
	_, s, ok := strings.Cut(s, after)
	require.True(t, ok, after)
	s, _, ok = strings.Cut(s, before)
	require.True(t, ok, before)
	return s
}
