package tokenize

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// fillings stand for the gaps of a pattern.
var fillings = []string{"ferry", "The old Ferry of 1964", "“Ferry”, they say –", "  ferry 12", "Fähre"}

func TestAGlanceMissesNoLineThatAPatternMatches(t *testing.T) {
	seen := 0
	for _, table := range tables() {
		lang := table()
		for _, set := range []*patternSet{&lang.furniture, &lang.links} {
			for _, source := range sourcesOf(set) {
				for _, filling := range fillings {
					plain := strings.ReplaceAll(source, "*", filling)
					for _, line := range []string{plain, "»" + strings.ToUpper(plain) + " …", strings.ReplaceAll(plain, " ", "\n")} {
						var folded foldedLine
						folded.look(appendFold(nil, line))
						if set.match(&folded) == "" {
							continue
						}
						seen++
						may, _ := lang.lineHints.mayMatch(line)
						require.True(t, may, "%s: %q matches %q", lang.tag, line, source)
					}
				}
			}
		}
	}
	require.Greater(t, seen, 10_000)
}

func sourcesOf(set *patternSet) (sources []string) {
	for _, source := range set.exact {
		sources = append(sources, source)
	}
	for _, lists := range []map[string][]pattern{set.byFirst, set.byInner, {"": set.open}} {
		for _, list := range lists {
			for _, p := range list {
				sources = append(sources, p.source)
			}
		}
	}
	return sources
}

func TestAGlanceSendsProseAway(t *testing.T) {
	lang := readLanguage("en")
	for _, line := range []string{
		"Mrs Okoro opened the ferry on Monday in front of two hundred guests from three villages.",
		"“Nobody slept that night,” said the pilot, who had steered the ferry for thirty years…",
	} {
		may, sure := lang.lineHints.mayMatch(line)
		require.True(t, sure, line)
		require.False(t, may, line)
	}
	_, sure := lang.lineHints.mayMatch("Zoë opened the ferry.")
	require.False(t, sure, "a letter that takes folding")
}
