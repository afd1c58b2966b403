package tokenize_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// kinds lists a document's sentences, those of the headline left out, as
// "kind: text".
func kinds(d *tokenize.Document) []string {
	list := []string{}
	for _, s := range d.Sentences {
		if s.Kind != tokenize.Headline {
			list = append(list, s.Kind.String()+": "+s.Of(d.Text))
		}
	}
	return list
}

const (
	news = "The match was stopped for an hour because of the snow that fell in the second half."
	more = "The referee called both captains to the middle of the pitch and told them to wait."
)

func TestLabelsInsideParagraphs(t *testing.T) {
	for _, c := range []struct {
		name string
		text string
		want []string
	}{
		{"byline and dates that lost their lines", "By . Rita Halloway . PUBLISHED: . 03:53 EST, 23 July 2013 . | . UPDATED: . 06:20 EST, 23 July 2013 . " + news + " " + more,
			[]string{"attribution: By .", "attribution: Rita Halloway .", "attribution: PUBLISHED: .", "attribution: 03:53 EST, 23 July 2013 .", "furniture: .", "attribution: UPDATED: .", "attribution: 06:20 EST, 23 July 2013 .", "paragraph: " + news, "paragraph: " + more}},
		{"author of a paper", "By . Evening Courier Reporter . " + news + " " + more,
			[]string{"attribution: By .", "attribution: Evening Courier Reporter .", "paragraph: " + news, "paragraph: " + more}},
		{"sections before a bar", "Sport | Football | " + news + " " + more,
			[]string{"paragraph: " + news, "paragraph: " + more}},
		{"a bar that begins the sentence", news + " | " + more,
			[]string{"paragraph: " + news, "paragraph: " + more}},
		{"bullets", news + " • Nine players were hurt. ▪ Two went to hospital. " + more,
			[]string{"paragraph: " + news, "list item: Nine players were hurt.", "list item: Two went to hospital.", "paragraph: " + more}},
		{"a tag between sentences", news + " [Halden Telegram] " + more,
			[]string{"paragraph: " + news, "attribution: [Halden Telegram]", "paragraph: " + more}},
		{"an agency as a sentence", news + " Reuters. " + more,
			[]string{"paragraph: " + news, "attribution: Reuters.", "paragraph: " + more}},
		{"a button at the end", news + " " + more + " Read more.",
			[]string{"paragraph: " + news, "paragraph: " + more, "furniture: Read more."}},
		{"a name as a sentence, after none that begins a byline", news + " Rita Halloway. " + more,
			[]string{"paragraph: " + news, "paragraph: Rita Halloway.", "paragraph: " + more}},
		{"prose after the word by", "By . The match was off for an hour. " + more,
			[]string{"attribution: By .", "paragraph: The match was off for an hour.", "paragraph: " + more}},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, kinds(parse(t, page(title, c.text, first)))[:len(c.want)])
		})
	}
}

func TestMarksAloneKeepTheirSpan(t *testing.T) {
	for _, text := range []string{"▪", "| ▪", "• ◦", "|"} {
		t.Run(text, func(t *testing.T) {
			d := new(tokenize.Document)
			require.NoError(t, d.Parse(t.Context(), tokenize.Input{Text: text, Language: "en", Blocks: []tokenize.Block{{Span: tokenize.Span{End: len(text)}}}}))
			requireDocument(t, d)
			require.NotEmpty(t, d.Sentences)
			for _, s := range d.Sentences {
				require.Zero(t, s.Words)
			}
		})
	}
}

func TestLinksInAList(t *testing.T) {
	d := parse(t, page(news, "• Divers at the bridge (2/26/08) • The council votes 2-27-08 • VIDEO: The first stone • Share this article • Work begins in May (2008). • The bridge closes 5-6.", last))
	require.Equal(t, []string{"Divers at the bridge (2/26/08)", "The council votes 2-27-08", "VIDEO: The first stone", "Share this article"}, sentences(d, tokenize.Furniture))
	require.Subset(t, sentences(d, tokenize.ListItem), []string{"Work begins in May (2008).", "The bridge closes 5-6."})
}

func TestWhatStandsBeforeTheFirstSentence(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a date":                     {"Friday, March 8, 2019 " + news, news},
		"a date and a page":          {"Friday, March 8, 2019, p. 4 " + news, news},
		"a date and a dash":          {"March 8, 2019 -- " + news, news},
		"a date in another order":    {"8 March 2019 " + news, news},
		"labels of a gallery":        {"Show Thumbnails Show Captions Last Slide Next Slide " + news, news},
		"a count of photos":          {"14 photos " + news, news},
		"a count in a sentence":      {"14 photos were taken of the ice rink of Lund before it was closed.", "14 photos were taken of the ice rink of Lund before it was closed."},
		"a count that is no label":   {"14 Swedes Lund closed out on the ice were let in again.", "14 Swedes Lund closed out on the ice were let in again."},
		"a subheading in quotes":     {"“Hard to bear”" + news, news},
		"a label behind a bar":       {"Lund in winter | Ice rinks. " + news, news},
		"a quotation and its source": {"“Hard to bear” is what the coach of Lund called the ice on Friday.", "“Hard to bear” is what the coach of Lund called the ice on Friday."},
		"a date of the sentence":     {"March 8, 2019, Lund closed its old ice rink for good and sold the roof.", "March 8, 2019, Lund closed its old ice rink for good and sold the roof."},
		"a date that goes on":        {"March 8, 2019 was the last day on which Lund had an ice rink.", "March 8, 2019 was the last day on which Lund had an ice rink."},
		"a date without a year":      {"Friday, March 8 Lund closed its old ice rink for good and sold the roof.", "Friday, March 8 Lund closed its old ice rink for good and sold the roof."},
		"a year alone":               {"2019 The rink of Lund was closed for good and the roof was sold.", "2019 The rink of Lund was closed for good and the roof was sold."},
		"a label in capitals":        {"UPDATE: " + news, news},
		"who speaks, in capitals":    {"LUND: The ice was gone from the rink and so were the players.", "LUND: The ice was gone from the rink and so were the players."},
		"a helpline":                 {"For confidential support call the line on 0800 123  " + news, news},
		"a helpline in wide spaces":  {"For confidential support call the line on 0800 123\u00a0 " + news, news},
		"two spaces in a sentence":   {"The ice of the rink is gone  Lund says.", "The ice of the rink is gone  Lund says."},
		"one label":                  {"Next Slide the ice was gone from the rink and so were the players.", "Next Slide the ice was gone from the rink and so were the players."},
	} {
		t.Run(name, func(t *testing.T) {
			d := parse(t, page(c.text+" "+more, last))
			require.Equal(t, c.want, sentences(d, tokenize.Paragraph)[0])
		})
	}
}
