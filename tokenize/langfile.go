package tokenize

import (
	"strings"
)

// readLanguage reads a language's data file. English patterns of page
// furniture are added to every language's, as pages mix them.
func readLanguage(tag Language) *language {
	s := readSections("und")
	if tag != "" {
		s.add(readSections(string(tag)))
	}
	lang := &language{
		tag:           tag,
		stopWords:     s.words("stopwords"),
		elisions:      s.words("elisions"),
		dangling:      newPhraseSet(s["dangling"]),
		notDangling:   newPhraseSet(s["not-dangling"]),
		firstPerson:   s.words("firstperson"),
		generic:       s.words("generic"),
		pronouns:      s.words("pronouns"),
		pointers:      newPhraseSet(strings.Fields(strings.Join(s["demonstratives"], " "))),
		greetings:     newPhraseSet(s["greetings"]),
		cues:          newPhraseSet(s["cues"]),
		asides:        s.lines("asides"),
		roles:         captionRoles(s),
		knowsVerbs:    len(s["verbs"]) > 0,
		pastEndings:   s["past-endings"],
		aboveCaptions: s.lines("above-captions"),
		openers:       s["openers"],
		byWords:       s.words("by"),
		dateWords:     s.words("months", "weekdays", "datewords"),
	}
	if tag != "en" {
		s.addOnly(readSections("en"), lang.stopWords, "furniture", "links", "captions", "agencies")
	}
	lang.agencies = s.lines("agencies")
	lang.furniture = newPatternSet(s["furniture"])
	lang.links = newPatternSet(s["links"])
	lang.longestLine = max(lang.furniture.longest, lang.links.longest, maxTag, maxLabel) + numberRoom
	for _, set := range []*patternSet{&lang.furniture, &lang.links} {
		lang.lineHints.add(set)
		lang.innerWords = append(lang.innerWords, set.innerWords...)
		if len(set.open) > 0 {
			lang.longestLine = maxLineInside // any sentence may be one
		}
	}
	lang.bylines = newPatternSet(s["bylines"])
	lang.captions = newPatternSet(s["captions"])
	lang.captionHints.add(&lang.captions)
	return lang
}

// sections are the lines of a data file by the name of their section.
type sections map[string][]string

func readSections(name string) sections {
	data := testedFile(name)
	if data == "" {
		data = listedFile(name)
	}
	if data == "" {
		panic("tokenize: no lists for " + name) // the table names a file that is not embedded: a test reads them all
	}
	s := make(sections)
	section := ""
	if name == "sr" {
		defer s.addLatin()
	}
	for _, line := range linesOf(data) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[' && line[len(line)-1] == ']' && section != line[1:len(line)-1] && isSectionName(line):
			section = line[1 : len(line)-1]
		default:
			s[section] = append(s[section], line)
		}
	}
	return s
}

// isSectionName tells a section's head from a pattern in brackets.
func isSectionName(line string) bool {
	switch line[1 : len(line)-1] {
	case "name", "stopwords", "elisions", "dangling", "not-dangling",
		"firstperson", "pronouns", "demonstratives", "greetings", "cues", "asides", "generic", "telling", "beginnings", "endings", "pictureverbs", "picturenouns",
		"actions", "plurals", "joints", "pictures", "stating",
		"past", "past-endings", "before-participles", "above-captions", "definite", "reporting", "titles", "verbs", "openers", "by",
		"furniture", "links", "bylines", "captions", "agencies", "months",
		"weekdays", "datewords":
		return true
	}
	return false
}

// serbian maps the Cyrillic letters of Serbian to its Latin ones.
var serbian = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "ђ", "đ", "е", "e", "ж", "ž", "з", "z", "и", "i", "ј", "j",
	"к", "k", "л", "l", "љ", "lj", "м", "m", "н", "n", "њ", "nj", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t",
	"ћ", "ć", "у", "u", "ф", "f", "х", "h", "ц", "c", "ч", "č", "џ", "dž", "ш", "š")

// addLatin adds the Latin form of every Serbian line.
func (s sections) addLatin() {
	for name, lines := range s {
		for _, line := range lines {
			if latin := serbian.Replace(line); latin != line {
				s[name] = append(s[name], latin)
			}
		}
	}
}

func (s sections) add(other sections) {
	for name, lines := range other {
		s[name] = append(s[name], lines...)
	}
}

// addOnly adds the lines of some sections that are not also words of this
// language: "comment" is "how" in French.
func (s sections) addOnly(other sections, words map[string]bool, names ...string) {
	for _, name := range names {
		for _, line := range other[name] {
			if !words[line] {
				s[name] = append(s[name], line)
			}
		}
	}
}

// words returns the words of sections whose lines hold several.
func (s sections) words(names ...string) map[string]bool {
	set := make(map[string]bool)
	for _, name := range names {
		for _, line := range s[name] {
			for word, rest := nextField(line); word != ""; word, rest = nextField(rest) {
				set[word] = true
			}
		}
	}
	return set
}

// lines returns the lines of a section as a set.
func (s sections) lines(name string) map[string]bool {
	set := make(map[string]bool, len(s[name]))
	for _, line := range s[name] {
		set[line] = true
	}
	return set
}

// linesOf returns the lines of a list. The compiler copies an iterator over them
// into every loop, which a list that is read once is not worth.
func linesOf(list string) []string { return strings.Split(list, "\n") }
