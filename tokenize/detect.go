package tokenize

import "math/bits"

const (
	maxSample   = 4096 // bytes of the text that the language is told from
	sampleWords = 160
	clearWords  = 40 // after so many, and again after as many more, a clear lead is enough
)

// Detect tells the language of a text: by its script, where that has one
// language, else by its stop words and letters, and where those are not clear,
// by its letter trigrams. It returns "" for a text in no language of the table,
// or too short to tell. Serbian in Latin letters is "sr-Latn".
func Detect(text string) Language { return detect(text) }

// ballot counts what speaks for each language of the table in a sample.
type ballot struct {
	words   int
	scripts [scripts]int         // words by the script of their first letter
	alien   int                  // words with a letter that no language of the table has
	count   [unknownLanguage]int // stop words of a language
	weight  [unknownLanguage]int // the same, and its letters; what few languages have counts more
	own     uint64               // the languages that alone have a letter of some word, a bit each
}

// fullVote is the weight of what one language alone has.
const fullVote = 12

func detect(text string) Language {
	sample := text[:min(len(text), maxSample)]
	var b ballot
	key := make([]byte, 0, 2*maxWordKey)
	for w := range Words(sample) {
		if b.words++; b.words > sampleWords {
			break
		}
		key = appendKey(key[:0], w.Of(sample))
		b.add(key)
		if b.words%clearWords == 0 && b.alien == 0 {
			if i := b.clear(); i >= 0 {
				return languageRows[i].detected(&b)
			}
		}
	}
	return b.decide()
}

// add counts a word.
func (b *ballot) add(key []byte) {
	v := votes()
	set := v.words[string(key)]
	if set == 0 && v.foreign[string(key)] { // which no word of ours is
		b.alien++
	}
	b.scripts[scriptOf(firstRune(string(key)))]++
	for rest := set; rest != 0; rest &= rest - 1 {
		b.count[bits.TrailingZeros64(rest)]++
	}
	b.vote(set)
	letters := uint64(0)
	for _, r := range string(key) {
		if r < 0x80 {
			continue
		}
		if v.alien[r] {
			b.alien++
		}
		letters |= v.letters[r]
	}
	if letters&(letters-1) == 0 { // of one language
		b.own |= letters
	}
	b.vote(letters)
}

// vote adds the weight of what the languages of a bit set have in common.
func (b *ballot) vote(set uint64) {
	if set == 0 {
		return
	}
	share := fullVote / bits.OnesCount64(set)
	for rest := set; rest != 0; rest &= rest - 1 {
		b.weight[bits.TrailingZeros64(rest)] += share
	}
}

// clear returns the row that has a clear lead, or -1: the only one of a script
// that nearly all is written in, or one that has a quarter of the words and
// twice the weight of the next.
func (b *ballot) clear() int {
	list := candidates()[b.script()]
	switch {
	case len(list) == 0:
		return -1
	case len(list) == 1:
		if b.scripts[languageRows[list[0]].script]*8 >= b.words*7 {
			return list[0]
		}
		return -1
	}
	best, second := b.heaviest(list)
	if b.count[best]*4 >= b.words && b.weight[best] >= 2*b.weight[second] && b.written(best) {
		return best
	}
	return -1
}

// script returns the script of most words. Japanese is written in Chinese
// characters, too: a few kana tell it.
func (b *ballot) script() script {
	if b.scripts[kana]*8 >= b.scripts[han] && b.scripts[kana] > 0 {
		b.scripts[kana], b.scripts[han] = b.scripts[kana]+b.scripts[han], 0
	}
	best := latin
	for s := latin; s < scripts; s++ {
		if b.scripts[s] > b.scripts[best] {
			best = s
		}
	}
	return best
}

// written reports whether most words are in the script of a language.
func (b *ballot) written(i int) bool { return b.scripts[languageRows[i].script]*2 >= b.words }

// detected returns the tag of a row, with its script where that is not the
// usual one.
func (row *languageRow) detected(b *ballot) Language {
	if row.tag == "sr" && b.scripts[latin] > b.scripts[cyrillic] {
		return "sr-Latn"
	}
	return row.tag
}
