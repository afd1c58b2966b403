package tokenize_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// isPictured reports whether the sentence that begins like one of a text is
// taken for a caption.
func isPictured(t *testing.T, text, sentence string) bool {
	t.Helper()
	d := parse(t, text)
	for _, s := range d.Sentences {
		if s.Of(d.Text) == sentence {
			require.Equal(t, tokenize.Paragraph, s.Kind)
			return s.Traits.Has(tokenize.Pictured)
		}
	}
	require.Fail(t, "no such sentence", "%q", sentence)
	return false
}

func TestCaptionsThatNameAPersonInFullAgain(t *testing.T) {
	const (
		dateline = "OSTREY, Maine (AP) -- "
		lead     = "A harbor pilot who steered a tanker onto the rocks last winter has given up her license, Ellen Varga said Monday."
		rest     = " Varga, 51, had been a pilot for two decades. The tanker lost 90 tons of oil. Varga told the board she would not ask for her license back."
	)
	for name, c := range map[string]struct {
		text, sentence string
		want           bool
	}{
		"a full name, and nothing new": {dateline + lead + " Ellen Varga steered the tanker onto the rocks." + rest, "Ellen Varga steered the tanker onto the rocks.", true},
		"after what she is":            {dateline + lead + " Harbor pilot Ellen Varga has given up her license." + rest, "Harbor pilot Ellen Varga has given up her license.", true},
		"a dateline by itself":         {"OSTREY, Maine (AP) -- \n" + lead + " Ellen Varga steered the tanker onto the rocks." + rest, "Ellen Varga steered the tanker onto the rocks.", true},
		"a tag for a dateline":         {"(CNN)  -- " + lead + " Ellen Varga steered the tanker onto the rocks." + rest, "Ellen Varga steered the tanker onto the rocks.", true},
		"an abbreviated title":         {dateline + lead + " Capt. Ellen Varga steered the tanker onto the rocks." + rest, "Capt. Ellen Varga steered the tanker onto the rocks.", true},
		"the last name alone":          {dateline + lead + " Varga steered the tanker onto the rocks." + rest, "Varga steered the tanker onto the rocks.", false},
		"something new, of the lead's": {dateline + lead + " Ellen Varga grew up between two lighthouses and learned sailing before reading." + rest, "Ellen Varga grew up between two lighthouses and learned sailing before reading.", true},
		"something new":                {dateline + "A harbor pilot has given up her license. Ellen Varga grew up between two lighthouses and learned sailing before reading. That is known. Ellen Varga told so." + rest, "Ellen Varga grew up between two lighthouses and learned sailing before reading.", false},
		"named in full again at once":  {dateline + "A harbor pilot has given up her license. Ellen Varga grew up between two lighthouses and learned sailing before reading. Ellen Varga will not comment." + rest, "Ellen Varga grew up between two lighthouses and learned sailing before reading.", true},
		"told by somebody":             {dateline + lead + " Ellen Varga steered the tanker onto the rocks, the board said." + rest, "Ellen Varga steered the tanker onto the rocks, the board said.", false},
		"what belongs to her":          {dateline + lead + " Ellen Varga's license was given up on Monday." + rest, "Ellen Varga's license was given up on Monday.", false},
		"a title before a last name":   {dateline + lead + " Captain Varga steered the tanker onto the rocks." + rest + " Captain Varga has a son.", "Captain Varga steered the tanker onto the rocks.", false},
		"a town, not a person":         {dateline + "The port of New Ostrey will close its rocks to tankers. New Ostrey will be a port without tankers." + rest, "New Ostrey will be a port without tankers.", false},
		"far from the dateline":        {dateline + lead + rest + " Ellen Varga steered the tanker onto the rocks.", "Ellen Varga steered the tanker onto the rocks.", false},
		"no dateline":                  {lead + " Ellen Varga steered the tanker onto the rocks." + rest, "Ellen Varga steered the tanker onto the rocks.", false},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, isPictured(t, c.text, c.sentence))
		})
	}
}

