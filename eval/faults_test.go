package eval

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A labelled summary: sentences of a text, one a line, of which some are
// picked, and the kinds of fault that a person sees in the summary.
type labelled struct {
	Lang   string      `json:"lang"`
	Text   []string    `json:"text"`
	Pick   []int       `json:"pick"`
	Faults []FaultKind `json:"faults"`
}

func readLabelled(t *testing.T) []labelled {
	t.Helper()
	f, err := os.Open("testdata/faults.jsonl")
	require.NoError(t, err)
	defer f.Close()
	var all []labelled
	require.NoError(t, eachLine(f, func(number int, line []byte) {
		var l labelled
		require.NoError(t, json.Unmarshal(line, &l), "line %d", number)
		all = append(all, l)
	}))
	return all
}

// TestFaultsAgainstLabels holds the counter to the labels: of every kind, at
// least 95 % precision and recall.
func TestFaultsAgainstLabels(t *testing.T) {
	all := readLabelled(t)
	require.GreaterOrEqual(t, len(all), 150)
	hit, found, wanted := map[FaultKind]int{}, map[FaultKind]int{}, map[FaultKind]int{}
	for i, l := range all {
		var summary []string
		for _, k := range l.Pick {
			summary = append(summary, l.Text[k])
		}
		got := map[FaultKind]bool{}
		for _, fault := range Faults(Article{Lang: l.Lang, Text: strings.Join(l.Text, "\n")}, summary) {
			got[fault.Kind] = true
		}
		for _, kind := range []FaultKind{Dangling, Unbalanced, NotProse, Repeat} {
			want := slices.Contains(l.Faults, kind)
			if got[kind] != want {
				t.Logf("line %d: %s is %v, labelled %v: %q", i+1, kind, got[kind], want, summary)
			}
			count(hit, kind, got[kind] && want)
			count(found, kind, got[kind])
			count(wanted, kind, want)
		}
	}
	for kind, n := range wanted {
		precision, recall := float64(hit[kind])/float64(found[kind]), float64(hit[kind])/float64(n)
		t.Logf("%s: %d labelled, precision %.3f, recall %.3f", kind, n, precision, recall)
		require.GreaterOrEqual(t, precision, 0.95, kind)
		require.GreaterOrEqual(t, recall, 0.95, kind)
	}
}

func count(counts map[FaultKind]int, kind FaultKind, yes bool) {
	if yes {
		counts[kind]++
	}
}
