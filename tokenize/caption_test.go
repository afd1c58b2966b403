package tokenize_test

import (
	"strings"
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
		"something new":                {dateline + "A harbor pilot has given up her license. Ellen Varga grew up between two lighthouses and learned sailing before reading. That is known. The board knew. Nobody else did. Ellen Varga told so." + rest, "Ellen Varga grew up between two lighthouses and learned sailing before reading.", false},
		"named in full soon":           {dateline + "A harbor pilot has given up her license. Ellen Varga grew up between two lighthouses and learned sailing before reading. That is known. Ellen Varga told so." + rest, "Ellen Varga grew up between two lighthouses and learned sailing before reading.", true},
		"named in full again at once":  {dateline + "A harbor pilot has given up her license. Ellen Varga grew up between two lighthouses and learned sailing before reading. Ellen Varga will not comment." + rest, "Ellen Varga grew up between two lighthouses and learned sailing before reading.", true},
		"named twice running":          {dateline + "A harbor pilot has given up her license. Ellen Varga grew up between two lighthouses and learned sailing before reading. Ellen Varga will not comment.", "Ellen Varga grew up between two lighthouses and learned sailing before reading.", true},
		"named in the second sentence": {dateline + "A license was given up. It was that of Ellen Varga, a harbor pilot. Ellen Varga grew up between two lighthouses." + rest, "Ellen Varga grew up between two lighthouses.", true},
		"named in a caption":           {dateline + "A license was given up. Ellen Varga waves from the bridge. Ellen Varga grew up between two lighthouses and learned sailing before reading and writing." + rest, "Ellen Varga grew up between two lighthouses and learned sailing before reading and writing.", false},
		"named just before, far below": {dateline + lead + rest + " They all know Ellen Varga. Ellen Varga has her eye on the rocks.", "Ellen Varga has her eye on the rocks.", true},
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
		"the rest of the story": {"The pilot, who grew up between two lighthouses, learned sailing before reading and thought of no other work, house or coast.", false},
		"told by somebody":      {"Varga, who grew up between two lighthouses, learned sailing early, a friend said.", false},
		"leaning on the lead":   {"She grew up between two lighthouses, who grew up between two lighthouses.", false},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, isPictured(t, lead+" "+c.sentence+rest, c.sentence))
			require.False(t, isPictured(t, lead[len("OSTREY, Maine (AP) -- "):]+" "+c.sentence+rest, c.sentence), "no agency's lead")
		})
	}
}

func TestCaptionsInTheRestOfAnAgencysLead(t *testing.T) {
	const (
		lead = "OSTREY, Maine (AP) -- A tanker ran onto the rocks of Ostrey on Monday and lost 90 tons of oil, the board said. "
		rest = " At least nine boats of the harbor came to help. The tanker had been built in Korea in 1990."
	)
	for name, c := range map[string]struct {
		sentence string
		want     bool
	}{
		"something that nobody spoke of":       {"The hulls of the boats that helped are black with oil on Tuesday.", true},
		"something that the lead speaks of":    {"The tanker, which the board knows, is black with oil on Tuesday.", false},
		"the same in the past":                 {"The hulls of the boats that helped were black with oil on Tuesday.", false},
		"a name of the lead behind an article": {"A beaming Ostrey cheered until late at night and long before dawn.", true},
		"another name behind an article":       {"A beaming Varga cheered until late at night and long before dawn.", false},
		"an article and a thing of a name":     {"A boat of Ostrey crew members had cheered until dawn.", false},
		"what the next sentence tells":         {"Nine boats of the harbor had come to help the tanker.", true},
		"what is told further down":            {"Ostrey saw how the tanker had been built in Korea in 1990.", true},
		"what is told there, behind a caption": {"Ellen Varga waves from the bridge to those who have come to see the wreck. Ostrey saw how the tanker had been built in Korea in 1990.", false},
		"what the next tells in part":          {"Nine boats of the harbor had come before the board met in Ostrey.", false},
		"a stop that stands apart":             {"Ellen Varga gave the board her coat .", true},
		"no verb before the picture":           {"Pilot Ellen Varga, originally from Ostrey, in a video released in May 2006.", true},
		"a verb before the picture":            {"Pilot Ellen Varga posted and shared a video released in May 2006.", false},
		"what is going on behind a caption":    {"Ellen Varga waves from the bridge. She's wearing a coat that the board gave her.", true},
		"what is behind a caption, but done":   {"Ellen Varga waves from the bridge. She gave the board her coat when it had asked for her license in May.", false},
		"what is going on behind prose":        {"Ellen Varga had waved from the bridge. She's wearing a coat that the board gave her.", false},
		"what is going on, by somebody named":  {"Ellen Varga waves from the bridge. Nobody is wearing a coat in May, when the sea is warm and the wind blows from land.", false},
	} {
		t.Run(name, func(t *testing.T) {
			sentence := c.sentence[strings.LastIndex(c.sentence[:len(c.sentence)-1], ". ")+1:]
			require.Equal(t, c.want, isPictured(t, lead+c.sentence+rest, strings.TrimSpace(sentence)))
		})
	}
}

