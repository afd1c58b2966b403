package service

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics are what Prometheus reads, by route and code. They are the handler's
// own, so that several can stand in one program.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	received *prometheus.CounterVec
	sent     *prometheus.CounterVec
	shed     *prometheus.CounterVec
	inFlight prometheus.Gauge
}

func newMetrics() *metrics {
	counter := func(name, help string, labels ...string) *prometheus.CounterVec {
		return prometheus.NewCounterVec(prometheus.CounterOpts{Name: "standfirst_" + name, Help: help}, labels)
	}
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: counter("requests_total", "Requests answered.", "route", "code"),
		received: counter("received_bytes_total", "Bytes of bodies as sent by clients.", "route"),
		sent:     counter("sent_bytes_total", "Bytes of bodies sent.", "route"),
		shed:     counter("shed_total", "Requests sent away with 429 or 503.", "route", "code"),
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{Name: "standfirst_in_flight", Help: "Requests being answered."}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "standfirst_request_seconds", Help: "Time from a request's header to the end of its answer.",
			Buckets: []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10},
		}, []string{"route", "code"}),
	}
	m.registry.MustRegister(m.requests, m.seconds, m.received, m.sent, m.shed, m.inFlight,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{Registry: m.registry})
}

// count adds a request that was answered.
func (m *metrics) count(route string, w *watched, in *counted, took time.Duration) {
	code := strconv.Itoa(w.code)
	m.requests.WithLabelValues(route, code).Inc()
	m.seconds.WithLabelValues(route, code).Observe(took.Seconds())
	m.received.WithLabelValues(route).Add(float64(in.n))
	m.sent.WithLabelValues(route).Add(float64(w.n))
	if w.code == http.StatusTooManyRequests || w.code == http.StatusServiceUnavailable {
		m.shed.WithLabelValues(route, code).Inc()
	}
}

// watched sees what is answered.
type watched struct {
	http.ResponseWriter
	code int // 0 before the header
	n    int64
}

// WriteHeader keeps the code.
func (w *watched) WriteHeader(code int) {
	if w.code == 0 && code >= http.StatusOK {
		w.code = code
	}
	w.ResponseWriter.WriteHeader(code)
}

// Write counts.
func (w *watched) Write(p []byte) (int, error) {
	if w.code == 0 {
		w.code = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(p)
	w.n += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController through.
func (w *watched) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// counted counts what is read of a body.
type counted struct {
	io.ReadCloser
	n int64
}

// Read counts.
func (c *counted) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	c.n += int64(n)
	return n, err
}

// observe counts and logs every request, and answers for handlers that panic.
// Neither address nor query is logged: they may tell who reads what.
func (s *server) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		start := time.Now()
		w, in := &watched{ResponseWriter: rw}, &counted{ReadCloser: r.Body}
		// the mux of the caller may have set a pattern of its own
		r = r.WithContext(r.Context())
		r.Pattern, r.Body = "", in
		s.metrics.inFlight.Inc()
		defer func() {
			s.metrics.inFlight.Dec()
			p := recover()
			abort := p == http.ErrAbortHandler || p != nil && w.code != 0
			if p != nil && p != http.ErrAbortHandler {
				s.answerPanic(w, r, p)
			}
			s.finish(w, r, in, time.Since(start))
			if abort { // nobody may take half an answer for a whole one
				panic(http.ErrAbortHandler)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// answerPanic logs where a handler panicked: not the value, which may hold
// text.
func (s *server) answerPanic(w *watched, r *http.Request, p any) {
	s.Logger.ErrorContext(r.Context(), "panic", "route", r.Pattern, "type", fmt.Sprintf("%T", p), "stack", string(debug.Stack()))
	if w.code == 0 {
		broken.because("the request could not be carried out").writeTo(w)
	}
}

// finish counts and logs a request.
func (s *server) finish(w *watched, r *http.Request, in *counted, took time.Duration) {
	route := r.Pattern
	if route == "" {
		route = "other"
	}
	if w.code == 0 {
		w.code = 499 // the client left before the answer, as nginx has it
	}
	s.metrics.count(route, w, in, took)
	level := slog.LevelInfo
	if w.code == http.StatusOK && r.Method != http.MethodPost { // probes and pages
		level = slog.LevelDebug
	}
	if w.code >= http.StatusInternalServerError && w.code != http.StatusServiceUnavailable {
		level = slog.LevelError
	}
	s.Logger.LogAttrs(context.WithoutCancel(r.Context()), level, "request",
		slog.String("route", route), slog.Int("code", w.code), slog.Int64("in", in.n), slog.Int64("out", w.n),
		slog.Duration("took", took))
}
