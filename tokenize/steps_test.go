package tokenize_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

func TestStepsAreHeadings(t *testing.T) {
	const rest = " Leave the roots in the dark for the whole of the winter, and water them once a month."
	steps := []string{"1 Choose the pot that you want to use." + rest, "2 Fill it with sand from the river." + rest, "3 Plant the roots in it." + rest}
	labelled := func(d *tokenize.Document) (out []string) {
		for _, s := range d.Sentences {
			if s.Traits.Has(tokenize.Labelled) {
				out = append(out, s.Of(d.Text))
			}
		}
		return out
	}
	require.Equal(t, []string{"1 Choose the pot that you want to use.", "2 Fill it with sand from the river.", "3 Plant the roots in it."},
		labelled(parse(t, page(append(steps, last)...))))
	require.Empty(t, labelled(parse(t, page(steps[0], steps[1], last))), "too few")
	require.Empty(t, labelled(parse(t, page("10 Downing Street stayed dark."+rest, "12 Angry Men was on again."+rest, "20 Lawyers spoke."+rest, last))), "no row")
}

func TestHeadingsOfItems(t *testing.T) {
	const item = "3. “Yet you are my favourite work of art.”"
	const prose = "A silly straw is a charming surprise at any table of the town."
	for name, c := range map[string]struct {
		text, sentence string
		want           bool
	}{
		"a quotation behind its number":      {page(prose+" Silver straw, 20 crowns, ostrey.example 2. “You make me smile at last.”", item, last), "“You make me smile at last.”", true},
		"a quotation behind an age":          {page(prose+" Ana Lund is the mother of three, and she is 22. “You make me smile at last.”", last), "“You make me smile at last.”", false},
		"a quotation that goes on":           {page(prose+" Silver straw, 20 crowns, ostrey.example 2. “You make me smile at last.” It is a song.", item, last), "“You make me smile at last.”", false},
		"a quotation behind another word":    {page(prose+" Silver straw, 20 crowns, a thing to sing with. “You make me smile at last.”", item, last), "“You make me smile at last.”", false},
		"prose behind its number":            {page(prose+" Silver straw, 20 crowns, ostrey.example 2. You make me smile at last.", item, last), "You make me smile at last.", false},
		"the name of what a line sells":      {page(prose+" "+prose+" "+prose+" Ostrey G9 Mark II straw for parties. Ostrey G9 Mark II, 20 crowns", item, last), "Ostrey G9 Mark II straw for parties.", true},
		"what the next sentence begins with": {page(prose+" "+prose+" "+prose+" Ostrey G9 Mark II straw for parties. Ostrey G9 Mark II is what it is called.", item, last), "Ostrey G9 Mark II straw for parties.", false},
		"another line":                       {page(prose+" "+prose+" "+prose+" Ostrey G9 Mark II straw for parties. Ostrey G9 Mark I, 20 crowns", item, last), "Ostrey G9 Mark II straw for parties.", false},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, traitsOf(t, c.text, c.sentence).Has(tokenize.Labelled))
		})
	}
}
