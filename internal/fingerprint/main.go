// Command fingerprint prints a hash of what the library makes of every file of
// the evaluation data: of the analysis (blocks, sentences, words) and of the
// summaries under several options, scores included. Work that must not change a
// summary is checked by running it before and after, and comparing the lines.
//
//	go run ./internal/fingerprint ../shared/eval > before
package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"hash"
	"log"
	"os"
	"path/filepath"

	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: fingerprint DATA")
	}
	if err := printAll(os.Args[1]); err != nil {
		log.Fatal("fingerprint: ", err)
	}
}

// settings are the options that the summaries are made with.
func settings() []summarize.Options {
	return []summarize.Options{
		{Sentences: 3},
		{Sentences: 1},
		{Words: 100},
		{Ratio: 0.4},
		{Sentences: 3, Method: "textrank"},
		{Sentences: 3, Method: "tfidf"},
		{Sentences: 3, Keywords: 8, Focus: "the government and the people"},
	}
}

// printAll prints a line for every file with texts below a folder.
func printAll(data string) error {
	var files []string
	for _, pattern := range []string{"summaries/*.jsonl", "texts/*", "sentences/*.jsonl", "pages/*.gz"} {
		found, err := filepath.Glob(filepath.Join(data, pattern))
		if err != nil {
			return err
		}
		files = append(files, found...)
	}
	for _, file := range files {
		articles, err := readArticles(file)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if err := printFile(filepath.Base(file), articles); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return nil
}

// printFile prints the hashes of one file.
func printFile(name string, articles []summarize.Article) error {
	sum := sha256.New()
	var doc tokenize.Document
	for _, a := range articles {
		if err := doc.Parse(context.Background(), tokenize.Input{Text: a.Text, Title: a.Title}); err != nil {
			return err
		}
		writeAnalysis(sum, &doc)
	}
	fmt.Printf("%-24s %6d %x", name, len(articles), sum.Sum(nil)[:6])
	for _, options := range settings() {
		s, err := summarize.New(options)
		if err != nil {
			return err
		}
		sum.Reset()
		for _, a := range articles {
			summary, err := s.Summarize(context.Background(), a)
			if err != nil {
				return err
			}
			writeSummary(sum, &summary)
		}
		fmt.Printf(" %x", sum.Sum(nil)[:6])
	}
	fmt.Println()
	return nil
}

// writeSummary writes a summary, its scores without the last digits, which the
// order of a sum may change.
func writeSummary(sum hash.Hash, s *summarize.Summary) {
	fmt.Fprintf(sum, "%q %v\n", s.Title, s.Language)
	for _, x := range s.Sentences {
		fmt.Fprintf(sum, "%q %d %d %d %d %.8g\n", x.Text, x.Start, x.End, x.Index, x.Paragraph, x.Score)
	}
	for _, k := range s.Keywords {
		fmt.Fprintf(sum, "%q %d %d %d %.8g\n", k.Text, k.Start, k.End, k.Count, k.Score)
	}
}

// writeAnalysis writes what a document was found to hold.
func writeAnalysis(sum hash.Hash, d *tokenize.Document) {
	fmt.Fprintf(sum, "%q %v %v\n%+v\n", d.Title, d.TitleTerms, d.Language, d.Blocks)
	for i, s := range d.Sentences {
		fmt.Fprintln(sum, s.Span, s.Block, s.Paragraph, s.Words, s.Kind, s.Reason, s.Traits, s.Dateline, d.SentenceWords(i))
	}
}
