package summarize_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// page is a small page with everything around the article that pages have.
const page = `Business
Harbour town votes to keep its last ferry

By Maria Lind
14 May 2026, 09:30
Share

The town council of Westhaven voted on Tuesday to keep the last ferry to the islands running for five more years. [Reuters]

The vote ended a dispute that had divided the town's fishermen and its hotel owners since January. Read more

The ferry carries 48,000 passengers a year and loses about two million crowns, the operator said. [AFP]

The ferry at the quay. Photo: Karl Berg

Islanders had threatened to block the harbour with their boats if the line was closed. But the mayor [an islander herself] called them off.

Advertisement

No time to read?
Get a summary

Previous Article
Frost destroys a third of the apple harvest in the valley
Next Article
School roof collapses after heavy snow, nobody hurt
`

func summarizePage(t *testing.T, o summarize.Options, a summarize.Article) summarize.Summary {
	s, err := summarize.New(o)
	require.NoError(t, err)
	summary, err := s.Summarize(context.Background(), a)
	require.NoError(t, err)
	return summary
}

func TestNothingButTheArticle(t *testing.T) {
	for _, method := range rank.Methods() {
		for n := 1; n < 12; n++ {
			summary := summarizePage(t, summarize.Options{Method: method, Sentences: n}, summarize.Article{Text: page})
			require.Equal(t, "Harbour town votes to keep its last ferry", summary.Title)
			require.NotEmpty(t, summary.Sentences)
			for _, line := range []string{
				"Business", "Harbour town votes", "Maria Lind", "14 May", "Share", "[Reuters]", "[AFP]", "Read more",
				"Photo", "Advertisement", "No time", "Get a summary", "Previous", "Frost", "Next", "School roof",
			} {
				require.NotContains(t, summary.String(), line, "%s -n %d", method, n)
			}
		}
	}
	all := summarizePage(t, summarize.Options{Sentences: 20, Diversity: -1}, summarize.Article{Text: page})
	require.Contains(t, all.String(), "the mayor [an islander herself] called them off.", "a bracket inside a sentence stays")
}

func TestText(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"empty", "", ""},
		{"white space", " \n\t\r\n\u00a0\ufeff", ""},
		{"one word", "word", "word"},
		{"no punctuation", "the boats left the harbour before the storm", "the boats left the harbour before the storm"},
		{"one sentence", "The boats left the harbour before the storm.", "The boats left the harbour before the storm."},
		{"only furniture", "Share\nAdvertisement\nRead more\n© 2026 The Paper. All rights reserved.\n", ""},
		{"folded", "The boats had left the harbour of the old town\nbefore the storm  came\u00a0in.", "The boats had left the harbour of the old town before the storm came in."},
		{"duplicate", strings.Repeat("The boats left the harbour before the storm. ", 9), "The boats left the harbour before the storm."},
		{"stops", strings.Repeat(".", 1000), ""},
		{"newlines", strings.Repeat("\n", 1000), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := summarize.Text(test.text, 3)
			require.NoError(t, err)
			require.Equal(t, test.want, got)
		})
	}
	_, err := summarize.Text("x", -1)
	var option *summarize.OptionError
	require.ErrorAs(t, err, &option)
	require.Equal(t, "Sentences", option.Field)
}

func TestOptions(t *testing.T) {
	for _, test := range []struct {
		field   string
		options summarize.Options
	}{
		{"Sentences", summarize.Options{Sentences: -1}},
		{"Words", summarize.Options{Words: -1}},
		{"Characters", summarize.Options{Characters: -5}},
		{"Keywords", summarize.Options{Keywords: -1}},
		{"Keywords", summarize.Options{Keywords: 101}},
		{"MaxBytes", summarize.Options{MaxBytes: -1}},
		{"Ratio", summarize.Options{Ratio: 1.5}},
		{"Ratio", summarize.Options{Ratio: -0.1}},
		{"Method", summarize.Options{Method: "lsa"}},
		{"Ranker", summarize.Options{Method: "lead", Ranker: rank.Lead{}}},
	} {
		_, err := summarize.New(test.options)
		var option *summarize.OptionError
		require.ErrorAs(t, err, &option, test.field)
		require.Equal(t, test.field, option.Field)
		require.Contains(t, err.Error(), "summarize: option "+test.field)
	}
	_, err := summarize.New(summarize.Options{Language: "tlh"})
	require.ErrorIs(t, err, summarize.ErrLanguage)
	s, err := summarize.New(summarize.Options{MaxBytes: 10})
	require.NoError(t, err)
	summary, err := s.Summarize(context.Background(), summarize.Article{ID: "a", Text: page})
	var long *summarize.TooLongError
	require.ErrorAs(t, err, &long)
	require.Equal(t, len(page), long.Bytes)
	require.Equal(t, summarize.Summary{ID: "a"}, summary)
	_, err = s.Summarize(context.Background(), summarize.Article{Text: "x", Language: "tlh"})
	require.ErrorIs(t, err, summarize.ErrLanguage)
	_, err = s.Summarize(context.Background(), summarize.Article{Text: "x", Blocks: []tokenize.Block{{Span: tokenize.Span{Start: 0, End: 5}}}})
	var block *tokenize.BlockError
	require.ErrorAs(t, err, &block)
}

