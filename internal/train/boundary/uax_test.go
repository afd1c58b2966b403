package main

import (
	"fmt"
	"testing"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/standfirst/standfirst/eval"
)

func TestUAX(t *testing.T) {
	c, _ := readCorpus("/work/shared/eval/sentences")
	split := func(text string) (spans [][2]int) {
		it := sentences.FromString(text)
		for it.Next() {
			spans = append(spans, [2]int{it.Start(), it.End()})
		}
		return spans
	}
	for _, name := range []string{"en_ewt_dev", "en_gum_dev", "de_gsd_dev", "es_gsd_dev", "fr_gsd_dev", "pt_gsd_dev", "ru_gsd_dev", "ru_taiga_dev", "no_bokmaal_dev", "sv_talbanken_dev", "hu_szeged_dev", "fr_sequoia_dev", "sv_lines_dev"} {
		for _, v := range eval.Variants() {
			s := v.Score(c[name], split)
			fmt.Printf("%s %s %.4f;  ", name, v, s.F1())
		}
		fmt.Println()
	}
}
