// Package service answers for package summarize over HTTP: a JSON API, and the
// page with the button.
//
// [New] returns one handler that stands in anybody's mux, under any prefix:
//
//	POST /v1/summaries        one article: JSON, plain text, a form, a page
//	POST /v1/summaries:batch  JSON lines in, JSON lines out
//	GET  /openapi.json        the whole contract, OpenAPI 3.1
//	GET  /livez /readyz       for the supervisor
//	GET  /metrics             for Prometheus
//	GET  /                    the page, its scripts and the WebAssembly build
//
// # What it never does
//
// It fetches no address, opens no file, keeps nothing of a request, and logs no
// text. Every body is read up to a limit, packed and unpacked; what is too much
// at once is sent away with 503 and Retry-After. Every error is
// application/problem+json (RFC 9457).
//
// The time that a client may take is the http.Server's to limit; the command
// standfirst serve shows how.
package service

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"

	"github.com/rs/cors"

	"github.com/standfirst/standfirst/internal/summarizers"
)

// server is the state that all requests share.
type server struct {
	Options
	summarizers summarizers.Cache
	gate        *gate
	held        held
	clients     *clients
	metrics     *metrics
}

// New returns the handler of the service. It is safe for concurrent use.
func New(o Options) http.Handler {
	s := &server{Options: o.withDefaults(), summarizers: summarizers.NewCache(maxSummarizers)}
	s.gate, s.clients, s.metrics = newGate(s.Options), newClients(s.Options), newMetrics()
	s.held.limit = s.MaxHeldBytes
	return s.observe(s.secure(s.allowOrigins(s.routes())))
}

// routes is the table of what is where.
func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /v1/summaries", s.api(s.postSummary))
	mux.Handle("POST /v1/summaries:batch", s.api(s.postBatch))
	mux.HandleFunc("GET /openapi.json", openAPIHandler())
	mux.HandleFunc("GET /livez", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.HandleFunc("GET /readyz", s.getReady)
	mux.Handle("GET /metrics", s.metrics.handler())
	addPages(mux)
	return explainMisses(mux)
}

// getReady tells whether new requests are welcome.
func (s *server) getReady(w http.ResponseWriter, _ *http.Request) {
	if !s.Ready() {
		draining.because("send requests elsewhere").writeTo(w)
		return
	}
	fmt.Fprintln(w, "ok")
}

// api makes a handler of a function whose errors are problems. The form of a
// page elsewhere may post only if its origin is allowed.
func (s *server) api(handle func(http.ResponseWriter, *http.Request) error) http.Handler {
	foreign := http.NewCrossOriginProtection()
	for _, origin := range s.Origins {
		if origin != "*" && IsOrigin(origin) {
			_ = foreign.AddTrustedOrigin(origin) // IsOrigin is the stricter one
		}
	}
	all := s.allowsAll()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		err := error(nil)
		if !all && foreign.Check(r) != nil {
			err = crossOrigin.because("the origin is not in the list").measured(nil, r.Header.Get("Origin"))
		}
		if err == nil {
			err = s.clients.take(r)
		}
		if err == nil {
			err = handle(w, r)
		}
		if err != nil {
			s.answerError(w, r, err)
		}
	})
}

// answerError writes a problem, and logs what should not have happened.
func (s *server) answerError(w http.ResponseWriter, r *http.Request, err error) {
	if errors.Is(err, context.Canceled) { // the client has left
		panic(http.ErrAbortHandler)
	}
	p := asProblem(err)
	if p.Status == http.StatusInternalServerError {
		s.Logger.ErrorContext(r.Context(), "failed", "route", r.Pattern, "error", fmt.Sprintf("%T", err))
	}
	p.writeTo(w)
}

func (s *server) allowsAll() bool {
	return slices.Contains(s.Origins, "*")
}

// allowOrigins lets scripts of the pages in the list call.
func (s *server) allowOrigins(next http.Handler) http.Handler {
	var origins []string
	for _, origin := range s.Origins {
		if IsOrigin(origin) {
			origins = append(origins, origin)
		}
	}
	if len(origins) == 0 { // none, which the library takes for all
		return next
	}
	return cors.New(cors.Options{
		AllowedOrigins: origins,
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowedHeaders: []string{"Content-Type", "Content-Encoding", "If-None-Match"},
		ExposedHeaders: []string{"ETag", "Retry-After"},
		MaxAge:         3600,
	}).Handler(next)
}

// The content security policies: of answers, and of the page with its scripts.
const (
	answerPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
	pagePolicy   = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
		"style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

// secure sets the headers that keep browsers from harm.
func (s *server) secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", answerPolicy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		if !s.Ready() { // let clients that keep connections find another server
			h.Set("Connection", "close")
		}
		next.ServeHTTP(w, r)
	})
}

// explainMisses answers in the form of all errors where no route fits.
func explainMisses(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		miss, pattern := mux.Handler(r)
		if pattern != "" {
			mux.ServeHTTP(w, r)
			return
		}
		probe := probe{header: make(http.Header)}
		miss.ServeHTTP(&probe, r)
		if probe.code == http.StatusMethodNotAllowed {
			allow := probe.header.Get("Allow")
			wrongMethod.because("want one of %s", allow).measured(nil, r.Method).with("Allow", allow).writeTo(w)
			return
		}
		notFound.because("openapi.json lists what there is").writeTo(w)
	})
}

// probe takes the answer that the mux would give.
type probe struct {
	header http.Header
	code   int
}

func (p *probe) Header() http.Header         { return p.header }
func (p *probe) WriteHeader(code int)        { p.code = code }
func (p *probe) Write(b []byte) (int, error) { return len(b), nil }
