package service

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/summarizers"
)

// TestGate fills the places and the queue, and wants the rest to be sent away at
// once, the waiting ones after their time, and everybody served again later.
func TestGate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := newGate(Options{Concurrent: 2, Queue: 3, QueueWait: time.Second})
		require.NoError(t, g.enter(t.Context()))
		require.NoError(t, g.enter(t.Context()))
		waited := make(chan error, 3)
		for range 3 {
			go func() { waited <- g.enter(t.Context()) }()
		}
		synctest.Wait()
		var full *problem
		require.ErrorAs(t, g.enter(t.Context()), &full)
		require.Equal(t, http.StatusServiceUnavailable, full.Status)
		require.Equal(t, int64(3), full.Limit)
		require.Equal(t, int64(4), full.Got)
		g.leave()
		require.NoError(t, <-waited)
		time.Sleep(time.Second)
		for range 2 {
			require.ErrorAs(t, <-waited, &full)
			require.Equal(t, "1s", full.Limit)
			require.Equal(t, "1", full.headers["Retry-After"])
		}
		ctx, cancel := context.WithCancel(t.Context())
		go cancel()
		require.ErrorIs(t, g.enter(ctx), context.Canceled)
		require.ErrorIs(t, g.await(ctx), context.Canceled)
		g.leave()
		require.NoError(t, g.enter(t.Context()))
		require.Zero(t, g.waiting.Load())
	})
}

// TestShedding has the only place taken by somebody else.
func TestShedding(t *testing.T) {
	s := &server{Options: Options{Concurrent: 1, Queue: -1}.withDefaults(), summarizers: summarizers.NewCache(1), metrics: newMetrics()}
	s.gate, s.held.limit = newGate(s.Options), s.MaxHeldBytes
	h := s.secure(s.routes())
	require.NoError(t, s.gate.enter(t.Context()))
	res := do(t, h, post("text/plain", ferry))
	p := requireProblem(t, res, busy)
	require.Equal(t, 0.0, p.Limit)
	require.Equal(t, "1", res.Header.Get("Retry-After"))
	s.gate.leave()
	require.Equal(t, http.StatusOK, do(t, h, post("text/plain", ferry)).StatusCode)
	require.Zero(t, s.held.bytes.Load(), "all memory is given back")
}

func TestRate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := New(Options{Rate: 0.5, Burst: 2, ClientHeader: "X-Real-IP"})
		from := func(client string) *http.Response {
			return do(t, h, post("text/plain", ferry, "X-Real-IP", client))
		}
		require.Equal(t, http.StatusOK, from("192.0.2.7").StatusCode)
		require.Equal(t, http.StatusOK, from("192.0.2.7").StatusCode)
		res := from("192.0.2.7")
		p := requireProblem(t, res, tooMany)
		require.Equal(t, 0.5, p.Limit)
		require.Equal(t, "2", res.Header.Get("Retry-After"))
		require.Equal(t, http.StatusOK, from("192.0.2.8").StatusCode, "another client")
		require.Equal(t, http.StatusOK, from("2001:db8::1").StatusCode)
		require.Equal(t, http.StatusOK, from("2001:db8::2").StatusCode)
		require.Equal(t, http.StatusTooManyRequests, from("2001:db8::3").StatusCode, "one network is one client")
		require.Equal(t, http.StatusOK, from("").StatusCode, "no header: the address")
		time.Sleep(2 * time.Second)
		require.Equal(t, http.StatusOK, from("192.0.2.7").StatusCode)
		require.Equal(t, http.StatusOK, do(t, h, ask{http.MethodGet, "/livez", "", nil}).StatusCode)
	})
}

// TestBatchRate slows a batch down to its client's rate.
func TestBatchRate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		res := do(t, New(Options{Rate: 2, Burst: 1}), batchOf(strings.Repeat("{}\n", 5)))
		require.Len(t, lines(t, res), 5)
		require.Equal(t, 2500*time.Millisecond, time.Since(start))
	})
}

func TestClientsAreForgotten(t *testing.T) {
	c := newClients(Options{Rate: 1, Burst: 1})
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil)
	for i := range maxClients + 100 {
		r.RemoteAddr = "10." + strconv.Itoa(i>>16) + "." + strconv.Itoa(i>>8&255) + "." + strconv.Itoa(i&255) + ":99"
		require.NoError(t, c.take(r))
	}
	require.Equal(t, maxClients, c.buckets.Len())
}

