package tokenize_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// lineCase is a line of testdata/lines_LANG.txt: a kind, a tab, and the line
// that must get it. "above" and "below" are the paragraphs that it stands
// between, and a headline stands above both. Sentences that lean on the one
// before and those that stand by themselves are there, too.
type lineCase struct{ kind, text string }

// least is how much a language's file holds by its tier: lines of the page,
// sentences that look like one and are none, and openings of each kind.
var least = map[tokenize.Tier]struct{ setAside, prose, openings int }{
	tokenize.Tested: {25, 25, 6},
	tokenize.Listed: {15, 8, 4},
}

func TestLinesOfThePage(t *testing.T) {
	for _, tag := range tokenize.Languages() {
		t.Run(string(tag), func(t *testing.T) {
			above, below, cases := readLines(t, tag)
			setAside, prose := 0, 0
			for _, c := range cases {
				if c.isOpening() {
					continue
				}
				t.Run(c.text, func(t *testing.T) {
					text := page(above, c.text, below)
					if c.kind == tokenize.Headline.String() {
						text = page(c.text, above, below)
					}
					requireKind(t, tag, text, c)
				})
				if c.kind == tokenize.Paragraph.String() {
					prose++
				} else {
					setAside++
				}
			}
			require.GreaterOrEqual(t, setAside, least[tokenize.TierOf(tag)].setAside)
			require.GreaterOrEqual(t, prose, least[tokenize.TierOf(tag)].prose)
		})
	}
}

func TestOpenings(t *testing.T) {
	for _, tag := range tokenize.Languages() {
		t.Run(string(tag), func(t *testing.T) {
			above, _, cases := readLines(t, tag)
			seen := map[string]int{}
			for _, c := range cases {
				if !c.isOpening() {
					continue
				}
				seen[c.kind]++
				gap := " "
				if tag == "th" { // where only a blank line ends a sentence
					gap = "\n\n"
				}
				text := above + gap + c.text
				d, err := tokenize.Parse(text, tag)
				require.NoError(t, err)
				last := d.Sentences[len(d.Sentences)-1]
				require.Equal(t, c.text, last.Of(text))
				require.Equal(t, c.kind == "leans", last.Traits.Has(tokenize.Dangling), c.text)
			}
			require.GreaterOrEqual(t, seen["leans"], least[tokenize.TierOf(tag)].openings)
			require.GreaterOrEqual(t, seen["stands"], least[tokenize.TierOf(tag)].openings)
		})
	}
}

func (c lineCase) isOpening() bool { return c.kind == "leans" || c.kind == "stands" }

func requireKind(t *testing.T, tag tokenize.Language, text string, c lineCase) {
	t.Helper()
	d, err := tokenize.Parse(text, tag)
	require.NoError(t, err)
	require.Len(t, d.Blocks, 3)
	for i, b := range d.Blocks {
		want := tokenize.Paragraph.String()
		if b.Of(text) == c.text {
			want = c.kind
		}
		require.Equal(t, want, b.Kind.String(), "block %d: %s", i, b.Reason)
	}
	for _, s := range d.Sentences {
		if d.Blocks[s.Block].Kind == tokenize.Paragraph {
			require.Equal(t, tokenize.Paragraph, s.Kind, "%q: %s", s.Of(text), s.Reason)
		}
	}
}

func readLines(t *testing.T, tag tokenize.Language) (above, below string, cases []lineCase) {
	t.Helper()
	for _, c := range readCases(t, "lines_"+string(tag)+".txt") {
		switch c.kind {
		case "above":
			above = c.text
		case "below":
			below = c.text
		default:
			cases = append(cases, c)
		}
	}
	require.NotEmpty(t, above)
	require.NotEmpty(t, below)
	return above, below, cases
}

// readCases reads a file of testdata: a kind, a tab and a text in each line.
func readCases(t *testing.T, name string) (cases []lineCase) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		kind, text, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		require.True(t, ok, "no tab in %q", line)
		cases = append(cases, lineCase{kind, text})
	}
	return cases
}
