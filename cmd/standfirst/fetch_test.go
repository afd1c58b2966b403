package main

import (
	"compress/gzip"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestFetch(t *testing.T) {
	t.Setenv("HTTP_PROXY", "http://127.0.0.1:1")
	t.Setenv("NO_PROXY", "127.0.0.1")
	const harbourPage = "<html><body><article><p>" + harbour + "</p></article></body></html>"
	mux := http.NewServeMux()
	mux.HandleFunc("GET /page", func(w http.ResponseWriter, r *http.Request) {
		require.Contains(t, r.UserAgent(), "standfirst")
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, harbourPage)
	})
	mux.HandleFunc("GET /notes", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/markdown")
		fmt.Fprint(w, "# Harbour\n\n"+harbour)
	})
	mux.HandleFunc("GET /packed", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		z := gzip.NewWriter(w)
		fmt.Fprint(z, harbourPage)
		_ = z.Close()
	})
	mux.HandleFunc("GET /file.pdf", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/pdf")
		fmt.Fprint(w, "%PDF-1.7")
	})
	mux.HandleFunc("GET /picture", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, "GIF89a more")
	})
	mux.HandleFunc("GET /moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/page", http.StatusFound) })
	mux.HandleFunc("GET /loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	mux.HandleFunc("GET /stalls", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, "<html><body><p>The harbour")
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
	})
	mux.HandleFunc("GET /silent", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("GET /steps/{n}", func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.PathValue("n"))
		if n == 0 {
			http.Redirect(w, r, "/page", http.StatusFound)
			return
		}
		http.Redirect(w, r, "/steps/"+strconv.Itoa(n-1), http.StatusFound)
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)

	for _, path := range []string{"/page", "/notes", "/packed", "/moved", "/steps/4"} {
		p, err := readPage(t.Context(), nil, server.URL+path, 0)
		require.NoError(t, err, path)
		require.Equal(t, harbour, p.Text, path)
		require.True(t, p.derived)
	}
	for path, want := range map[string]string{
		"/missing":  "the server answers 404 Not Found",
		"/file.pdf": "not a text but application/pdf",
		"/picture":  "not a text but image/gif",
		"/loop":     "more than 5 redirects",
		"/steps/5":  "more than 5 redirects",
	} {
		_, err := readPage(t.Context(), nil, server.URL+path, 0)
		require.EqualError(t, err, want, path)
	}
	for _, path := range []string{"/stalls", "/silent"} {
		_, _, err := fetch(t.Context(), server.URL+path, 1000, 50*time.Millisecond)
		require.EqualError(t, err, "no whole answer within 50ms", path)
	}
	_, err := readPage(t.Context(), nil, server.URL+"/page", 10)
	require.ErrorContains(t, err, "over the limit of 10")
	server.Close()
	_, err = readPage(t.Context(), nil, server.URL+"/page", 0)
	require.ErrorContains(t, err, "refused")
	_, err = readPage(t.Context(), strings.NewReader(""), "http://[broken", 0)
	require.ErrorContains(t, err, "missing ']'")
}
