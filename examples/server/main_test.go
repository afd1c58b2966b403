package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSite(t *testing.T) {
	for path, want := range map[string]string{"/": "<get-summary", "/summary/get-summary.js": "customElements", "/summary/livez": "ok"} {
		w := httptest.NewRecorder()
		site().ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
		require.Equal(t, http.StatusOK, w.Code, path)
		require.Contains(t, w.Body.String(), want)
	}
	w := httptest.NewRecorder()
	r := httptest.NewRequest(http.MethodPost, "/summary/v1/summaries", strings.NewReader("The hall gets a new roof this spring."))
	r.Header.Set("Content-Type", "text/plain")
	site().ServeHTTP(w, r)
	require.Equal(t, http.StatusOK, w.Code)
	require.Contains(t, w.Body.String(), "The hall gets a new roof this spring.")
}
