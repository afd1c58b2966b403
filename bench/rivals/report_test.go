package main

import (
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// once is the result of one round.
func once(d time.Duration) result { return result{rounds: []time.Duration{d}} }

// sample is a field with every kind of outcome, as after a measurement.
func sample() *field {
	ran := func(r rival, same bool, results ...result) *entrant {
		return &entrant{rival: r, greeting: hello{Version: "1.0"}, same: same, results: results}
	}
	return &field{
		corpora: []corpus{{"5 KB", []string{strings.Repeat("a", 4600)}}, {"50 KB", []string{strings.Repeat("a", 50_000)}}, {"500 KB", []string{strings.Repeat("a", 500_000)}}},
		runs:    9, limit: 30 * time.Second,
		entrants: []*entrant{
			ran(rival{name: "own", ours: true}, true, once(200*time.Microsecond), once(2*time.Millisecond), once(20*time.Millisecond)),
			ran(rival{name: "words"}, true, once(500*time.Microsecond), once(9*time.Millisecond), once(1900*time.Millisecond)),
			ran(rival{name: "graph", kind: graphRanker}, true, once(1900*time.Microsecond), result{over: true}, result{untried: true}),
			ran(rival{name: "walk", kind: graphRanker}, false, once(300*time.Microsecond), once(time.Second), result{failures: 1, reason: "a|b"}),
			{rival: rival{name: "gone", kind: graphRanker}, failed: "not installed: no npm", results: make([]result, 3)},
			ran(rival{name: "own split", kind: splitter, ours: true}, true, once(20*time.Microsecond), once(200*time.Microsecond), once(2*time.Millisecond)),
			ran(rival{name: "neurosnap", kind: splitter}, true, once(60*time.Microsecond), once(4*time.Millisecond), once(44*time.Millisecond)),
		},
	}
}

func TestMarkdown(t *testing.T) {
	got := sample().report(nil).markdown()
	for _, want := range []string{
		"| own |  | 200 µs (1×) | 2 ms (1×) | 20 ms (1×) |",
		"| words |  | 500 µs (2.50×) | 9 ms (4.50×) | 1.90 s (95×) |",
		"| graph |  | 1.90 ms (9.50×) | > 30 s (> 15,000×) | not tried |",
		`| walk |  | 300 µs (1.50×) | 1 s (500×) | fails: a\|b |`,
		"| walk | **no** |",
		"Not measured: gone, not installed: no npm.",
		"| graph rankers that give the same answer twice | 4.60 KB | 10× | 30× | 9.50× | graph 9.50× | **not met** |",
		"| graph rankers that give the same answer twice | 500 KB | 100× | 300× | > 1,500× | graph | aim reached |",
		"| every other summarizer | 4.60 KB | 2.50× | 4× | 1.50× | walk 1.50× | **not met** |",
		"| every other summarizer | 500 KB | 50× | 70× | 95× | words | aim reached |",
		"| splitters neurosnap and prose | 4.60 KB | 10× | 10× | 3× | neurosnap 3× | **not met** |",
		"| splitters neurosnap and prose | 500 KB | 10× | 10× | 22× | neurosnap | aim reached |",
		"Versions: own 1.0, words 1.0,",
		"Left out: ",
	} {
		require.Contains(t, got, want)
	}
	require.NotContains(t, got, "| gone |")
}

func TestOutcome(t *testing.T) {
	b := bar{must: 10, aim: 30}
	for want, c := range map[string]cell{
		"aim reached": {ratio: 30}, "met": {ratio: 10}, "**not met**": {ratio: 9.9},
		"the limit is too low to tell": {ratio: 9.9, bound: true},
	} {
		require.Equal(t, want, b.outcome(c))
	}
}

func TestFigures(t *testing.T) {
	for want, d := range map[string]time.Duration{
		"208 µs": 207_600, "35.3 µs": 35_310, "1.24 ms": 1_238_000, "45.7 ms": 45_678_000, "18.2 s": 18_234 * time.Millisecond, "0 µs": 0,
	} {
		require.Equal(t, want, duration(d))
	}
	require.Equal(t, "1,254×", times(1253.7))
	require.Equal(t, "4.59 KB", size(4590))
}

func TestChart(t *testing.T) {
	svg := sample().report(nil).chart()
	lines := xml.NewDecoder(strings.NewReader(svg))
	bars := 0
	for {
		token, err := lines.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "rect" {
			bars++
		}
	}
	require.Equal(t, 1+10, bars, "the background, and every summarizer that was timed or stopped")
	require.Contains(t, svg, "&gt; 30 s")
	require.Contains(t, svg, "500 KB: own 20 ms, words 1.90 s</desc>")
	require.Less(t, across(chartLeast), across(time.Second))
	require.Equal(t, across(chartLeast), across(0))
}

func TestReplaced(t *testing.T) {
	for _, test := range []struct{ name, page, want string }{
		{"no page", "", "## Against other summarizers\n\n<!-- rivals -->\nnew\n<!-- end of rivals -->\n"},
		{"no markers", "# Speed\n\nQuick.\n", "# Speed\n\nQuick.\n\n## Against other summarizers\n\n<!-- rivals -->\nnew\n<!-- end of rivals -->\n"},
		{"between", "a\n<!-- rivals -->\nold\n<!-- end of rivals -->\nb\n", "a\n<!-- rivals -->\nnew\n<!-- end of rivals -->\nb\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := replaced(test.page, "new\n\n")
			require.NoError(t, err)
			require.Equal(t, test.want, got)
			again, err := replaced(got, "new")
			require.NoError(t, err)
			require.Equal(t, got, again, "a second time changes nothing")
		})
	}
	_, err := replaced("<!-- rivals -->", "new")
	require.ErrorContains(t, err, "without <!-- end of rivals -->")
}

func TestPublish(t *testing.T) {
	dir := t.TempDir()
	r := sample().report(nil)
	var out strings.Builder
	require.NoError(t, publish(&out, "", r))
	require.Equal(t, r.markdown(), out.String())

	require.NoError(t, publish(io.Discard, dir, r))
	page, err := os.ReadFile(filepath.Join(dir, "performance.md"))
	require.NoError(t, err)
	require.Contains(t, string(page), strings.TrimSpace(r.markdown()))
	require.FileExists(t, filepath.Join(dir, "performance.svg"))
}
