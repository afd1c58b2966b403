package service

import (
	"log/slog"
	"net/url"
	"runtime"
	"time"
)

// Options say what the service allows. The zero value of every field is its
// default.
type Options struct {
	MaxBytes      int           // of a body, as sent and unpacked, and of a line of a batch; 0 is 1 MiB
	MaxBatchBytes int64         // of the body of a batch, as sent and unpacked; 0 is 64 MiB
	MaxHeldBytes  int64         // of all bodies together that are held in memory; 0 is 32 MiB
	Concurrent    int           // summaries that are made at once; 0 is GOMAXPROCS
	Queue         int           // requests that wait for one to end; 0 is 16 for each of Concurrent, negative is none
	QueueWait     time.Duration // how long they wait at most; 0 is 250 ms
	LineTimeout   time.Duration // from one line of a batch to the next; 0 is 15 s

	Rate         float64 // requests a second that a client may make, a line of a batch being one; 0 is no limit
	Burst        int     // requests that a client may make at once; 0 is Rate rounded up
	ClientHeader string  // header in which a trusted proxy names the client, such as X-Real-IP; "" is the connection's address

	Origins []string // of the web pages elsewhere that may call, such as "https://example.org"; "*" is all

	Ready   func() bool  // false while the service is to get no new work; nil is always true
	Logger  *slog.Logger // a line a request, without texts or addresses; nil is none
	Version string       // of the program: summaries of another version have another ETag
}

// withDefaults returns the options with defaults in place of zeros.
func (o Options) withDefaults() Options {
	o.MaxBytes = orDefault(o.MaxBytes, 1<<20)
	o.MaxBatchBytes = orDefault(o.MaxBatchBytes, 64<<20)
	o.MaxHeldBytes = orDefault(o.MaxHeldBytes, 32<<20)
	o.Concurrent = orDefault(o.Concurrent, runtime.GOMAXPROCS(0))
	if o.Queue == 0 {
		o.Queue = 16 * o.Concurrent
	}
	o.QueueWait = orDefault(o.QueueWait, 250*time.Millisecond)
	o.LineTimeout = orDefault(o.LineTimeout, 15*time.Second)
	if o.Burst <= 0 {
		o.Burst = int(o.Rate + 0.999)
	}
	if o.Ready == nil {
		o.Ready = func() bool { return true }
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	return o
}

func orDefault[T int | int64 | time.Duration](value, ifNone T) T {
	if value <= 0 {
		return ifNone
	}
	return value
}

// IsOrigin reports whether s can stand in Options.Origins: "*", or a scheme and
// a host with nothing after them. Others are never matched.
func IsOrigin(s string) bool {
	u, err := url.Parse(s)
	return s == "*" || err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && s == u.Scheme+"://"+u.Host
}
