package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/eval"
)

// newEval measures quality on data files.
func newEval() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "eval",
		Short: "Measure the quality of summaries, sentence boundaries and the rest",
		Long: `Eval scores the methods, or another program's output, on files that people have
marked: JSON lines, gzipped if the name ends in .gz. What cannot be used is told
on standard error with its line number, the rest is scored, and the exit status
is 1.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newEvalSummaries(), newEvalSentences(), newEvalLanguages(), newEvalSheet(), newEvalVerdicts(), newEvalChoices(), newEvalPages(), newEvalAside())
	return cmd
}

// someFiles wants at least one argument.
func someFiles(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usageError{errors.New("no gold file given")}
	}
	return nil
}

// oneFile wants one argument.
func oneFile(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usageError{fmt.Errorf("one gold file at a time, not %d", len(args))}
	}
	return someFiles(cmd, args)
}

// tell writes what of the input could not be used, and returns errInput if
// there is any.
func tell(cmd *cobra.Command, problems []eval.Problem) error {
	for _, p := range problems {
		complain(cmd.ErrOrStderr(), p)
	}
	if len(problems) > 0 {
		return errInput
	}
	return nil
}

// tableForm is the form in which a table is written.
type tableForm struct {
	json   bool
	format string
}

// add adds the flags that choose the form.
func (f *tableForm) add(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&f.json, "json", false, "one JSON object instead of tables")
	cmd.Flags().StringVar(&f.format, "format", "text", "text or markdown")
}

func (f *tableForm) check() error {
	if f.format != "text" && f.format != "markdown" {
		return usageError{fmt.Errorf("unknown format %q: want text or markdown", f.format)}
	}
	return nil
}

// A table writes itself.
type table interface {
	WriteText(io.Writer) error
	WriteMarkdown(io.Writer) error
	WriteJSON(io.Writer) error
}

func (f *tableForm) write(cmd *cobra.Command, t table) error {
	switch out := cmd.OutOrStdout(); {
	case f.json:
		return t.WriteJSON(out)
	case f.format == "markdown":
		return t.WriteMarkdown(out)
	default:
		return t.WriteText(out)
	}
}
