package service

import (
	"bytes"
	"compress/gzip"
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/pb33f/libopenapi"
	validator "github.com/pb33f/libopenapi-validator"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"

	"github.com/standfirst/standfirst/summarize"
)

func gzipped(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write([]byte(s))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.String()
}

// TestSameSummary asks for one article in every way that the service reads, and
// wants the sentences that the library gives.
func TestSameSummary(t *testing.T) {
	s, err := summarize.New(summarize.Options{Sentences: 2})
	require.NoError(t, err)
	want, err := s.Summarize(t.Context(), summarize.Article{Text: ferry})
	require.NoError(t, err)
	require.Len(t, want.Sentences, 2)
	utf8 := jsonOf(t, map[string]any{"text": ferry, "sentences": 2})
	latin, err := charmap.Windows1252.NewEncoder().String(ferry)
	require.NoError(t, err)
	for name, a := range map[string]ask{
		"json":         post("application/json", utf8),
		"gzip":         post("application/json", gzipped(t, utf8), "Content-Encoding", "gzip"),
		"text":         post("text/plain", ferry).at("/v1/summaries?sentences=2"),
		"no type":      {http.MethodPost, "/v1/summaries?sentences=2", ferry, map[string]string{"Content-Type": "text/plain;charset=UTF-8"}},
		"windows-1252": post("text/plain; charset=windows-1252", latin).at("/v1/summaries?sentences=2"),
		"form":         post("application/x-www-form-urlencoded", "sentences=2&text="+strings.NewReplacer("%", "%25", "&", "%26", "+", "%2B", ";", "%3B").Replace(ferry)),
	} {
		t.Run(name, func(t *testing.T) {
			res := do(t, New(Options{}), a)
			require.Equal(t, http.StatusOK, res.StatusCode)
			require.Equal(t, "application/json", res.Header.Get("Content-Type"))
			got := decode[answer](t, res)
			require.Equal(t, want.Sentences, got.Sentences)
			if got.Text != nil {
				require.Equal(t, ferry, *got.Text)
			}
			require.Equal(t, name == "windows-1252", got.Text != nil, "the text is in the answer where it is not the caller's")
		})
	}
}

// TestPages sends an article as web pages and as Markdown, and wants what package
// extract makes of them.
func TestPages(t *testing.T) {
	title, text, _ := strings.Cut(ferry, "\n\n")
	markdown := "# " + title + "\n\n" + text
	html := "<html><head><title>" + title + "</title></head><body><nav>Home News Sport</nav><article><h1>" + title + "</h1><p>" +
		strings.ReplaceAll(text, "\n\n", "</p><p>") + "</p><p class=share>Share this</p></article></body></html>"
	latin, err := charmap.Windows1252.NewEncoder().String(html)
	require.NoError(t, err)
	for name, a := range map[string]ask{
		"windows-1252":    post("text/html; charset=windows-1252", latin).at("/v1/summaries?sentences=2"),
		"html":            post("text/html; charset=utf-8", html).at("/v1/summaries?sentences=2"),
		"markdown":        post("text/markdown", markdown).at("/v1/summaries?sentences=2"),
		"html in json":    post("application/json", jsonOf(t, map[string]any{"html": html, "sentences": 2})),
		"html in a batch": batchOf(jsonOf(t, map[string]any{"html": html}), "?sentences=2"),
	} {
		t.Run(name, func(t *testing.T) {
			got := decode[answer](t, do(t, New(Options{}), a))
			require.Equal(t, title, got.Title)
			require.Len(t, got.Sentences, 2)
			require.NotContains(t, *got.Text, "Sport")
			for _, s := range got.Sentences {
				require.Equal(t, s.Text, (*got.Text)[s.Start:s.End])
				require.Contains(t, ferry, s.Text)
			}
		})
	}
}