func TestLimitsTogether(t *testing.T) {
	for _, text := range articles(t) {
		for _, o := range []summarize.Options{
			{Sentences: 2, Words: 40}, {Words: 30, Characters: 300}, {Ratio: 0.1, Characters: 500}, {Sentences: 5, Words: 80, Characters: 400, Ratio: 0.5},
			{Words: 1}, {Characters: 3}, {Ratio: 0.001},
		} {
			checkSummary(t, text, o, summarizePage(t, o, summarize.Article{Text: text}))
		}
		require.Empty(t, summarizePage(t, summarize.Options{Characters: 3}, summarize.Article{Text: text}).Sentences)
		require.Empty(t, summarizePage(t, summarize.Options{Ratio: 0.001}, summarize.Article{Text: text}).Sentences)
		require.NotEmpty(t, summarizePage(t, summarize.Options{Ratio: 0.5}, summarize.Article{Text: text}).Sentences)
	}
}

func TestTrimDateline(t *testing.T) {
	text := "BELGRADE, May 9 (Reuters) - The president received his guests at the airport on Friday morning. He left soon after."
	with := summarizePage(t, summarize.Options{Sentences: 1}, summarize.Article{Text: text})
	without := summarizePage(t, summarize.Options{Sentences: 1, TrimDateline: true}, summarize.Article{Text: text})
	require.Equal(t, "BELGRADE, May 9 (Reuters) - The president received his guests at the airport on Friday morning.", with.String())
	require.Equal(t, "The president received his guests at the airport on Friday morning.", without.String())
}

func TestFocus(t *testing.T) {
	plain := summarizePage(t, summarize.Options{Sentences: 1}, summarize.Article{Text: page})
	require.NotContains(t, plain.String(), "passengers")
	focused := summarizePage(t, summarize.Options{Sentences: 1, Focus: "how many passengers"}, summarize.Article{Text: page})
	require.Contains(t, focused.String(), "48,000 passengers")
	nothing := summarizePage(t, summarize.Options{Sentences: 1, Focus: "zebra finches"}, summarize.Article{Text: page})
	require.Equal(t, plain, nothing)
}

func TestKnownStructure(t *testing.T) {
	text := "Green light for the bridge\nThe bridge will be built, the ministry said on Monday.\nIt costs nine million.\n"
	blocks := []tokenize.Block{
		{Span: tokenize.Span{Start: 0, End: 26}, Kind: tokenize.Headline},
		{Span: tokenize.Span{Start: 27, End: 81}, Kind: tokenize.Caption},
		{Span: tokenize.Span{Start: 82, End: 104}, Kind: tokenize.Paragraph},
	}
	summary := summarizePage(t, summarize.Options{}, summarize.Article{Text: text, Blocks: blocks})
	require.Equal(t, "Green light for the bridge", summary.Title)
	require.Equal(t, "It costs nine million.", summary.String())
}

// backwards ranks the last sentence highest.
type backwards struct{ err error }

func (b backwards) Rank(_ context.Context, in *rank.Input, scores []float64) error {
	for _, i := range in.Candidates {
		scores[i] = float64(i)
	}
	return b.err
}

func TestCustomRanker(t *testing.T) {
	text := "The first sentence is about boats. The second one tells of the sea. The third speaks about islands."
	got := summarizePage(t, summarize.Options{Sentences: 1, Ranker: backwards{}}, summarize.Article{Text: text})
	require.Equal(t, "The third speaks about islands.", got.String())
	broken := errors.New("broken")
	s, err := summarize.New(summarize.Options{Ranker: backwards{broken}})
	require.NoError(t, err)
	_, err = s.Summarize(context.Background(), summarize.Article{Text: text})
	require.ErrorIs(t, err, broken)
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	s, err := summarize.New(summarize.Options{})
	require.NoError(t, err)
	_, err = s.Summarize(ctx, summarize.Article{Text: page})
	require.ErrorIs(t, err, context.Canceled)

	ctx, cancel = context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	_, err = s.Summarize(ctx, summarize.Article{Text: strings.Repeat(page, 12000)})
	require.ErrorIs(t, err, context.DeadlineExceeded)
}

func TestExplain(t *testing.T) {
	s, err := summarize.New(summarize.Options{Sentences: 2})
	require.NoError(t, err)
	e, err := s.Explain(context.Background(), summarize.Article{Text: page})
	require.NoError(t, err)
	require.Equal(t, summarizePage(t, summarize.Options{Sentences: 2}, summarize.Article{Text: page}), e.Summary)
	kinds := make(map[string]string)
	for _, b := range e.Blocks {
		kinds[page[b.Start:b.End]] = b.Kind
	}
	require.Equal(t, "headline", kinds["Harbour town votes to keep its last ferry"])
	require.Equal(t, "attribution", kinds["By Maria Lind"])
	require.Equal(t, "furniture", kinds["Get a summary"])
	chosen := 0
	for _, sentence := range e.Sentences {
		require.NotEmpty(t, sentence.Why)
		if sentence.Chosen {
			require.Equal(t, e.Summary.Sentences[chosen].Start, sentence.Start)
			require.Equal(t, "chosen", sentence.Why)
			chosen++
		}
		sum := 0.0
		for _, part := range sentence.Parts {
			sum += part.Score
		}
		require.InDelta(t, sentence.Score, sum, 1e-9)
	}
	require.Equal(t, len(e.Summary.Sentences), chosen)
}
