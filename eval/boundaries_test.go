package eval

import (
	"bytes"
	"encoding/json"
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
	write := func(name, data string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(data), 0o600))
		return path
	}
	gold := write("gold.jsonl", `{"id":"a","text":"A b. C d.","spans":[[0,4],[5,9]]}`+"\n\n"+`{"id":"b","text":"E"}`+"\n"+
		`{"id":"c","text":"F g. H.","spans":[[0,4],[5,7]]}`)
	bad := write("bad.jsonl", `{"id":"a","text":"A","spans":[[0,7]]}`+"\n[]\n"+`{"id":"d","text":"A"}`+"\n"+`{"id":"d","text":"B"}`+"\n{}\n")
	theirs := write("theirs.jsonl", `{"id":"a","spans":[[0,5],[5,9]]}`+"\n"+`{"id":"a","spans":[]}`+"\n"+`{"id":"x"}`+"\n"+`{"spans":[]}`)

	whole := BoundarySystem{Split: func(text string) [][2]int { return [][2]int{{0, len(text)}} }}
	table, err := Boundaries([]string{gold}, Variants(), whole)
	require.NoError(t, err)
	require.Empty(t, table.Problems)
	require.Len(t, table.Rows, len(Variants()))
	require.Equal(t, BoundaryRow{Set: "gold", Variant: Documents, PRF: PRF{Precision: 1}, Counts: BoundaryScore{Gold: 2}, Texts: 2}, table.Rows[1])

	system, problems, err := ReadBoundarySystem(theirs)
	require.NoError(t, err)
	require.Equal(t, []string{
		"theirs.jsonl:2: a: repeated id, first in line 1",
		`theirs.jsonl:3: x: no "spans"`,
		`theirs.jsonl:4: no "id"`,
	}, messages(problems, dir))
	table, err = Boundaries([]string{gold, bad, "none.jsonl"}, Variants(), system)
	require.NoError(t, err)
	require.Equal(t, []BoundaryRow{
		{Set: "gold", Variant: Documents, PRF: PRF{1, 1, 1}, Counts: BoundaryScore{1, 1, 1}, Texts: 1, Exact: 1, Missing: 1},
		{Set: "bad", Variant: Documents, LeftOut: 4},
		{Set: "none", Variant: Documents},
	}, table.Rows)
	require.Equal(t, []string{
		"gold.jsonl: the system has no spans for 1 of 2 texts",
		"bad.jsonl:1: a: span [0 7] overlaps the one before it or lies outside the text of 1 bytes",
		"bad.jsonl:2: not a JSON object",
		"bad.jsonl:4: d: repeated id, first in line 3",
		`bad.jsonl:5: no "id"`,
		"none.jsonl: no such file or directory",
	}, messages(table.Problems, dir))

	_, err = Boundaries([]string{bad}, Variants(), whole)
	require.ErrorContains(t, err, "no text to score")
	_, _, err = ReadBoundarySystem(filepath.Join(dir, "none.jsonl"))
	require.ErrorContains(t, err, "no such file")
}

// messages returns what problems say, without the folder of the files.
func messages(problems []Problem, dir string) []string {
	var list []string
	for _, p := range problems {
		list = append(list, strings.ReplaceAll(p.Error(), dir+string(filepath.Separator), ""))
	}
	return list
}

func TestBoundaryTable(t *testing.T) {
	table := BoundaryTable{Rows: []BoundaryRow{{Set: "web", Variant: Wrapped, PRF: PRF{0.5, 0.25, 1.0 / 3}, Counts: BoundaryScore{1, 4, 2}, Texts: 3, Exact: 1, Missing: 2, LeftOut: 1}}}
	var text, markdown, data bytes.Buffer
	require.NoError(t, table.WriteText(&text))
	require.Equal(t, `set  variant  precision  recall  F1      boundaries  exact texts  gaps
web  wrap72   0.5000     0.2500  0.3333  4           1 of 3       2 missing, 1 left out
`, text.String())
	require.NoError(t, table.WriteMarkdown(&markdown))
	require.Contains(t, markdown.String(), "| web | wrap72 | 0.5000 |")
	require.NoError(t, table.WriteJSON(&data))
	var back BoundaryTable
	require.NoError(t, json.Unmarshal(data.Bytes(), &back))
	require.Equal(t, table, back)
}

func TestReadBoundaries(t *testing.T) {
	texts, err := ReadBoundaries(strings.NewReader(`{"id":"a","text":"A b.","spans":[[0,4]]}`))
	require.NoError(t, err)
	require.Equal(t, []GoldText{{ID: "a", Text: "A b.", Spans: [][2]int{{0, 4}}}}, texts)
	_, err = ReadBoundaries(strings.NewReader("\n" + `{"id":"a","text":"A","spans":[[0,7]]}`))
	require.ErrorContains(t, err, "line 2")
}
