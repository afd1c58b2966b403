// Command cost prints what a summary costs: the fastest of many runs, in
// microseconds and in scans of the same bytes for Unicode words by uax29, timed
// in turn, and the allocations. With -check it fails where allocations differ
// from those in cost.json, or a ratio is more than twice the one there; times
// alone say too much about the machine to fail on.
//
//	go run ./internal/cost [-check]
package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/standfirst/standfirst/summarize"
)

//go:embed cost.json
var committed []byte

// cost is what a summary of a text costs.
type cost struct {
	Bytes  int     `json:"bytes"`
	Scans  float64 `json:"scans"`  // times a scan for words
	Allocs int     `json:"allocs"` // a summary, warm
	micros float64
}

func main() {
	log.SetFlags(0)
	check := flag.Bool("check", false, "compare with cost.json")
	dir := flag.String("articles", "testdata", "folder of the articles")
	flag.Parse()
	if err := run(*dir, *check); err != nil {
		log.Fatal("cost: ", err)
	}
}

func run(dir string, check bool) error {
	var expected []cost
	if err := json.Unmarshal(committed, &expected); err != nil {
		return err
	}
	var failures []error
	for _, want := range expected {
		text, err := english(dir, want.Bytes)
		if err != nil {
			return err
		}
		got, err := measure(text)
		if err != nil {
			return err
		}
		fmt.Printf("%7d bytes  %8.0f µs  %5.1f MB/s  %5.2f scans  %3d allocations\n",
			got.Bytes, got.micros, float64(got.Bytes)/got.micros, got.Scans, got.Allocs)
		if got.Allocs != want.Allocs {
			failures = append(failures, fmt.Errorf("%d bytes: %d allocations, not %d", want.Bytes, got.Allocs, want.Allocs))
		}
		if got.Scans > 2*want.Scans {
			failures = append(failures, fmt.Errorf("%d bytes: %.2f scans, more than twice %.2f", want.Bytes, got.Scans, want.Scans))
		}
	}
	if !check {
		return nil
	}
	return errors.Join(failures...)
}

// english returns n bytes of the English articles of a folder, again and again.
func english(dir string, n int) (string, error) {
	var all strings.Builder
	for _, name := range []string{"science_story", "one_paragraph_brief", "match_report", "legal_notice", "earnings_report"} {
		text, err := os.ReadFile(filepath.Join(dir, name+".txt"))
		if err != nil {
			return "", err
		}
		all.Write(text)
		all.WriteString("\n\n")
	}
	return strings.Repeat(all.String(), 1+n/all.Len())[:n], nil
}

// measure times summaries of a text for half a second, and counts their
// allocations.
func measure(text string) (cost, error) {
	s, err := summarize.New(summarize.Options{})
	if err != nil {
		return cost{}, err
	}
	article := summarize.Article{Text: text}
	summary, scan := time.Hour, time.Hour
	for end := time.Now().Add(500 * time.Millisecond); time.Now().Before(end); {
		begin := time.Now()
		if _, err := s.Summarize(context.Background(), article); err != nil {
			return cost{}, err
		}
		middle := time.Now()
		for it := words.FromString(text); it.Next(); {
		}
		summary, scan = min(summary, middle.Sub(begin)), min(scan, time.Since(middle))
	}
	allocs := testing.AllocsPerRun(20, func() { _, err = s.Summarize(context.Background(), article) })
	return cost{
		Bytes: len(text), Scans: float64(summary) / float64(scan), Allocs: int(allocs),
		micros: float64(summary.Nanoseconds()) / 1e3,
	}, err
}
