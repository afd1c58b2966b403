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
	"slices"
	"strings"

	"github.com/standfirst/standfirst/eval"
)

func main() {
	system := flag.String("system", "uax29", "splitter: "+strings.Join(names(), ", "))
	score := flag.Bool("score", false, "print figures instead of spans")
	flag.Parse()
	if err := run(os.Stdout, *system, *score, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "sentences:", err)
		os.Exit(1)
	}
}

func names() []string {
	var list []string
	for name := range splitters {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

func run(w io.Writer, system string, score bool, gold []string) error {
	build, ok := splitters[system]
	if !ok {
		return fmt.Errorf("no splitter %q; there are %s", system, strings.Join(names(), ", "))
	}
	split, err := build()
	if err != nil {
		return err
	}
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
