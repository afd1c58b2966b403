package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/eval"
)

// corpus holds the texts of every set by the name of its file.
type corpus map[string][]eval.GoldText

// trainSets are the sets that the shipped table learns from: those under a
// licence that allows it.
var trainSets = []string{
	"en_ewt_train", "en_gum_train", "de_gsd_dev", "es_gsd_dev", "fr_gsd_dev", "pt_gsd_dev", "ru_gsd_dev",
	"ru_taiga_dev", "no_bokmaal_dev", "sv_talbanken_dev",
}

// foldSets are the sets without a training part of their own.
var foldSets = trainSets[2:]

// otherSets are only evaluated.
var otherSets = []string{"en_ewt_dev", "en_gum_dev", "hu_szeged_dev", "fr_sequoia_dev", "sv_lines_dev"}

// openGenres are the genres of GUM under a Creative Commons licence without
// further conditions.
var openGenres = []string{"news", "interview", "bio", "voyage", "textbook", "speech"}

func readCorpus(dir string) (corpus, error) {
	c := make(corpus)
	for _, name := range slices.Concat(trainSets, otherSets, []string{"golden_rules"}) {
		f, err := os.Open(filepath.Join(dir, name+".jsonl"))
		if err != nil {
			return nil, err
		}
		c[name], err = eval.ReadBoundaries(f)
		f.Close()
		if err != nil {
			return nil, err
		}
	}
	c["en_gum_train"] = slices.DeleteFunc(c["en_gum_train"], func(g eval.GoldText) bool {
		genre, _, _ := strings.Cut(strings.TrimPrefix(g.ID, "GUM_"), "_")
		return !slices.Contains(openGenres, genre)
	})
	return c, nil
}

// training returns the texts that the shipped table learns from.
func (c corpus) training() []eval.GoldText {
	var texts []eval.GoldText
	for _, name := range trainSets {
		texts = append(texts, c[name]...)
	}
	return texts
}

// foldRun is how many sentences stay together when a set is dealt into folds.
const foldRun = 20

// deal cuts every text into runs of sentences and returns those of a fold and
// the others.
func deal(texts []eval.GoldText, fold, folds int) (test, rest []eval.GoldText) {
	n := 0
	for _, g := range texts {
		for from := 0; from < len(g.Spans); from += foldRun {
			part := cut(g, from, min(from+foldRun, len(g.Spans)))
			if n%folds == fold {
				test = append(test, part)
			} else {
				rest = append(rest, part)
			}
			n++
		}
	}
	return test, rest
}

// cut returns the sentences from up to to as a text.
func cut(g eval.GoldText, from, to int) eval.GoldText {
	start, end := g.Spans[from][0], g.Spans[to-1][1]
	part := eval.GoldText{ID: g.ID, Lang: g.Lang, Text: g.Text[start:end]}
	for _, s := range g.Spans[from:to] {
		part.Spans = append(part.Spans, [2]int{s[0] - start, s[1] - start})
	}
	return part
}
