package tokenize

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the table of languages into the README anew")

// The README's table of languages is made of the table in the code, its files
// and the tests'.
func TestReadmeTable(t *testing.T) {
	const (
		readme = "../README.md"
		begin  = "<!-- languages: go test ./tokenize -run ReadmeTable -update -->\n"
		end    = "<!-- /languages -->"
	)
	data, err := os.ReadFile(readme)
	require.NoError(t, err)
	before, rest, found := strings.Cut(string(data), begin)
	require.True(t, found)
	got, after, found := strings.Cut(rest, end)
	require.True(t, found)
	want := languagesTable(t)
	if *update {
		require.NoError(t, os.WriteFile(readme, []byte(before+begin+want+end+after), 0o644))
		return
	}
	require.Equal(t, want, got, "go test ./tokenize -run ReadmeTable -update")
}

// languagesTable returns the table, a line a language.
func languagesTable(t *testing.T) string {
	var b strings.Builder
	b.WriteString("\n| language | tag | tier | stems | stop words | lines and openings known | tested | articles |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n")
	for _, row := range languageRows {
		s := readSections(string(row.tag))
		lines := 0
		for _, section := range append(patternSections, "dangling", "agencies") {
			lines += len(s[section])
		}
		stems := row.stemmer
		if stems == "" {
			stems = "–"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %d | %d | %d | %d |\n", Name(row.tag), row.tag, row.tier, stems,
			len(s.words("stopwords")), lines, linesTested(t, row.tag), len(articlesIn(t, row.tag)))
	}
	return b.String() + "\n"
}

// linesTested returns how many lines of testdata/lines_LANG.txt there are.
func linesTested(t *testing.T, tag Language) int {
	data, err := os.ReadFile(filepath.Join("testdata", "lines_"+string(tag)+".txt"))
	require.NoError(t, err)
	return strings.Count(string(data), "\n") - len([]string{"above", "below"})
}

// articlesIn returns the words of each of the module's articles in a language,
// the longest first.
func articlesIn(t *testing.T, tag Language) []int {
	var list []int
	for _, ending := range []string{"txt", "html", "md"} {
		files, err := filepath.Glob("../testdata/*." + ending)
		require.NoError(t, err)
		for _, file := range files {
			prefix, _, _ := strings.Cut(filepath.Base(file), "_")
			index, known := languageIndex(Language(prefix))
			if !known || len(prefix) != 2 {
				index = 0
			}
			if languageRows[index].tag != tag {
				continue
			}
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			words := 0
			for range Words(string(data)) {
				words++
			}
			list = append(list, words)
		}
	}
	slices.SortFunc(list, func(a, b int) int { return b - a })
	return list
}

// Every language has the articles that its tier asks for.
func TestArticles(t *testing.T) {
	for _, row := range languageRows {
		words := articlesIn(t, row.tag)
		switch row.tier {
		case Tested:
			require.GreaterOrEqual(t, len(words), 2, row.tag)
			require.GreaterOrEqual(t, words[1], 400, row.tag)
		case Listed:
			require.NotEmpty(t, words, row.tag)
			require.GreaterOrEqual(t, words[0], 200, row.tag)
		}
	}
}
