// Command summarize prints the best sentences of text files. It is the first
// program to read for how the library is used:
//
//	go run ./examples/summarize -n 3 testdata/match_report.txt
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/standfirst/standfirst/summarize"
)

func main() {
	n := flag.Int("n", 3, "how many sentences")
	flag.Parse()
	if flag.NArg() == 0 {
		log.Fatal("usage: summarize [-n N] FILE…")
	}
	if err := run(os.Stdout, *n, flag.Args()); err != nil {
		log.Fatal(err)
	}
}

// run prints the summary of every file.
func run(out io.Writer, n int, files []string) error {
	// One Summarizer serves all articles, also from several goroutines.
	s, err := summarize.New(summarize.Options{Sentences: n})
	if err != nil {
		return err
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		summary, err := s.Summarize(context.Background(), summarize.Article{ID: file, Text: string(text)})
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%s\n", summary.Title)
		for _, sentence := range summary.Sentences {
			// Text is the article's own: text[sentence.Start:sentence.End].
			fmt.Fprintf(out, "  [%d:%d] %s\n", sentence.Start, sentence.End, sentence.Text)
		}
	}
	return nil
}