func TestForms(t *testing.T) {
	article := jsonOf(t, map[string]any{"id": "f1", "title": "Boats & <islands>", "text": ferry, "sentences": 1})
	lead := "The ferry between Harsund and the outer islands will sail again from the first of May, the county council decided on Tuesday evening."
	for _, tt := range []struct{ accept, media, want string }{
		{"", "application/json", `"text":"` + lead + `"`},
		{"*/*", "application/json", `"id":"f1"`},
		{"text/plain", "text/plain; charset=utf-8", lead + "\n"},
		{"text/markdown", "text/markdown; charset=utf-8", "- " + lead + "\n"},
		{"text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8", "<li>" + lead + "</li>"},
		{"text/html", "text/html; charset=utf-8", "<title>Boats &amp; &lt;islands&gt;</title>"},
		{"text/plain;q=0.3, text/markdown;q=0.9", "text/markdown; charset=utf-8", "- " + lead},
	} {
		t.Run(tt.accept, func(t *testing.T) {
			res := do(t, New(Options{}), post("application/json", article, "Accept", tt.accept))
			require.Equal(t, http.StatusOK, res.StatusCode)
			require.Equal(t, tt.media, res.Header.Get("Content-Type"))
			require.Contains(t, textOf(t, res), tt.want)
		})
	}
}

func TestUTF16AndExplanation(t *testing.T) {
	text := "🚢 " + ferry
	res := do(t, New(Options{}), post("application/json", jsonOf(t, map[string]any{"text": text, "offsets": "utf16", "explain": true, "keywords": 3})))
	got := decode[answer](t, res)
	require.Len(t, got.Sentences, 2)
	require.NotEmpty(t, got.Keywords)
	units := utf16Of(text)
	for _, s := range got.Sentences {
		require.Equal(t, s.Text, stringOf(units[s.Start:s.End]))
	}
	for _, k := range got.Keywords {
		require.Equal(t, k.Text, stringOf(units[k.Start:k.End]))
	}
	chosen := 0
	for _, s := range got.Explanation.Sentences {
		if s.Chosen {
			require.Equal(t, got.Sentences[chosen].Start, s.Start)
			chosen++
		}
	}
	require.Equal(t, 2, chosen)
	require.Equal(t, len(units), got.Explanation.Blocks[len(got.Explanation.Blocks)-1].End)
}

func TestNoProse(t *testing.T) {
	h := New(Options{})
	for _, body := range []string{`{}`, `{"text":""}`, `{"text":"Menu\nHome\n"}`, `{"text":"` + strings.Repeat(" ", 500) + `"}`} {
		res := do(t, h, post("application/json", body))
		require.Equal(t, http.StatusOK, res.StatusCode, body)
		require.Empty(t, decode[answer](t, res).Sentences)
	}
	require.Contains(t, textOf(t, do(t, h, post("text/plain", "", "Accept", "text/html"))), "no prose")
}

