package eval

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// A Table compares systems on one or more gold files.
type Table struct {
	Length   string    `json:"length"`             // what was asked for, in words
	Sets     []Set     `json:"sets"`               // one a file; with several, one more named "all"
	Problems []Problem `json:"problems,omitempty"` // what was left out; a command should exit 1 if there are any
}

// AllSets is the name of the set that pools the documents of all others.
const AllSets = "all"

// A Set is one gold file with a row for every system, the raw lead first.
type Set struct {
	Name      string `json:"name"`      // the file's name without directory and endings
	Documents int    `json:"documents"` // rows of the file that could be read
	Texts     int    `json:"texts"`     // different texts among them
	LeftOut   int    `json:"leftOut"`   // lines that could not be used
	Broken    bool   `json:"broken"`    // the file could not be read to its end
	Rows      []Row  `json:"rows"`
}

// A Row is one system on one set. Scores are F1 times 100, means over the
// documents that the system has a summary of; an empty summary scores 0.
type Row struct {
	System      string        `json:"system"`
	Scored      int           `json:"scored"`                // documents with a summary, an empty one too
	Missing     int           `json:"missing"`               // documents the system has nothing for
	Failed      int           `json:"failed"`                // documents the system gave another error for
	Scores      Scores        `json:"scores"`                //
	ToRawLead   *Scores       `json:"toRawLead,omitempty"`   // paired difference on documents both have
	ToCleanLead *Scores       `json:"toCleanLead,omitempty"` // the same to the system named [CleanLeadName]
	Words       float64       `json:"words"`                 // a summary, fields between white space
	Sentences   float64       `json:"sentences"`             // a summary
	Faults      FaultCounts   `json:"faults"`                // summaries with each kind of fault
	Time        time.Duration `json:"nanoseconds"`           // mean wall-clock time of the system on a document
}

// Scores are three measures, each with its interval.
type Scores struct {
	R1 Interval `json:"rouge1"`
	R2 Interval `json:"rouge2"`
	RL Interval `json:"rougeL"`
}

// Summaries runs systems over gold files and compares them with the raw lead,
// which it adds itself, and with the system named [CleanLeadName] if it is
// among them. Whatever part of the input cannot be used stands in
// Table.Problems and the rest is scored; the error tells of a cancelled
// context, of systems that share a name, or of no article at all. Except for
// Row.Time the table depends on nothing but its arguments.
func Summaries(ctx context.Context, gold []string, systems []System, opts Options) (Table, error) {
	var table Table
	systems = append([]System{RawLead(opts.Split)}, systems...)
	names := map[string]bool{}
	for _, s := range systems {
		if names[s.Name] {
			return table, fmt.Errorf("eval: two systems are named %q", s.Name)
		}
		names[s.Name] = true
	}
	table.Length = opts.length()
	articles := table.read(gold)
	all := slices.Concat(articles...)
	if len(all) == 0 {
		return table, errors.Join(append([]error{errors.New("eval: no article to score")}, asErrors(table.Problems)...)...)
	}
	outcomes, err := runAll(ctx, all, systems, &opts)
	if err != nil {
		return table, err
	}
	table.Problems = append(table.Problems, gaps(all, systems, outcomes)...)
	start := 0
	for i := range articles {
		end := start + len(articles[i])
		table.Sets[i].fill(all[start:end], systems, outcomes[start:end], opts.Bootstrap)
		start = end
	}
	if len(articles) > 1 {
		pooled := Set{Name: AllSets}
		for _, set := range table.Sets {
			pooled.LeftOut += set.LeftOut
			pooled.Broken = pooled.Broken || set.Broken
		}
		pooled.fill(distinctTexts(articles), systems, outcomes, opts.Bootstrap)
		table.Sets = append(table.Sets, pooled)
	}
	return table, nil
}

