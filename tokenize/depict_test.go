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
		"Workers load stones in this May 1998 picture.":                                           true,
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
	require.True(t, traitsOf(t, page(shown, last), shown).Has(tokenize.Pictured), "by itself above what is past")
	require.False(t, traitsOf(t, page(shown, "She had walked for an hour when the council met on Tuesday.", last), shown).Has(tokenize.Pictured), "by itself, and prose goes on")
	require.False(t, traitsOf(t, page(shown, "The council meets on Tuesdays to speak of the bridge.", last), shown).Has(tokenize.Pictured), "by itself above what is now")
	prose := strings.Repeat("The council voted on Tuesday to close the bridge. ", 6)
	require.True(t, traitsOf(t, shown+" "+last, shown).Has(tokenize.Depicting), "above the first sentence")
	require.False(t, traitsOf(t, prose+shown+" "+last, shown).Has(tokenize.Depicting), "far down")
	require.False(t, traitsOf(t, "OSTREY, Maine (AP) -- "+shown+" "+last, "OSTREY, Maine (AP) -- "+shown).Has(tokenize.Depicting), "behind the dateline")
	agency := "OSTREY, Maine (AP) -- Divers have come to see why the old bridge creaks. "
	require.True(t, traitsOf(t, agency+"A diver inspects cracked pillars under it. "+last, "A diver inspects cracked pillars under it.").Has(tokenize.Pictured), "right behind an agency's lead")
}

func TestWhatStandsAboveADateline(t *testing.T) {
	const (
		note  = "Our reporters tell how they cover the news. "
		above = "A diver at the pillars of the bridge. "
		below = "OSTREY, Maine (AP) -- Divers have come to see why the old bridge creaks. "
	)
	text := note + above + below + last
	require.True(t, traitsOf(t, text, strings.TrimSpace(note)).Has(tokenize.Pictured))
	require.True(t, traitsOf(t, text, strings.TrimSpace(above)).Has(tokenize.Pictured))
	require.False(t, traitsOf(t, text, strings.TrimSpace(below)).Has(tokenize.Pictured))
	const shown = "Ana Lund looks on."
	require.True(t, traitsOf(t, note+below+shown+" "+last, shown).Has(tokenize.Pictured), "the captions of an agency's article begin there")
	const brackets = "The Ostrey Tram Line (OTL) - which nobody has seen since 1990 - will come back, too."
	require.False(t, traitsOf(t, first+" "+brackets+" "+last, "Work will begin in May and last until the autumn.").Has(tokenize.Pictured), "brackets and a dash alone")
}

func TestCaptionsInThePassive(t *testing.T) {
	const lead = "OSTREY, Maine (AP) -- Divers came on Monday to see why the old bridge creaks. "
	for sentence, want := range map[string]bool{
		"A broken pillar is held together with chains.":  true,
		"A broken pillar was held together with chains.": false,
		"A broken pillar held for nine years.":           false,
	} {
		require.Equal(t, want, traitsOf(t, lead+sentence+" "+last, sentence).Has(tokenize.Pictured), sentence)
	}
}

func TestCreditsBehindADash(t *testing.T) {
	const article = "OSTREY, Sept 12 — The mayor said yesterday that the old bridge will be closed for repairs in May.\n\n" + first + "\n\n" + last
	for name, c := range map[string]struct{ line, prose string }{
		"an agency":          {line: "A diver inspects cracked pillars under the old bridge. — Reuters pic"},
		"of many words":      {line: "A diver inspects cracked pillars under the old bridge, which was built in the year of the flood and has not been closed for a single day since then, in the early morning of July 11, 2018. - AFP pic"},
		"prose behind dash":  {prose: "Nobody had looked at the pillars. — But the divers did.", line: ""},
		"a dash in the line": {prose: "Nobody had looked at the pillars - not even in a photo.", line: ""},
	} {
		for _, end := range []string{"\n", " \n", "\n\n"} {
			t.Run(name, func(t *testing.T) {
				text := c.line + c.prose + end + article
				d := parse(t, text)
				if c.prose != "" {
					require.NotEqual(t, tokenize.Caption, d.Blocks[0].Kind)
					return
				}
				require.Equal(t, c.line, d.Blocks[0].Of(text))
				require.Equal(t, tokenize.Caption, d.Blocks[0].Kind)
				require.Equal(t, "OSTREY, Sept 12 — ", d.Text[d.Blocks[1].Start:][:len("OSTREY, Sept 12 — ")])
			})
		}
	}
}

func TestLinesAboveTheirParagraph(t *testing.T) {
	const goesOn = " and have waited for an hour, as the tram that they take was led over the new bridge."
	for name, c := range map[string]struct {
		upper, lower string
		glued        bool
	}{
		"two spaces, then a capital": {"Commuters on the streets around #OldBridge ramp  ", "Commuters and neighbours stand here" + goesOn, false},
		"two spaces, then a quote":   {"Ana Lund is fond of the old bridge at Ostrey  ", "“My tram knows its stones,” Ana Lund says, who has driven it since the flood of 1998, with a laugh.", false},
		"a small letter":             {"The commuters of the old town came to the ramp  ", "and on the bridge they stood" + goesOn, true},
		"one space":                  {"The commuters of the old town came to the ramp near ", "Market Bridge with their bags" + goesOn, true},
		"a short line below":         {"The commuters of the old town came to the ramp near  ", "Market Bridge and waited for the tram.", true},
	} {
		t.Run(name, func(t *testing.T) {
			d := parse(t, c.upper+"\n"+c.lower+"\n\n"+first+"\n\n"+last)
			want := c.lower
			if c.glued {
				want = c.upper + "\n" + c.lower
			}
			require.Contains(t, sentences(d, tokenize.Paragraph), want)
		})
	}
}
