package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/eval"
)

// evalSummaries are the flags of eval summaries.
type evalSummaries struct {
	methods   []string
	sentences int
	words     string
	systems   []string
	svg       string
	form      tableForm
}

// newEvalSummaries compares methods with summaries that people wrote.
func newEvalSummaries() *cobra.Command {
	var set evalSummaries
	cmd := &cobra.Command{
		Use:   "summaries [flags] GOLD.jsonl…",
		Short: "Compare methods with reference summaries: ROUGE, faults, lengths",
		Long: `Summaries reads articles, lines {"id","lang","text","reference":["sentence",…]}
with "title" and "sentences" (the text already split) where they are known, and
prints a table for each file: ROUGE-1, ROUGE-2 and summary-level ROUGE-L F1 times
100 with 95 % bootstrap intervals (texts are drawn: ids "text#0", "text#1" share
one), the paired differences to raw-lead (the first sentences of the whole text,
headline and furniture included) and to clean-lead, words and sentences a summary,
the share of summaries with each fault that a program can see, time a document.`,
		Example: `  standfirst eval summaries news.jsonl
  standfirst eval summaries --words ref -m default,textrank news.jsonl
  standfirst eval summaries --system theirs.jsonl --svg chart.svg news.jsonl`,
		Args: someFiles,
		RunE: func(cmd *cobra.Command, gold []string) error { return runEvalSummaries(cmd, &set, gold) },
	}
	flags := cmd.Flags()
	flags.StringSliceVarP(&set.methods, "method", "m", nil, "the methods to compare, beside raw-lead and clean-lead; all by default")
	flags.IntVarP(&set.sentences, "sentences", "n", 0, "sentences a summary (3 when no limit is given)")
	flags.StringVarP(&set.words, "words", "w", "", "words a summary (between white space), or \"ref\": as many as the reference has")
	flags.StringArrayVar(&set.systems, "system", nil, `another program's summaries, lines {"id","summary":["sentence",…]} or as --json writes them; may be repeated`)
	flags.StringVar(&set.svg, "svg", "", "write a chart to this file, too")
	set.form.add(cmd)
	return cmd
}

func runEvalSummaries(cmd *cobra.Command, set *evalSummaries, gold []string) error {
	if err := set.form.check(); err != nil {
		return err
	}
	options, err := set.options()
	if err != nil {
		return err
	}
	systems, err := methodSystems(set.methods)
	if err != nil {
		return err
	}
	var problems []eval.Problem
	for _, file := range set.systems {
		system, wrong, err := eval.ReadSystemFile(file)
		problems = append(problems, wrong...)
		if err != nil {
			problems = append(problems, eval.Problem{File: file, Text: err.Error()})
			continue
		}
		systems = append(systems, system)
	}
	table, err := eval.Summaries(cmd.Context(), gold, systems, options)
	if cmd.Context().Err() != nil {
		return errors.New("interrupted")
	}
	if err != nil {
		return errors.Join(tell(cmd, problems), err)
	}
	if err := set.write(cmd, table); err != nil {
		return err
	}
	return tell(cmd, append(problems, table.Problems...))
}

// options checks the flags that limit a summary.
func (set *evalSummaries) options() (eval.Options, error) {
	o := eval.Options{Limit: eval.Limit{Sentences: set.sentences}}
	switch n, err := strconv.Atoi(set.words); {
	case set.sentences < 0:
		return o, usageError{fmt.Errorf("--sentences %d: want 0 or more", set.sentences)}
	case set.words == "ref":
		o.ReferenceWords = true
	case set.words == "":
	case err != nil || n < 1:
		return o, usageError{fmt.Errorf("--words %q: want a number from 1, or ref", set.words)}
	default:
		o.Limit.Words = n
	}
	return o, nil
}

// evalMethods is the order of a table: the baselines first.
var evalMethods = [...]string{"lead", eval.CleanLeadName, "tfidf", "textrank", "default"}

// methodSystems returns the methods named, or all, and always the clean lead,
// for its place in every table.
func methodSystems(named []string) ([]eval.System, error) {
	if len(named) == 0 {
		named = evalMethods[:]
	}
	for _, name := range named {
		if name != eval.RawLeadName && !slices.Contains(evalMethods[:], name) {
			return nil, usageError{fmt.Errorf("unknown method %q: want one of %s, %s", name, eval.RawLeadName, strings.Join(evalMethods[:], ", "))}
		}
	}
	var systems []eval.System
	for _, name := range evalMethods {
		if name == eval.CleanLeadName || slices.Contains(named, name) {
			systems = append(systems, methodSystem(name))
		}
	}
	return systems, nil
}

// write writes the table, and the chart where one is wanted.
func (set *evalSummaries) write(cmd *cobra.Command, table eval.Table) error {
	if set.svg != "" {
		f, err := os.Create(set.svg)
		if err != nil {
			return fmt.Errorf("%s: %w", set.svg, plain(err))
		}
		if err := errors.Join(table.WriteSVG(f), f.Close()); err != nil {
			return fmt.Errorf("%s: %w", set.svg, err)
		}
	}
	return set.form.write(cmd, table)
}
