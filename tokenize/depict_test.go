package tokenize_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// traitsOf returns the traits of a sentence of a text.
func traitsOf(t *testing.T, text, sentence string) tokenize.Trait {
	t.Helper()
	d := parse(t, text)
	for _, s := range d.Sentences {
		if s.Of(d.Text) == sentence {
			return s.Traits
		}
	}
	require.Fail(t, "no such sentence", "%q", sentence)
	return 0
}

func TestWhatPicturesShow(t *testing.T) {
	const lead = "The council voted on Tuesday to close the old bridge for repairs. "
	for sentence, want := range map[string]bool{
		"Bus driver Ana Lund wades through the mud below the old bridge.":                         true,
		"A diver inspects cracked pillars under the old bridge.":                                  true,
		"Two engineers from the capital gather around a drawing of the bridge.":                   true,
		"Police guard the ramp of the old bridge.":                                                true,
		"Ana Lund and her son climb onto a truck beside the bridge.":                              true,
		"Families camp and cook amid the rubble of the ramp.":                                     false, // no verb of the list before its object
		"Protesters march across the bridge, which closed after the flood.":                       true,
		"The council sent this undated photo of the pillars.":                                     true,
		"Workers load stones in this September 2004 picture.":                                     true,
		"Ana Lund wades through the mud below the bridge, the mayor said.":                        false, // who said so
		"Ana Lund walks to work since the bridge was closed.":                                     false, // tells what happened
		"The bridge carries a tram and six lanes of cars.":                                        false, // points back
		"It crosses the river near the market.":                                                   false,
		"Ana Lund believes that the bridge stands on sand.":                                       false,
		"Sales of boats and rafts have doubled, as nobody drives across the bridge any more now.": false,
		"Dance schools below the bridge lost their floors.":                                       false,
		"“Nobody guards the ramp,” says Ana Lund.":                                                false,
		"Who guards the ramp of the bridge at night?":                                             false,
	} {
		t.Run(sentence, func(t *testing.T) {
			traits := traitsOf(t, lead+sentence+" "+last, sentence)
			require.Equal(t, want, traits.Has(tokenize.Depicting))
			require.False(t, traits.Has(tokenize.Pictured), "no dateline: it may be prose")
		})
	}
}

func TestWherePicturesAreShown(t *testing.T) {
	const shown = "Ana Lund wades through the mud below the old bridge."
	prose := strings.Repeat("The council voted on Tuesday to close the bridge. ", 6)
	require.True(t, traitsOf(t, shown+" "+last, shown).Has(tokenize.Depicting), "above the first sentence")
	require.False(t, traitsOf(t, prose+shown+" "+last, shown).Has(tokenize.Depicting), "far down")
	require.False(t, traitsOf(t, "OSTREY, Maine (AP) -- "+shown+" "+last, "OSTREY, Maine (AP) -- "+shown).Has(tokenize.Depicting), "behind the dateline")
	agency := "OSTREY, Maine (AP) -- Divers have come to see why the old bridge creaks. "
	require.True(t, traitsOf(t, agency+"A diver inspects cracked pillars under it. "+last, "A diver inspects cracked pillars under it.").Has(tokenize.Pictured), "right behind an agency's lead")
}