func TestCaptionsInTheWordsOfTheirNeighbors(t *testing.T) {
	const (
		lead = "OSTREY, Maine (AP) -- The harbor pilot who steered a tanker onto the rocks has given up her license, the board said."
		rest = " The woman, who grew up between two lighthouses, had been a pilot for two decades. The tanker lost 90 tons of oil."
	)
	for name, c := range map[string]struct {
		sentence string
		want     bool
	}{
		"of the next":           {"Varga, who grew up between two lighthouses, learned sailing before reading.", true},
		"of the lead":           {"Ostrey remembers whoever steered a tanker onto the rocks.", true},
		"four words in a row":   {"Varga, who grew up between three lighthouses, learned sailing before reading.", false},
		"the rest of the story": {"The pilot, who grew up between two lighthouses, learned sailing before reading.", false},
		"told by somebody":      {"Varga, who grew up between two lighthouses, learned sailing early, a friend said.", false},
		"leaning on the lead":   {"She grew up between two lighthouses, who grew up between two lighthouses.", false},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, isPictured(t, lead+" "+c.sentence+rest, c.sentence))
			require.False(t, isPictured(t, lead[len("OSTREY, Maine (AP) -- "):]+" "+c.sentence+rest, c.sentence), "no agency's lead")
		})
	}
}

func TestCaptionsInAParagraphOfTheirOwn(t *testing.T) {
	const shown = "A worker watches an oil boom on the beach near Ostrey."
	lead := "OSTREY, Maine (AP) -- " + first
	require.True(t, isPictured(t, page(lead, shown, last), shown))
	require.False(t, isPictured(t, page(lead, first, shown, last), shown), "behind too many sentences")
	require.False(t, isPictured(t, page(lead, shown+" "+last), shown), "the beginning of a paragraph")
	require.False(t, isPictured(t, page(lead, "A worker watches an oil boom near Ostrey, the town said.", last), "A worker watches an oil boom near Ostrey, the town said."))
}

func TestSentencesPulledOutOfTheText(t *testing.T) {
	const pulled = "The harbor pilot has given up her license after the loss of 90 tons of oil."
	require.True(t, isPictured(t, page(pulled, first, last+" "+pulled), pulled))
	require.True(t, isPictured(t, page(first, pulled, last+" "+pulled), pulled))
	require.False(t, isPictured(t, page(pulled, first, last), pulled), "said once")
	require.False(t, isPictured(t, page(pulled+" "+first, last, pulled), pulled), "not by itself")
	require.False(t, isPictured(t, page("The harbor slept.", first, last+" The harbor slept."), "The harbor slept."), "short")
}

func TestStopsSetApart(t *testing.T) {
	const body = "The council voted on Tuesday to close the old bridge for repairs. Work will begin in May. It will last until the autumn. "
	for name, c := range map[string]struct {
		text, sentence string
		want           bool
	}{
		"a heading":                     {body + "What the engineers found . " + last, "What the engineers found .", true},
		"a caption with a label":        {body + "Cracked: the pillars of the old bridge have been under water since the flood of 1987 and nobody looked . " + last, "Cracked: the pillars of the old bridge have been under water since the flood of 1987 and nobody looked .", true},
		"a long sentence":               {body + "The pillars of the old bridge have been under water since the flood of 1987 and nobody looked . " + last, "The pillars of the old bridge have been under water since the flood of 1987 and nobody looked .", false},
		"a short sentence":              {body + last, "It will last until the autumn.", false},
		"a text that sets all so":       {"The bridge is closed . Work will begin in May . It will last until the autumn .", "Work will begin in May .", false},
		"an exclamation mark set apart": {body + "Nobody had looked at it ! " + last, "Nobody had looked at it !", false},
	} {
		t.Run(name, func(t *testing.T) {
			d := parse(t, c.text)
			for _, s := range d.Sentences {
				if s.Of(d.Text) == c.sentence {
					require.Equal(t, c.want, s.Traits.Has(tokenize.Unterminated))
					return
				}
			}
			require.Fail(t, "no such sentence")
		})
	}
}

func TestDashBehindADatelineOfItsOwn(t *testing.T) {
	const text = "(CNN) -- The council voted on Tuesday to close the old bridge."
	cut := segmenterFunc(func(dst []tokenize.Span, block string, _ tokenize.Language) []tokenize.Span {
		return append(dst, tokenize.Span{Start: 0, End: len("(CNN)")}, tokenize.Span{Start: len("(CNN) "), End: len(block)})
	})
	d := new(tokenize.Document)
	require.NoError(t, d.Parse(t.Context(), tokenize.Input{Text: text, Language: "en", Segmenter: cut}))
	require.Equal(t, []string{"The council voted on Tuesday to close the old bridge."}, sentences(d, tokenize.Paragraph))
	d = parse(t, "(CNN)  -- The council voted on Tuesday to close the old bridge. "+last)
	lead := d.Sentences[0]
	require.Equal(t, "The council voted on Tuesday to close the old bridge.", d.Text[lead.Start+lead.Dateline:lead.End])
	d = parse(t, "The council met (CNN)  -- and voted on Tuesday to close the old bridge. "+last)
	require.Contains(t, d.Sentences[0].Of(d.Text), "-- and voted")
}
