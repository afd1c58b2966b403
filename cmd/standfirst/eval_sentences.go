package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/tokenize"
)

// newEvalSentences scores sentence boundaries.
func newEvalSentences() *cobra.Command {
	var system string
	var names []string
	cmd := &cobra.Command{
		Use:   "sentences [flags] GOLD.jsonl…",
		Short: "Score sentence boundaries: precision, recall, F1",
		Args:  someFiles,
		RunE: func(cmd *cobra.Command, gold []string) error {
			variants, err := variantsNamed(names)
			if err != nil {
				return err
			}
			if system != "" {
				return eval.Boundaries(cmd.OutOrStdout(), gold, variants, nil, system)
			}
			return eval.Boundaries(cmd.OutOrStdout(), gold, variants, splitText1, "")
		},
	}
	cmd.Flags().StringSliceVar(&names, "variant", []string{"docs"}, "par, docs, wrap72, lines, lowered, nostop or all")
	cmd.Flags().StringVar(&system, "system", "", `another splitter's lines {"id","spans":[[start,end],…]}`)
	return cmd
}

func splitText1(text string) [][2]int {
	var spans [][2]int
	for s := range tokenize.Sentences(text, "") {
		spans = append(spans, [2]int{s.Start, s.End})
	}
	return spans
}

func variantsNamed(names []string) ([]eval.Variant, error) {
	if slices.Equal(names, []string{"all"}) {
		return eval.Variants(), nil
	}
	var variants []eval.Variant
	for _, name := range names {
		v := eval.Variant(name)
		if !slices.Contains(eval.Variants(), v) {
			return nil, usageError{fmt.Errorf("unknown variant %q", name)}
		}
		variants = append(variants, v)
	}
	return variants, nil
}
