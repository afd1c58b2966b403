package main

import (
	"bytes"
	"compress/gzip"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/unicode"

	"github.com/standfirst/standfirst/extract"
)

func TestMediaOf(t *testing.T) {
	html := "<!doctype html><html><body><p>One boat left.</p></body></html>"
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(html)
	require.NoError(t, err)
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err = z.Write([]byte(html))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	for name, test := range map[string]struct{ file, contentType, data, want string }{
		"ending":                   {"a.HTM", "", "One boat left.", "text/html"},
		"ending of a packed file":  {"a.md.gz", "", "One boat left.", "text/markdown"},
		"text with tags":           {"a.txt", "", html, "text/plain"},
		"no ending":                {"a", "", "One boat left.", "text/plain"},
		"first bytes":              {"-", "", "\n " + html, "text/html"},
		"first bytes, UTF-16":      {"-", "", wide, "text/html"},
		"first bytes, packed":      {"-", "", packed.String(), "text/html"},
		"feed":                     {"-", "", `<?xml version="1.0"?><rss></rss>`, "text/html"},
		"feed by its ending":       {"a.rss", "", "<rss></rss>", "text/html"},
		"server, HTML":             {"https://a.example/b.md", "text/html; charset=utf-8", "x", "text/html"},
		"server, Markdown":         {"https://a.example/b", "text/markdown", "x", "text/markdown"},
		"server, text":             {"https://a.example/b.html", "text/plain", html, "text/plain"},
		"server that says nothing": {"https://a.example/b", "", html, "text/html"},
		"picture":                  {"-", "", "\x89PNG\x0D\x0A\x1A\x0A", "text/plain"},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, test.want, mediaOf(test.file, []byte(test.data), extract.Options{ContentType: test.contentType}))
		})
	}
}