// read reads gold files and makes a set for each.
func (t *Table) read(gold []string) [][]Article {
	articles := make([][]Article, len(gold))
	for i, path := range gold {
		rows, problems, err := ReadGoldFile(path)
		set := Set{Name: setName(path), LeftOut: len(problems)}
		t.Problems = append(t.Problems, problems...)
		if err != nil {
			t.Problems = append(t.Problems, fileProblem(path, err))
			set.Broken = true
		}
		articles[i] = rows
		t.Sets = append(t.Sets, set)
	}
	return articles
}

// fileProblem is a file that can't be read to its end.
func fileProblem(path string, err error) Problem {
	if wrong, ok := errors.AsType[*os.PathError](err); ok {
		err = wrong.Err
	}
	return Problem{File: path, Text: strings.TrimPrefix(err.Error(), "eval: ")}
}

// setName returns the base name of a gold file without its endings.
func setName(path string) string {
	return strings.TrimSuffix(strings.TrimSuffix(filepath.Base(path), ".gz"), ".jsonl")
}

func asErrors(problems []Problem) []error {
	errs := make([]error, len(problems))
	for i, p := range problems {
		errs[i] = p
	}
	return errs
}

// distinctTexts joins the articles of several files, whose ids may collide.
func distinctTexts(files [][]Article) []Article {
	var all []Article
	for i, articles := range files {
		for _, a := range articles {
			a.ID = fmt.Sprintf("%d/%s", i, a.ID)
			all = append(all, a)
		}
	}
	return all
}

// An outcome is what one system did with one document.
type outcome struct {
	err       error
	score     Rouge
	faults    []Fault
	words     int
	sentences int
	time      time.Duration
}

// runAll returns outcomes[document][system].
func runAll(ctx context.Context, articles []Article, systems []System, opts *Options) ([][]outcome, error) {
	workers := opts.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	warmUp := articles[0]
	warmUp.Reference = nil
	for _, system := range systems { // what it loads is no part of its time
		_, _ = system.Summarize(ctx, warmUp, opts.limit(&articles[0]))
	}
	outcomes := make([][]outcome, len(articles))
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(workers, len(articles)) {
		group.Go(func() {
			scorer := NewScorer()
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(articles) {
					return
				}
				outcomes[i] = runOne(ctx, &articles[i], systems, scorer, opts)
			}
		})
	}
	group.Wait()
	return outcomes, ctx.Err()
}

// runOne gives one article to every system.
func runOne(ctx context.Context, a *Article, systems []System, scorer *Scorer, opts *Options) []outcome {
	mode := ModeOf(a.Lang)
	reference := scorer.units(a.Reference, mode)
	limit := opts.limit(a)
	finder := newFaultFinder(a)
	blind := *a
	blind.Reference = nil
	outcomes := make([]outcome, len(systems))
	for i, system := range systems {
		o := &outcomes[i]
		begin := time.Now()
		summary, err := system.Summarize(ctx, blind, limit)
		o.time = time.Since(begin)
		if o.err = err; err != nil {
			continue
		}
		o.score = scoreUnits(scorer.units(summary, mode), reference)
		o.faults = finder.find(summary)
		o.words, o.sentences = countWords(summary...), len(summary)
	}
	return outcomes
}

// gaps reports the documents that a system failed on or had nothing for: each
// failure, and the missing ones as one problem a system.
func gaps(articles []Article, systems []System, outcomes [][]outcome) []Problem {
	var problems []Problem
	for s, system := range systems {
		missing, first := 0, ""
		for i, a := range articles {
			switch err := outcomes[i][s].err; {
			case errors.Is(err, ErrNoSummary):
				if missing++; missing == 1 {
					first = a.ID
				}
			case err != nil:
				problems = append(problems, Problem{System: system.Name, ID: a.ID, Text: err.Error()})
			}
		}
		if missing > 0 {
			problems = append(problems, Problem{System: system.Name,
				Text: fmt.Sprintf("no summary for %d of %d documents, the first %q", missing, len(articles), first)})
		}
	}
	return problems
}
