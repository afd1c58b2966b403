package main

import (
	"fmt"
	"slices"
	"time"
)

// A report is everything that is published of a measurement.
type report struct {
	machine string
	bytes   []int // of the texts of each size
	texts   int   // of the first size
	runs    int
	limit   time.Duration
	rows    []row
}

// A row is one rival.
type row struct {
	rival
	greeting hello
	failed   string
	cells    []cell
	same     bool
	verdict  verdict
}

// A cell is one rival on one size.
type cell struct {
	result
	ratio float64 // to our own of the same kind; a lower bound where over or untried; 0 for none
	bound bool
}

// report puts the results side by side.
func (f *field) report(pages []page) report {
	r := report{runs: f.runs, limit: f.limit, texts: len(f.corpora[0].texts)}
	for _, c := range f.corpora {
		r.bytes = append(r.bytes, c.bytes())
	}
	for _, e := range f.entrants {
		own := f.own(e.kind)
		line := row{rival: e.rival, greeting: e.greeting, failed: e.failed, same: e.same, verdict: judge(pages, e.answers)}
		for i, result := range e.results {
			line.cells = append(line.cells, compared(result, own.results[i].median(), f.limit))
		}
		r.rows = append(r.rows, line)
	}
	return r
}

// own is ours that rivals of a kind are compared to.
func (f *field) own(k kind) *entrant {
	i := slices.IndexFunc(f.entrants, func(e *entrant) bool {
		return e.ours && (e.kind == splitter) == (k == splitter)
	})
	return f.entrants[i]
}

// compared adds the ratio to our own time.
func compared(r result, own, limit time.Duration) cell {
	c := cell{result: r}
	switch {
	case own == 0:
	case r.over || r.untried:
		c.ratio, c.bound = float64(limit)/float64(own), true
	default:
		c.ratio = float64(r.median()) / float64(own)
	}
	return c
}

// A bar is what issue 7 asks of a group of rivals at one size.
type bar struct {
	rivals    string
	size      int
	must, aim float64
	covers    func(row) bool
}

// bars lists them; a graph ranker whose answers change stands with the others.
func bars() []bar {
	graph := func(r row) bool { return !r.ours && r.kind == graphRanker && r.same }
	other := func(r row) bool { return !r.ours && (r.kind == summarizer || r.kind == graphRanker && !r.same) }
	punkt := func(r row) bool { return !r.ours && r.kind == splitter && r.name != "uax29" }
	return []bar{
		{"graph rankers that give the same answer twice", 0, 10, 30, graph},
		{"graph rankers that give the same answer twice", 2, 100, 300, graph},
		{"every other summarizer", 0, 2.5, 4, other},
		{"every other summarizer", 2, 50, 70, other},
		{"splitters neurosnap and prose", 0, 10, 10, punkt},
		{"splitters neurosnap and prose", 2, 10, 10, punkt},
	}
}

// least is the smallest ratio that a bar covers, and those who are below must,
// or else whose it is; nobody when none that it covers was measured.
func (b bar) least(rows []row) (c cell, by []string) {
	var first string
	for _, r := range rows {
		if r.failed != "" || !b.covers(r) || r.cells[b.size].ratio == 0 {
			continue
		}
		here := r.cells[b.size]
		if first == "" || here.ratio < c.ratio {
			c, first = here, r.name
		}
		if here.ratio < b.must && !here.bound {
			by = append(by, fmt.Sprintf("%s %s", r.name, times(here.ratio)))
		}
	}
	if len(by) == 0 && first != "" {
		by = []string{first}
	}
	return c, by
}
