package main

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/internal/boundary"
)

// splitter splits with a table.
func splitter(table []byte) eval.BoundarySplitter {
	s := boundary.NewScanner(table)
	return func(text string) [][2]int {
		var spans [][2]int
		for s.Reset(text); ; {
			start, end, ok := s.Next()
			if !ok {
				return spans
			}
			spans = append(spans, [2]int{start, end})
		}
	}
}

// report prints the figures of the sets that the table has not seen, and where
// it fails in those that showErrors names.
func (c corpus) report(table []byte, showErrors string) error {
	split := splitter(table)
	for _, name := range otherSets {
		variants := []eval.Variant{eval.Documents}
		if name[:3] == "en_" {
			variants = eval.Variants()
		}
		if name == showErrors {
			printErrors(c[name], split)
		}
		for _, v := range variants {
			print1(name, v, v.Score(c[name], split))
		}
		print1(name, "torn", tornScore(c[name], split))
	}
	right, of := eval.Exact(c["golden_rules"], split)
	en := slices.DeleteFunc(slices.Clone(c["golden_rules"]), func(g eval.GoldText) bool { return g.ID[:3] != "en-" || g.ID > "en-052" })
	classic, ofClassic := eval.Exact(en, split)
	_, err := fmt.Printf("golden_rules      exact  %d of %d, rows en-001 to en-051: %d of %d\n", right, of, classic, ofClassic)
	return err
}

// tornScore scores a splitter where a stray line break stands in some of the
// sentences.
func tornScore(texts []eval.GoldText, split eval.BoundarySplitter) eval.BoundaryScore {
	var sum eval.BoundaryScore
	random := rand.New(rand.NewPCG(seed, 2))
	for _, g := range texts {
		text, ends := rendering{torn: true}.render(g, random)
		torn := eval.GoldText{Text: text}
		start := 0
		for _, end := range ends {
			torn.Spans = append(torn.Spans, [2]int{start, end})
			start = end
		}
		sum.Add(eval.ScoreSpans(torn, split(text)))
	}
	return sum
}

// aroundError is how many bytes of the text are shown on either side of an
// error.
const aroundError = 60

// printErrors prints the boundaries that are missing (-) or too many (+).
func printErrors(texts []eval.GoldText, split eval.BoundarySplitter) {
	for _, g := range texts {
		given, gold := endsOf(split(g.Text)), endsOf(g.Spans)
		for _, at := range slices.Sorted(maps.Keys(given)) {
			if !gold[at] {
				printError("+", g, at)
			}
		}
		for _, at := range slices.Sorted(maps.Keys(gold)) {
			if !given[at] {
				printError("-", g, at)
			}
		}
	}
}

func printError(sign string, g eval.GoldText, at int) {
	fmt.Printf("%s %s %6d %q | %q\n", sign, g.ID, at, g.Text[max(0, at-aroundError):at], g.Text[at:min(len(g.Text), at+aroundError)])
}

func endsOf(spans [][2]int) map[int]bool {
	ends := make(map[int]bool)
	for _, s := range spans {
		ends[s[1]] = true
	}
	return ends
}

func print1(name string, v eval.Variant, s eval.BoundaryScore) {
	fmt.Printf("%-16s %-8s P %.4f R %.4f F1 %.4f (%d)\n", name, v, s.Precision(), s.Recall(), s.F1(), s.Gold)
}

// foldCount is how many tables are learned to measure the sets without a
// training part.
const foldCount = 5

// reportFolds prints the figures of the sets without a training part, each
// fifth by a table that has not seen it.
func (c corpus) reportFolds(showErrors string) error {
	sums := make([]eval.BoundaryScore, len(foldSets))
	for fold := range foldCount {
		texts := slices.Concat(c["en_ewt_train"], c["en_gum_train"])
		tests := make([][]eval.GoldText, len(foldSets))
		for i, name := range foldSets {
			test, rest := deal(c[name], fold, foldCount)
			tests[i] = test
			texts = append(texts, rest...)
		}
		split := splitter(train(texts))
		for i := range foldSets {
			sums[i].Add(eval.Documents.Score(tests[i], split))
			if foldSets[i] == showErrors {
				printErrors(tests[i], split)
			}
		}
	}
	for i, name := range foldSets {
		print1(name, eval.Documents, sums[i])
	}
	return nil
}
