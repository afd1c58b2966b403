package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"
)

const harbour = "The harbour of Lindvik opened again on Friday after a week of ice. Two icebreakers cut a lane of forty meters through the bay. The first ship to leave carried timber for Rostock."

// start serves on a port of loopback with the flags given, and returns its
// address and a function that stops it and waits.
func start(t *testing.T, flags ...string) (address string, stop func() error) {
	t.Helper()
	var set serving
	all := pflag.NewFlagSet("serve", pflag.ContinueOnError)
	set.addFlags(all)
	require.NoError(t, all.Parse(append([]string{"--drain=50ms"}, flags...)))
	require.NoError(t, set.check())
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- set.serve(ctx, listener, io.Discard, slog.LevelInfo) }()
	stop = sync.OnceValue(func() error { cancel(); return <-ended })
	t.Cleanup(func() { _ = stop() })
	return listener.Addr().String(), stop
}

// send writes bytes on a connection of its own.
func send(t *testing.T, address, text string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", address)
	require.NoError(t, err)
	t.Cleanup(func() { _ = conn.Close() })
	_, err = io.WriteString(conn, text)
	require.NoError(t, err)
	return conn
}

// answer reads an answer to its end.
func answer(t *testing.T, conn net.Conn) (code int, body string) {
	t.Helper()
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	require.NoError(t, err)
	defer res.Body.Close() //nolint:errcheck // it was only read
	data, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return res.StatusCode, string(data)
}

// request is a POST as it stands on the wire.
func request(length int, body string, headers ...string) string {
	lines := append([]string{"POST /v1/summaries?sentences=1 HTTP/1.1", "Host: x", "Content-Type: text/plain", fmt.Sprintf("Content-Length: %d", length)}, headers...)
	return strings.Join(lines, "\r\n") + "\r\n\r\n" + body
}

func requireServes(t *testing.T, address string) {
	t.Helper()
	code, body := answer(t, send(t, address, request(len(harbour), harbour)))
	require.Equal(t, http.StatusOK, code)
	require.Contains(t, body, "The harbour of Lindvik opened again on Friday")
}

// TestSlowClients has clients that dawdle in every part of a request: the
// service ends them, and serves others meanwhile.
func TestSlowClients(t *testing.T) {
	address, _ := start(t, "--read-header-timeout=500ms", "--read-timeout=1s", "--idle-timeout=500ms", "--concurrent=1", "--queue=-1")
	slow := map[string]net.Conn{
		"header": send(t, address, "POST /v1/summaries HTTP/1.1\r\nHost: x\r\nX-Slow: "),
		"silent": send(t, address, ""),
		"body":   send(t, address, request(1000, "The harbour")),
		"idle":   send(t, address, "GET /livez HTTP/1.1\r\nHost: x\r\n\r\n"),
	}
	requireServes(t, address)
	for name, conn := range slow {
		got, err := io.ReadAll(conn)
		require.NoError(t, err, name)
		switch name {
		case "body":
			require.Contains(t, string(got), "408 Request Timeout")
		case "idle":
			require.Contains(t, string(got), "200 OK")
		}
	}
	requireServes(t, address)
}

// TestSlowBatch ends a batch whose next line does not come.
func TestSlowBatch(t *testing.T) {
	address, _ := start(t, "--line-timeout=500ms")
	conn := send(t, address, "POST /v1/summaries:batch HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nc\r\n{\"text\":\"\"}\n\r\n")
	code, body := answer(t, conn)
	require.Equal(t, http.StatusOK, code)
	require.Equal(t, "{\"title\":\"\",\"language\":\"\",\"sentences\":[]}\n{\"line\":2,\"error\":\"the body did not arrive in time\"}\n", body)
}

// TestHalfClosed closes its side after the request, as nc does, and still gets
// an answer.
func TestHalfClosed(t *testing.T) {
	address, _ := start(t)
	conn := send(t, address, request(len(harbour), harbour))
	require.NoError(t, conn.(*net.TCPConn).CloseWrite())
	got, err := io.ReadAll(conn)
	require.NoError(t, err)
	if len(got) > 0 { // the server may take it for a client that left
		require.Contains(t, string(got), "200 OK")
	}
	require.NoError(t, send(t, address, request(1000, harbour)).(*net.TCPConn).CloseWrite())
	requireServes(t, address)
}

func TestOversize(t *testing.T) {
	address, _ := start(t, "--max-bytes=10000")
	t.Run("announced", func(t *testing.T) { // nothing of the body is sent
		code, body := answer(t, send(t, address, request(1<<40, "", "Expect: 100-continue")))
		require.Equal(t, http.StatusRequestEntityTooLarge, code)
		require.Contains(t, body, `"limit":10000`)
	})
	t.Run("streamed", func(t *testing.T) {
		chunk := "1000\r\n" + strings.Repeat("x", 4096) + "\r\n"
		code, _ := answer(t, send(t, address, "POST /v1/summaries HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"+strings.Repeat(chunk, 5)))
		require.Equal(t, http.StatusRequestEntityTooLarge, code)
	})
	t.Run("bomb", func(t *testing.T) {
		var b bytes.Buffer
		z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
		require.NoError(t, err)
		_, err = z.Write(make([]byte, 9<<20))
		require.NoError(t, err)
		require.NoError(t, z.Close())
		require.Less(t, b.Len(), 10_000)
		code, body := answer(t, send(t, address, request(b.Len(), b.String(), "Content-Encoding: gzip")))
		require.Equal(t, http.StatusRequestEntityTooLarge, code)
		require.Contains(t, body, `"got":10001`)
	})
	t.Run("header", func(t *testing.T) {
		got, err := io.ReadAll(send(t, address, request(0, "", "X-Large: "+strings.Repeat("x", 40<<10))))
		if err == nil { // what the server did not read may reset the connection
			require.Contains(t, string(got), "431 Request Header Fields Too Large")
		}
	})
	requireServes(t, address)
}

