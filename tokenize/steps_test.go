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
