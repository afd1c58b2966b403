package main

import (
	"bufio"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/eval"
)

// faultNames lists the kinds of fault for a message.
func faultNames() string {
	names := []string{string(eval.AnyFault)}
	for _, kind := range eval.FaultKinds() {
		names = append(names, string(kind))
	}
	return strings.Join(names, ", ")
}

// showSamples prints articles' summaries for reading.
func (set *evalSummaries) showSamples(cmd *cobra.Command, gold []string, systems []eval.System, limit eval.Limit, problems []eval.Problem) error {
	draw := eval.Draw{Count: set.show, Seed: set.seed, Fault: eval.FaultKind(set.fault)}
	samples, wrong, err := eval.Samples(cmd.Context(), gold, systems, limit, draw)
	if cmd.Context().Err() != nil {
		return errors.New("interrupted")
	}
	if err != nil {
		return err
	}
	out := bufio.NewWriter(cmd.OutOrStdout())
	for _, s := range samples {
		showSample(out, s)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return tell(cmd, append(problems, wrong...))
}

// showSample prints one article's summaries, a sentence a line with its faults
// before it.
func showSample(out *bufio.Writer, s eval.Sample) {
	fmt.Fprintf(out, "==> %s %s", s.Set, s.Article.ID)
	if s.Article.Title != "" {
		fmt.Fprintf(out, ": %s", visible(fold(s.Article.Title)))
	}
	fmt.Fprintln(out, " <==")
	if len(s.Article.Reference) > 0 {
		fmt.Fprintln(out, "reference")
		for _, sentence := range s.Article.Reference {
			fmt.Fprintf(out, "  - %s\n", visible(fold(sentence)))
		}
	}
	for _, one := range s.Summaries {
		fmt.Fprintln(out, one.System)
		if one.Err != nil {
			fmt.Fprintf(out, "  none: %v\n", one.Err)
		}
		for i, sentence := range one.Sentences {
			var marks strings.Builder
			for _, fault := range one.Faults {
				if fault.Sentence == i {
					marks.WriteString("[" + string(fault.Kind) + "] ")
				}
			}
			fmt.Fprintf(out, "  - %s%s\n", marks.String(), visible(fold(sentence)))
		}
	}
	fmt.Fprintln(out)
}
