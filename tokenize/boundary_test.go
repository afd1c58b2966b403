package tokenize

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/sentences"
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
	for _, row := range languageRows {
		if row.tier == Tested {
			require.GreaterOrEqual(t, demanded[row.tag], 15, row.tag)
		}
	}
	require.GreaterOrEqual(t, demanded["en"], 60)
}

// cleanNews are agency prose, written before the splitter was run on it.
var cleanNews = []string{"clean_news.jsonl", "clean_news_2.jsonl", "clean_news_3.jsonl", "clean_news_4.jsonl"}

// TestCleanNews holds F1 on agency prose, and that plain Unicode boundaries
// with a list of abbreviations are no better.
func TestCleanNews(t *testing.T) {
	for name, floor := range map[string]float64{cleanNews[0]: 0.999, cleanNews[1]: 0.999, cleanNews[2]: 0.999, cleanNews[3]: 0.999} {
		t.Run(name, func(t *testing.T) {
			var ours, theirs boundaryCount
			for _, c := range readCases(t, name) {
				ours.add(t, c, slices.Collect(Sentences(c.Text, "en")))
				theirs.add(nil, c, unicodeSentences(c.Text))
			}
			require.GreaterOrEqual(t, ours.f1(), floor)
			t.Logf("F1 %.4f, UAX #29 with a list %.4f", ours.f1(), theirs.f1())
			require.GreaterOrEqual(t, ours.f1(), theirs.f1())
		})
	}
}

// boundaryCount counts the boundaries inside texts.
type boundaryCount struct{ found, marked, given int }

func (n *boundaryCount) f1() float64 { return float64(2*n.found) / float64(n.marked+n.given) }

// add counts the boundaries of a text and logs, where t is given, those that
// are wrong.
func (n *boundaryCount) add(t *testing.T, c goldCase, spans []Span) {
	gold := make(map[int]bool)
	for _, s := range c.Spans[:len(c.Spans)-1] {
		gold[s[1]] = true
	}
	n.marked += len(gold)
	for _, s := range spans[:len(spans)-1] {
		n.given++
		if gold[s.End] {
			n.found++
			delete(gold, s.End)
		} else if t != nil {
			t.Logf("%s: no sentence ends after %q", c.ID, c.Text[max(0, s.End-40):s.End])
		}
	}
	for end := range gold {
		if t != nil {
			t.Logf("%s: a sentence ends after %q", c.ID, c.Text[max(0, end-40):end])
		}
	}
}

// abbreviations are those that agencies use most.
var abbreviations = strings.Fields(`Mr. Mrs. Ms. Dr. Prof. Gov. Sen. Rep. Gen. Col. Lt. Sgt. Capt. Maj. Adm. Cmdr. Rev. Hon. St. Ft. Mt.
	Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. No. Nos. vs. v. ca. approx. est. Inc. Corp. Co. Ltd. Jr. Sr. Ave. Blvd. Rd.
	U.S. U.K. U.N. D.C. a.m. p.m. Calif. Fla. Ill. Mass. Mich. Minn. Pa. Tex. Va. Wash. Wis. Ga. Md.`)

// unicodeSentences are the sentences of Unicode's UAX #29, none of which ends
// in an initial or one of the abbreviations.
func unicodeSentences(text string) []Span {
	var spans []Span
	start := 0
	for it := sentences.FromString(text); it.Next(); {
		part := strings.TrimRight(text[:it.End()], " \n")
		words := strings.Fields(part[max(0, len(part)-20):])
		last := strings.TrimLeft(words[len(words)-1], "(“\"")
		initial := len(last) == 2 && last[1] == '.' && last[0] < 'a'
		paragraph := strings.HasPrefix(text[len(part):], "\n\n") || it.End() == len(text)
		if len(part) <= start || !paragraph && (initial || slices.Contains(abbreviations, last)) {
			continue
		}
		spans = append(spans, Span{start, len(part)})
		start = it.End()
	}
	return spans
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
