// Command rivals runs other people's summarizers and sentence splitters beside
// Standfirst, on the same articles, in one run:
//
//	go run ./rivals                  # tables on standard output
//	go run ./rivals -out ../docs     # and into performance.md and performance.svg
//	go run ./rivals -only lexrank,ots -runs 5
//
// It installs what it needs into a folder of the user's cache and says what it
// could not install. Each summarizer answers from one warm process, so that no
// start is in its time.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

type options struct {
	runs                       int
	only, out, cache, articles string
	limit                      time.Duration
	serve                      string
}

func main() {
	var o options
	flag.IntVar(&o.runs, "runs", 15, "timed rounds a size; 3 for what needs more than 2 s")
	flag.StringVar(&o.only, "only", "", "names of the summarizers to run, with commas; all when empty")
	flag.StringVar(&o.out, "out", "", "folder whose performance.md and performance.svg are written")
	flag.StringVar(&o.cache, "cache", defaultCache(), "folder for what is installed")
	flag.StringVar(&o.articles, "articles", "../testdata", "folder of NAME.txt and NAME.golden")
	flag.DurationVar(&o.limit, "limit", 30*time.Second, "time for one answer")
	flag.StringVar(&o.serve, "serve", "", "serve one summarizer on standard input and output; how this program starts those in Go")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "rivals:", err)
		os.Exit(1)
	}
}

func defaultCache() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	return filepath.Join(dir, "standfirst-rivals")
}

func run(o options) error {
	if o.serve != "" {
		answer, greeting, err := goSystem(o.serve, o.cache, sentences)
		if err != nil {
			greeting.Error = err.Error()
		}
		return serve(os.Stdin, os.Stdout, greeting, answer)
	}
	chosen, err := choose(catalogue(), o.only)
	if err != nil {
		return err
	}
	pages, err := readPages(o.articles)
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	cache, err := filepath.Abs(o.cache)
	if err != nil {
		return err
	}
	f := &field{corpora: corpora(pages), runs: o.runs, limit: o.limit, progress: os.Stderr}
	f.entrants = enter(chosen, self, cache, o.limit, f.progress)
	load := loadAverage()
	f.measure()
	f.again()
	r := f.report(pages)
	r.machine = machine(o.articles, load, loadAverage(), f.entrants)
	return publish(os.Stdout, o.out, r)
}

// choose keeps the named rivals, and our own, to which they are compared.
func choose(all []rival, only string) ([]rival, error) {
	if only == "" {
		return all, nil
	}
	names := strings.Split(only, ",")
	for _, name := range names {
		if !slices.ContainsFunc(all, func(r rival) bool { return r.name == name }) {
			return nil, fmt.Errorf("no summarizer %q", name)
		}
	}
	return slices.DeleteFunc(all, func(r rival) bool { return !r.ours && !slices.Contains(names, r.name) }), nil
}

// enter installs and starts the rivals.
func enter(chosen []rival, self, cache string, limit time.Duration, progress io.Writer) []*entrant {
	broken := map[string]error{}
	var entrants []*entrant
	for _, r := range chosen {
		if _, tried := broken[r.maker]; !tried {
			broken[r.maker] = install(r.maker, cache)
		}
		e := &entrant{rival: r, same: true, launch: func() (*worker, hello, error) {
			return start(r.command(self, cache), limit)
		}}
		if err := broken[r.maker]; err != nil {
			e.failed = "not installed: " + err.Error()
		} else if e.worker, e.greeting, err = e.launch(); err != nil {
			e.failed = "does not start: " + err.Error()
		}
		if e.failed != "" {
			fmt.Fprintf(progress, "%s: %s\n", e.name, e.failed)
		}
		entrants = append(entrants, e)
	}
	return entrants
}
