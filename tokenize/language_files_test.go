package tokenize

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// patternSections hold line patterns.
var patternSections = []string{"furniture", "links", "bylines", "captions"}

// complete is what a language of a tier must have.
var complete = map[Tier]struct {
	sections             []string
	stopWords, furniture int
}{
	Tested: {[]string{"name", "stopwords", "generic", "dangling", "not-dangling", "pronouns", "cues", "firstperson", "by", "agencies", "months", "weekdays", "datewords"}, 150, 100},
	Listed: {[]string{"name", "stopwords", "dangling", "pronouns", "firstperson", "agencies", "months", "weekdays", "datewords"}, 60, 25},
}

// The tables are the only reader of the data files: a missing or misspelt
// section shows here.
func TestLanguageTables(t *testing.T) {
	list := tables()
	require.Len(t, list, len(languageRows)+1)
	for _, read := range list[:unknownLanguage] {
		lang := read()
		t.Run(string(lang.tag), func(t *testing.T) {
			i, _ := languageIndex(lang.tag)
			row, want := languageRows[i], complete[TierOf(lang.tag)]
			require.NotEmpty(t, want.sections)
			if row.tier == Tested && row.script != han && row.script != kana {
				require.NotNil(t, row.stem)
			}
			require.Equal(t, row.stem != nil || unspacedScripts[row.script], row.stemmer != "")
			s := readSections(string(lang.tag))
			for _, name := range append(want.sections, patternSections...) {
				require.NotEmpty(t, s[name], name)
			}
			require.Empty(t, s[""], "entries before the first section")
			require.Greater(t, len(lang.stopWords), want.stopWords)
			require.Greater(t, len(s["furniture"]), want.furniture)
			require.Greater(t, len(lang.dateWords), 21, "months, weekdays and the words of date lines")
		})
	}
	require.Empty(t, list[unknownLanguage]().tag)
	require.Nil(t, list[unknownLanguage]().stem)
}

// unspacedScripts are written without spaces.
var unspacedScripts = map[script]bool{han: true, kana: true, thai: true}

// An entry that is not folded never matches, and one that stands twice, or
// that another one covers, hides what the file really holds.
func TestLanguageFilesAreClean(t *testing.T) {
	names := []string{"und"}
	for _, row := range languageRows {
		names = append(names, string(row.tag))
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			s := readSections(name)
			for section, lines := range s {
				if section != "name" {
					requireFolded(t, section, lines)
				}
			}
			for _, section := range patternSections {
				require.Empty(t, covered(s[section], section == "bylines"), "%s: covered by another entry", section)
			}
			dangling, demonstratives := newPhraseSet(s["dangling"]), s.words("demonstratives")
			for _, phrase := range s["not-dangling"] {
				first, _, _ := strings.Cut(phrase, " ")
				require.True(t, dangling.opens([]byte(phrase)) || demonstratives[first], "%q begins like no dangling opening", phrase)
			}
		})
	}
}

func requireFolded(t *testing.T, section string, lines []string) {
	t.Helper()
	seen := make(map[string]bool)
	for _, line := range lines {
		require.Equal(t, strings.Map(foldRune, line), line, "%s: not folded", section)
		require.Equal(t, strings.Join(strings.Fields(line), " "), line, "%s: spaces", section)
		key := line
		if !strings.Contains(line, "*") {
			key = string(appendFold(nil, line))
		}
		require.False(t, seen[key], "%s: %q stands twice", section, line)
		seen[key] = true
	}
}

// covered returns the entries that match nothing which the others would not.
// Where a gap must hold a name, patterns with one cover nothing.
func covered(lines []string, names bool) []string {
	set := newPatternSet(lines)
	open := slices.Clone(set.open)
	for _, lists := range []map[string][]pattern{set.byFirst, set.byInner} {
		for _, list := range lists {
			open = append(open, list...)
		}
	}
	var found []string
	for _, line := range lines {
		sample := appendFold(nil, strings.ReplaceAll(line, "*", " q vv"))
		numbered := string(appendNumbersFolded(nil, sample))
		double := !strings.Contains(line, "*") && numbered != string(sample) && set.exact[numbered] != ""
		for i := range open {
			named := names && strings.HasSuffix(open[i].source, " *") || isInnerLabel(open[i].source)
			double = double || !named && open[i].source != line && open[i].match(sample)
		}
		if double {
			found = append(found, line)
		}
	}
	return found
}

// Every form of every month and weekday makes a date line.
func TestMonthsAndWeekdays(t *testing.T) {
	for _, read := range tables()[:unknownLanguage] {
		lang := read()
		t.Run(string(lang.tag), func(t *testing.T) {
			s := readSections(string(lang.tag))
			require.GreaterOrEqual(t, len(s.words("months")), 12)
			require.GreaterOrEqual(t, len(s.words("weekdays")), 7)
			for word := range s.words("months", "weekdays") {
				line := strings.ToUpper(word) + " 12, 2025"
				var c classifier
				c.reset(line, "", lang)
				kind, reason := c.byWords(line, measure(line))
				require.Equal(t, Attribution, kind, line)
				require.Equal(t, "date", reason, line)
			}
		})
	}
}
