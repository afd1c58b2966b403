package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/internal/measured"
)

// newEvalChoices compares summaries with what an editor would choose.
func newEvalChoices() *cobra.Command {
	var choices string
	var methods []string
	var limit eval.Limit
	var form tableForm
	cmd := &cobra.Command{
		Use:   "choices --choices CHOICES.jsonl FILE.jsonl…",
		Short: "Compare summaries with the sentences that an editor chose",
		Long: `Choices summarizes the articles that an editor has read, lines
{"set","article","best","good","bad"} whose lists hold spans of the article's text
in bytes, and prints for each method how many summaries are sound (a sentence of
the editor's best and none that must not be there), what part of their sentences
the editor would show, accept and refuse, with 95 % bootstrap intervals, and the
paired difference to clean-lead. The articles stand in the files, by set name.`,
		Args: someFiles,
		RunE: func(cmd *cobra.Command, files []string) error {
			if choices == "" {
				return usageError{errors.New("--choices needs a file")}
			}
			if err := form.check(); err != nil {
				return err
			}
			systems, err := methodsNamed(methods)
			if err != nil {
				return err
			}
			t, err := eval.Choices(cmd.Context(), choices, files, systems, eval.Options{Limit: limit})
			if err != nil {
				return err
			}
			if err := form.write(cmd, t); err != nil {
				return err
			}
			return tell(cmd, t.Problems)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&choices, "choices", "", "what the editor chose")
	flags.StringSliceVarP(&methods, "method", "m", append([]string{eval.RawLeadName}, measured.Methods()...), "the methods to compare")
	flags.IntVarP(&limit.Sentences, "sentences", "n", 0, "sentences a summary (3 when no limit is given)")
	form.add(cmd)
	return cmd
}
