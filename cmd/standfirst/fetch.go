package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/standfirst/standfirst/extract"
)

// Bounds of a fetched page.
const (
	fetchTimeout = 30 * time.Second
	maxRedirects = 5
)

// isAddress reports whether a file's name is the address of a page.
func isAddress(file string) bool {
	return strings.HasPrefix(file, "http://") || strings.HasPrefix(file, "https://")
}

// fetch gets a page, for the command alone: the service never does. The timeout
// holds for the whole of it, redirects and body included.
func fetch(ctx context.Context, address string, maxBytes int, timeout time.Duration) ([]byte, extract.Options, error) {
	o := extract.Options{MaxBytes: maxBytes}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, o, brief(err, timeout)
	}
	req.Header.Set("User-Agent", "standfirst/"+version())
	req.Header.Set("Accept", "text/html, text/markdown, text/plain;q=0.9, application/xhtml+xml;q=0.9")
	client := http.Client{CheckRedirect: func(_ *http.Request, via []*http.Request) error {
		if len(via) > maxRedirects {
			return fmt.Errorf("more than %d redirects", maxRedirects)
		}
		return nil
	}}
	res, err := client.Do(req)
	if err != nil {
		return nil, o, brief(err, timeout)
	}
	defer res.Body.Close() //nolint:errcheck // it was only read
	if res.StatusCode != http.StatusOK {
		return nil, o, errors.New("the server answers " + res.Status)
	}
	o.ContentType, o.URL = res.Header.Get("Content-Type"), res.Request.URL.String()
	if media, _, err := mime.ParseMediaType(o.ContentType); err == nil && !strings.HasPrefix(media, "text/") && media != "application/xhtml+xml" {
		return nil, o, errors.New("not a text but " + media)
	}
	data, err := io.ReadAll(io.LimitReader(res.Body, int64(maxBytes)+1))
	if err != nil {
		return nil, o, brief(err, timeout)
	}
	return data, o, nil
}

// brief cuts the method and the address off an error of the HTTP client.
func brief(err error, timeout time.Duration) error {
	if errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("no whole answer within %v", timeout)
	}
	var failed *url.Error
	if errors.As(err, &failed) {
		return failed.Err
	}
	return err
}
