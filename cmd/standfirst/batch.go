package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/internal/jsonlines"
)

// batchFlags are the flags of a batch. What shapes its output is in settings,
// fields, list and stats: the journal compares those.
type batchFlags struct {
	settings
	fields    jsonlines.Fields
	list      bool
	output    string
	resume    bool
	maxErrors int
	stats     string
	quiet     bool
}

// newBatch summarizes many articles.
func newBatch() *cobra.Command {
	f := new(batchFlags)
	cmd := &cobra.Command{
		Use:   "batch [flags] [IN]",
		Short: "Summarize many articles: JSON lines in, JSON lines out",
		Long: `Batch reads lines {"id","title","text","language"}, or with "html" in place of
"text", from a file (packed as .gz or .zst, too) or standard input. IN may also be a
folder, of which all .txt, .md and .html files are read (folders behind links are
not), and with --list a list of files, one a line. It writes a summary for each, one
JSON object a line, in the input's order, on all CPUs and in bounded memory. The
summary of a page carries the text that its offsets count in. A record that fails
becomes {"id","line","error"} in its place, and the rest goes on. A line's
"options":{"sentences":2,…} go before the flags.

With -o the output has a temporary name, OUT.part, until it is whole, and OUT.journal
beside it tells how far it is: --resume goes on there, after whatever stopped the
run. OUT.gz and OUT.zst are packed.`,
		Example: `  standfirst batch articles.jsonl.gz -o summaries.jsonl.gz
  standfirst batch --text-field body --resume -o summaries.jsonl archive.jsonl
  standfirst batch --stats stats.json pages/ > summaries.jsonl`,
		Args: atMostOne,
		RunE: func(cmd *cobra.Command, args []string) error { return runBatch(cmd, f, args) },
	}
	addOptions(cmd, &f.settings)
	flags := cmd.Flags()
	flags.Lookup("max-bytes").Usage = "refuse longer texts, and pages four times as long (2 MiB)"
	flags.StringVarP(&f.output, "output", "o", "", "the file to write, instead of standard output")
	flags.BoolVar(&f.resume, "resume", false, "go on with an output that is not whole")
	flags.BoolVar(&f.list, "list", false, "IN is a list of files, one a line")
	flags.IntVar(&f.maxErrors, "max-errors", 0, "stop when this many records have failed (0: never)")
	flags.StringVar(&f.stats, "stats", "", "write figures of the articles and summaries to this file (- for standard error)")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "no progress and no summary of the run")
	for _, field := range []struct {
		name *string
		is   string
	}{{&f.fields.ID, "id"}, {&f.fields.Title, "title"}, {&f.fields.Text, "text"}, {&f.fields.HTML, "html"}, {&f.fields.Language, "language"}, {&f.fields.Options, "options"}} {
		flags.StringVar(field.name, field.is+"-field", field.is, "the name of \""+field.is+"\" in the input")
	}
	return cmd
}

// What holds a batch in 256 MB. Articles that are made to hurt, of one-letter
// sentences, take up to 110 times their length.
const (
	inFlight    = 2 << 20 // bytes of input that are held at a time, but for one longer article
	batchMax    = 2 << 20 // bytes of a text, by default
	pageTimes   = 4       // how much longer a page may be, markup and all
	memoryTimes = 80
	collectAt   = 400 // per cent of growth: little lives long
)

// memoryFor returns a soft limit of the memory, in which texts of so many bytes
// pass.
func memoryFor(maxBytes int) int64 { return int64(max(maxBytes, batchMax)) * memoryTimes }

func runBatch(cmd *cobra.Command, f *batchFlags, args []string) error {
	switch {
	case f.resume && f.output == "":
		return usageError{errors.New("--resume needs -o")}
	case f.maxErrors < 0:
		return usageError{fmt.Errorf("--max-errors %d: want 0 for no limit, or more", f.maxErrors)}
	}
	files, err := inputFiles(cmd, args)
	if err != nil {
		return err
	}
	w, err := newWorker(f)
	if err != nil {
		return usageError{err}
	}
	in, err := openBatch(cmd.InOrStdin(), files[0], f.list, w.pageBytes)
	if err != nil {
		return fmt.Errorf("%s: %w", files[0], err)
	}
	defer in.close() //nolint:errcheck // it was only read
	out, err := openOutput(cmd.OutOrStdout(), f, in)
	if err != nil {
		return err
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		defer debug.SetMemoryLimit(debug.SetMemoryLimit(memoryFor(w.options.MaxBytes)))
		defer debug.SetGCPercent(debug.SetGCPercent(collectAt))
	}
	r := &batchRun{batchFlags: f, in: in, out: out, worker: w, tally: out.begun.Tally}
	r.progress = newProgress(cmd.ErrOrStderr(), f.quiet, in.size)
	err = r.all(cmd.Context())
	return r.finish(cmd.ErrOrStderr(), err)
}

// isPacked returns how a file is packed by its name: ".gz", ".zst" or "".
func isPacked(name string) string {
	for _, ending := range []string{".gz", ".zst"} {
		if strings.HasSuffix(strings.ToLower(name), ending) {
			return ending
		}
	}
	return ""
}
