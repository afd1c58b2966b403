package tokenize

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// goldCase is a line of testdata/*.jsonl: a text with its sentences marked.
type goldCase struct {
	ID     string   `json:"id"`
	Lang   Language `json:"lang"`
	Name   string   `json:"name"`
	Text   string   `json:"text"`
	Spans  [][2]int `json:"spans"`
	Why    string   `json:"why"`
	Unless string   `json:"unless"` // why the case is not demanded: what people marked says otherwise
}

func readCases(t testing.TB, name string) []goldCase {
	data, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	var cases []goldCase
	for line := range strings.Lines(string(data)) {
		var c goldCase
		require.NoError(t, json.Unmarshal([]byte(line), &c))
		cases = append(cases, c)
	}
	return cases
}

// sentencesOf returns the sentences of a text, or those that are marked.
func sentencesOf(c goldCase) (got, want []string) {
	for s := range Sentences(c.Text, c.Lang) {
		got = append(got, s.Of(c.Text))
	}
	for _, s := range c.Spans {
		want = append(want, c.Text[s[0]:s[1]])
	}
	return got, want
}

// TestHardCases demands every hard case that the treebanks do not contradict,
// and enough of them in each language.
func TestHardCases(t *testing.T) {
	demanded := make(map[Language]int)
	for _, c := range readCases(t, "hard_cases.jsonl") {
		if c.Unless != "" {
			continue
		}
		demanded[c.Lang]++
		t.Run(string(c.Lang)+"/"+c.Name, func(t *testing.T) {
			got, want := sentencesOf(c)
			require.Equal(t, want, got, c.Why)
		})
	}
	for _, lang := range Languages() {
		require.GreaterOrEqual(t, demanded[lang], 15, lang)
	}
	require.GreaterOrEqual(t, demanded["en"], 60)
}

// TestCleanNews holds F1 on agency prose, written before any splitter was run
// on it.
func TestCleanNews(t *testing.T) {
	found, marked, given := 0, 0, 0
	for _, c := range readCases(t, "clean_news.jsonl") {
		gold := make(map[int]bool)
		for _, s := range c.Spans[:max(0, len(c.Spans)-1)] {
			gold[s[1]] = true
		}
		marked += len(gold)
		for s := range Sentences(c.Text, "en") {
			switch {
			case gold[s.End]:
				found++
				given++
				delete(gold, s.End)
			case s.End < len(strings.TrimSpace(c.Text)):
				given++
				t.Logf("%s: no sentence ends after %q", c.ID, c.Text[max(0, s.End-40):s.End])
			}
		}
		for end := range gold {
			t.Logf("%s: a sentence ends after %q", c.ID, c.Text[max(0, end-40):end])
		}
	}
	require.GreaterOrEqual(t, float64(2*found)/float64(marked+given), 0.997)
}

func TestSentencesAllocateNothing(t *testing.T) {
	text := strings.Repeat("Mr. Smith, of the U.S. Army, said: “No!” Then\nhe left (at 5 p.m.) for Köln. Он ушёл. ", 40)
	n := 0
	require.Zero(t, testing.AllocsPerRun(20, func() {
		for range Sentences(text, "en") {
			n++
		}
	}))
}

func BenchmarkSentences(b *testing.B) {
	english := "The ministry said on Monday that talks with Acme Corp. had ended, and Gov. Jane Smith called the result “good enough for now.” She spoke in Springfield. "
	russian := "Министерство сообщило в понедельник, что переговоры завершены, а г-н Петров назвал их итог «хорошим». Он выступал в Самаре. "
	for _, c := range []struct {
		name, unit string
		size       int
	}{{"english5KB", english, 5_000}, {"english3MB", english, 3_000_000}, {"russian5KB", russian, 5_000}} {
		b.Run(c.name, func(b *testing.B) {
			text := strings.Repeat(c.unit, c.size/len(c.unit)+1)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for range Sentences(text, "") {
				}
			}
		})
	}
}
