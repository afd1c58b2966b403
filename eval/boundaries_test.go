package eval

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// marked makes a gold text of one in which | marks the boundaries.
func marked(text string) GoldText {
	g := GoldText{ID: "t", Spans: [][2]int{}}
	for i, part := range strings.Split(text, "|") {
		if i > 0 && !strings.HasPrefix(part, "\n") {
			g.Text += " "
		}
		body := strings.TrimLeft(part, "\n")
		g.Text += part[:len(part)-len(body)]
		g.Spans = append(g.Spans, [2]int{len(g.Text), len(g.Text) + len(body)})
		g.Text += body
	}
	return g
}

// shown is the opposite of marked.
func shown(g GoldText) string {
	var parts []string
	for _, s := range g.Spans {
		parts = append(parts, g.Text[s[0]:s[1]])
	}
	return strings.Join(parts, "|")
}

func TestScoreSpans(t *testing.T) {
	gold := marked("A b.|C d.|E f.")
	for _, c := range []struct {
		name  string
		spans [][2]int
		want  BoundaryScore
	}{
		{"right", [][2]int{{0, 4}, {5, 9}, {10, 14}}, BoundaryScore{2, 2, 2}},
		{"white space kept", [][2]int{{0, 5}, {5, 10}, {10, 14}}, BoundaryScore{2, 2, 2}},
		{"one missed", [][2]int{{0, 9}, {10, 14}}, BoundaryScore{1, 2, 1}},
		{"one too many", [][2]int{{0, 1}, {2, 4}, {5, 9}, {10, 14}}, BoundaryScore{2, 2, 3}},
		{"no spans", nil, BoundaryScore{0, 2, 0}},
		{"outside the text", [][2]int{{-1, 4}, {5, 99}}, BoundaryScore{0, 2, 0}},
	} {
		t.Run(c.name, func(t *testing.T) { require.Equal(t, c.want, ScoreSpans(gold, c.spans)) })
	}
}

func TestBoundaryScore(t *testing.T) {
	s := BoundaryScore{Found: 3, Gold: 4, Given: 6}
	require.InDelta(t, 0.5, s.Precision(), 1e-12)
	require.InDelta(t, 0.75, s.Recall(), 1e-12)
	require.InDelta(t, 0.6, s.F1(), 1e-12)
	require.InDelta(t, 1, BoundaryScore{}.F1(), 1e-12)
}

func TestVariants(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("word ", 20)) + "."
	g := marked("One two.|" + long + "|\n\nThree.|Four.")
	for _, c := range []struct {
		v    Variant
		text string
	}{
		{Documents, g.Text},
		{Lines, strings.ReplaceAll(g.Text, "\n\n", "\n")},
		{Lowered, "one two. " + long + "\n\nthree. four."},
	} {
		r := c.v.Render(g, 0)
		require.Len(t, r, 1, c.v)
		require.Equal(t, c.text, r[0].Text, c.v)
		require.Equal(t, strings.ToLower(shown(g)), strings.ToLower(shown(r[0])), c.v)
	}
	wrapped := Wrapped.Render(g, 0)[0]
	for line := range strings.Lines(wrapped.Text) {
		require.LessOrEqual(t, len(strings.TrimSpace(line)), 72)
	}
	require.Equal(t, shown(g), strings.ReplaceAll(shown(wrapped), "\n", " "))
	parts := Paragraphs.Render(g, 0)
	require.Len(t, parts, 2)
	require.Equal(t, "Three.|Four.", shown(parts[1]))
	require.Equal(t, shown(Unstopped.Render(g, 3)[0]), shown(Unstopped.Render(g, 3)[0]), "not random")
}

func TestBoundaries(t *testing.T) {
	dir := t.TempDir()
	gold, system := filepath.Join(dir, "gold.jsonl"), filepath.Join(dir, "system.jsonl")
	require.NoError(t, os.WriteFile(gold, []byte(`{"id":"a","text":"A b. C d.","spans":[[0,4],[5,9]]}`+"\n\n"+`{"id":"b","text":"E"}`), 0o600))
	require.NoError(t, os.WriteFile(system, []byte(`{"id":"a","spans":[[0,5],[5,9]]}`), 0o600))
	whole := func(text string) [][2]int { return [][2]int{{0, len(text)}} }
	var out bytes.Buffer
	require.NoError(t, Boundaries(&out, []string{gold}, Variants(), whole, ""))
	require.Equal(t, 1+len(Variants()), strings.Count(out.String(), "\n"))
	require.Contains(t, out.String(), "0/1")
	out.Reset()
	require.NoError(t, Boundaries(&out, []string{gold}, nil, nil, system))
	require.Contains(t, out.String(), "1.0000    1.0000    1.0000")
}

func TestBoundariesErrors(t *testing.T) {
	dir := t.TempDir()
	bad, good := filepath.Join(dir, "bad.jsonl"), filepath.Join(dir, "good.jsonl")
	require.NoError(t, os.WriteFile(bad, []byte("{}\n{\"text\":\"A\",\"spans\":[[0,7]]}\n"), 0o600))
	require.NoError(t, os.WriteFile(good, nil, 0o600))
	require.ErrorContains(t, Boundaries(new(bytes.Buffer), []string{bad}, nil, nil, good), "line 2")
	require.ErrorContains(t, Boundaries(new(bytes.Buffer), []string{good}, nil, nil, bad+"x"), "no such file")
}
