package tokenize

import (
	"strings"
	"sync"
)

// letterRows are the letters by which languages that share a script can be told
// apart, and the languages that write them.
var letterRows = [...]struct {
	letters   string
	languages string
}{
	{"ñ", "es"}, {"œæùûîïëêè", "fr"}, {"ß", "de"}, {"ãõ", "pt"}, {"ãõâêôíúáç", "pt"}, {"ìòàèù", "it"}, {"å", "sv nb da"}, {"äö", "sv fi"}, {"øæ", "nb da"},
	{"őűúüöóíáé", "hu"}, {"ąęłżźśćńó", "pl"}, {"řůěťďňčšžýáíé", "cs"}, {"čšžćđ", "sr"}, {"ğşıçöü", "tr"}, {"ăâîșțşţ", "ro"},
	{"đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", "vi"}, {"ñóíúáé", "es"}, {"äöüß", "de"}, {"éèêàçô", "fr"},
	{"ыэё", "ru"}, {"яюйщь", "ru uk"}, {"іїєґ", "uk"}, {"јљњђћџ", "sr"}, {"پچژگ", "fa"},
}

// aliens are letters of languages that are not in the table.
const aliens = "ķļņģėųįľĺŕþðħġċŀəŵŷ" + "ўѓќѕәғқңөұүһҳҷӣ" + "ٹڈڑںےہھڵێۆټډښ" + "ৰৱ"

// alienWords are function words of languages that are not in the table and look
// like some that are: Bulgarian, Macedonian, Belarusian, Slovak, Slovene,
// Catalan, Galician, Lithuanian, Latvian, Estonian, Albanian, Basque, Tagalog,
// Swahili, Uzbek, Esperanto, Irish, Welsh, Icelandic; Russian, Hindi and Japanese in
// Latin letters. Those that a language of the table has, too, do not count.
const alienWords = "че със във също които който която което ще бъде беше съм сме се са " +
	"што ќе дека исто гэта ён яна таксама быў якія " +
	"som pre ktorý ktorá ktoré aj alebo však bol bola sú ki bil bila tudi vendar " +
	"amb però els dels també perquè aquest aquesta unha unhas cunha coa dende " +
	"ir yra kad iš buvo kaip arba un kas bija tika arī kui aga ning kuid selle " +
	"dhe një për është nuk eta dira dute zuen ang mga ng kwa katika hii bilan uchun ham kaj estas agus yn " +
	"molt molts seva seves fins sobre perquè això uus oli olid mis seda oma ning eile wa za yake kuwa hiyo jiji hai hain aap kya aur nahin " +
	"chto eto kak vsyo desu watashi wa þar voru og á ekki hefur"

// ballotTable is what votes for languages, a bit each.
type ballotTable struct {
	words   map[string]uint64 // stop words
	letters map[rune]uint64
	alien   map[rune]bool
	foreign map[string]bool // alienWords
}

var votes = sync.OnceValue(func() *ballotTable {
	t := ballotTable{words: make(map[string]uint64), letters: make(map[rune]uint64), alien: make(map[rune]bool), foreign: make(map[string]bool)}
	for i, row := range languageRows {
		readSections(string(row.tag)).vote(t.words, i, "stopwords")
	}
	t.addLetters()
	for word, rest := nextField(alienWords); word != ""; word, rest = nextField(rest) {
		key := string(appendKey(nil, word))
		t.foreign[key] = t.words[key] == 0
	}
	return &t
})

// vote notes row i's bit at the words of sections.
func (s sections) vote(words map[string]uint64, i int, names ...string) {
	for word := range s.words(names...) {
		words[word] |= 1 << i
	}
}

// addLetters reads letterRows and aliens.
func (t *ballotTable) addLetters() {
	var others strings.Builder
	others.WriteString(aliens)
	for _, row := range letterRows {
		for tag, rest := nextField(row.languages); tag != ""; tag, rest = nextField(rest) {
			i, ok := languageIndex(Language(tag))
			if !ok { // left out of the program
				others.WriteString(row.letters)
				continue
			}
			for _, r := range row.letters {
				t.letters[foldRune(r)] |= 1 << i
			}
		}
	}
	for _, r := range others.String() {
		t.alien[foldRune(r)] = t.letters[foldRune(r)] == 0
	}
}