func TestProblems(t *testing.T) {
	small := Options{MaxBytes: 300, Origins: []string{"https://news.example"}}
	bomb := gzipped(t, strings.Repeat("The tide came in. ", 1<<16))
	require.Less(t, len(bomb), 10_000)
	long := strings.Repeat("x", 301)
	for name, tt := range map[string]struct {
		ask        ask
		options    Options
		want       kind
		limit, got any
		field      string
		header     [2]string
	}{
		"no json":           {ask: post("application/json", `{"text":`), want: badRequest},
		"bad json":          {ask: post("application/json", `{"text":x}`), want: badRequest},
		"two objects":       {ask: post("application/json", `{}{}`), want: badRequest},
		"bad form":          {ask: post("application/x-www-form-urlencoded", "text=%zz"), want: badRequest},
		"bad gzip":          {ask: post("application/json", "{}", "Content-Encoding", "gzip"), want: badRequest},
		"torn gzip":         {ask: post("text/plain", gzipped(t, ferry)[:40], "Content-Encoding", "gzip"), want: badRequest},
		"nowhere":           {ask: ask{http.MethodGet, "/v2/summaries", "", nil}, want: notFound},
		"method":            {ask: ask{http.MethodGet, "/v1/summaries", "", nil}, want: wrongMethod, got: "GET", header: [2]string{"Allow", "POST"}},
		"accept":            {ask: post("application/json", `{}`, "Accept", "image/png"), want: unacceptable, got: "image/png"},
		"bad accept":        {ask: post("application/json", `{}`, "Accept", "/;"), want: unacceptable, got: "/;"},
		"too large":         {ask: post("text/plain", long), options: small, want: tooLarge, limit: 300.0, got: 301.0},
		"bomb":              {ask: post("text/plain", bomb, "Content-Encoding", "gzip"), options: Options{MaxBytes: 20_000}, want: tooLarge, limit: 20000.0, got: 20001.0},
		"type":              {ask: post("application/xml", `<a/>`), want: wrongType, got: "application/xml", header: [2]string{"Accept", "application/json, text/plain, text/html, text/markdown, application/x-www-form-urlencoded"}},
		"bad type":          {ask: post("text/plain; charset", `a`), want: wrongType},
		"coding":            {ask: post("text/plain", "a", "Content-Encoding", "br"), want: wrongType, header: [2]string{"Accept-Encoding", "gzip"}},
		"charset":           {ask: post("text/plain; charset=klingon", "a"), want: wrongType, got: "klingon"},
		"unknown member":    {ask: post("application/json", `{"url":"https://example.org"}`), want: wrongValue, field: "url"},
		"wrong kind":        {ask: post("application/json", `{"sentences":"many"}`), want: wrongValue, field: "sentences", got: "string"},
		"no object":         {ask: post("application/json", `[]`), want: wrongValue, got: "array"},
		"negative":          {ask: post("application/json", `{"words":-1}`), want: wrongValue, field: "words", got: "-1"},
		"ratio":             {ask: post("text/plain", "a").at("/v1/summaries?ratio=7"), want: wrongValue, field: "ratio", got: "7"},
		"not a number":      {ask: post("text/plain", "a").at("/v1/summaries?ratio=NaN"), want: wrongValue, field: "ratio", got: "NaN"},
		"method option":     {ask: post("application/json", `{"method":"magic"}`), want: wrongValue, field: "method", got: "magic"},
		"language":          {ask: post("application/json", `{"language":"tlh"}`), want: wrongValue, field: "language"},
		"offsets":           {ask: post("application/json", `{"offsets":"runes"}`), want: wrongValue, field: "offsets", got: "runes"},
		"unknown parameter": {ask: post("text/plain", "a").at("/v1/summaries?url=x"), want: wrongValue, field: "url"},
		"bad parameter":     {ask: post("text/plain", "a").at("/v1/summaries?sentences=two"), want: wrongValue, field: "sentences"},
		"html and text":     {ask: post("application/json", `{"html":"<p>","text":"a"}`), want: wrongValue, field: "html"},
		"page":              {ask: post("text/html", "%PDF-1.7 \x00"), want: wrongValue},
		"nested page":       {ask: post("text/html", strings.Repeat("<div>", 10_000)), want: wrongValue},
		"packed page":       {ask: post("text/html", gzipped(t, "<p>"+strings.Repeat("The tide came in. ", 9999))), options: Options{MaxBytes: 9000}, want: tooLarge, limit: 9000.0},
		"foreign form":      {ask: post("text/plain", "a", "Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"), options: small, want: crossOrigin, got: "https://evil.example"},
		"batch too large":   {ask: post(asLines, long).at("/v1/summaries:batch"), options: Options{MaxBatchBytes: 300}, want: tooLarge, limit: 300.0, got: 301.0},
		"batch option":      {ask: post(asLines, "{}").at("/v1/summaries:batch?words=-2"), want: wrongValue, field: "words", got: "-2"},
		"house full":        {ask: post("text/plain", long), options: Options{MaxHeldBytes: 100}, want: busy, limit: 100.0, got: 301.0, header: [2]string{"Retry-After", "1"}},
		"stopping":          {ask: ask{http.MethodGet, "/readyz", "", nil}, options: Options{Ready: func() bool { return false }}, want: draining, header: [2]string{"Connection", "close"}},
	} {
		t.Run(name, func(t *testing.T) {
			res := do(t, New(tt.options), tt.ask)
			p := requireProblem(t, res, tt.want)
			require.Equal(t, tt.limit, p.Limit)
			require.Equal(t, tt.got, p.Got)
			require.Equal(t, tt.field, p.Field)
			require.Empty(t, res.Header.Get("ETag"))
			if tt.header[0] != "" {
				require.Equal(t, tt.header[1], res.Header.Get(tt.header[0]))
			}
		})
	}
}

