package main

import (
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/tokenize"
)

// newEvalLanguages scores the detection of languages.
func newEvalLanguages() *cobra.Command {
	var form tableForm
	cmd := &cobra.Command{
		Use:   "languages [flags] GOLD.jsonl…",
		Short: "Score the detection of languages",
		Long: `Languages reads texts whose sentences people have marked, as eval sentences does,
and prints how often their language is told: of sentences of eight words or more,
one by one, of five sentences in a row, and of shorter sentences. "wrong" are those
for which another language is told; for the rest none is. A text's language is its
"lang", else what stands before the first "_" of the file's name.`,
		Example: `  standfirst eval languages de_gsd_dev.jsonl no_bokmaal_dev.jsonl`,
		Args:    someFiles,
		RunE: func(cmd *cobra.Command, gold []string) error {
			if err := form.check(); err != nil {
				return err
			}
			table, err := eval.Languages(gold, func(text string) string { return string(tokenize.Detect(text)) })
			if err != nil {
				return err
			}
			if err := form.write(cmd, table); err != nil {
				return err
			}
			return tell(cmd, table.Problems)
		},
	}
	form.add(cmd)
	return cmd
}
