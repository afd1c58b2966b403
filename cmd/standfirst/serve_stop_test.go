package main

import (
	"bytes"
	"io"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestStopUnderLoad stops the service while clients send as behind a balancer,
// which sends no more once the service is not ready: every request is answered
// whole, on connections that are kept and on new ones.
func TestStopUnderLoad(t *testing.T) {
	address, stop := start(t, "--drain=1s")
	var served atomic.Int64
	var stopped atomic.Bool
	var group sync.WaitGroup
	problems := make(chan string, 16)
	for i := range 8 {
		client := &http.Client{Transport: &http.Transport{DisableKeepAlives: i%2 == 0}}
		group.Go(func() {
			for !stopped.Load() {
				if problem := sendOnce(client, address); problem != "" {
					problems <- problem
					return
				}
				served.Add(1)
			}
		})
	}
	group.Go(func() { // the balancer's probe
		for !stopped.Load() {
			res, err := http.Get("http://" + address + "/readyz")
			if err != nil {
				problems <- err.Error()
				return
			}
			stopped.Store(res.StatusCode == http.StatusServiceUnavailable)
			_ = res.Body.Close()
			time.Sleep(time.Millisecond)
		}
	})
	for served.Load() < 100 && len(problems) == 0 {
		time.Sleep(time.Millisecond)
	}
	require.NoError(t, stop())
	group.Wait()
	close(problems)
	for problem := range problems {
		t.Error(problem)
	}
}

// sendOnce sends an article and tells what is wrong with the answer.
func sendOnce(client *http.Client, address string) string {
	// a reader that the client cannot rewind: it does not hide a loss by trying again
	res, err := client.Post("http://"+address+"/v1/summaries", "text/plain", io.NopCloser(strings.NewReader(harbour)))
	if err != nil {
		return err.Error()
	}
	defer res.Body.Close() //nolint:errcheck // it was only read
	body, err := io.ReadAll(res.Body)
	switch {
	case err != nil:
		return err.Error()
	case res.StatusCode != http.StatusOK || !bytes.HasSuffix(body, []byte("}\n")):
		return res.Status + " " + string(body)
	}
	return ""
}

// TestStopWaits ends a request that is half sent when the service is asked to
// stop.
func TestStopWaits(t *testing.T) {
	address, stop := start(t)
	conn := send(t, address, request(len(harbour), harbour[:30]))
	ready := send(t, address, "GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n")
	code, _ := answer(t, ready)
	require.Equal(t, http.StatusOK, code)
	ended := make(chan error)
	go func() { ended <- stop() }()
	for code == http.StatusOK { // until it is not ready
		code, _ = answer(t, send(t, address, "GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n"))
	}
	require.Equal(t, http.StatusServiceUnavailable, code)
	_, err := io.WriteString(conn, harbour[30:])
	require.NoError(t, err)
	code, body := answer(t, conn)
	require.Equal(t, http.StatusOK, code)
	require.Contains(t, body, "Lindvik")
	require.NoError(t, <-ended)
}

// TestStopGivesUp does not wait for ever for a client that never ends.
func TestStopGivesUp(t *testing.T) {
	address, stop := start(t, "--finish=100ms")
	send(t, address, request(1000, "The harbour"))
	requireServes(t, address)
	require.ErrorContains(t, stop(), "requests were left after 100ms")
}
