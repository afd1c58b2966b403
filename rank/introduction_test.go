package rank_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

// Parts of texts with an introduction.
const (
	mushrooms = "The parasol grows on meadows from July on and is among the few mushrooms that children learn first.\n\n" +
		"Whoever knows its ring and its scent will not take it for another.\n\n"
	meeting = "Ada Lund has kept the lighthouse of Skarvø for thirty years.\n\n" +
		"The county paper met her in the kitchen below the lamp.\n\n"
	steps = "Look for the ring on the stem, which can be moved up and down without breaking. Smell the cap, which should smell of nuts and never of flour or of fish.\n\n" +
		"Cut the stem a finger above the ground and leave the rest where it stands. Wipe the cap with a dry cloth, since water makes it soft.\n\n" +
		"Fry the cap in butter until it is brown on both sides.\n\n"
	night = "The lamp turns by itself since the year of the great storm.\n\nThe nights are long, and the radio helps.\n\n"
	boat  = "A boat comes on Tuesdays when the sea is quiet.\n\nIt brings the mail and the bread.\n\n"
)

// beyond returns the sentences that stand behind the introduction of a text.
func beyond(t *testing.T, text string) (out []string) {
	t.Helper()
	doc, err := tokenize.Parse(text, "en")
	require.NoError(t, err)
	candidates := []int{}
	for i := range doc.Sentences {
		if doc.Sentences[i].Kind == tokenize.Paragraph {
			candidates = append(candidates, i)
		}
	}
	features, err := rank.Blend{}.Features(context.Background(), input(doc, candidates...))
	require.NoError(t, err)
	for _, f := range features {
		for i, x := range f.Scores {
			if f.Name == "beyond" && x != 0 {
				require.Negative(t, x)
				out = append(out, doc.Sentences[i].Of(doc.Text))
			}
		}
	}
	return out
}

func TestWhatStandsBehindAnIntroduction(t *testing.T) {
	for _, c := range []struct {
		name, text, first string // of the sentences behind it
		count             int
	}{
		{"sections", mushrooms + "Finding it\n\n" + night + "Keeping it\n\n" + steps, "The lamp turns by itself since the year of the great storm.", 7},
		{"an interview", meeting + "Who lights the lamp?\n\n" + night + "Who comes to see you?\n\n" + boat + "Is it cold up here?\n\nIn March it is.\n\n", "Who lights the lamp?", 8},
		{"an interview in sections", meeting + "The lamp\n\nWho lights the lamp?\n\n" + night + "Who comes to see you?\n\n" + boat + "Is it cold up here?\n\nThe rest\n\nIn March it is.\n\n", "Who lights the lamp?", 8},
		{"one heading", mushrooms + "Finding it\n\n" + night + steps, "", 0},
		{"two questions", meeting + "Who lights the lamp?\n\n" + night + "Who comes to see you?\n\n" + boat, "", 0},
		{"questions among many paragraphs", meeting + "Who lights the lamp?\n\n" + night + "Who comes to see you?\n\n" + boat + "Is it cold up here?\n\n" + steps + steps, "", 0},
		{"an introduction of one sentence", "The parasol grows on meadows from July on.\n\nFinding it\n\n" + night + "Keeping it\n\n" + steps, "", 0},
		{"a long introduction", mushrooms + night + "Finding it\n\n" + boat + "Keeping it\n\n" + steps, "", 0},
		{"an introduction that says I", "I have known the parasol since childhood.\n\n" + mushrooms + "Finding it\n\n" + night + "Keeping it\n\n" + steps, "", 0},
		{"no prose", "Finding it\n\nKeeping it\n\n", "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := beyond(t, strings.TrimSpace(c.text))
			require.Len(t, got, c.count)
			if c.count > 0 {
				require.Equal(t, c.first, got[0])
			}
		})
	}
}
