package tokenize_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// traitOf parses a text of one paragraph and a closing one, and tells whether
// the n-th sentence has a trait.
func traitOf(t *testing.T, text string, n int, trait tokenize.Trait) bool {
	t.Helper()
	d := parse(t, page(text, first, last))
	require.Greater(t, len(d.Sentences), n)
	require.Equal(t, 0, d.Sentences[n].Block, "the sentence lies in the first paragraph")
	require.Equal(t, tokenize.Paragraph, d.Sentences[n].Kind)
	return d.Sentences[n].Traits.Has(trait)
}

func TestPronounsAfterAnIntroduction(t *testing.T) {
	const before = "Dana Moss has led the harbour office for a decade. "
	for _, c := range []struct {
		sentence string
		want     bool
	}{
		{"In October, she was elected to the board of the port.", true},
		{"Two years later, they sold the boats to the town.", true},
		{"On Monday, it was towed to the yard.", true},
		{"At the time, her office had no lawyer of its own.", true},
		{"Before the vote, Dana Moss spoke with the union.", false},
		{"According to Dana Moss, she was not asked about the sale.", false},
		{"In Halden, they sold the boats to the town.", false},
		{"After a long and bitter quarrel with the owners of the yard, she gave way.", false},
		{"In October, the board elected a new chair.", false},
		{"In October she was elected to the board of the port.", false},
		{"[The office in Halden] was the smallest of them all.", true},
		{"The office [in Halden] was the smallest of them all.", false},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			require.Equal(t, c.want, traitOf(t, before+c.sentence, 1, tokenize.Dangling))
		})
	}
}

func TestCues(t *testing.T) {
	const before = "Quays that sink are a costly matter for small ports. "
	for _, c := range []struct {
		sentence string
		want     bool
	}{
		{"In this paper we measure how fast the quays of Halden sink.", true},
		{"This article outlines what a port can do about it.", true},
		{"Here we show that most of them sink in winter.", true},
		{"To find out why, we examined forty quays in nine ports.", true},
		{"Our results suggest that the ground thaws too late.", true},
		{"In conclusion, no quay should be built on clay.", true},
		{"The port of Halden has measured its quays for ten years, and in this paper nobody cites it.", false}, // too late
		{"We have shown that most of them sink in winter.", true},
		{"In this video I weigh a block of the old quay.", true},
		{"Today we're going to talk about the quays of Halden.", true},
		{"Money for new quays has been in short supply.", false},
		{"The board was quick to conclude that no quay is safe.", false},
		{"Papers about sinking quays are rare.", false},
		{"The mayor presented a plan for a new quay.", false},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			require.Equal(t, c.want, traitOf(t, before+c.sentence, 1, tokenize.Cue))
		})
	}
	for lang, sentence := range map[tokenize.Language]string{
		"fr": "Dans cet article, nous mesurons la vitesse à laquelle les quais s'enfoncent.",
		"de": "In dieser Arbeit messen wir, wie schnell die Kais sinken.",
		"ru": "В этой статье измеряется, как быстро оседают причалы.",
		"zh": "本文测量了码头下沉的速度。",
		"ar": "في هذه الدراسة نقيس سرعة غرق الأرصفة.",
	} {
		t.Run(string(lang), func(t *testing.T) {
			d, err := tokenize.Parse(sentence, lang)
			require.NoError(t, err)
			require.True(t, d.Sentences[0].Traits.Has(tokenize.Cue))
		})
	}
}

func TestGreetingsAndThanks(t *testing.T) {
	const before = "The harbour office has been led from Halden for a decade. "
	for _, c := range []struct {
		sentence string
		want     bool
	}{
		{"Good morning, everyone, and welcome to the harbour.", true},
		{"I thank the chair of the union for the kind words.", true},
		{"And I commend the crew of the ferry for what they did.", true},
		{"What's up, sailors of the north?", true},
		{"The chair thanked the crew of the ferry for what they did.", false},
		{"Good mornings begin with coffee on the quay.", false},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			require.Equal(t, c.want, traitOf(t, before+c.sentence, 1, tokenize.Greeting))
		})
	}
}

func TestDemonstrativesInsideAnOpening(t *testing.T) {
	const before = "Dana Moss has led the harbour office for a decade. "
	for _, c := range []struct {
		sentence string
		want     bool
	}{
		{"Achieving these goals takes more than a new quay.", true},
		{"Residents of those streets were moved out on Monday.", true},
		{"What this means for the port is not known.", true},
		{"The port will close for the night this week.", false},
		{"Six of those injured were taken to Halden.", false},
		{"Schools in this town of 900 people close at noon.", false},
		{"After the storm, these boats were towed to the yard.", false}, // the introduction tells enough
		{"“Take this boat to the yard,” Dana Moss said.", false},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			require.Equal(t, c.want, traitOf(t, before+c.sentence, 1, tokenize.Dangling))
		})
	}
}

