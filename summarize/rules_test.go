package summarize_test

import (
	"context"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/summarize"
)

// harbour is an article with a quotation of two sentences, a short sentence on
// which the next one leans, an opening pronoun, a near repeat, a label, a list
// of names, a picture's sentence, and a mark without its partner.
const harbour = `Halden sells its harbour to the state

The town of Halden will sell its harbour to the state for nine million crowns, the council decided on Monday.

The harbour has lost money in each of the last seven years. “We waited too long with this sale. The quay will not stand another winter,” mayor Dana Moss told the council before the vote.

However, she wants the town to keep the old crane as a monument. Relieved: Dana Moss leaves the town hall after the vote on the harbour. The vote was close. That was a surprise to the union of the dockers, which had counted on a clear no.

The town of Halden will sell its harbour to the state for nine million crowns, the mayor said again on Tuesday. The chair of the union said that “nobody had asked the dockers about the sale of the harbour. For the sale voted: Lund, Berg, Moe, Dahl, Strand, Vik, Nes and Haug. The crane (left) was built by a yard in Bergen in the year of the great flood.

The state plans to deepen the channel so that larger ships can reach the eastern quay. Fishermen will keep their berths in the western basin until the end of the decade, a letter of the ministry says. The ferry to the islands moves to a new pier beside the railway station, which opens in the spring.

A survey of the sea bed found no damage to the reef that divers had worried about. The first tanker is expected in the autumn of next year, the ministry said.
`

// shown returns the sentences of a summary of an article.
func shown(t *testing.T, o summarize.Options, text string) []string {
	t.Helper()
	list := []string{}
	for _, s := range summarizePage(t, o, summarize.Article{Text: text, Language: "en"}).Sentences {
		list = append(list, s.Text)
	}
	return list
}

// limitsOfEveryKind are options under which the rules hold.
func limitsOfEveryKind() []summarize.Options {
	var list []summarize.Options
	for n := 1; n <= 5; n++ {
		list = append(list, summarize.Options{Sentences: n}, summarize.Options{Words: 18 * n}, summarize.Options{Characters: 80 * n},
			summarize.Options{Sentences: n, Focus: "the dockers and their union"}, summarize.Options{Sentences: n, Method: "clean-lead"})
	}
	return list
}

func TestUnitsAreShownWholeOrNotAtAll(t *testing.T) {
	const (
		waited, winter     = "“We waited too long with this sale.", "The quay will not stand another winter,” mayor Dana Moss told the council before the vote."
		narrow, surprising = "The vote was close.", "That was a surprise to the union of the dockers, which had counted on a clear no."
	)
	var quoted, carried int
	for _, o := range limitsOfEveryKind() {
		got := shown(t, o, harbour)
		require.NotEmpty(t, got)
		require.Equal(t, slices.Contains(got, waited), slices.Contains(got, winter), "%+v: %q", o, got)
		require.Equal(t, slices.Contains(got, narrow), slices.Contains(got, surprising), "%+v: %q", o, got)
		if slices.Contains(got, waited) {
			quoted++
		}
		if slices.Contains(got, narrow) {
			carried++
		}
	}
	require.Positive(t, quoted, "some summary shows the quotation")
	require.Positive(t, carried, "some summary shows the short sentence")
}

func TestWhatLeansIsShownAfterWhatItLeansOn(t *testing.T) {
	const crane, told = "However, she wants the town to keep the old crane as a monument.", "The quay will not stand another winter,” mayor Dana Moss told the council before the vote."
	shownOnce := false
	for _, o := range append(limitsOfEveryKind(), summarize.Options{Sentences: 4, Focus: "old crane monument"}, summarize.Options{Words: 90, Focus: "old crane monument"}) {
		got := shown(t, o, harbour)
		if at := slices.Index(got, crane); at >= 0 {
			shownOnce = true
			require.Positive(t, at, "%+v: %q", o, got)
			require.Equal(t, told, got[at-1], "%+v", o)
		}
	}
	require.True(t, shownOnce, "some summary shows it")
}

