package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/sentences"

	"github.com/standfirst/standfirst/tokenize"
)

// article returns the first 5,000 bytes or so of our own English articles.
func article(b *testing.B) string {
	files, err := filepath.Glob("../../testdata/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no articles in testdata", err)
	}
	var text strings.Builder
	for _, name := range files {
		if base := filepath.Base(name); base[2] == '_' { // de_, es_ …
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		if text.Write(data); text.Len() >= 5000 {
			break
		}
	}
	return text.String()[:min(5000, text.Len())]
}

// BenchmarkSentences compares our boundaries with those of UAX #29 on the same
// 5 KB.
func BenchmarkSentences(b *testing.B) {
	text := article(b)
	b.Run("standfirst", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			for range tokenize.Sentences(text, "") {
			}
		}
	})
	b.Run("uax29", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			for it := sentences.FromString(text); it.Next(); {
			}
		}
	})
}