func TestConnectivesBetweenCommas(t *testing.T) {
	const before = "Dana Moss has led the harbour office for a decade. "
	for _, c := range []struct {
		sentence string
		want     bool
	}{
		{"Two of the papers, however, wrote of a longer time.", true},
		{"According to two papers, though, the office is older.", true},
		{"The town, the union and, for example, the port want a new one.", true},
		{"Never mind the office, it is the boats that need a roof.", true},
		{"The office that never minded the boats needs a roof.", false},
		{"The mayor, Tom Lund, wants a new one.", false},
		{"The town wants a new one, however long that takes.", false},
		{"The town has waited for years for its turn, for the roof of the town hall is being mended at last, however, not soon.", false}, // too late to matter
	} {
		t.Run(c.sentence, func(t *testing.T) {
			require.Equal(t, c.want, traitOf(t, before+c.sentence, 1, tokenize.Dangling))
		})
	}
}

func TestSentencesThatPointAtAPicture(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     bool
	}{
		{"Dana Moss (left) and the harbour master sign the contract.", true},
		{"Dana Moss (Pictured) led the harbour office for a decade.", true},
		{"Dana Moss (L) and the harbour master (R) sign the contract.", true},
		{"Gov. Dana Moss (R) opened the yard with Sen. Ada Lund (D).", false},
		{"The old crane (above) was sold to a museum in the north.", true},
		{"Dana Moss, right, signs the contract with the harbour master.", true},
		{"Dana Moss, pictured, signs the contract with the harbour master.", true},
		{"Dana Moss, shown in 1992, led the harbour office for a decade.", true},
		{"Dana Moss, seen as the favourite, led the harbour office for a decade.", false},
		{"The crane (built in 1912) was sold (below) its price.", true},
		{"Dana Moss (leftmost in the vote) signed the contract.", false},
		{"The union (and the left) spoke against the sale of the yard.", false},
		{"Dana Moss left, right after the vote, for the harbour.", false},
		{"The harbour office (2019) was the last thing that the town built before the flood, right, but the yard is older.", false},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			require.Equal(t, c.want, traitOf(t, "The town sold its yard on Monday. "+c.sentence, 1, tokenize.Pictured))
		})
	}
}

func TestCaptionsThatLostTheirLine(t *testing.T) {
	const (
		lead  = "The ferry to the islands was taken out of service on Monday after a fire in its engine room."
		shown = "A crew member inspects the engine room of the ferry."
		after = "The operator hopes to have it back by the end of the month."
	)
	for _, c := range []struct {
		name string
		text string
		n    int
		want bool
	}{
		{"after an agency's dateline", "HALDEN, May 9 (Reuters) - " + lead + " " + shown + " " + after, 1, true},
		{"one sentence later", "HALDEN, May 9 (Reuters) - " + lead + " The fire was out by noon. " + shown, 2, true},
		{"two sentences later", "HALDEN, May 9 (Reuters) - " + lead + " The fire was out by noon. Nobody was hurt. " + shown, 3, false},
		{"a word for a picture", "HALDEN, May 9 (Reuters) - " + lead + " In this photo the ferry lies at the quay. " + after, 1, true},
		{"in the present tense behind the past", "HALDEN, May 9 (Reuters) - " + lead + " A burned engine is being lifted out of the ferry's hull. " + after, 1, true},
		{"in the present tense one sentence later", "HALDEN, May 9 (Reuters) - " + lead + " The fire was out by noon. A burned engine is being lifted out of the ferry's hull.", 2, true},
		{"with a participle behind a comma", "HALDEN, May 9 (Reuters) - " + lead + " Two dockers hope for news beside the ferry, wrapped in blankets. " + after, 1, true},
		{"with a verb in the past behind a comma", "HALDEN, May 9 (Reuters) - " + lead + " The crew, wrapped in blankets, was brought ashore. " + after, 1, false},
		{"in the present tense as all is", "HALDEN, May 9 (Reuters) - The ferry to the islands is out of service. Its engine is being lifted out of the hull. " + after, 1, false},
		{"told by somebody", "HALDEN, May 9 (Reuters) - " + lead + " Its engine is being lifted out of the hull, the operator said. " + after, 1, false},
		{"in the past tense", "HALDEN, May 9 (Reuters) - " + lead + " A crew member inspected the engine room of the ferry. " + after, 1, false},
		{"the verb is the first word", "HALDEN, May 9 (Reuters) - " + lead + " Watch for delays on all lines, it warned today. " + after, 1, false},
		{"the verb comes late", "HALDEN, May 9 (Reuters) - " + lead + " The operator said before noon that the lines to all of the outer islands would stand idle. " + after, 1, false},
		{"a long sentence", "HALDEN, May 9 (Reuters) - " + lead + " A crew member inspects the engine room of the ferry that the operator had bought from the state a year ago for nine million crowns and a promise. " + after, 1, false},
		{"no dateline", lead + " " + shown + " " + after, 1, false},
		{"a dateline without a dash", "Halden (CNN)" + lead + " " + shown + " " + after, 1, false},
		{"the sentence with the dateline itself", "HALDEN, May 9 (Reuters) - A crew member inspects the engine room of the ferry. " + after, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, traitOf(t, c.text, c.n, tokenize.Pictured))
		})
	}
	t.Run("the next paragraph", func(t *testing.T) {
		d := parse(t, page("HALDEN, May 9 (Reuters) - "+lead, shown+" "+after, last))
		require.False(t, d.Sentences[1].Traits.Has(tokenize.Pictured))
	})
}

