package service

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzRequest sends any bytes under any type: the answer is a summary or a
// problem, never a fault of the service, and each time the same.
func FuzzRequest(f *testing.F) {
	f.Add("application/json", "", "", []byte(`{"text":"One boat left the harbour today.","offsets":"utf16","explain":true}`))
	f.Add("application/json", "text/html", "", []byte(`{"sentences":-1,"ratio":1e400}`))
	f.Add("text/plain; charset=utf-16", "*/*", "words=7&method=lead", []byte("\xff\xfea\x00.\x00"))
	f.Add("application/x-www-form-urlencoded", "text/html", "", []byte("text=One+boat+left.&sentences=&%"))
	f.Add("application/x-ndjson", "", "sentences=1", []byte("{\"id\":1}\n{}\n\n{\"text\":\"One boat left.\"}"))
	f.Add("text/html", "text/plain;q=", "ratio=NaN", []byte("<p>"))
	f.Fuzz(func(t *testing.T, contentType, accept, query string, body []byte) {
		h := New(Options{MaxBytes: 4096, MaxBatchBytes: 8192})
		path := "/v1/summaries"
		if strings.HasPrefix(contentType, asLines) {
			path += ":batch"
		}
		send := func() *httptest.ResponseRecorder {
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, path, strings.NewReader(string(body)))
			r.URL.RawQuery = url.PathEscape(query)
			if strings.Count(query, "=") > 0 {
				r.URL.RawQuery = query
			}
			r.Header.Set("Content-Type", contentType)
			r.Header.Set("Accept", accept)
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			return w
		}
		w := send()
		require.Less(t, w.Code, http.StatusInternalServerError, w.Body.String())
		require.Equal(t, w.Body.String(), send().Body.String())
		if w.Code != http.StatusOK {
			var p problem
			require.NoError(t, json.Unmarshal(w.Body.Bytes(), &p))
			require.Equal(t, w.Code, p.Status)
		}
	})
}