func TestETag(t *testing.T) {
	h := New(Options{Version: "1"})
	first := do(t, h, post("text/plain", ferry)).Header.Get("ETag")
	require.NotEmpty(t, first)
	require.Equal(t, first, do(t, h, post("text/plain", ferry)).Header.Get("ETag"))
	res := do(t, h, post("text/plain", ferry, "If-None-Match", `"other", W/`+first))
	requireProblem(t, res, unchanged)
	require.Equal(t, first, res.Header.Get("ETag"))
	for name, res := range map[string]*http.Response{
		"text":    do(t, h, post("text/plain", ferry+" ", "If-None-Match", first)),
		"options": do(t, h, post("text/plain", ferry, "If-None-Match", first).at("/v1/summaries?sentences=1")),
		"form":    do(t, h, post("text/plain", ferry, "If-None-Match", first, "Accept", "text/plain")),
		"version": do(t, New(Options{Version: "2"}), post("text/plain", ferry, "If-None-Match", first)),
	} {
		require.Equal(t, http.StatusOK, res.StatusCode, "another %s", name)
		require.NotEqual(t, first, res.Header.Get("ETag"), "another %s", name)
	}
	get := ask{http.MethodGet, "/openapi.json", "", map[string]string{}}
	get.headers["If-None-Match"] = do(t, h, get).Header.Get("ETag")
	require.Equal(t, http.StatusNotModified, do(t, h, get).StatusCode)
}

// TestContract checks the document itself, and that it names every route.
func TestContract(t *testing.T) {
	res := do(t, New(Options{}), ask{http.MethodGet, "/openapi.json", "", nil})
	require.Equal(t, http.StatusOK, res.StatusCode)
	doc, err := libopenapi.NewDocument(openAPI)
	require.NoError(t, err)
	require.Equal(t, "3.1.0", doc.GetVersion())
	v, errs := validator.NewValidator(doc)
	require.Empty(t, errs)
	ok, problems := v.ValidateDocument()
	require.True(t, ok, "%v", problems)
	model, err := doc.BuildV3Model()
	require.NoError(t, err)
	h := New(Options{})
	for path, item := range model.Model.Paths.PathItems.FromOldest() {
		for method := range item.GetOperations().FromOldest() {
			w := httptest.NewRecorder()
			h.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), strings.ToUpper(method), path, strings.NewReader("{}")))
			require.NotEqual(t, http.StatusNotFound, w.Code, path)
			require.NotEqual(t, http.StatusMethodNotAllowed, w.Code, path)
		}
	}
	operation, _ := model.Model.Paths.PathItems.Get("/v1/summaries")
	names := map[string]bool{}
	for _, p := range operation.Post.Parameters {
		names[p.Name] = true
	}
	for _, field := range []string{"Sentences", "Words", "Characters", "Ratio", "Method", "Focus", "Diversity", "Keywords", "Language", "TrimDateline"} {
		require.True(t, names[memberName(field)], field)
	}
}

func TestHealth(t *testing.T) {
	h := New(Options{})
	for _, path := range []string{"/livez", "/readyz"} {
		res := do(t, h, ask{http.MethodGet, path, "", nil})
		require.Equal(t, http.StatusOK, res.StatusCode)
		require.Equal(t, "ok\n", textOf(t, res))
	}
}

// TestMounted stands in another mux, under a prefix.
func TestMounted(t *testing.T) {
	mux := http.NewServeMux()
	mux.Handle("/summary/", http.StripPrefix("/summary", New(Options{})))
	w := httptest.NewRecorder()
	mux.ServeHTTP(w, post("text/plain", ferry).at("/summary/v1/summaries").request(t))
	require.Equal(t, http.StatusOK, w.Code)
}

// TestClientLeft stops work for a client that has gone, and answers nothing.
func TestClientLeft(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	w := httptest.NewRecorder()
	require.PanicsWithValue(t, http.ErrAbortHandler, func() {
		New(Options{}).ServeHTTP(w, post("text/plain", ferry).request(t).WithContext(ctx))
	})
	require.Empty(t, w.Body.String())
}
