package tokenize

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPatterns(t *testing.T) {
	set := newPatternSet([]string{
		"read more", "0 comments", "page 0 of 0", "share on *", "we use cookies*", "write to *@*",
		"* contributed to this report", "*(photo: *", "photo: *", "afp/*", "by *", "by * reporter",
	})
	for _, c := range []struct{ line, want string }{
		{"Read more", "read more"},
		{"» READ MORE …", "read more"},
		{"Read more books", ""},
		{"12 comments", "0 comments"},
		{"1,204 comments", "0 comments"},
		{"1 204 comments", "0 comments"},
		{"12a comments", ""},
		{"12 13 comments", ""},
		{"Page 2 of 14", "page 0 of 0"},
		{"Share on", ""},
		{"Share on Facebook", "share on *"},
		{"Share ones", ""},
		{"We use cookies.", "we use cookies*"},
		{"We use cookies to learn", "we use cookies*"},
		{"We use cookieshops", ""},
		{"Write to desk@example.org", "write to *@*"},
		{"Write to the desk", ""},
		{"Ann contributed to this report.", "* contributed to this report"},
		{"Contributed to this report", ""},
		{"The quay (Photo: Ann)", "*(photo: *"},
		{"Photo: Ann", "photo: *"},
		{"AFP/Ann", "afp/*"},
		{"By Ann", "by *"},
		{"By our reporter", "by * reporter"},
		{"Bystanders", ""},
		{"", ""},
	} {
		require.Equal(t, c.want, set.match(foldLine(c.line)), "%q", c.line)
	}
}

// foldLine folds a line and looks it over.
func foldLine(s string) *foldedLine {
	l := new(foldedLine)
	l.look(appendFold(nil, s))
	return l
}

func TestNumbersFolded(t *testing.T) {
	for line, want := range map[string]string{
		"":             "",
		"7":            "0",
		"1.5 km":       "0 km",
		"a1 b":         "a1 b",
		"1a":           "1a",
		"3:45":         "0:0",
		"1 234 567 x":  "0 x",
		"1 23":         "0 0",
		"in 2025, 3,":  "in 0, 0,",
		"№5 und größe": "№0 und größe",
	} {
		require.Equal(t, want, string(appendNumbersFolded(nil, []byte(line))), "%q", line)
	}
}

func TestBylinesNameSomeone(t *testing.T) {
	for _, c := range []struct {
		tag           Language
		line, pattern string
		want          bool
	}{
		{"en", "By Ann Reed", "by *", true},
		{"en", "By ANN REED and TOM ASHBY", "by *", true},
		{"en", "By Ann Reed, who was there", "by *", true},
		{"en", "By Ludwig van Dyke", "by *", true},
		{"en", "By the river", "by *", false},
		{"en", "By Ann's account", "by *", false},
		{"en", "By", "by *", false},
		{"en", "From our correspondent in Paris", "from our correspondent *", true},
		{"en", "From our correspondent with love", "from our correspondent *", false},
		{"en", "Author: nobody at all", "author: *", true},
		{"it", "Di Gabriele D’Annunzio", "di *", true},
		{"it", "Di d’Annunzio si parla", "di *", false},
		{"de", "Von der Leyen kündigt Reform an", "von *", false},
		{"ru", "Записал Игорь Ветров", "записал *", true},
		{"ru", "Записал всё на плёнку", "записал *", false},
	} {
		index, ok := languageIndex(c.tag)
		require.True(t, ok)
		d := classifier{lang: tables()[index]()}
		require.Equal(t, c.want, d.isByline(c.line, c.pattern), "%q", c.line)
	}
}

func TestPatternsAreFoundByTheirWords(t *testing.T) {
	set := newPatternSet([]string{
		"* is a registered charity", "*) via the wire", "*/ newsroom *", "* - all rights *", "*@*", "*©*",
		"* told our reporter *", "* told our reporter in *", "the * newsletter", "more * more", "(c) *", "*",
	})
	for _, c := range []struct{ name, line, want string }{
		{"begins with a star", "The Harbour Fund is a registered charity.", "* is a registered charity"},
		{"a star stands for something", "is a registered charity", ""},
		{"its words are whole words", "This registered charity", ""},
		{"more behind it", "The Harbour Fund is a registered charity shop", ""},
		{"a mark, then words", "The quay (Moss) via the wire", "*) via the wire"},
		{"the mark is wanted", "The quay, Moss, via the wire", ""},
		{"a mark first, open at both ends", "Moss/ newsroom north", "*/ newsroom *"},
		{"a mark before the word, nothing behind it", "Moss/ newsroom", ""},
		{"a dash first", "Example Press - all rights reserved", "* - all rights *"},
		{"no word at all", "moss@example.org", "*@*"},
		{"no word and nothing before", "@moss", ""},
		{"a sign with no word", "Press ©2026 Moss", "*©*"},
		{"the longer pattern first", "She told our reporter in Halden", "* told our reporter in *"},
		{"the shorter one where the longer fails", "She told our reporter on Monday", "* told our reporter *"},
		{"its first word twice in the line", "Who told whom she told our reporter yesterday", "* told our reporter *"},
		{"the same word twice, as the first of it fails", "The fund is old and is a registered charity", "* is a registered charity"},
		{"fixed at both ends", "The weekly newsletter", "the * newsletter"},
		{"fixed at both ends, with more words", "The weekly harbour newsletter!", "the * newsletter"},
		{"the gap may be the space alone", "The newsletter", "the * newsletter"},
		{"the ends may not overlap", "More", ""},
		{"a mark that begins it", "(c) Moss", "(c) *"},
		{"a star alone is no pattern", "Anything at all", ""},
	} {
		require.Equal(t, c.want, set.match(foldLine(c.line)), c.name)
	}
}
