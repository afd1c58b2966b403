package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/internal/boundary"
)

func TestDebug(t *testing.T) {
	c, _ := readCorpus("/work/shared/eval/sentences")
	split := splitter(boundary.Embedded())
	if os.Getenv("FOLD") != "" {
		texts := append(append([]eval.GoldText{}, c["en_ewt_train"]...), c["en_gum_train"]...)
		for _, name := range foldSets {
			test, rest := deal(c[name], 0, 5)
			c[name] = test
			texts = append(texts, rest...)
		}
		split = splitter(train(texts))
	}
	for _, name := range strings.Fields(os.Getenv("SETS")) {
		v := eval.Variant(os.Getenv("VARIANT"))
		for i, g := range c[name] {
			if g.Spans == nil {
				continue
			}
			for _, r := range v.Render(g, i) {
				got := split(r.Text)
				gold := map[int]bool{}
				for _, s := range r.Spans {
					gold[s[1]] = true
				}
				mine := map[int]bool{}
				for _, s := range got {
					mine[s[1]] = true
				}
				cut := func(e int, k string) {
					fmt.Printf("%s %s\t%q ## %q\n", k, g.ID[:min(12, len(g.ID))], r.Text[max(0, e-50):e], r.Text[e:min(len(r.Text), e+35)])
				}
				for _, s := range r.Spans {
					if !mine[s[1]] {
						cut(s[1], "MISS")
					}
				}
				for _, s := range got {
					if !gold[s[1]] {
						cut(s[1], "EXTRA")
					}
				}
			}
		}
	}
}
