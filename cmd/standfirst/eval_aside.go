package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/tokenize"
)

// aside is a sentence that was not taken for the article's prose. Wrong is a
// reader's verdict on that.
type aside struct {
	ID     string `json:"id"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Kind   string `json:"kind"`
	Reason string `json:"reason"`
	Text   string `json:"text,omitzero"`
	Wrong  bool   `json:"wrong"`
}

// newEvalAside draws sentences that were set aside, for reading.
func newEvalAside() *cobra.Command {
	var draw int
	var seed uint64
	var verdicts string
	cmd := &cobra.Command{
		Use:   "aside GOLD.jsonl",
		Short: "Draw sentences that were set aside, and count those that should not have been",
		Long: `Aside analyses the texts of a file and draws some of the sentences that were not
taken for prose or that point at a picture, lines {"id","start","end","kind","reason","text","wrong"}. A reader
sets "wrong" where the article lost one of its own sentences and drops the text;
with --verdicts the share of all sentences is estimated from that file.`,
		Args: oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			set, all, err := asides(cmd, args[0])
			if err != nil {
				return err
			}
			out := bufio.NewWriter(cmd.OutOrStdout())
			if verdicts != "" {
				return errors.Join(countAsides(out, verdicts, len(set), all), out.Flush())
			}
			random := rand.New(rand.NewPCG(seed, 0))
			random.Shuffle(len(set), func(i, j int) { set[i], set[j] = set[j], set[i] })
			for _, a := range set[:min(draw, len(set))] {
				if err := writeJSON(out, a); err != nil {
					return err
				}
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "standfirst: note: %d of %d sentences are set aside\n", len(set), all)
			return out.Flush()
		},
	}
	cmd.Flags().IntVar(&draw, "draw", 300, "how many sentences")
	cmd.Flags().Uint64Var(&seed, "seed", 1, "what they are drawn with")
	cmd.Flags().StringVar(&verdicts, "verdicts", "", "a sheet that was read, to be counted")
	return cmd
}

// asides returns the sentences of a file that are set aside, and the number of
// all sentences with words.
func asides(cmd *cobra.Command, file string) (set []aside, all int, err error) {
	articles, _, err := eval.ReadGoldFile(file)
	if err != nil {
		return nil, 0, err
	}
	seen := map[string]bool{}
	var d tokenize.Document
	for _, a := range articles {
		id, _, _ := strings.Cut(a.ID, "#")
		if seen[id] {
			continue
		}
		seen[id] = true
		if err := d.Parse(cmd.Context(), tokenize.Input{Text: a.Text, Title: a.Title}); err != nil {
			return nil, 0, err
		}
		for i := range d.Sentences {
			s := &d.Sentences[i]
			if s.Words == 0 {
				continue
			}
			if all++; s.Kind != tokenize.Paragraph || s.Traits.Has(tokenize.Pictured) {
				set = append(set, asideOf(id, a.Text, s))
			}
		}
	}
	return set, all, nil
}

// asideOf describes a sentence that is set aside.
func asideOf(id, text string, s *tokenize.Sentence) aside {
	a := aside{ID: id, Start: s.Start, End: s.End, Kind: s.Kind.String(), Reason: s.Reason, Text: fold(s.Of(text))}
	if s.Kind == tokenize.Paragraph {
		a.Kind, a.Reason = tokenize.Caption.String(), "points at a picture"
	}
	return a
}

// countAsides estimates the share of sentences that are wrongly set aside.
func countAsides(out io.Writer, file string, set, all int) error {
	f, err := open(file)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	defer f.Close() //nolint:errcheck // it was only read
	drawn, wrong := 0, 0
	for lines := json.NewDecoder(f); lines.More(); drawn++ {
		var a aside
		if err := lines.Decode(&a); err != nil {
			return fmt.Errorf("%s: line %d: %w", file, drawn+1, err)
		}
		if a.Wrong {
			wrong++
		}
	}
	share := float64(wrong) / float64(max(drawn, 1)) * float64(set) / float64(max(all, 1))
	_, err = fmt.Fprintf(out, "%d of %d sentences set aside; of %d read, %d wrongly: %.2f %% of all\n", set, all, drawn, wrong, 100*share)
	return err
}
