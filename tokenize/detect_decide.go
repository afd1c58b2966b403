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
	{"ñ", "es"}, {"œæùûîïëêè", "fr"}, {"ß", "de"}, {"ãõ", "pt"}, {"ãõâêôíúáç", "pt"}, {"ìòàèù", "it"}, {"åäö", "sv fi"}, {"åøæ", "nb da"},
	{"őűúüöóíáé", "hu"}, {"ąęłżźśćńó", "pl"}, {"řůěťďňčšžýáíé", "cs"}, {"čšžćđ", "sr"}, {"ğşıçöü", "tr"}, {"ăâîșțşţ", "ro"},
	{"đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", "vi"}, {"ñóíúáé", "es"}, {"äöüß", "de"}, {"éèêàçô", "fr"},
	{"ыэё", "ru"}, {"яюйщь", "ru uk"}, {"іїєґ", "uk"}, {"јљњђћџ", "sr"}, {"پچژگ", "fa"},
}

// aliens are letters of languages that are not in the table.
const aliens = "ķļņģėųįľĺŕþðħġċŀəŵŷ" + "ўѓќѕәғқңөұүһҳҷӣ" + "ٹڈڑںےہھڵێۆټډښ" + "ৰৱ"

// alienWords are function words of languages that are not in the table and look
// like some that are: Bulgarian, Macedonian, Belarusian, Slovak, Slovene,
// Catalan, Galician, Lithuanian, Latvian, Estonian, Albanian, Basque, Tagalog,
// Swahili, Uzbek, Esperanto, Irish, Welsh. Those that a language of the table
// has, too, do not count.
const alienWords = "че със във също които който която което ще бъде беше съм сме се са " +
	"што ќе дека исто гэта ён яна таксама быў якія " +
	"som pre ktorý ktorá ktoré aj alebo však bol bola sú ki bil bila tudi vendar " +
	"amb però els dels també perquè aquest aquesta unha unhas cunha coa dende " +
	"ir yra kad iš buvo kaip arba un kas bija tika arī kui aga ning kuid selle " +
	"dhe një për është nuk eta dira dute zuen ang mga ng kwa katika hii bilan uchun ham kaj estas agus yn"

// ballotTable is what votes for languages, a bit each: words and letters.
type ballotTable struct {
	words   map[string]uint64
	letters map[rune]uint64
	alien   map[rune]bool
	foreign map[string]bool // alienWords
}

var votes = sync.OnceValue(func() ballotTable {
	t := ballotTable{words: make(map[string]uint64), letters: make(map[rune]uint64), alien: make(map[rune]bool), foreign: make(map[string]bool)}
	for i, row := range languageRows {
		for word := range readSections(string(row.tag)).words("stopwords") {
			t.words[word] |= 1 << i
		}
	}
	var others strings.Builder
	others.WriteString(aliens)
	for _, row := range letterRows {
		for tag := range strings.FieldsSeq(row.languages) {
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
	for word := range strings.FieldsSeq(alienWords) {
		if key := string(appendKey(nil, word)); t.words[key] == 0 {
			t.foreign[key] = true
		}
	}
	return t
})

// candidates are the rows of each script, in the table's order.
var candidates = sync.OnceValue(func() (lists [scripts][]int) {
	for i, row := range languageRows {
		lists[row.script] = append(lists[row.script], i)
		if row.tag == "sr" {
			lists[latin] = append(lists[latin], i)
		}
	}
	return lists
})

// decide weighs the votes when the sample is at its end.
func (b *ballot) decide() Language {
	s := b.script()
	list := candidates()[s]
	written := b.scripts[s]
	switch {
	case written == 0 || len(list) == 0 || b.alien*10 > written:
		return ""
	case len(list) == 1:
		return languageRows[list[0]].tag
	}
	if s == cyrillic && written >= fewStops {
		b.missLetters(list)
	}
	best, second := b.heaviest(list)
	lead, few := b.weight[best]-b.weight[second], b.count[best]*fewStops < b.words
	if b.words < shortSample && b.count[best] < 2 && lead <= fullVote || few && lead < fullVote/2*(1+b.words/20) {
		return ""
	}
	return languageRows[best].detected(b)
}

// Bounds of what is enough to tell.
const (
	fewStops    = 8 // fewer stop words than one in so many are too few
	shortSample = 7 // words; in a shorter sample, a single stop word is too little
)

// missLetters strikes out the Cyrillic languages of which no letter was seen:
// hardly a line of Ukrainian or Serbian goes without.
func (b *ballot) missLetters(list []int) {
	for _, i := range list {
		if tag := languageRows[i].tag; tag != "ru" && b.own&(1<<i) == 0 {
			b.weight[i] = 0
		}
	}
}

// heaviest returns the two rows of a list with most weight.
func (b *ballot) heaviest(list []int) (best, second int) {
	best, second = list[0], list[1]
	if b.weight[second] > b.weight[best] {
		best, second = second, best
	}
	for _, i := range list[2:] {
		switch {
		case b.weight[i] > b.weight[best]:
			best, second = i, best
		case b.weight[i] > b.weight[second]:
			second = i
		}
	}
	return best, second
}
