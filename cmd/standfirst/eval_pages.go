package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/extract"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// evalPages are the flags of eval pages.
type evalPages struct {
	sentences  int
	show, json bool
	copied     bool
	draw       int
	seed       uint64
}

// newEvalPages scores the extraction of articles from web pages.
func newEvalPages() *cobra.Command {
	var set evalPages
	cmd := &cobra.Command{
		Use:   "pages [flags] GOLD.jsonl…",
		Short: "Score the extraction of articles on marked pages",
		Long: `Pages reads lines {"id","url","html","text","title"} (.gz is unpacked; headlines may
stand in NAME_titles.jsonl beside the file) and compares the article extracted
from "html" with "text", which a person marked:

  F1, P, R         of the multisets of 4-word shingles of lower-cased runs of
                   letters and digits, mean over the pages, times 100
  with standfirst  the same, when lines above the marked text that are in the
                   page's own description count as text
  titles exact     with case, space and quotation style folded
  lines left       extracted lines that are not in the marked text
  stray sentences  with --sentences: those of the summary that are the headline,
                   a dateline alone, or not in the marked text`,
		Args: someFiles,
		RunE: func(cmd *cobra.Command, files []string) error {
			sets, err := scorePageFiles(cmd, files, &set)
			if err != nil && !errors.Is(err, errInput) {
				return err
			}
			if set.json {
				return errors.Join(eval.WritePageSetsJSON(cmd.OutOrStdout(), sets), err)
			}
			if set.show {
				showPages(cmd, sets)
			}
			return errors.Join(eval.WritePageSets(cmd.OutOrStdout(), sets), err)
		},
	}
	cmd.Flags().IntVarP(&set.sentences, "sentences", "n", 0, "also score summaries of this many sentences")
	cmd.Flags().BoolVar(&set.show, "show", false, "the score, the lines left and the summary of every page, too")
	cmd.Flags().IntVar(&set.draw, "draw", 0, "only so many pages of each file, drawn by chance")
	cmd.Flags().Uint64Var(&set.seed, "seed", 1, "what they are drawn with")
	cmd.Flags().BoolVar(&set.copied, "copied", false, "score the text that a browser copies of the whole page, without its markup")
	cmd.Flags().BoolVar(&set.json, "json", false, "everything as JSON")
	return cmd
}

// scorePageFiles scores every file that can be read. The error is errInput when
// something in a file was wrong.
func scorePageFiles(cmd *cobra.Command, files []string, set *evalPages) ([]eval.PageSet, error) {
	s, err := summarize.New(summarize.Options{Sentences: set.sentences})
	if err != nil {
		return nil, usageError{err}
	}
	var sets []eval.PageSet
	var failed error
	for _, file := range files {
		pages, problems, err := eval.ReadPagesFile(file)
		if err != nil {
			complain(cmd.ErrOrStderr(), err)
			failed = errInput
			continue
		}
		for _, p := range problems {
			complain(cmd.ErrOrStderr(), p)
			failed = errInput
		}
		if set.draw > 0 && set.draw < len(pages) {
			random := rand.New(rand.NewPCG(set.seed, 0))
			random.Shuffle(len(pages), func(i, j int) { pages[i], pages[j] = pages[j], pages[i] })
			pages = pages[:set.draw]
		}
		extractor := pageExtractor
		if set.copied {
			extractor = copyExtractor
		}
		scores, err := eval.ScorePages(cmd.Context(), pages, extractor(s, set.sentences))
		if err != nil {
			return nil, errors.New("interrupted")
		}
		name, _, _ := strings.Cut(filepath.Base(file), ".")
		sets = append(sets, eval.NewPageSet(name, pages, scores))
	}
	return sets, failed
}

// pageExtractor is what is measured.
func pageExtractor(s *summarize.Summarizer, sentences int) eval.Extractor {
	return func(ctx context.Context, p eval.Page) (eval.Extraction, error) {
		a, err := extract.HTML([]byte(p.HTML), extract.Options{URL: p.URL})
		if err != nil {
			return eval.Extraction{}, err
		}
		x := eval.Extraction{Title: a.Title}
		for _, b := range a.Blocks {
			x.Lines = append(x.Lines, b.Of(a.Text))
		}
		err = addSummary(ctx, &x, s, sentences, a)
		return x, err
	}
}

// copyExtractor is what is measured with --copied: the blocks of prose and the
// headline that the text alone tells.
func copyExtractor(s *summarize.Summarizer, sentences int) eval.Extractor {
	return func(ctx context.Context, p eval.Page) (eval.Extraction, error) {
		var d tokenize.Document
		text := copiedText(p.HTML)
		if err := d.Parse(ctx, tokenize.Input{Text: text}); err != nil {
			return eval.Extraction{}, err
		}
		x := eval.Extraction{Title: d.Title}
		for _, b := range d.Blocks {
			switch b.Kind {
			case tokenize.Paragraph, tokenize.Quotation, tokenize.ListItem, tokenize.Heading:
				x.Lines = append(x.Lines, b.Of(d.Text))
			}
		}
		err := addSummary(ctx, &x, s, sentences, summarize.Article{Text: text})
		return x, err
	}
}

// addSummary adds the sentences of an article's summary, if some are asked for.
func addSummary(ctx context.Context, x *eval.Extraction, s *summarize.Summarizer, sentences int, a summarize.Article) error {
	if sentences == 0 {
		return nil
	}
	summary, err := s.Summarize(ctx, a)
	for _, sentence := range summary.Sentences {
		x.Summary = append(x.Summary, sentence.Text)
	}
	return err
}

// showPages lists the pages of every set.
func showPages(cmd *cobra.Command, sets []eval.PageSet) {
	out := cmd.OutOrStdout()
	for _, set := range sets {
		for _, s := range set.Scores {
			fmt.Fprintf(out, "%s %s\tF1 %.3f P %.3f R %.3f\ttitle right: %v\t%s\n", set.Name, s.ID, s.Text.F1, s.Text.Precision, s.Text.Recall, s.TitleRight, s.Error)
			for _, line := range s.Left {
				fmt.Fprintf(out, "  left: %s\n", visible(clip(line)))
			}
			for _, sentence := range s.Summary {
				fmt.Fprintf(out, "  - %s\n", visible(fold(sentence)))
			}
			for _, sentence := range s.Stray {
				fmt.Fprintf(out, "  stray: %s\n", visible(fold(sentence)))
			}
		}
	}
}
