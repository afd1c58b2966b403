package boundary

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPlainSpaces is about gaps that nothing marks; "|" stands for the space
// between two sentences.
func TestPlainSpaces(t *testing.T) {
	for name, text := range map[string]string{
		"comma and quotation mark":     "\"It is over,\" Pell said to the others.",
		"comma, space, quotation mark": "\"It is over, \" Pell said to the others.",
		"said and a name":              "\"We lost,\" said Ms Pell of the harbour office.",
		"dateline of an agency":        "OSLO (Wire) -- The strike ended.|Trains ran.",
		"dashes of two hyphens":        "He brought his dog -- Rex was its name -- and left.",
		"items inside a sentence":      "There are two steps: 1) The pump is cleaned, and 2) The valve is shut.",
		"an editor's words":            "It was a win for [former coach] Nils Holt and for the (late) Queen Maud.",
		"a preposition":                "Crowds gathered in cities across Brazil on the day of The Great Race.",
		"a French article":             "Le dépôt de la ville, dans le journal La Gazette, a été vendu par les Halles.",
		"a Russian preposition":        "Доля выросла с\u00a023,11 % до половины за год в Москве.",
		"a counted name":               "Drivers of Formula One meet in May.",
		"a lettered name":              "Dozens were exposed to the hepatitis A virus.",
		"letters":                      "They tore down the towers A and B by the river.",
		"a title":                      "The story first ran in a trade paper The Harbor Reporter on Monday.",
		"a genitive before a name":     "They won it on the Dragons' Den show last year.",
		"a remark in brackets":         "He need not wait though she is sometimes stubborn (she said so herself).",
		"a remark behind a dash":       "We ate prawns from the Irish Sea — most of which go to France.",
		"a title behind a genitive":    "At number one is U2's How to Dismantle a Bomb for a third week.",
		"asterisks":                    "He fled into the woods. * * *",
		"a title with no stop":         "Tax credits|As a result, the number of homes that pay has grown.",
		"a caption with no stop":       "The tower in May (pictured)|He said that it would stand.",
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, strings.Split(text, "|"), split(strings.ReplaceAll(text, "|", " ")))
		})
	}
}