// TestIdleConnections keeps a thousand connections open and is served on
// another, and on each of them.
func TestIdleConnections(t *testing.T) {
	address, _ := start(t)
	conns := make([]net.Conn, 1000)
	for i := range conns {
		conns[i] = send(t, address, "")
	}
	requireServes(t, address)
	for _, conn := range conns {
		_, err := io.WriteString(conn, "GET /livez HTTP/1.1\r\nHost: x\r\n\r\n")
		require.NoError(t, err)
	}
	for _, conn := range conns {
		code, _ := answer(t, conn)
		require.Equal(t, http.StatusOK, code)
	}
}

// TestConnectionLimit makes the connections beyond the limit wait until one
// ends.
func TestConnectionLimit(t *testing.T) {
	address, _ := start(t, "--connections=2", "--idle-timeout=10s")
	first, second := send(t, address, "GET /livez HTTP/1.1\r\nHost: x\r\n\r\n"), send(t, address, "")
	code, _ := answer(t, first)
	require.Equal(t, http.StatusOK, code)
	third := send(t, address, "GET /livez HTTP/1.1\r\nHost: x\r\n\r\n")
	require.NoError(t, second.Close())
	code, _ = answer(t, third)
	require.Equal(t, http.StatusOK, code)
}

func TestFromEnvironment(t *testing.T) {
	for name, tt := range map[string]struct {
		args   []string
		env    map[string]string
		want   int
		failed string
	}{
		"neither":     {want: 1 << 20},
		"environment": {env: map[string]string{"STANDFIRST_MAX_BYTES": "5000"}, want: 5000},
		"flag":        {args: []string{"--max-bytes=7000"}, env: map[string]string{"STANDFIRST_MAX_BYTES": "5000"}, want: 7000},
		"bad":         {env: map[string]string{"STANDFIRST_MAX_BYTES": "lots"}, failed: "STANDFIRST_MAX_BYTES"},
	} {
		t.Run(name, func(t *testing.T) {
			var set serving
			flags := pflag.NewFlagSet("serve", pflag.ContinueOnError)
			set.addFlags(flags)
			require.NoError(t, flags.Parse(tt.args))
			err := fromEnvironment(flags, func(name string) (string, bool) { v, ok := tt.env[name]; return v, ok })
			if tt.failed != "" {
				require.ErrorContains(t, err, tt.failed)
				return
			}
			require.NoError(t, err)
			require.Equal(t, tt.want, set.options.MaxBytes)
		})
	}
}

func TestServePages(t *testing.T) {
	address, _ := start(t)
	for name, test := range map[string]struct{ file, media, first string }{
		"html":         {"news_page.html", "text/html", "Buses will run through the night on every day of the week in Carrow from 2 March"},
		"windows-1251": {"ru_1251.html", "text/html; charset=windows-1251", "Паром между Белоозерском и посёлком Заречный"},
		"markdown":     {"release_post.md", "text/markdown", "Tideline 4.0 is out today"},
	} {
		t.Run(name, func(t *testing.T) {
			page, err := os.ReadFile("../../testdata/" + test.file)
			require.NoError(t, err)
			req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://"+address+"/v1/summaries?sentences=1", bytes.NewReader(page))
			require.NoError(t, err)
			req.Header.Set("Content-Type", test.media)
			req.Header.Set("Accept", "text/plain")
			res, err := http.DefaultClient.Do(req)
			require.NoError(t, err)
			defer res.Body.Close() //nolint:errcheck // it was only read
			body, err := io.ReadAll(res.Body)
			require.NoError(t, err)
			require.Equal(t, http.StatusOK, res.StatusCode, "%s", body)
			require.True(t, strings.HasPrefix(string(body), test.first), "%s", body)
		})
	}
}

// TestFlagsAreDescribed holds the table of docs/service.md against the flags.
func TestFlagsAreDescribed(t *testing.T) {
	doc, err := os.ReadFile("../../docs/service.md")
	require.NoError(t, err)
	var set serving
	flags := pflag.NewFlagSet("serve", pflag.ContinueOnError)
	set.addFlags(flags)
	flags.VisitAll(func(f *pflag.Flag) {
		row := "| `--" + f.Name + "` | `" + variable(f.Name) + "` | "
		require.Contains(t, string(doc), row)
		require.Contains(t, string(doc), " | "+f.Usage+" |\n")
	})
}
