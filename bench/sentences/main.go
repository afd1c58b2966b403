// Command sentences splits texts with other people's splitters, so that they
// can be measured beside our own:
//
//	go run ./sentences -system uax29 GOLD           # JSON lines {"id","spans"}
//	go run ./sentences -system uax29 -score GOLD…   # a table of figures
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/standfirst/standfirst/bench/splitters"
	"github.com/standfirst/standfirst/eval"
)

func main() {
	system := flag.String("system", "uax29", "splitter: "+strings.Join(splitters.Names(), ", "))
	score := flag.Bool("score", false, "print figures instead of spans")
	flag.Parse()
	if err := run(os.Stdout, *system, *score, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "sentences:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, system string, score bool, gold []string) error {
	splitter, err := splitters.New(system)
	if err != nil {
		return err
	}
	split := func(text string) [][2]int { return splitters.Locate(text, splitter(text)) }
	switch {
	case len(gold) == 0:
		return errors.New("no gold file")
	case score:
		table, err := eval.Boundaries(gold, eval.Variants(), eval.BoundarySystem{Split: split})
		if err != nil {
			return err
		}
		return table.WriteText(w)
	}
	out := bufio.NewWriter(w)
	for _, path := range gold {
		if err := write(out, path, split); err != nil {
			return err
		}
	}
	return out.Flush()
}

// write writes the spans of every text of a gold file.
func write(w io.Writer, path string, split eval.BoundarySplitter) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	texts, err := eval.ReadBoundaries(f)
	if err != nil {
		return err
	}
	lines := json.NewEncoder(w)
	for _, g := range texts {
		line := struct {
			ID    string   `json:"id"`
			Spans [][2]int `json:"spans"`
		}{g.ID, split(g.Text)}
		if err := lines.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