func TestNearRepeatsAreNotShownTogether(t *testing.T) {
	const once, again = "The town of Halden will sell its harbour to the state for nine million crowns, the council decided on Monday.",
		"The town of Halden will sell its harbour to the state for nine million crowns, the mayor said again on Tuesday."
	for _, method := range rank.Methods() {
		for n := 1; n <= 5; n++ {
			got := shown(t, summarize.Options{Sentences: n, Method: method}, strings.Replace(harbour, again, once, 1))
			require.Equal(t, slices.Compact(slices.Sorted(slices.Values(got))), slices.Sorted(slices.Values(got)), "%s -n %d", method, n)
		}
	}
	for _, o := range limitsOfEveryKind() {
		got := shown(t, o, harbour)
		require.False(t, slices.Contains(got, once) && slices.Contains(got, again), "%+v: %q", o, got)
	}
}

func TestWhatReadersStumbleOverIsLeftOut(t *testing.T) {
	for _, o := range limitsOfEveryKind() {
		for _, s := range shown(t, o, harbour) {
			for _, opening := range []string{"Relieved:", "The chair of the union said that “nobody", "For the sale voted:", "The crane (left)"} {
				require.False(t, strings.HasPrefix(s, opening), "%+v: %q", o, s)
			}
		}
	}
}

func TestAbridgedArticlesKeepMore(t *testing.T) {
	const once, again = "for nine million crowns, the council decided on Monday.", "for nine million crowns, the mayor said again on Tuesday."
	brief := strings.Join(shown(t, summarize.Options{Sentences: 5}, harbour), " ")
	long := strings.Join(shown(t, summarize.Options{Ratio: 0.9}, harbour), " ")
	words := strings.Join(shown(t, summarize.Options{Words: 250}, harbour), " ")
	for _, part := range []string{"Relieved:", "said that “nobody had asked", "For the sale voted:", "The crane (left)", again} {
		require.NotContains(t, brief, part)
		require.Contains(t, long, part)
	}
	require.Contains(t, brief, once)
	require.Contains(t, words, "Relieved:", "a limit in words abridges, too")
	require.NotContains(t, strings.Join(shown(t, summarize.Options{Ratio: 0.2}, harbour), " "), "Relieved:")

	short := "The town of Halden will sell its harbour to the state. Relieved: Dana Moss leaves the town hall. The state plans to deepen the channel for larger ships. Fishermen keep their berths in the western basin. The ferry moves to a new pier in the spring."
	require.NotContains(t, shown(t, summarize.Options{Sentences: 4}, short), "Relieved: Dana Moss leaves the town hall.", "up to five sentences are a summary, however short the article")
}

func TestEveryVerdict(t *testing.T) {
	for _, c := range []struct {
		why      string
		options  summarize.Options
		text     string
		sentence string // the beginning of one that is judged so
	}{
		{"chosen", summarize.Options{Sentences: 1}, harbour, "The town of Halden will sell its harbour to the state for nine million crowns, the council"},
		{"repeats a chosen sentence", summarize.Options{Sentences: 2}, harbour, "The town of Halden will sell its harbour to the state for nine million crowns, the mayor"},
		{"leans on the sentence before, which is not chosen", summarize.Options{Sentences: 1}, harbour, "However, she wants"},
		{"does not fit the limits", summarize.Options{Words: 24}, harbour, "“We waited too long"},
		{"others scored higher", summarize.Options{Sentences: 1}, harbour, "The first tanker"},
		{"opens with a label", summarize.Options{Sentences: 2}, harbour, "Relieved:"},
		{"quotation mark without its partner", summarize.Options{Sentences: 2}, harbour, "The chair of the union"},
		{"lists names", summarize.Options{Sentences: 2}, strings.Replace(harbour, "For the sale voted:", "For the sale", 1), "For the sale"},
		{"points at a picture", summarize.Options{Sentences: 2}, harbour, "The crane (left)"},
		{"too short to stand alone", summarize.Options{Sentences: 2}, harbour + "\nThe council met twice. It is the last sale of its kind in the north, the ministry says. Nobody spoke. The state pays in the spring.", "Nobody spoke."},
		{"part of a passage that cannot be shown whole", summarize.Options{Sentences: 2}, strings.Replace(harbour, "The quay will not", "Our view: The quay will not", 1), "“We waited too long"},
		{"does not end like a sentence", summarize.Options{Sentences: 2}, harbour + "\nThe council met twice in the spring. The last of the papers on the sale was handed to the lawyers of the\n", "The last of the papers"},
		{"a piece of a sentence", summarize.Options{Sentences: 2}, harbour + "\nThe council had asked the state for help with. the old bridge in each of the last four years.\n", "The council had asked"},
		{"the headline says it", summarize.Options{Sentences: 2}, strings.Replace(harbour, "Halden sells its harbour to the state", "“The quay will not stand another winter”: Halden sells its harbour", 1) + "\nThe mayor wrote it on the door of the town hall in March. The quay will not stand another winter. Nobody laughed when she did.\n", "The quay will not stand another winter. Nobody"},
		{"attribution: ", summarize.Options{Sentences: 2}, harbour + "\nReuters\n", "Reuters"},
		{"headline: ", summarize.Options{Sentences: 2}, harbour, "Halden sells"},
		{"furniture: ", summarize.Options{Sentences: 2}, harbour + "\nRead more\n", "Read more"},
	} {
		t.Run(c.why, func(t *testing.T) {
			s, err := summarize.New(c.options)
			require.NoError(t, err)
			e, err := s.Explain(t.Context(), summarize.Article{Text: c.text, Language: "en"})
			require.NoError(t, err)
			for _, sentence := range e.Sentences {
				if strings.HasPrefix(c.text[sentence.Start:], c.sentence) {
					require.True(t, strings.HasPrefix(sentence.Why, c.why), "%q", sentence.Why)
					require.Equal(t, c.why == "chosen", sentence.Chosen)
					return
				}
			}
			require.Fail(t, "no such sentence")
		})
	}
}

