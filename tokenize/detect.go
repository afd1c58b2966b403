package tokenize

import "math/bits"

const (
	maxSample   = 4096 // bytes of the text that the language is told from
	sampleWords = 160
	clearWords  = 40 // after so many, and again after as many more, a clear lead is enough
)

// Detect tells the language of a text: by its script, where that has one
// language, else by its stop words and letters, other common words and the
// endings of its words. It returns "" for a text in no language of the table,
// or too short to tell. Serbian in Latin letters is "sr-Latn".
func Detect(text string) Language { return detect(text) }

// ballot counts what speaks for each language of the table in a sample.
type ballot struct {
	words   int
	scripts [scripts]int         // words by the script of their first letter
	alien   int                  // words with a letter that no language of the table has
	count   [unknownLanguage]int // stop words of a language, in the end also other common words
	weight  [unknownLanguage]int // of these, of letters and in the end of affixes; what few languages have weighs more
	letters uint64               // the languages that have some letter of their own in some word, a bit each
	own     uint64               // the languages that alone have a letter of some word, a bit each
}

// Weights of what one language alone has.
const (
	fullVote  = 12 // a stop word, or a letter
	wordVote  = 8  // another common word
	clearLead = 5 * fullVote
	affixVote = 4 // the beginning or ending of a word that is neither
)

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
	b.addRest(sample)
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
	b.see(set)
	b.vote(set, fullVote)
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
	b.letters |= letters
	if letters&(letters-1) == 0 { // of one language
		b.own |= letters
	}
	b.vote(letters, fullVote)
}

// addRest counts the other common words of a sample, and the beginnings and
// endings of the rest of its words: they are asked where stop words and letters
// were not clear. A stop word that is a common word of more languages is shared
// with them.
func (b *ballot) addRest(sample string) {
	v, rest := votes(), restVotes()
	key, words := make([]byte, 0, 2*maxWordKey), 0
	for w := range Words(sample) {
		if words++; words > sampleWords {
			return
		}
		key = appendKey(key[:0], w.Of(sample))
		stop, common := v.words[string(key)], rest.common[string(key)]
		switch {
		case stop == 0 && common == 0:
			b.vote(rest.affix(key), affixVote)
		case stop == 0:
			b.see(common)
			b.vote(common, wordVote)
		case common&^stop != 0:
			b.see(common &^ stop)
			b.vote(stop, -fullVote)
			b.vote(stop|common, fullVote)
		}
	}
}

// see counts a word of the languages of a bit set.
func (b *ballot) see(set uint64) {
	for rest := set; rest != 0; rest &= rest - 1 {
		b.count[bits.TrailingZeros64(rest)]++
	}
}

// vote shares a weight among the languages of a bit set.
func (b *ballot) vote(set uint64, weight int) {
	if set == 0 {
		return
	}
	share := weight / bits.OnesCount64(set)
	for rest := set; rest != 0; rest &= rest - 1 {
		b.weight[bits.TrailingZeros64(rest)] += share
	}
}

// clear returns the row that has a clear lead, or -1: the only one of a script
// that nearly all is written in, one that has a quarter of the words and twice
// the weight of the next, or much more, or the only Cyrillic one with letters of
// its own.
func (b *ballot) clear() int {
	s := b.script()
	list := candidates()[s]
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
	ahead := b.count[best]*4 >= b.words && b.weight[best] >= min(2*b.weight[second], b.weight[second]+clearLead)
	alone := s == cyrillic && b.own == 1<<best && b.count[best]*fewStops >= b.words
	if (ahead || alone) && b.written(best) {
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
