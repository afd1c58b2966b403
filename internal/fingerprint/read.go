package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/standfirst/standfirst/summarize"
)

// readArticles reads a file of JSON lines, perhaps packed, or a text.
func readArticles(file string) ([]summarize.Article, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = bufio.NewReader(f)
	if strings.HasSuffix(file, ".gz") {
		if r, err = gzip.NewReader(r); err != nil {
			return nil, err
		}
	}
	if filepath.Ext(file) == ".txt" {
		text, err := io.ReadAll(r)
		return []summarize.Article{{Text: string(text)}}, err
	}
	var articles []summarize.Article
	for lines := json.NewDecoder(r); ; {
		var a summarize.Article
		if err := lines.Decode(&a); errors.Is(err, io.EOF) {
			return articles, nil
		} else if err != nil {
			return nil, err
		}
		articles = append(articles, a)
	}
}
