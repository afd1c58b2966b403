package eval

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// writeFile writes a file of a test and returns its path.
func writeFile(t *testing.T, dir, name, data string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	require.NoError(t, os.WriteFile(path, []byte(data), 0o600))
	return path
}

func TestSamples(t *testing.T) {
	dir := t.TempDir()
	bare := writeFile(t, dir, "bare.jsonl", `{"id":"x#0","text":"Rain fell on the town. It blew."}
{"id":"x#1","text":"Rain fell on the town. It blew."}
{"id":"y"}
{"id":"z","text":"Snow fell on the hills."}
`)
	systems := []System{RawLead(nil), lastSentences("last")}
	limit := Limit{Sentences: 1}
	files := []string{ownArticles, bare, "none.jsonl"}
	samples, problems, err := Samples(t.Context(), files, systems, limit, Draw{Count: 4, Seed: 3})
	require.NoError(t, err)
	require.Equal(t, []string{`bare.jsonl:3: y: empty "text"`, "none.jsonl: no such file or directory"}, messages(problems, dir))
	require.Len(t, samples, 4)
	require.Equal(t, []string{"articles", "bare", "articles", "bare"}, sets(samples))
	require.Len(t, samples[0].Summaries, 2)
	require.Equal(t, "last", samples[0].Summaries[1].System)
	require.Len(t, samples[0].Summaries[1].Sentences, 1)

	again, _, err := Samples(t.Context(), files, systems, limit, Draw{Count: 2, Seed: 3})
	require.NoError(t, err)
	require.Equal(t, samples[:2], again, "the same seed, and a smaller count gives the first")
	all, _, err := Samples(t.Context(), files, systems, limit, Draw{Count: 100})
	require.NoError(t, err)
	require.Len(t, all, 22, "a text once, however many rows it has")

	faulty, _, err := Samples(t.Context(), []string{bare}, systems, limit, Draw{Count: 9, Fault: Dangling})
	require.NoError(t, err)
	require.Len(t, faulty, 1)
	require.Equal(t, []Fault{{Dangling, 0}}, faulty[0].Summaries[1].Faults)
	faulty, _, err = Samples(t.Context(), []string{bare}, systems, limit, Draw{Count: 9, Fault: AnyFault})
	require.NoError(t, err)
	require.Len(t, faulty, 1)

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, _, err = Samples(ctx, files, systems, limit, Draw{Count: 1})
	require.ErrorIs(t, err, context.Canceled)
}

func sets(samples []Sample) []string {
	names := make([]string, len(samples))
	for i, s := range samples {
		names[i] = s.Set
	}
	return names
}

func TestSheet(t *testing.T) {
	silent := System{Name: "silent", Summarize: func(context.Context, Article, Limit) ([]string, error) { return nil, ErrNoSummary }}
	samples, _, err := Samples(t.Context(), []string{ownArticles}, []System{RawLead(nil), lastSentences("last"), silent}, Limit{}, Draw{Count: 6})
	require.NoError(t, err)
	sheet, key := Sheet(samples, 5)
	require.Len(t, sheet, 12, "no line where there is no summary")
	require.Len(t, key, 12)
	byArticle := map[string]Sample{}
	for _, s := range samples {
		byArticle[s.Article.ID] = s
	}
	var order strings.Builder
	for i, line := range sheet {
		require.Equal(t, line.ID, key[i].ID)
		s := byArticle[key[i].Article]
		require.Equal(t, s.Article.Text, line.Text)
		for _, one := range s.Summaries {
			if one.System == key[i].System {
				require.Equal(t, one.Sentences, line.Summary)
			}
		}
		order.WriteString(key[i].System + " ")
	}
	require.NotEqual(t, strings.Repeat(RawLeadName+" last ", 6), order.String(), "shuffled")
	again, _ := Sheet(samples, 5)
	require.Equal(t, sheet, again)
	var lines strings.Builder
	require.NoError(t, WriteLines(&lines, sheet))
	require.NotContains(t, lines.String(), RawLeadName, "the sheet does not tell")
	require.Equal(t, 12, strings.Count(lines.String(), "\n"))
}