func TestFocusMovesEverySummary(t *testing.T) {
	for _, c := range []struct{ focus, want string }{
		{"fishermen berths", "Fishermen will keep"},
		{"ferry to the islands", "The ferry to the islands"},
		{"reef divers", "A survey of the sea bed"},
		{"first tanker", "The first tanker"},
	} {
		for _, method := range []string{"default", "textrank"} {
			focused := strings.Join(shown(t, summarize.Options{Sentences: 2, Method: method, Focus: c.focus}, harbour), " ")
			require.Contains(t, focused, c.want, "%s, %s", method, c.focus)
		}
		require.NotContains(t, strings.Join(shown(t, summarize.Options{Sentences: 2}, harbour), " "), c.want)
	}
	for _, o := range limitsOfEveryKind() {
		o.Focus = ""
		plain := shown(t, o, harbour)
		for _, nothing := range []string{"zeppelin", "of the and", "…", "\xff"} {
			o.Focus = nothing
			require.Equal(t, plain, shown(t, o, harbour), "%+v", o)
		}
	}
}

func TestTheSameSummaryEveryTime(t *testing.T) {
	texts := append(articles(t), harbour, page)
	for _, o := range []summarize.Options{{}, {Words: 80, Keywords: 5}, {Ratio: 0.5}, {Sentences: 2, Focus: "the council and the money"}} {
		s, err := summarize.New(o)
		require.NoError(t, err)
		want := make([]summarize.Summary, len(texts))
		for i, text := range texts {
			want[i], err = s.Summarize(t.Context(), summarize.Article{Text: text})
			require.NoError(t, err)
		}
		random := rand.New(rand.NewPCG(5, 6))
		for range 50 { // in the memory of other articles
			i := random.IntN(len(texts))
			got, err := s.Summarize(t.Context(), summarize.Article{Text: texts[i]})
			require.NoError(t, err)
			require.Equal(t, want[i], got)
		}
	}
}

func TestTheSameSummariesOnAnyNumberOfProcessors(t *testing.T) {
	texts := append(articles(t), harbour, page)
	s, err := summarize.New(summarize.Options{})
	require.NoError(t, err)
	run := func(processors int) []summarize.Summary {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		var list []summarize.Summary
		for summary, err := range s.All(context.Background(), func(yield func(summarize.Article) bool) {
			for _, text := range slices.Concat(texts, texts) {
				if !yield(summarize.Article{Text: text}) {
					return
				}
			}
		}) {
			require.NoError(t, err)
			list = append(list, summary)
		}
		return list
	}
	want := run(1)
	require.Len(t, want, 2*len(texts))
	require.Equal(t, want[:len(texts)], want[len(texts):])
	for _, processors := range []int{2, 7} {
		require.Equal(t, want, run(processors), "%d", processors)
	}
}
