package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/net/netutil"

	"github.com/standfirst/standfirst/service"
)

// serving is what the flags of serve say.
type serving struct {
	options     service.Options
	address     string
	readHeader  time.Duration
	read        time.Duration
	write       time.Duration
	idle        time.Duration
	drain       time.Duration
	finish      time.Duration
	connections int
	memory      int64
	logLevel    string
}

// newServe answers over HTTP.
func newServe() *cobra.Command {
	var set serving
	cmd := &cobra.Command{
		Use:   "serve [flags]",
		Short: "Answer over HTTP: the API and the page with the button",
		Long: `Serve answers POST /v1/summaries and the rest of /openapi.json until it is asked
to stop; then /readyz says 503, the requests that it has are answered, and it
exits. Every flag can be given in the environment: --max-bytes is
STANDFIRST_MAX_BYTES. A flag wins over the environment.`,
		Args:    noArgs,
		Version: version(),
		PreRunE: func(cmd *cobra.Command, _ []string) error { return fromEnvironment(cmd.Flags(), os.LookupEnv) },
		RunE:    func(cmd *cobra.Command, _ []string) error { return set.run(cmd) },
	}
	set.addFlags(cmd.Flags())
	return cmd
}

// addFlags is the one table of what can be set.
func (set *serving) addFlags(flags *pflag.FlagSet) {
	o := &set.options
	flags.StringVar(&set.address, "address", "127.0.0.1:8080", "the host and port to listen on; an empty host is all")
	flags.IntVar(&o.MaxBytes, "max-bytes", 1<<20, "of a body, as sent and unpacked, and of a line of a batch")
	flags.Int64Var(&o.MaxBatchBytes, "max-batch-bytes", 64<<20, "of the body of a batch")
	flags.Int64Var(&o.MaxHeldBytes, "max-held-bytes", 32<<20, "of all bodies in memory together")
	flags.IntVar(&o.Concurrent, "concurrent", 0, "summaries made at once (one a processor)")
	flags.IntVar(&o.Queue, "queue", 0, "requests that wait for their turn (16 a summary made at once); negative is none")
	flags.DurationVar(&o.QueueWait, "queue-wait", 250*time.Millisecond, "how long they wait at most")
	flags.DurationVar(&o.LineTimeout, "line-timeout", 15*time.Second, "from one line of a batch to the next")
	flags.Float64Var(&o.Rate, "rate", 0, "requests a second that a client may make; 0 is no limit")
	flags.IntVar(&o.Burst, "burst", 0, "requests that a client may make at once (the rate)")
	flags.StringVar(&o.ClientHeader, "client-header", "", "header in which a trusted proxy names the client, such as X-Real-IP")
	flags.StringSliceVar(&o.Origins, "origin", nil, "a web origin whose pages may call, such as https://example.org; repeatable; * is all")
	flags.IntVar(&set.connections, "connections", 4096, "open at once; more wait to be accepted")
	flags.DurationVar(&set.readHeader, "read-header-timeout", 5*time.Second, "for the header of a request")
	flags.DurationVar(&set.read, "read-timeout", 15*time.Second, "for a whole request")
	flags.DurationVar(&set.write, "write-timeout", 30*time.Second, "from the header of a request to the end of its answer")
	flags.DurationVar(&set.idle, "idle-timeout", time.Minute, "between requests on a connection")
	flags.DurationVar(&set.drain, "drain", time.Second, "after SIGTERM, from not ready to accepting no more")
	flags.DurationVar(&set.finish, "finish", 30*time.Second, "for the requests that are left then")
	flags.Int64Var(&set.memory, "memory", 96<<20, "bytes of memory to stay within where possible, unless GOMEMLIMIT says")
	flags.StringVar(&set.logLevel, "log-level", "info", "debug, info, warn or error")
}

// fromEnvironment sets the flags that are not given from the environment.
func fromEnvironment(flags *pflag.FlagSet, lookup func(string) (string, bool)) error {
	var failed error
	flags.VisitAll(func(f *pflag.Flag) {
		name := variable(f.Name)
		value, ok := lookup(name)
		if !ok || f.Changed || failed != nil {
			return
		}
		if err := flags.Set(f.Name, value); err != nil {
			failed = usageError{fmt.Errorf("%s: %w", name, err)}
		}
	})
	return failed
}

// variable is the name of a flag in the environment.
func variable(flag string) string {
	return "STANDFIRST_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// check refuses what could not work.
func (set *serving) check() error {
	for _, origin := range set.options.Origins {
		if !service.IsOrigin(origin) {
			return usageError{fmt.Errorf("origin %q: want a scheme and a host, such as https://example.org, or *", origin)}
		}
	}
	if set.options.Rate < 0 || set.connections <= 0 {
		return usageError{errors.New("--rate must not be negative, --connections must be positive")}
	}
	return nil
}

// run listens and serves until the context ends.
func (set *serving) run(cmd *cobra.Command) error {
	if err := set.check(); err != nil {
		return err
	}
	var level slog.Level
	if err := level.UnmarshalText([]byte(set.logLevel)); err != nil {
		return usageError{err}
	}
	set.tuneMemory()
	listener, err := net.Listen("tcp", set.address)
	if err != nil {
		return err
	}
	return set.serve(cmd.Context(), listener, cmd.ErrOrStderr(), level)
}

// tuneMemory collects garbage less often than is usual, as what is alive is small,
// but in time to stay within the limit.
func (set *serving) tuneMemory() {
	const percent = 300
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(set.memory)
	}
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}

// serve answers on a listener until the context ends; then it stops being ready,
// waits for balancers to notice, accepts no more and ends what it has.
func (set *serving) serve(ctx context.Context, listener net.Listener, stderr io.Writer, level slog.Level) error {
	logger := slog.New(slog.NewJSONHandler(stderr, &slog.HandlerOptions{Level: level}))
	var stopping atomic.Bool
	set.options.Ready = func() bool { return !stopping.Load() }
	set.options.Logger, set.options.Version = logger, version()
	server := &http.Server{
		Handler:           service.New(set.options),
		ReadHeaderTimeout: set.readHeader,
		ReadTimeout:       set.read,
		WriteTimeout:      set.write,
		IdleTimeout:       set.idle,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(logger.Handler(), slog.LevelDebug),
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(netutil.LimitListener(listener, set.connections)) }()
	logger.Info("listening", "url", "http://"+listener.Addr().String(), "version", version())
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	stopping.Store(true)
	logger.Info("stopping", "drain", set.drain, "finish", set.finish)
	time.Sleep(set.drain)
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), set.finish)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		return errors.Join(fmt.Errorf("requests were left after %v: %w", set.finish, err), server.Close())
	}
	logger.Info("stopped")
	return nil
}
