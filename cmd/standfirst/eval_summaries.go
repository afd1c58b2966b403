package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/internal/measured"
)

// evalSummaries are the flags of eval summaries.
type evalSummaries struct {
	methods   []string
	sentences int
	words     string
	systems   []string
	svg       string
	form      tableForm
	show      int
	fault     string
	seed      uint64
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
the share of summaries with each fault that a program can see, time a document.

With --show it prints some articles' summaries instead, for reading, with what the
fault counter says of each sentence.`,
		Example: `  standfirst eval summaries news.jsonl
  standfirst eval summaries --words ref -m default,textrank news.jsonl
  standfirst eval summaries --system theirs.jsonl --svg chart.svg news.jsonl
  standfirst eval summaries --show 10 --fault dangling -m default news.jsonl`,
		Args: someFiles,
		RunE: func(cmd *cobra.Command, gold []string) error { return runEvalSummaries(cmd, &set, gold) },
	}
	flags := cmd.Flags()
	flags.StringSliceVarP(&set.methods, "method", "m", nil, "the methods to compare, beside raw-lead and clean-lead; all by default")
	flags.IntVarP(&set.sentences, "sentences", "n", 0, "sentences a summary (3 when no limit is given)")
	flags.StringVarP(&set.words, "words", "w", "", "words a summary (between white space), or \"ref\": as many as the reference has")
	flags.StringArrayVar(&set.systems, "system", nil, `another program's summaries, lines {"id","summary":["sentence",…]} or as --json writes them; may be repeated`)
	flags.StringVar(&set.svg, "svg", "", "write a chart to this file, too")
	flags.IntVar(&set.show, "show", 0, "print the summaries of this many articles, drawn by chance, instead of tables")
	flags.StringVar(&set.fault, "fault", "", "with --show: only articles with this fault: "+faultNames())
	flags.Uint64Var(&set.seed, "seed", 0, "what the articles of --show are drawn with")
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
	systems, err := methodsNamed(set.named())
	if err != nil {
		return err
	}
	theirs, problems := readSystems(set.systems)
	systems = append(systems, theirs...)
	if set.show > 0 {
		return set.showSamples(cmd, gold, systems, options.Limit, problems)
	}
	table, err := eval.Summaries(cmd.Context(), gold, systems, options)
	if cmd.Context().Err() != nil {
		return errors.New("interrupted")
	}
	if err != nil {
		_ = tell(cmd, problems) // the error ends the command anyway
		return err
	}
	if err := set.write(cmd, table); err != nil {
		return err
	}
	return tell(cmd, append(problems, table.Problems...))
}

// named returns the methods to run: without -m all of them, or to be shown the
// default one. A table always has the clean lead.
func (set *evalSummaries) named() []string {
	switch {
	case set.show > 0 && len(set.methods) == 0:
		return []string{"default"}
	case set.show > 0:
		return set.methods
	case len(set.methods) == 0:
		return measured.Methods()
	}
	return append([]string{eval.CleanLeadName}, slices.DeleteFunc(slices.Clone(set.methods), func(name string) bool {
		return name == eval.RawLeadName // eval adds it itself
	})...)
}

// readSystems reads other programs' summaries.
func readSystems(files []string) (systems []eval.System, problems []eval.Problem) {
	for _, file := range files {
		system, wrong, err := eval.ReadSystemFile(file)
		problems = append(problems, wrong...)
		if err != nil {
			problems = append(problems, eval.Problem{File: file, Text: plain(err).Error()})
			continue
		}
		systems = append(systems, system)
	}
	return systems, problems
}

// options checks the flags that limit a summary.
func (set *evalSummaries) options() (eval.Options, error) {
	o := eval.Options{Limit: eval.Limit{Sentences: set.sentences}}
	switch n, err := strconv.Atoi(set.words); {
	case set.sentences < 0:
		return o, usageError{fmt.Errorf("--sentences %d: want 0 or more", set.sentences)}
	case set.show > 0 && set.words == "ref":
		return o, usageError{errors.New("--show draws articles without a look at their references: give --words a number")}
	case set.fault != "" && !slices.Contains(append(eval.FaultKinds(), eval.AnyFault), eval.FaultKind(set.fault)):
		return o, usageError{fmt.Errorf("unknown fault %q: want %s", set.fault, faultNames())}
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

// write writes the table, and the chart where one is wanted.
func (set *evalSummaries) write(cmd *cobra.Command, table eval.Table) error {
	if set.svg != "" {
		if err := writeTo(set.svg, table.WriteSVG); err != nil {
			return err
		}
	}
	return set.form.write(cmd, table)
}
