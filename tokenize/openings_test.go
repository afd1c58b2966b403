package tokenize_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// openingRates are, for each language of testdata/openings, how many of the
// sentences that lean are found at least, and how many of those that stand alone
// are taken for such at most.
var openingRates = map[tokenize.Language]struct{ found, wrong int }{
	"ar": {79, 2},
	"bn": {80, 2},
	"cs": {79, 1},
	"da": {80, 3},
	"de": {77, 5},
	"el": {77, 2},
	"en": {79, 8},
	"es": {80, 5},
	"fa": {79, 2},
	"fi": {80, 1},
	"fr": {80, 2},
	"he": {77, 1},
	"hi": {80, 1},
	"hu": {78, 1},
	"id": {80, 2},
	"it": {80, 2},
	"ja": {80, 0},
	"ko": {80, 0},
	"nb": {80, 2},
	"nl": {78, 4},
	"pl": {79, 2},
	"pt": {79, 2},
	"ro": {74, 3},
	"ru": {79, 1},
	"sr": {79, 2},
	"sv": {80, 4},
	"th": {80, 3},
	"tr": {78, 6},
	"uk": {79, 3},
	"vi": {79, 0},
	"zh": {80, 2},
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
	for _, c := range readCases(t, "openings/"+string(tag)+".txt") {
		if c.kind == "leans" {
			leans = append(leans, c.text)
		} else {
			require.Equal(t, "stands", c.kind, c.text)
			stands = append(stands, c.text)
		}
	}
	require.Len(t, leans, 80)
	require.Len(t, stands, 80)
	return leans, stands
}
