//go:build !testedlanguages

package tokenize

import (
	"embed"

	bleve_da "github.com/blevesearch/snowballstem/danish"
	bleve_fi "github.com/blevesearch/snowballstem/finnish"
)

// listedFiles are the data files of the listed languages.
//
//go:embed lang/nl.txt lang/pl.txt lang/uk.txt lang/sr.txt lang/tr.txt lang/cs.txt lang/ro.txt lang/da.txt lang/fi.txt lang/el.txt lang/fa.txt lang/he.txt lang/hi.txt lang/bn.txt lang/ko.txt lang/vi.txt lang/th.txt lang/id.txt
var listedFiles embed.FS

// listedFile returns the data file of a listed language, "" for another.
func listedFile(name string) string {
	data, _ := listedFiles.ReadFile("lang/" + name + ".txt")
	return string(data)
}

// listedRows are the rows of the listed languages. A program that must be small
// leaves them out by the build tag testedlanguages: texts in them are then
// taken for texts in no known language.
var listedRows = [...]languageRow{
	{"nl", Listed, latin, nil, ""},
	{"pl", Listed, latin, nil, ""},
	{"uk", Listed, cyrillic, nil, ""},
	{"sr", Listed, cyrillic, nil, ""},
	{"tr", Listed, latin, nil, ""},
	{"cs", Listed, latin, nil, ""},
	{"ro", Listed, latin, nil, ""},
	{"da", Listed, latin, bleveStemmer(bleve_da.Stem), bleve},
	{"fi", Listed, latin, bleveStemmer(bleve_fi.Stem), bleve},
	{"el", Listed, greek, nil, ""},
	{"fa", Listed, arabic, nil, ""},
	{"he", Listed, hebrew, nil, ""},
	{"hi", Listed, devanagari, nil, ""},
	{"bn", Listed, bengali, nil, ""},
	{"ko", Listed, hangul, stemKorean, "particles cut off"},
	{"vi", Listed, latin, nil, ""},
	{"th", Listed, thai, nil, "runs of characters"},
	{"id", Listed, latin, nil, ""},
}
