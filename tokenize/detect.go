package tokenize

import (
	"sync"

	"github.com/abadojack/whatlanggo"
)

const (
	maxSample   = 4096 // bytes of the text that the language is told from
	sampleWords = 160
	clearWords  = 40 // after so many, and again after as many more, a clear lead is enough
)

// votes maps a stop word to the languages that have it, a bit each.
var votes = sync.OnceValue(func() map[string]uint32 {
	m := make(map[string]uint32)
	for i, row := range languageRows {
		for word := range readSections(string(row.tag)).words("stopwords") {
			m[word] |= 1 << i
		}
	}
	return m
})

// detect tells the language of a text by its stop words, and where they are
// not clear, by its letter trigrams. It returns "" when neither is.
func detect(text string) Language {
	sample := text[:min(len(text), maxSample)]
	var count [unknownLanguage]int
	words, alien := 0, 0
	key := make([]byte, 0, 2*maxWordKey)
	byWord := votes()
	for w := range Words(sample) {
		if words++; words > sampleWords {
			break
		}
		key = appendKey(key[:0], w.Of(sample))
		if isAlien(key) {
			alien++
		}
		for bits, i := byWord[string(key)], 0; bits != 0; bits, i = bits>>1, i+1 {
			count[i] += int(bits & 1)
		}
		if words%clearWords == 0 && alien == 0 {
			if best, second := leaders(&count); count[best]*4 >= words && count[best] >= 2*count[second] {
				return languageRows[best].tag
			}
		}
	}
	best, second := leaders(&count)
	if words >= 8 && alien == 0 && count[best]*8 >= words && count[best]*6 >= count[second]*7 {
		return languageRows[best].tag
	}
	return byTrigrams(sample)
}

// leaders returns the languages with most votes.
func leaders(count *[unknownLanguage]int) (best, second int) {
	best, second = 0, 1
	if count[1] > count[0] {
		best, second = 1, 0
	}
	for i := 2; i < len(count); i++ {
		switch {
		case count[i] > count[best]:
			best, second = i, best
		case count[i] > count[second]:
			second = i
		}
	}
	return best, second
}

// isAlien reports whether a word has a letter of a Cyrillic language other
// than Russian.
func isAlien(word []byte) bool {
	for _, r := range string(word) {
		switch r {
		case 'і', 'ї', 'є', 'ґ', 'ј', 'љ', 'њ', 'ђ', 'ћ', 'џ', 'ў', 'ѓ', 'ќ', 'ѕ':
			return true
		}
	}
	return false
}

// byTrigrams asks the detector library among all the languages that it knows,
// so that a text in none of ours is not taken for one.
func byTrigrams(sample string) Language {
	info := whatlanggo.Detect(sample)
	if !info.IsReliable() {
		return ""
	}
	code := Language(info.Lang.Iso6391())
	if index, ok := languageIndex(code); ok && index != unknownLanguage {
		return languageRows[index].tag
	}
	return ""
}
