package service

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func batchOf(body string, query ...string) ask {
	return post(asLines, body).at("/v1/summaries:batch" + strings.Join(query, ""))
}

// lines are the lines of an answer, each a summary or a failure.
func lines(t *testing.T, res *http.Response) []map[string]any {
	t.Helper()
	require.Equal(t, http.StatusOK, res.StatusCode)
	require.Equal(t, asLines, res.Header.Get("Content-Type"))
	var all []map[string]any
	for d := json.NewDecoder(res.Body); d.More(); {
		var one map[string]any
		require.NoError(t, d.Decode(&one))
		all = append(all, one)
	}
	return all
}

func TestBatch(t *testing.T) {
	article := jsonOf(t, map[string]string{"id": "a", "text": ferry})
	for name, tt := range map[string]struct {
		body string
		want []string // of each line, a part of its JSON
	}{
		"empty":          {"", nil},
		"one":            {article, []string{`"id":"a"`}},
		"order":          {article + "\n" + strings.Replace(article, `"a"`, `"b"`, 1) + "\n", []string{`"id":"a"`, `"id":"b"`}},
		"blank lines":    {"\n\r\n" + article + "\r\n\n", []string{`"id":"a"`}},
		"bad line":       {"{bad\n" + article, []string{`"line":1`, `"id":"a"`}},
		"after a blank":  {"\n{bad\n", []string{`"line":2`}},
		"bad language":   {`{"id":"x","text":"One boat left.","language":"tlh"}`, []string{`"error":"language: summarize: language not supported`}},
		"both":           {`{"id":"x","html":"<p>One boat left.</p>","text":"a"}`, []string{`"id":"x","line":1,"error":"both`}},
		"neither":        {`{"id":7}`, []string{`"id":"7","line":1,"error":"no \"text\" and no \"html\""`}},
		"own option":     {`{"id":"x","text":"One boat left.","options":{"url":"x"}}`, []string{`"error":"url: there is no such member"`}},
		"own value":      {`{"id":"x","text":"One boat left.","options":{"words":-1}}`, []string{`"error":"words: want 0 for the default, or more"`}},
		"long line":      {strings.Repeat("x", 2001) + "\n" + `{"id":"z","text":""}`, []string{`over the limit of bytes: 2000`, `"id":"z"`}},
		"just fits":      {`{"text":"","id":"` + strings.Repeat("y", 2000-19) + `"}`, []string{`"sentences":[]`}},
		"beyond the sum": {strings.Repeat(article+"\n", 9), []string{`"id":"a"`, `"id":"a"`, `"id":"a"`, `"id":"a"`, `over the limit of bytes: 4800`}},
	} {
		t.Run(name, func(t *testing.T) {
			r := batchOf(tt.body).request(t)
			r.ContentLength = -1 // as a stream
			w := httptest.NewRecorder()
			New(Options{MaxBytes: 2000, MaxBatchBytes: 4800}).ServeHTTP(w, r)
			got := strings.Split(strings.TrimSpace(w.Body.String()), "\n")
			if len(tt.want) == 0 {
				require.Empty(t, w.Body.String())
				return
			}
			require.Len(t, got, len(tt.want), w.Body.String())
			for i, want := range tt.want {
				require.Contains(t, got[i], want)
			}
		})
	}
}

func TestBatchOptions(t *testing.T) {
	article := jsonOf(t, map[string]string{"id": "a", "text": "🚢 " + ferry})
	got := lines(t, do(t, New(Options{}), batchOf(article, "?sentences=1&offsets=utf16&keywords=2")))
	require.Len(t, got, 1)
	require.Len(t, got[0]["sentences"], 1)
	require.Len(t, got[0]["keywords"], 2)
	require.EqualValues(t, 57, got[0]["sentences"].([]any)[0].(map[string]any)["start"])
}

// TestBatchOwnOptions has options of one line over those of all.
func TestBatchOwnOptions(t *testing.T) {
	body := jsonOf(t, map[string]any{"text": ferry, "options": map[string]any{"sentences": 2}}) + "\n" + jsonOf(t, map[string]any{"text": ferry})
	got := lines(t, do(t, New(Options{}), batchOf(body, "?sentences=1&keywords=2")))
	require.Len(t, got, 2)
	for i, sentences := range []int{2, 1} {
		require.Len(t, got[i]["sentences"], sentences)
		require.Len(t, got[i]["keywords"], 2)
	}
}

// TestBatchStreams reads each answer before it sends the next line.
func TestBatchStreams(t *testing.T) {
	server := httptest.NewServer(New(Options{}))
	defer server.Close()
	in, feed := io.Pipe()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL+"/v1/summaries:batch", in)
	require.NoError(t, err)
	got := make(chan string)
	go func() {
		defer close(got)
		res, err := server.Client().Do(r)
		if err != nil {
			return
		}
		defer res.Body.Close() //nolint:errcheck // it was only read
		for s := bufio.NewScanner(res.Body); s.Scan(); {
			got <- s.Text()
		}
	}()
	for _, id := range []string{"a", "b", "c"} {
		_, err := io.WriteString(feed, jsonOf(t, map[string]string{"id": id, "text": ferry})+"\n")
		require.NoError(t, err)
		require.Contains(t, <-got, `"id":"`+id+`"`)
	}
	require.NoError(t, feed.Close())
	_, more := <-got
	require.False(t, more)
}
