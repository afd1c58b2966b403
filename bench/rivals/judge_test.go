package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestJudge(t *testing.T) {
	ferry := page{
		text:      "Get a summary\n\nThe ferry sailed\nat noon. It was full.\n\nFares rise on island routes from January",
		furniture: []string{"Get a summary", "Fares rise on island routes from January"},
	}
	plain := page{text: "It rained. Nobody minded."}
	for _, test := range []struct {
		name    string
		answers [][]string
		want    verdict
	}{
		{"clean", [][]string{{" It was full.\n"}, {"It rained."}}, verdict{pieces: 2, verbatim: 2, pages: 1, lines: 2}},
		{"line breaks changed", [][]string{{"The ferry sailed at noon."}}, verdict{pieces: 1, pages: 1, lines: 2}},
		{"furniture at the head of a sentence", [][]string{{"Get a summary\n\nThe ferry sailed\nat noon."}}, verdict{pieces: 1, verbatim: 1, pages: 1, leaking: 1, lines: 2, leaked: 1}},
		{"a part of a teaser", [][]string{{"island routes from January"}}, verdict{pieces: 1, verbatim: 1, pages: 1, leaking: 1, lines: 2, leaked: 1}},
		{"a lost stop", [][]string{{"It was full", "t was full."}}, verdict{pieces: 2, pages: 1, lines: 2}},
		{"no answer", [][]string{nil, {"Nobody minded."}}, verdict{pieces: 1, verbatim: 1}},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.want, judge([]page{ferry, plain}, test.answers))
		})
	}
}