func TestOrigins(t *testing.T) {
	const site = "https://news.example"
	cross := []string{"Origin", site, "Sec-Fetch-Site", "cross-site"}
	for name, tt := range map[string]struct {
		origins []string
		code    int
		allowed string
	}{
		"none":    {nil, http.StatusForbidden, ""},
		"another": {[]string{"https://other.example"}, http.StatusForbidden, ""},
		"a path":  {[]string{site + "/"}, http.StatusForbidden, ""},
		"listed":  {[]string{"https://other.example", site}, http.StatusOK, site},
		"all":     {[]string{"*"}, http.StatusOK, "*"},
	} {
		t.Run(name, func(t *testing.T) {
			h := New(Options{Origins: tt.origins})
			res := do(t, h, post("text/plain", ferry, cross...))
			require.Equal(t, tt.code, res.StatusCode)
			require.Equal(t, tt.allowed, res.Header.Get("Access-Control-Allow-Origin"))
			w := httptest.NewRecorder()
			h.ServeHTTP(w, ask{http.MethodOptions, "/v1/summaries", "", map[string]string{
				"Origin": site, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type",
			}}.request(t))
			require.Equal(t, tt.allowed, w.Header().Get("Access-Control-Allow-Origin"))
		})
	}
	require.Equal(t, http.StatusOK, do(t, New(Options{}), post("text/plain", ferry, "Sec-Fetch-Site", "same-origin", "Origin", "https://self.example")).StatusCode)
}

func TestIsOrigin(t *testing.T) {
	for _, s := range []string{"*", "https://example.org", "http://localhost:8080"} {
		require.True(t, IsOrigin(s), s)
	}
	for _, s := range []string{"", "example.org", "https://example.org/", "https://a.example/b", "ftp://example.org", "null", "https://"} {
		require.False(t, IsOrigin(s), s)
	}
}

// lockedBuffer takes log lines from several goroutines.
type lockedBuffer struct {
	mu sync.Mutex
	bytes.Buffer
}

// Write is safe for concurrent use.
func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.Buffer.Write(p)
}

// TestLogs wants a line a request, and nothing in it that the caller wrote.
func TestLogs(t *testing.T) {
	var log lockedBuffer
	secret := "xylophone"
	logger := slog.New(slog.NewJSONHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	h := New(Options{Logger: logger})
	for _, a := range []ask{
		post("text/plain", secret+" "+ferry).at("/v1/summaries?focus=" + secret),
		post("application/json", `{"text":"`+secret+`","method":"`+secret+`"}`),
		post("text/html", "<p>"+secret),
		batchOf(`{"id":"` + secret + `","text":"` + secret + `"}`),
		{http.MethodGet, "/" + secret, "", map[string]string{"Referer": secret, "User-Agent": secret}},
	} {
		do(t, h, a)
	}
	s := &server{Options: Options{Logger: logger}.withDefaults(), metrics: newMetrics()}
	panics := s.observe(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("cannot read " + secret) }))
	w := httptest.NewRecorder()
	panics.ServeHTTP(w, post("text/plain", secret).request(t))
	requireProblem(t, w.Result(), broken)
	require.NotContains(t, log.String(), secret)
	var codes []float64
	for line := range strings.Lines(log.String()) {
		var entry map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &entry))
		if entry["msg"] == "request" {
			codes = append(codes, entry["code"].(float64))
		}
	}
	require.Equal(t, []float64{200, 422, 200, 200, 404, 500}, codes)
}

// TestPanicAfterHeader breaks the connection rather than let half an answer
// pass for a whole one.
func TestPanicAfterHeader(t *testing.T) {
	s := &server{Options: Options{}.withDefaults(), metrics: newMetrics()}
	h := s.observe(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusOK)
		panic("late")
	}))
	require.PanicsWithValue(t, http.ErrAbortHandler, func() {
		h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil))
	})
}

func TestMetrics(t *testing.T) {
	h := New(Options{Rate: 1, Burst: 2})
	do(t, h, post("text/plain", ferry))
	do(t, h, post("application/xml", "<a/>"))
	do(t, h, post("text/plain", ferry))
	do(t, h, ask{http.MethodGet, "/nowhere", "", nil})
	text := textOf(t, do(t, h, ask{http.MethodGet, "/metrics", "", nil}))
	for _, want := range []string{
		`standfirst_requests_total{code="200",route="POST /v1/summaries"} 1`,
		`standfirst_requests_total{code="415",route="POST /v1/summaries"} 1`,
		`standfirst_requests_total{code="429",route="POST /v1/summaries"} 1`,
		`standfirst_requests_total{code="404",route="other"} 1`,
		`standfirst_shed_total{code="429",route="POST /v1/summaries"} 1`,
		`standfirst_received_bytes_total{route="POST /v1/summaries"} ` + strconv.Itoa(len(ferry)+len("<a/>")),
		`standfirst_request_seconds_count{code="200",route="POST /v1/summaries"} 1`,
		`standfirst_in_flight 1`,
		`process_resident_memory_bytes`,
		`go_goroutines`,
	} {
		require.Contains(t, text, want)
	}
}
