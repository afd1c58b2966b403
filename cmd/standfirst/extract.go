package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/internal/jsonlines"
)

// extracted is an article as it is written.
type extracted struct {
	ID    string `json:"id,omitzero"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

// newExtract writes the articles of pages.
func newExtract() *cobra.Command {
	var asJSON, lines bool
	var maxBytes int
	cmd := &cobra.Command{
		Use:   "extract [flags] [FILE…]",
		Short: "Write the article of a page: its headline and its text",
		Long: `Extract finds the article in HTML or Markdown files, addresses or standard
input and writes its headline and its text, the blocks apart by blank lines. With
--jsonl it reads lines {"id","html"} and writes lines {"id","title","text"} in their
order; a line that cannot be read becomes {"id","line","error"}.`,
		Example: `  standfirst extract page.html
  standfirst extract --jsonl < pages.jsonl > articles.jsonl`,
		RunE: func(cmd *cobra.Command, files []string) error {
			if maxBytes < 0 {
				return usageError{fmt.Errorf("--max-bytes %d: want 0 for 16 MiB, or more", maxBytes)}
			}
			maxBytes = byteLimit(maxBytes)
			files, err := inputFiles(cmd, files)
			if err != nil {
				return err
			}
			out := bufio.NewWriter(cmd.OutOrStdout())
			if lines {
				return errors.Join(extractLines(cmd, out, files, maxBytes), out.Flush())
			}
			return errors.Join(extractFiles(cmd, out, files, asJSON, maxBytes), out.Flush())
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object a line")
	cmd.Flags().BoolVar(&lines, "jsonl", false, "lines of JSON in and out")
	cmd.Flags().IntVar(&maxBytes, "max-bytes", 0, "refuse longer pages (16 MiB)")
	cmd.MarkFlagsMutuallyExclusive("json", "jsonl")
	return cmd
}

func extractFiles(cmd *cobra.Command, out *bufio.Writer, files []string, asJSON bool, maxBytes int) error {
	failed := false
	for i, file := range files {
		p, err := readPage(cmd.Context(), cmd.InOrStdin(), file, maxBytes)
		switch {
		case cmd.Context().Err() != nil:
			return errors.New("interrupted")
		case err != nil:
			complain(cmd.ErrOrStderr(), fmt.Errorf("%s: %w", file, err))
			failed = true
			continue
		case asJSON:
			a := extracted{Title: p.Title, Text: p.Text}
			if len(files) > 1 {
				a.ID = file
			}
			err = writeJSON(out, a)
		default:
			if isTerminal(cmd.OutOrStdout()) {
				p.Title, p.Text = visible(p.Title), visible(p.Text)
			}
			err = writeExtracted(out, p, i > 0)
		}
		if err != nil {
			return err
		}
	}
	if failed {
		return errInput
	}
	return nil
}

// writeExtracted writes headline and text for people.
func writeExtracted(out io.Writer, p page, again bool) error {
	gap := ""
	if again {
		gap = "\n"
	}
	if p.Title != "" {
		gap += p.Title + "\n\n"
	}
	_, err := fmt.Fprintf(out, "%s%s\n", gap, p.Text)
	return err
}

// extractLines makes articles of JSON lines with pages.
func extractLines(cmd *cobra.Command, out *bufio.Writer, files []string, maxBytes int) error {
	if len(files) > 1 {
		return usageError{errors.New("--jsonl reads one file or standard input")}
	}
	return eachLine(cmd, out, files[0], maxBytes, func(rec jsonlines.Record) (any, error) {
		a, err := articleOf(rec, maxBytes)
		return extracted{ID: a.ID, Title: a.Title, Text: a.Text}, err
	})
}