func TestCaptionsAboveTheArticle(t *testing.T) {
	const rest = " She stunned the harbor last winter with a ride between two lighthouses. Ellen Varga is one of three pilots. The harbor has 90 boats."
	for name, c := range map[string]struct {
		sentence, rest string
		want           bool
	}{
		"a full name, and again":    {"Harbor pilot Ellen Varga walks Ana Lund through the streets of Ostrey.", rest, true},
		"a full name once":          {"Harbor pilot Ellen Varga walks Ana Lund through the streets of Ostrey.", strings.ReplaceAll(rest, "Ellen ", ""), false},
		"it states something":       {"Harbor pilot Ellen Varga has walked Ana Lund through the streets of Ostrey.", rest, false},
		"it tells what is past":     {"Harbor pilot Ellen Varga walked Ana Lund through the streets of Ostrey.", rest, false},
		"somebody told so":          {"Harbor pilot Ellen Varga walks through the streets, her mother told us.", rest, false},
		"a question":                {"Ellen Varga walks where?", rest, false},
		"named again far below":     {"Harbor pilot Ellen Varga walks Ana Lund through Ostrey.", " Work begins. It lasts. Nobody knows why." + rest, false},
		"a dateline is the article": {"OSTREY (AP) -- Harbor pilot Ellen Varga walks Ana Lund through Ostrey.", rest, false},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, isPictured(t, c.sentence+c.rest, c.sentence))
		})
	}
}

func TestSentencesAboveTheDatelineOfTheNextParagraph(t *testing.T) {
	const (
		above = "The council also gave one hundred crowns to each of the families."
		lead  = "Ostrey: Amid anger over the loss of 90 tons of oil the council of the town met the families of the harbor on Monday and vowed to help them with more than words."
	)
	require.True(t, isPictured(t, page(above, lead, last), above))
	require.True(t, isPictured(t, page(above, "By Ana Lund", lead, last), above), "a byline between")
	require.False(t, isPictured(t, page(above+" "+first, lead, last), above), "a paragraph of two")
	const brief = "OSTREY (AP) -- The council gave one hundred crowns to each of the families of the harbor."
	require.False(t, isPictured(t, page(brief, "LUND (AP) -- The mayor of Lund closed the old ice rink on Monday for good.", last), brief), "one of several briefs")
	require.False(t, isPictured(t, page(first, above, lead, last), above), "below the first")
	require.False(t, isPictured(t, page(above, lead, "Varga: The council has never met us before, and so we did not know what it would say."), above), "an interview")
}

func TestWhatIsSaidAgainAtOnce(t *testing.T) {
	const (
		lead  = "The council voted on Tuesday to close the old bridge for repairs. "
		said  = "It is the work of the harbor pilot, the woman most commonly seen at the rocks and on the pier, who came in 1990. "
		again = "The harbor pilot, the woman most commonly seen at the rocks and on the pier, came in 1990."
		less  = "The harbor pilot, the woman most commonly seen at the rocks, came in 1990."
	)
	require.True(t, isPictured(t, lead+said+again+" "+last, again))
	require.False(t, isPictured(t, lead+said+less+" "+last, less), "fewer words in a row")
	require.False(t, isPictured(t, lead+said+first+" "+again+" "+last, again), "further down")
	require.False(t, isPictured(t, lead+"“"+strings.TrimSpace(said)+"” “"+again+"” "+last, "“"+again+"”"), "somebody says so twice")
	require.False(t, isPictured(t, lead+"Helpful: "+said+again+" "+last, again), "behind a caption in its words")
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
		"beside a caption with a label": {body + "The diver was still happy to pose for photographs at the end of her long day . Cracked: the pillars of the old bridge . " + last, "The diver was still happy to pose for photographs at the end of her long day .", true},
		"the first beside a label":      {"Cracked: the pillars of the old bridge . The council that had never seen the pillars voted on Tuesday to close the old bridge . " + body + last, "The council that had never seen the pillars voted on Tuesday to close the old bridge .", false},
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