func TestListsOfNames(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     bool
	}{
		{"Halden: Lund, Berg, Moe, Dahl, Strand, Vik, Nes, Haug, Lie, Bakke, Solberg.", true},
		{"Halden (4-4-2) Lund; Berg, Moe, Dahl, Strand; Vik, Nes, Haug, Lie; Bakke, Solberg.", true},
		{"Lund, Berg, Moe, Dahl, Strand and Vik played.", false},
		{"The town sold the yard, the crane, the ferry, the inn, the mill, the school and the hall to Dana Moss.", false},
		{"Mayor Dana Moss, Pilot Ellen Varga, Judge Ruth Amadi and Captain Hugh Lund.", true},
		{"Mayor Dana Moss, Pilot Ellen Varga and Judge Ruth Amadi spoke, too.", false},
		{"MAYOR DANA MOSS, PILOT ELLEN VARGA, JUDGE RUTH AMADI AND CAPTAIN HUGH LUND SPOKE.", false},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			require.Equal(t, c.want, traitOf(t, "The town sold its yard on Monday. "+c.sentence, 1, tokenize.Listing))
		})
	}
}

func TestLabels(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     bool
	}{
		{"Relieved: Dana Moss waits at the harbour.", true},
		{"Back at work: Dana Moss signs the contract.", true},
		{"Relieved, at last: Dana Moss waits at the harbour.", false},
		{"Dana Moss said on Monday: The yard is sold.", false},
		{"The price: nine million crowns in all.", false},
		{"Halden (Danish: Hald) is the seat of the harbour office.", false},
		{"Halden [Danish: Hald] is the seat of the harbour office.", false},
		{"Harbour lamp 17 R4 for $20 ($5 discount): It lights the whole harbour at night.", true},
		{"Harbour lamp 17 R4 for $20 ($5 discount): lights the whole harbour at night.", false},
		{"The price (take a deep breath and sit down): Nine million.", false},
		{"The meeting began at 10:30 and Dana Moss spoke.", false},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			require.Equal(t, c.want, traitOf(t, "The town sold its yard on Monday. "+c.sentence, 1, tokenize.Labelled))
		})
	}
}

func TestEnds(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     tokenize.Trait
	}{
		{"The town sold the yard.", tokenize.Definite},
		{"The town sold the yard (and the crane).", tokenize.Definite},
		{"The town sold the yard!", tokenize.Definite},
		{"Did the town sell the yard?", tokenize.Question},
		{"Did the town sell “the yard?”", tokenize.Question},
		{"The town sold the yard, the crane and the ferry to", tokenize.Unterminated | tokenize.Definite},
		{"The town sold the yard (and the crane)", tokenize.Unterminated | tokenize.Definite},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			d := new(tokenize.Document)
			require.NoError(t, d.Parse(t.Context(), tokenize.Input{Text: c.sentence, Language: "en", Blocks: []tokenize.Block{{Span: tokenize.Span{End: len(c.sentence)}}}}))
			require.Len(t, d.Sentences, 1)
			require.Equal(t, c.want, d.Sentences[0].Traits)
		})
	}
}

func TestFragments(t *testing.T) {
	d := parse(t, page(title, "The council had asked the state for help with. the old bridge in each of the last four years. Nobody answered the letters.", last))
	got := []bool{}
	for _, s := range d.Sentences[1:] {
		got = append(got, s.Traits.Has(tokenize.Fragment))
	}
	require.Equal(t, []bool{true, true, false, false, false}, got, "%q", sentences(d, tokenize.Paragraph))
}

func TestSmallLettersThatOpenASentence(t *testing.T) {
	for sentence, want := range map[string]bool{
		"the yard stands in Halden and was sold on Monday.":   true,
		"iYard sold the crane to the town on Monday.":         false,
		"eFerry, a young firm, runs the boats to Halden.":     false,
		"e-mail was sent to the crew of the ferry on Monday.": true,
	} {
		t.Run(sentence, func(t *testing.T) {
			text := "Nobody in the town had asked for the yard."
			blocks := []tokenize.Block{{Span: tokenize.Span{End: len(text)}}, {Span: tokenize.Span{Start: len(text) + 1, End: len(text) + 1 + len(sentence)}}}
			d := new(tokenize.Document)
			require.NoError(t, d.Parse(t.Context(), tokenize.Input{Text: text + "\n" + sentence, Language: "en", Blocks: blocks}))
			require.Len(t, d.Sentences, 2)
			require.Equal(t, want, d.Sentences[1].Traits.Has(tokenize.Fragment))
		})
	}
}
