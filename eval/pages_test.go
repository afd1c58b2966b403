package eval_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/eval"
)

// marked is a page with everything that is scored.
func marked() eval.Page {
	return eval.Page{
		ID: "a", Title: "The “lock” is closed",
		HTML: `<meta name="description" content="A barge bent the lower gate on Sunday &amp; fled.">`,
		Text: "The gate was bent by four centimetres on Sunday night. Nobody saw it.\nDivers will look at it at noon.",
	}
}

// scorePage scores one extraction.
func scorePage(t *testing.T, p eval.Page, x eval.Extraction) eval.PageScore {
	scores, err := eval.ScorePages(t.Context(), []eval.Page{p}, func(_ context.Context, blind eval.Page) (eval.Extraction, error) {
		require.Empty(t, blind.Text, "what is measured does not see the answer")
		require.Empty(t, blind.Title)
		return x, nil
	})
	require.NoError(t, err)
	require.Len(t, scores, 1)
	return scores[0]
}

func TestPageShingles(t *testing.T) {
	for name, test := range map[string]struct {
		got, want         string
		precision, recall float64
	}{
		"the same":            {"One two three four five.", "one TWO three, four five", 1, 1},
		"nothing of it":       {"six seven eight nine", "one two three four", 0, 0},
		"empty":               {"", "one two three four", 0, 0},
		"half of it":          {"one two three four", "one two three four five", 1, 0.5},
		"too much":            {"one two three four five six", "one two three four", 1. / 3, 1},
		"said twice":          {"a b c d a b c d", "a b c d", 1. / 5, 1},
		"fewer than 4 words":  {"One, two.", "one two", 1, 1},
		"another word inside": {"a b c d e", "a b x d e", 0, 0},
		"other letters":       {"Паром начал ходить в среду", "паром начал ходить в среду", 1, 1},
	} {
		t.Run(name, func(t *testing.T) {
			score := scorePage(t, eval.Page{ID: "a", HTML: "x", Text: test.want}, eval.Extraction{Lines: []string{test.got}})
			require.InDelta(t, test.precision, score.Text.Precision, 1e-12)
			require.InDelta(t, test.recall, score.Text.Recall, 1e-12)
			if test.precision > 0 {
				require.InDelta(t, 2*test.precision*test.recall/(test.precision+test.recall), score.Text.F1, 1e-12)
			}
		})
	}
}

func TestPageLinesLeft(t *testing.T) {
	lines := strings.Split(marked().Text, "\n")
	score := scorePage(t, marked(), eval.Extraction{
		Title: `the "lock"  is CLOSED`,
		Lines: append([]string{"A barge bent the lower gate on Sunday & fled.", "By Mara Lund", "***"}, append(lines, "Read more", "A barge bent the lower gate on Sunday & fled.")...),
	})
	require.True(t, score.TitleRight)
	require.Equal(t, []string{"By Mara Lund", "Read more", "A barge bent the lower gate on Sunday & fled."}, score.Left, "a standfirst stands above the text")
	require.Less(t, score.Text.Precision, score.Standfirst.Precision)
	require.InDelta(t, 1, score.Text.Recall, 1e-12)
}

// TestPageLongLine counts a line as the article's when people left a few words
// of it out.
func TestPageLongLine(t *testing.T) {
	score := scorePage(t, marked(), eval.Extraction{Lines: []string{
		"The gate was bent by four centimetres on Sunday night. Nobody saw it. (Photo below)",
		"Divers of another town looked at another gate in the winter of last year.",
	}})
	require.Equal(t, []string{"Divers of another town looked at another gate in the winter of last year."}, score.Left)
}

