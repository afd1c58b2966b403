package service

import (
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/web"
)

func get(h http.Handler, path string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestPage(t *testing.T) {
	h := New(Options{})
	w := get(h, "/")
	require.Equal(t, http.StatusOK, w.Code)
	require.Equal(t, "text/html; charset=utf-8", w.Header().Get("Content-Type"))
	policy := w.Header().Get("Content-Security-Policy")
	require.Contains(t, policy, "script-src 'self' 'wasm-unsafe-eval';")
	require.NotContains(t, policy, "unsafe-inline")
	require.Empty(t, w.Header().Get("Access-Control-Allow-Origin"))
	for _, link := range regexp.MustCompile(`(?:src|href)="([a-z][^":#]*)"`).FindAllStringSubmatch(w.Body.String(), -1) {
		require.Equal(t, http.StatusOK, get(h, "/"+link[1]).Code, link[1])
	}
	require.Equal(t, http.StatusNotModified, get(h, "/", "If-None-Match", w.Header().Get("ETag")).Code)
}

func TestAssets(t *testing.T) {
	h := New(Options{})
	for path, media := range map[string]string{
		"/get-summary.js": "text/javascript; charset=utf-8",
		"/standfirst.js":  "text/javascript; charset=utf-8",
		"/page.css":       "text/css; charset=utf-8",
	} {
		w := get(h, path)
		require.Equal(t, http.StatusOK, w.Code, path)
		require.Equal(t, media, w.Header().Get("Content-Type"))
		require.Equal(t, "*", w.Header().Get("Access-Control-Allow-Origin"), "pages elsewhere may load it")
	}
	require.Equal(t, http.StatusNotFound, get(h, "/index.html").Code)
	require.Equal(t, http.StatusNotFound, get(h, "/web.go").Code)
}

// TestPacked serves a packed file to those who take gzip and to those who do
// not.
func TestPacked(t *testing.T) {
	plain := strings.Repeat("\x00asm", 99)
	f := &file{data: []byte(gzipped(t, plain)), media: mediaOf("a.wasm"), tag: `"a"`, packed: true}
	for accept, packed := range map[string]bool{"gzip, br": true, "br;q=1, gzip;q=0.5": true, "": false, "gzip;q=0": false, "identity": false} {
		w := get(f, "/a.wasm", "Accept-Encoding", accept)
		require.Equal(t, "application/wasm", w.Header().Get("Content-Type"))
		require.Equal(t, "Accept-Encoding", w.Header().Get("Vary"))
		if packed {
			require.Equal(t, "gzip", w.Header().Get("Content-Encoding"), accept)
			require.Equal(t, string(f.data), w.Body.String())
			continue
		}
		require.Empty(t, w.Header().Get("Content-Encoding"), accept)
		require.Equal(t, plain, w.Body.String())
	}
	broken := &file{data: []byte("no gzip"), media: "application/wasm", packed: true}
	require.Equal(t, http.StatusInternalServerError, get(broken, "/").Code)
}

// TestPlainForm posts the form of the page as a browser without script does.
func TestPlainForm(t *testing.T) {
	files, err := web.Files()
	require.NoError(t, err)
	text := regexp.MustCompile(`(?s)<textarea name="text" hidden>(.*?)</textarea>`).FindSubmatch(files["index.html"])
	require.Len(t, text, 2)
	body := "title=Night+trains&text=" + strings.NewReplacer("%", "%25", "&", "%26", "+", "%2B", ";", "%3B", "\n", "%0D%0A").Replace(string(text[1]))
	res := do(t, New(Options{}), post("application/x-www-form-urlencoded", body,
		"Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate"))
	require.Equal(t, http.StatusOK, res.StatusCode)
	page := textOf(t, res)
	require.Equal(t, 3, strings.Count(page, "<li>"))
	require.Contains(t, page, `<h1 dir="auto">Night trains</h1>`)
	require.Contains(t, page, `<html lang="en">`)
}
