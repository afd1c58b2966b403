package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/tokenize"
)

// evalSentences are the flags of eval sentences.
type evalSentences struct {
	variants []string
	system   string
	form     tableForm
}

// newEvalSentences scores sentence boundaries.
func newEvalSentences() *cobra.Command {
	var set evalSentences
	cmd := &cobra.Command{
		Use:   "sentences [flags] GOLD.jsonl…",
		Short: "Score sentence boundaries: precision, recall, F1",
		Long: `Sentences reads texts whose sentences people have marked, lines
{"id","text","spans":[[start,end],…]} with offsets in bytes, and prints precision,
recall and F1 of the boundaries inside a text, and how many texts are split exactly
as marked. A variant renders the texts anew first:

  par      paragraph by paragraph
  docs     as they are
  wrap72   hard-wrapped at 72 columns
  lines    single line breaks between paragraphs
  lowered  sentences begin in lower case
  nostop   a third of the full stops dropped

The shipped table has learned from some treebanks (NOTICE names them). Measuring it
on those says nothing: "go run ./internal/train/boundary -data DIR -folds" measures
tables that have not seen what they are measured on.`,
		Example: `  standfirst eval sentences --variant all en_gum_dev.jsonl
  standfirst eval sentences --system theirs.jsonl en_gum_dev.jsonl`,
		Args: someFiles,
		RunE: func(cmd *cobra.Command, gold []string) error { return runEvalSentences(cmd, &set, gold) },
	}
	cmd.Flags().StringSliceVar(&set.variants, "variant", []string{"docs"}, "par, docs, wrap72, lines, lowered, nostop or all")
	cmd.Flags().StringVar(&set.system, "system", "", `another splitter's lines {"id","spans":[[start,end],…]}, as "standfirst sentences --jsonl" writes them`)
	set.form.add(cmd)
	return cmd
}

func runEvalSentences(cmd *cobra.Command, set *evalSentences, gold []string) error {
	if err := set.form.check(); err != nil {
		return err
	}
	variants, err := variantsNamed(set.variants)
	if err != nil {
		return err
	}
	system := eval.BoundarySystem{Split: splitSentences}
	var problems []eval.Problem
	if set.system != "" {
		if cmd.Flags().Changed("variant") {
			return usageError{errors.New("--variant changes the texts, so it does not go with --system")}
		}
		if system, problems, err = eval.ReadBoundarySystem(set.system); err != nil {
			return fmt.Errorf("%s: %w", set.system, plain(err))
		}
	}
	table, err := eval.Boundaries(gold, variants, system)
	if err != nil {
		return err
	}
	if err := set.form.write(cmd, table); err != nil {
		return err
	}
	return tell(cmd, append(problems, table.Problems...))
}

// splitSentences is what is measured. The boundaries know of no language.
func splitSentences(text string) [][2]int {
	var spans [][2]int
	for s := range tokenize.Sentences(text, "") {
		spans = append(spans, [2]int{s.Start, s.End})
	}
	return spans
}

func variantsNamed(names []string) ([]eval.Variant, error) {
	if slices.Contains(names, "all") {
		return eval.Variants(), nil
	}
	variants := make([]eval.Variant, len(names))
	for i, name := range names {
		variants[i] = eval.Variant(name)
		if !slices.Contains(eval.Variants(), variants[i]) {
			return nil, usageError{fmt.Errorf("unknown variant %q: want all or some of %s", name, strings.Trim(fmt.Sprint(eval.Variants()), "[]"))}
		}
	}
	return variants, nil
}
