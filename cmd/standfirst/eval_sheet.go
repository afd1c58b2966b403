package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/eval"
)

// evalSheet are the flags of eval sheet.
type evalSheet struct {
	methods   []string
	systems   []string
	sentences int
	words     int
	draw      int
	seed      uint64
	sheet     string
	key       string
}

// newEvalSheet draws summaries for a blind reading.
func newEvalSheet() *cobra.Command {
	var set evalSheet
	cmd := &cobra.Command{
		Use:   "sheet [flags] FILE.jsonl…",
		Short: "Draw summaries for a blind reading",
		Long: `Sheet draws articles, from each file as many as from the others, and writes the
summaries of two or more methods in shuffled order, lines
{"id","title","text","summary"} that do not tell who made them; the key, lines
{"id","set","article","system"}, goes to a file of its own. Readers answer in lines
{"id","publish":true|false,"reason"}, which "standfirst eval verdicts" counts.
The same files, flags and seed give the same sheet.`,
		Example: `  standfirst eval sheet --draw 60 --seed 7 -o sheet.jsonl --key key.jsonl news.jsonl
  standfirst eval verdicts --key key.jsonl reader1.jsonl reader2.jsonl`,
		Args: someFiles,
		RunE: func(cmd *cobra.Command, files []string) error { return runEvalSheet(cmd, &set, files) },
	}
	flags := cmd.Flags()
	flags.StringSliceVarP(&set.methods, "method", "m", []string{eval.CleanLeadName, "default"}, "the methods to compare")
	flags.StringArrayVar(&set.systems, "system", nil, `another program's summaries, lines {"id","summary":["sentence",…]}; may be repeated`)
	flags.IntVarP(&set.sentences, "sentences", "n", 0, "sentences a summary (3 when no limit is given)")
	flags.IntVarP(&set.words, "words", "w", 0, "words a summary")
	flags.IntVar(&set.draw, "draw", 60, "how many articles")
	flags.Uint64Var(&set.seed, "seed", 0, "what the articles and their order are drawn with")
	flags.StringVarP(&set.sheet, "output", "o", "", "the file for the sheet, instead of standard output")
	flags.StringVar(&set.key, "key", "", "the file for the key")
	return cmd
}

func runEvalSheet(cmd *cobra.Command, set *evalSheet, files []string) error {
	switch {
	case set.key == "":
		return usageError{errors.New("--key needs a file: without the key nobody can unblind the sheet")}
	case set.sentences < 0 || set.words < 0 || set.draw < 1:
		return usageError{errors.New("--draw wants 1 or more, --sentences and --words 0 or more")}
	}
	systems, err := methodsNamed(set.methods)
	if err != nil {
		return err
	}
	theirs, problems := readSystems(set.systems)
	systems = append(systems, theirs...)
	limit := eval.Limit{Sentences: set.sentences, Words: set.words}
	samples, wrong, err := eval.Samples(cmd.Context(), files, systems, limit, eval.Draw{Count: set.draw, Seed: set.seed})
	if cmd.Context().Err() != nil {
		return errors.New("interrupted")
	}
	if err != nil {
		return err
	}
	problems = append(problems, wrong...)
	if len(samples) < set.draw {
		problems = append(problems, eval.Problem{Text: fmt.Sprintf("drew %d articles: there are no more", len(samples))})
	}
	sheet, key := eval.Sheet(samples, set.seed)
	if err := writeTo(set.key, func(w io.Writer) error { return eval.WriteLines(w, key) }); err != nil {
		return err
	}
	if set.sheet == "" {
		err = eval.WriteLines(cmd.OutOrStdout(), sheet)
	} else {
		err = writeTo(set.sheet, func(w io.Writer) error { return eval.WriteLines(w, sheet) })
	}
	if err != nil {
		return err
	}
	return tell(cmd, problems)
}

// writeTo writes a file.
func writeTo(name string, write func(io.Writer) error) error {
	f, err := os.Create(name)
	if err != nil {
		return fmt.Errorf("%s: %w", name, plain(err))
	}
	if err := errors.Join(write(f), f.Close()); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// newEvalVerdicts unblinds a reading.
func newEvalVerdicts() *cobra.Command {
	var key, against string
	var form tableForm
	cmd := &cobra.Command{
		Use:   "verdicts --key KEY.jsonl READER.jsonl…",
		Short: "Count the verdicts of a blind reading",
		Long: `Verdicts reads what readers said of a sheet, lines {"id","publish":true|false} in a
file a reader, and the key that "standfirst eval sheet" wrote, and prints the share
of publishable summaries of each method with its 95 % bootstrap interval (articles
are drawn), the paired difference to clean-lead or another one, on how many articles
it is better and worse, and how far the readers agree.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{errors.New("no file of verdicts given")}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, readers []string) error {
			if key == "" {
				return usageError{errors.New("--key needs the file that eval sheet wrote")}
			}
			if err := form.check(); err != nil {
				return err
			}
			reading, err := eval.ReadVerdicts(key, readers, against, eval.Bootstrap{})
			if err != nil {
				return err
			}
			if err := form.write(cmd, reading); err != nil {
				return err
			}
			return tell(cmd, reading.Problems)
		},
	}
	cmd.Flags().StringVar(&key, "key", "", "the key of the sheet")
	cmd.Flags().StringVar(&against, "against", eval.CleanLeadName, "the system to compare the others with")
	form.add(cmd)
	return cmd
}