func TestPageStray(t *testing.T) {
	for name, test := range map[string]struct {
		text, title string
		sentence    string
		stray       bool
	}{
		"of the article":     {"The gate was bent by four centimetres.", "", "The gate was bent by four centimetres.", false},
		"not of the article": {"The gate was bent by four centimetres.", "", "Sign up for our newsletter.", true},
		"the headline":       {"Gate bent at Ferrow. It was dark.", "Gate bent at Ferrow", "Gate bent at Ferrow.", true},
		"dateline alone":     {"", "", "FERROW, 3 May — Canal Press.", true},
		"dateline before":    {"", "", "FERROW, 3 May — The gate of the lock was bent by four centimetres on Sunday night, the canal office said on Monday.", false},
		"nothing marked":     {"", "", "The gate was bent by four centimetres.", false},
	} {
		t.Run(name, func(t *testing.T) {
			score := scorePage(t, eval.Page{ID: "a", HTML: "x", Title: test.title, Text: test.text}, eval.Extraction{Summary: []string{test.sentence}})
			require.Equal(t, test.stray, len(score.Stray) == 1)
		})
	}
}

func TestPageSet(t *testing.T) {
	pages := []eval.Page{marked(), {ID: "b", HTML: "x", Text: "one two three four"}, {ID: "c", HTML: "x"}}
	scores, err := eval.ScorePages(t.Context(), pages, func(_ context.Context, p eval.Page) (eval.Extraction, error) {
		if p.ID == "b" {
			return eval.Extraction{}, errors.New("no page")
		}
		return eval.Extraction{Title: marked().Title, Lines: []string{marked().Text, "Read more"}}, nil
	})
	require.NoError(t, err)
	set := eval.NewPageSet("own", pages, scores)
	require.Equal(t, 3, set.Pages)
	require.Equal(t, 2, set.Marked)
	require.Equal(t, 1, set.Failed)
	require.Equal(t, 1, set.TitlesRight)
	require.Equal(t, 1, set.Titled)
	require.Equal(t, 1, set.Left, "lines of a page that nobody marked do not count")
	require.InDelta(t, scores[0].Text.F1/2, set.Text.F1, 1e-12, "a page that fails scores 0")
	var table, object bytes.Buffer
	require.NoError(t, eval.WritePageSets(&table, []eval.PageSet{set, eval.NewPageSet("empty", nil, nil)}))
	require.Contains(t, table.String(), "own ")
	require.Contains(t, table.String(), "–")
	require.NoError(t, eval.WritePageSetsJSON(&object, []eval.PageSet{set}))
	require.Contains(t, object.String(), `"error": "no page"`)
}

func TestPagesCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := eval.ScorePages(ctx, []eval.Page{marked()}, func(context.Context, eval.Page) (eval.Extraction, error) {
		return eval.Extraction{}, nil
	})
	require.ErrorIs(t, err, context.Canceled)
}

func TestReadPagesFile(t *testing.T) {
	dir := t.TempDir()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err := z.Write([]byte(`{"id":"a","html":"<p>x","text":"x"}
not JSON
{"html":"<p>y"}
{"id":"a","html":"<p>z"}
{"id":"b"}
{"id":"c","html":"<p>w","title":"Own"}
`))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	require.NoError(t, os.WriteFile(filepath.Join(dir, "p.jsonl.gz"), packed.Bytes(), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "p_titles.jsonl"), []byte("{\"id\":\"a\",\"title\":\"Beside\"}\n{\"id\":\"c\",\"title\":\"No\"}\n"), 0o600))
	pages, problems, err := eval.ReadPagesFile(filepath.Join(dir, "p.jsonl.gz"))
	require.NoError(t, err)
	require.Len(t, pages, 2)
	require.Equal(t, "Beside", pages[0].Title)
	require.Equal(t, "Own", pages[1].Title)
	require.Len(t, problems, 4)
	for i, line := range []int{2, 3, 4, 5} {
		require.Equal(t, line, problems[i].Line)
	}
	require.ErrorContains(t, problems[2], "repeated id, first in line 1")
	_, _, err = eval.ReadPagesFile(filepath.Join(dir, "none.jsonl"))
	require.Error(t, err)
}
