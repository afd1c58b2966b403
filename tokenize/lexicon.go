package tokenize

import (
	"bytes"
	"hash/maphash"
	"strings"
	"unicode/utf8"
)

const (
	// maxLexicon bounds the distinct words that a lexicon remembers from one
	// document to the next.
	maxLexicon = 1 << 15
	// maxWordKey bounds the bytes of a word that tell it from others.
	maxWordKey = 96
)

// lexicon maps words to terms: word → stem, remembered across documents so
// that a stem is computed once, and stem → TermID, new with each document.
type lexicon struct {
	lang    *language
	seed    maphash.Seed
	slots   []int32 // open addressing: 1 + index into entries, 0 is free
	entries []entry
	arena   []byte // the words' bytes
	stems   map[string]int32
	names   []string // stem number → stem
	terms   []TermID // stem number → term, valid where stamps has round
	stamps  []uint32
	round   uint32
	next    TermID
	key     []byte // scratch
}

type entry struct {
	hash  uint64
	start int32
	size  int32
	stem  int32 // stem number, or -1 for a stop word
	first bool  // a word of the first person
}

func newLexicon(lang *language) *lexicon {
	l := &lexicon{lang: lang, seed: maphash.MakeSeed()}
	l.clear()
	return l
}

func (l *lexicon) clear() {
	l.slots = make([]int32, 4096)
	l.entries, l.arena = l.entries[:0:0], nil
	l.stems = make(map[string]int32)
	l.names, l.terms, l.stamps = nil, nil, nil
}

// begin starts a document: term numbers begin at 0 again.
func (l *lexicon) begin() {
	if len(l.entries) > maxLexicon {
		l.clear()
	}
	l.next = 0
	l.round++
	if l.round == 0 { // wrapped around: old stamps would look fresh
		clear(l.stamps)
		l.round = 1
	}
}

// term returns the term of a word, NoTerm for a stop word, and whether the
// word is one of the first person.
func (l *lexicon) term(word string) (t TermID, firstPerson bool) {
	e := l.lookup(word)
	if e.stem < 0 {
		return NoTerm, e.first
	}
	if l.stamps[e.stem] != l.round {
		l.stamps[e.stem], l.terms[e.stem] = l.round, l.next
		l.next++
	}
	return l.terms[e.stem], e.first
}

// known returns the term of a word if the document has it, else NoTerm.
func (l *lexicon) known(word string) TermID {
	e := l.lookup(word)
	if e.stem < 0 || l.stamps[e.stem] != l.round {
		return NoTerm
	}
	return l.terms[e.stem]
}

// lookup returns the entry of a word, which it makes for a new word.
func (l *lexicon) lookup(word string) *entry {
	l.key = appendKey(l.key[:0], word)
	hash := maphash.Bytes(l.seed, l.key)
	mask := uint64(len(l.slots) - 1)
	at := hash & mask
	for l.slots[at] != 0 {
		e := &l.entries[l.slots[at]-1]
		if e.hash == hash && bytes.Equal(l.arena[e.start:e.start+e.size], l.key) {
			return e
		}
		at = (at + 1) & mask
	}
	return l.insert(hash, at)
}

// insert adds the word in l.key at a free slot.
func (l *lexicon) insert(hash, at uint64) *entry {
	e := entry{hash: hash, start: int32(len(l.arena)), size: int32(len(l.key))}
	e.stem, e.first = l.analyse(string(l.key))
	l.arena = append(l.arena, l.key...)
	l.entries = append(l.entries, e)
	l.slots[at] = int32(len(l.entries))
	if len(l.entries)*2 > len(l.slots) {
		l.grow()
	}
	return &l.entries[len(l.entries)-1]
}

// analyse returns the number of a new word's stem, or -1 for a stop word.
func (l *lexicon) analyse(word string) (stem int32, firstPerson bool) {
	firstPerson = l.lang.firstPerson[word]
	if at := strings.IndexByte(word, '\''); at > 0 && l.lang.elisions[word[:at+1]] {
		firstPerson = firstPerson || l.lang.firstPerson[word[:at+1]]
		word = word[at+1:]
	}
	if word == "" || l.lang.stopWords[word] || l.lang.hasStopCharacter(word) {
		return -1, firstPerson
	}
	name := l.lang.stemWord(word)
	if n, ok := l.stems[name]; ok {
		return n, firstPerson
	}
	n := int32(len(l.names))
	l.stems[name] = n
	l.names = append(l.names, name)
	l.terms = append(l.terms, 0)
	l.stamps = append(l.stamps, l.round-1)
	return n, firstPerson
}

func (l *lexicon) grow() {
	l.slots = make([]int32, 2*len(l.slots))
	mask := uint64(len(l.slots) - 1)
	for i := range l.entries {
		at := l.entries[i].hash & mask
		for l.slots[at] != 0 {
			at = (at + 1) & mask
		}
		l.slots[at] = int32(i + 1)
	}
}

// appendKey appends the form of a word under which it is looked up: in lower
// case, with straight apostrophes, without invisible characters, and cut where
// it is absurdly long.
func appendKey(key []byte, word string) []byte {
	if len(word) > maxWordKey {
		word = word[:maxWordKey]
	}
	for i := 0; i < len(word); i++ {
		b := word[i]
		if b >= utf8.RuneSelf {
			return appendFoldedWord(key, word[i:])
		}
		if b >= 'A' && b <= 'Z' {
			b |= 0x20
		}
		key = append(key, b)
	}
	return key
}

func appendFoldedWord(key []byte, s string) []byte {
	for _, r := range s {
		if !isBlank(r) {
			key = appendFoldedRune(key, r)
		}
	}
	return key
}
