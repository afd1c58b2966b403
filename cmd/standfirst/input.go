package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

const defaultMaxBytes = 16 << 20

// readArticle reads a text file, or standard input for "-". maxBytes of 0 is
// the default.
func readArticle(stdin io.Reader, file string, maxBytes int) (string, error) {
	if maxBytes == 0 {
		maxBytes = defaultMaxBytes
	}
	data, err := readUpTo(stdin, file, maxBytes)
	if err != nil {
		return "", err
	}
	return string(data), checkText(file, data)
}

// readUpTo reads one byte over the limit at most, so that the library tells
// how long is too long.
func readUpTo(stdin io.Reader, file string, maxBytes int) ([]byte, error) {
	if file == "-" {
		return io.ReadAll(io.LimitReader(stdin, int64(maxBytes)+1))
	}
	f, err := open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // it was only read
	return io.ReadAll(io.LimitReader(f, int64(maxBytes)+1))
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

// checkText refuses what is no plain text.
func checkText(file string, data []byte) error {
	head := data[:min(len(data), 8<<10)]
	kind := http.DetectContentType(head)
	name, _, _ := strings.Cut(kind, ";")
	switch ext := strings.ToLower(filepath.Ext(file)); {
	case ext == ".html" || ext == ".htm" || ext == ".xhtml" || name == "text/html":
		return errors.New("not supported yet: HTML (give the article's text)")
	case ext == ".md" || ext == ".markdown":
		return errors.New("not supported yet: Markdown (give the article's text)")
	case strings.Contains(kind, "utf-16"):
		return errors.New("not supported yet: UTF-16 (convert the text to UTF-8)")
	case bytes.IndexByte(head, 0) >= 0 || name != "text/plain" && name != "text/xml" && name != "application/octet-stream":
		return fmt.Errorf("not a text file (%s)", name)
	}
	return nil
}
