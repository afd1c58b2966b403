package main

import (
	"fmt"
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

// report prints the figures of the sets that the table has not seen.
func (c corpus) report(table []byte) error {
	split := splitter(table)
	for _, name := range otherSets {
		variants := []eval.Variant{eval.Documents}
		if name[:3] == "en_" {
			variants = eval.Variants()
		}
		for _, v := range variants {
			print1(name, v, v.Score(c[name], split))
		}
	}
	right, of := eval.Exact(c["golden_rules"], split)
	en := slices.DeleteFunc(slices.Clone(c["golden_rules"]), func(g eval.GoldText) bool { return g.ID[:3] != "en-" || g.ID > "en-052" })
	classic, ofClassic := eval.Exact(en, split)
	_, err := fmt.Printf("golden_rules      exact  %d of %d, rows en-001 to en-051: %d of %d\n", right, of, classic, ofClassic)
	return err
}

func print1(name string, v eval.Variant, s eval.BoundaryScore) {
	fmt.Printf("%-16s %-8s P %.4f R %.4f F1 %.4f (%d)\n", name, v, s.Precision(), s.Recall(), s.F1(), s.Gold)
}

// foldCount is how many tables are learned to measure the sets without a
// training part.
const foldCount = 5

// reportFolds prints the figures of the sets without a training part, each
// fifth by a table that has not seen it.
func (c corpus) reportFolds() error {
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
		}
	}
	for i, name := range foldSets {
		print1(name, eval.Documents, sums[i])
	}
	return nil
}
