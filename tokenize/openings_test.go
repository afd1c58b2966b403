package tokenize_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// openingRates are, for each language of testdata/openings, how many of the
// sentences that lean are found at least, and how many of those that stand alone
// are taken for such at most.
var openingRates = map[tokenize.Language]struct{ found, wrong int }{
	"ar": {59, 2},
	"bn": {74, 7},
	"cs": {57, 3},
	"da": {69, 12},
	"el": {53, 2},
	"es": {62, 3},
	"fa": {66, 2},
	"fi": {72, 11},
	"fr": {63, 4},
	"he": {63, 3},
	"hi": {78, 4},
	"hu": {60, 5},
	"id": {74, 3},
	"it": {64, 4},
	"ja": {70, 6},
	"ko": {75, 0},
	"nb": {61, 8},
	"nl": {66, 9},
	"pl": {62, 3},
	"pt": {66, 4},
	"ro": {56, 4},
	"ru": {66, 6},
	"sr": {68, 3},
	"sv": {61, 7},
	"th": {71, 4},
	"tr": {72, 11},
	"uk": {62, 3},
	"vi": {68, 4},
	"zh": {60, 9},
}

// TestOpeningRates tries the lists on sentences whose writers did not know them.
func TestOpeningRates(t *testing.T) {
	files, err := filepath.Glob("testdata/openings/*.txt")
	require.NoError(t, err)
	require.Len(t, files, len(openingRates))
	for tag, want := range openingRates {
		t.Run(string(tag), func(t *testing.T) {
			leans, stands := readOpenings(t, tag)
			found, wrong := 0, 0
			for _, s := range leans {
				if leansBehind(t, stands[0], s, tag) {
					found++
				} else {
					t.Logf("not found: %s", s)
				}
			}
			for _, s := range stands {
				if leansBehind(t, stands[0], s, tag) {
					wrong++
					t.Logf("wrong: %s", s)
				}
			}
			t.Logf("%s: %d of %d found, %d of %d wrong", tag, found, len(leans), wrong, len(stands))
			require.GreaterOrEqual(t, found, want.found)
			require.LessOrEqual(t, wrong, want.wrong)
		})
	}
}

// leansBehind reports whether a sentence behind another one leans on it.
func leansBehind(t *testing.T, before, s string, tag tokenize.Language) bool {
	t.Helper()
	text := before + "\n\n" + s
	d, err := tokenize.Parse(text, tag)
	require.NoError(t, err)
	for _, got := range d.Sentences {
		if got.Start == len(before)+2 {
			return got.Traits.Has(tokenize.Dangling)
		}
	}
	require.Fail(t, "no sentence begins", "%s", s)
	return false
}

func readOpenings(t *testing.T, tag tokenize.Language) (leans, stands []string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "openings", string(tag)+".txt"))
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		label, s, ok := strings.Cut(strings.TrimSpace(line), "\t")
		require.True(t, ok, line)
		if label == "leans" {
			leans = append(leans, s)
		} else {
			require.Equal(t, "stands", label, line)
			stands = append(stands, s)
		}
	}
	require.Len(t, leans, 80)
	require.Len(t, stands, 80)
	return leans, stands
}
