package main

import "github.com/spf13/cobra"

// newEval measures quality.
func newEval() *cobra.Command {
	cmd := &cobra.Command{Use: "eval", Short: "Measure quality on gold data"}
	cmd.AddCommand(newEvalPages())
	return cmd
}
