package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"mime"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/extract"
	"github.com/standfirst/standfirst/summarize"
)

const defaultMaxBytes = 16 << 20

// byteLimit returns the bytes that --max-bytes allows: by default 16 MiB, and
// never so many that lines of them cannot be counted.
func byteLimit(maxBytes int) int {
	if maxBytes == 0 {
		return defaultMaxBytes
	}
	return min(maxBytes, math.MaxInt/8)
}

// page is an article as it came out of a file.
type page struct {
	summarize.Article
	derived bool // Text is not the file's own bytes: JSON carries it, too
}

// own returns the text that JSON carries, "" where that is the file itself.
func (p page) own() string {
	if p.derived {
		return p.Text
	}
	return ""
}

// readPage reads a text, Markdown or HTML file, standard input for "-", or an
// address. maxBytes of 0 is the default.
func readPage(ctx context.Context, stdin io.Reader, file string, maxBytes int) (page, error) {
	maxBytes = byteLimit(maxBytes)
	data, o, err := readSource(ctx, stdin, file, maxBytes)
	if err != nil {
		return page{}, err
	}
	if len(data) > maxBytes {
		return page{}, &summarize.TooLongError{Bytes: len(data), Limit: maxBytes}
	}
	return toPage(data, mediaOf(file, data, o), o)
}

// toPage makes an article of bytes of a media type.
func toPage(data []byte, media string, o extract.Options) (page, error) {
	var a summarize.Article
	var err error
	switch media {
	case "text/html":
		a, err = extract.HTML(data, o)
	case "text/markdown":
		a, err = extract.Markdown(data, o)
	default:
		var text []byte
		text, err = extract.Decode(data, o)
		return page{summarize.Article{Text: string(text)}, !bytes.Equal(text, data)}, readable(err)
	}
	return page{a, true}, readable(err)
}

// readable says what a file is that is no text.
func readable(err error) error {
	var kind *extract.TypeError
	if errors.As(err, &kind) {
		return errors.New("not a text but " + kind.Type)
	}
	return err
}

// mediaOf tells text, Markdown and HTML apart: by what a server says, by the
// file's ending, and else by how the bytes begin.
// XML is read as HTML, which knows a feed.
func mediaOf(file string, data []byte, o extract.Options) string {
	if media, _, err := mime.ParseMediaType(o.ContentType); err == nil {
		switch media {
		case "text/html", "text/xml", "application/xhtml+xml":
			return "text/html"
		case "text/markdown", "text/x-markdown":
			return "text/markdown"
		}
		return "text/plain"
	}
	switch strings.ToLower(filepath.Ext(strings.TrimSuffix(file, ".gz"))) {
	case ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom":
		return "text/html"
	case ".md", ".markdown":
		return "text/markdown"
	case ".txt", ".text":
		return "text/plain"
	}
	return extract.Sniff(data, o)
}

// readSource reads one byte over the limit at most.
func readSource(ctx context.Context, stdin io.Reader, file string, maxBytes int) ([]byte, extract.Options, error) {
	o := extract.Options{MaxBytes: maxBytes}
	if isAddress(file) {
		return fetch(ctx, file, maxBytes, fetchTimeout)
	}
	in, err := openInput(stdin, file)
	if err != nil {
		return nil, o, err
	}
	defer in.Close() //nolint:errcheck // it was only read
	data, err := io.ReadAll(io.LimitReader(in, int64(maxBytes)+1))
	return data, o, err
}

// inputFiles returns what to read: the files given, or else standard input, if
// that is not a person.
func inputFiles(cmd *cobra.Command, files []string) ([]string, error) {
	if len(files) > 0 {
		return files, nil
	}
	if isTerminal(cmd.InOrStdin()) {
		return nil, usageError{errors.New("no file given, and standard input is a terminal")}
	}
	return []string{"-"}, nil
}

// openInput opens a file, or standard input for "-".
func openInput(stdin io.Reader, file string) (io.ReadCloser, error) {
	if file == "-" {
		return io.NopCloser(stdin), nil
	}
	return open(file)
}

// open opens a file that is no directory, with an error that does not repeat
// its name.
func open(file string) (*os.File, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, plain(err)
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, errors.Join(errors.New("is a directory"), f.Close())
	}
	return f, nil
}

// plain cuts the operation and the path off an error.
func plain(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
