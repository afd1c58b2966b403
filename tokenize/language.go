package tokenize

import (
	"sync"

	bleve_de "github.com/blevesearch/snowballstem/german"
	bleve_it "github.com/blevesearch/snowballstem/italian"
	bleve_pt "github.com/blevesearch/snowballstem/portuguese"

	"github.com/blevesearch/snowballstem"
	"github.com/kljensen/snowball/french"
	"github.com/kljensen/snowball/hungarian"
	"github.com/kljensen/snowball/norwegian"
	"github.com/kljensen/snowball/russian"
	"github.com/kljensen/snowball/spanish"
	"github.com/kljensen/snowball/swedish"
)

// Language is a BCP 47 language tag, such as "en" or "nb"; the empty tag
// stands for a language that is not known.
type Language string

// language is a row of the table of languages with its data file read.
type language struct {
	tag           Language
	stopWords     map[string]bool
	elisions      map[string]bool
	dangling      phraseSet
	notDangling   phraseSet
	firstPerson   map[string]bool
	byWords       map[string]bool // what a byline begins with, where it stands alone
	generic       map[string]bool // words that no article is about
	pronouns      map[string]bool // of the third person
	pointers      phraseSet       // demonstratives
	greetings     phraseSet       // openings
	cues          phraseSet       // phrases that say what a text is about
	asides        map[string]bool // connectives that stand between commas
	agencies      map[string]bool
	dateWords     map[string]bool // months, weekdays and the other words of a date line
	furniture     patternSet
	links         patternSet
	bylines       patternSet
	roles         map[string]role // what words are in captions
	knowsVerbs    bool            // by their form, with those of the section verbs
	pastEndings   []string        // of regular verbs, which participles may share
	aboveCaptions map[string]bool // lines under which a caption stands
	openers       []string        // what opens a sentence where there are no full stops
	longestLine   int             // bytes of a sentence that can be a whole line of furniture or links
	lineHints     lineHints
	innerWords    []string // that the patterns of furniture and links begin with behind a gap
	captions      patternSet
	captionHints  lineHints
	stem          func(string) string
}

// Tier tells how much stands behind a language of the table.
type Tier uint8

// The tiers.
const (
	Listed Tier = 1 + iota // stop words, leaning openings, words of the page, and an article that proves it whole
	Tested                 // full lists, tested line by line, two articles at least, and a stemmer or rules of its script
)

// String returns "tested", "listed", or "unknown" for the zero Tier.
func (t Tier) String() string {
	switch t {
	case Tested:
		return "tested"
	case Listed:
		return "listed"
	}
	return "unknown"
}

// languageRow is a row of the table of languages.
type languageRow struct {
	tag     Language
	tier    Tier
	script  script
	stem    func(string) string // nil where words are their own stems
	stemmer string              // who made it, for the table of the README
}

const (
	kljensen = "kljensen/snowball"
	bleve    = "blevesearch/snowballstem"
)

// languageRows is the table of languages, in the order in which ties of
// detection are broken. Adding a language is adding a row to one of its two
// parts and a file lang/TAG.txt.
var languageRows = func() (rows [unknownLanguage]languageRow) {
	copy(rows[:], testedRows[:])
	copy(rows[len(testedRows):], listedRows[:])
	return rows
}()

var testedRows = [...]languageRow{
	{"en", Tested, latin, stemEnglish, kljensen},
	{"es", Tested, latin, func(w string) string { return spanish.Stem(w, true) }, kljensen},
	{"fr", Tested, latin, func(w string) string { return french.Stem(w, true) }, kljensen},
	{"de", Tested, latin, bleveStemmer(bleve_de.Stem), bleve},
	{"ru", Tested, cyrillic, func(w string) string { return russian.Stem(w, true) }, kljensen},
	{"pt", Tested, latin, bleveStemmer(bleve_pt.Stem), bleve},
	{"it", Tested, latin, bleveStemmer(bleve_it.Stem), bleve},
	{"sv", Tested, latin, func(w string) string { return swedish.Stem(w, true) }, kljensen},
	{"nb", Tested, latin, func(w string) string { return norwegian.Stem(w, true) }, kljensen},
	{"hu", Tested, latin, func(w string) string { return hungarian.Stem(w, true) }, kljensen},
	{"zh", Tested, han, nil, "pairs of characters"},
	{"ja", Tested, kana, nil, "pairs of characters"},
	{"ar", Tested, arabic, stemArabic, "light10"},
}

func bleveStemmer(stem func(*snowballstem.Env) bool) func(string) string {
	return func(word string) string {
		env := snowballstem.NewEnv(word)
		stem(env)
		return env.Current()
	}
}

// tables holds a reader for every language's data file, which reads it once and
// when it is asked for; the last is that of an unknown language.
var tables = sync.OnceValue(func() []func() *language {
	list := make([]func() *language, 0, len(languageRows)+1)
	for _, row := range languageRows {
		list = append(list, sync.OnceValue(func() *language {
			lang := readLanguage(row.tag)
			lang.stem = row.stem
			return lang
		}))
	}
	return append(list, sync.OnceValue(func() *language { return readLanguage("") }))
})

// unknownLanguage is the index of the row for texts in no known language.
const unknownLanguage = len(testedRows) + len(listedRows)

// languageIndex returns the row of a tag, looking at its primary subtag
// alone, and whether there is one. The empty tag has the unknown row.
func languageIndex(tag Language) (int, bool) {
	primary := primarySubtag(tag)
	if to, ok := aliases[primary]; ok {
		primary = to
	}
	for i := range languageRows {
		if string(languageRows[i].tag) == primary {
			return i, true
		}
	}
	return unknownLanguage, tag == ""
}

// Supported reports whether the language has a row in the table: stop words and
// patterns of its own. The empty tag counts as supported, it asks for
// detection.
func Supported(tag Language) bool {
	_, ok := languageIndex(tag)
	return ok
}

// TierOf returns the tier of the language's row, 0 where there is none.
func TierOf(tag Language) Tier {
	if i, ok := languageIndex(tag); ok && i != unknownLanguage {
		return languageRows[i].tier
	}
	return 0
}

// Languages returns the tags of the languages that have a row in the table,
// the tested ones first. [TierOf] tells how far to trust each.
func Languages() []Language {
	tags := make([]Language, len(languageRows))
	for i := range languageRows {
		tags[i] = languageRows[i].tag
	}
	return tags
}

// stemWord returns the stem of a lower-case word; words that are too short or
// too long to be stemmed are their own stem.
func (lang *language) stemWord(word string) string {
	if lang.stem == nil || len(word) < 3 || len(word) > 64 {
		return word
	}
	if stem := lang.stem(word); stem != "" {
		return stem
	}
	return word
}
