package main

import (
	"bufio"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/internal/jsonlines"
	"github.com/standfirst/standfirst/tokenize"
)

// boundary is one sentence of a text.
type boundary struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// boundaries are the sentences of a text that came as a JSON line.
type boundaries struct {
	ID    string   `json:"id"`
	Spans [][2]int `json:"spans"`
}

// newSentences writes the sentence boundaries of texts.
func newSentences() *cobra.Command {
	var language string
	var lines bool
	cmd := &cobra.Command{
		Use:   "sentences [flags] [FILE]",
		Short: "Write the sentences of a text, one JSON object a line",
		Long: `Sentences writes {"start","end","text"} for every sentence of a text, furniture
included; offsets are bytes. Texts of any length pass in bounded memory; a sentence
of more than 32 MiB is an error. A page is refused, as its sentences are not those of
its source: take its text by "standfirst extract page.html | standfirst sentences".
With --jsonl it reads lines {"id","text"} and writes
{"id","spans":[[start,end],…]}.`,
		Args: atMostOne,
		RunE: func(cmd *cobra.Command, args []string) error {
			files, err := inputFiles(cmd, args)
			if err != nil {
				return err
			}
			file := files[0]
			if !tokenize.Supported(tokenize.Language(language)) {
				if near := tokenize.Nearest(tokenize.Language(language)); near != "" {
					return usageError{fmt.Errorf("language %q is not supported (the nearest is %q)", language, near)}
				}
				return usageError{fmt.Errorf("language %q is not supported (have %v)", language, tokenize.Languages())}
			}
			out := bufio.NewWriterSize(cmd.OutOrStdout(), 64<<10)
			if lines {
				err = splitLines(cmd, out, file, tokenize.Language(language))
			} else {
				err = splitText(cmd, out, file, tokenize.Language(language))
			}
			return errors.Join(err, out.Flush())
		},
	}
	cmd.Flags().StringVarP(&language, "lang", "l", "", "the text's language, such as en")
	cmd.Flags().BoolVar(&lines, "jsonl", false, "read JSON lines, write spans")
	return cmd
}

func splitLines(cmd *cobra.Command, out *bufio.Writer, file string, lang tokenize.Language) error {
	return eachLine(cmd, out, file, defaultMaxBytes, func(rec jsonlines.Record) (any, error) {
		result := boundaries{ID: rec.ID, Spans: [][2]int{}}
		for s := range tokenize.Sentences(rec.Text, lang) {
			result.Spans = append(result.Spans, [2]int{s.Start, s.End})
		}
		return result, nil
	})
}
