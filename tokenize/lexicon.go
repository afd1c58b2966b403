package tokenize

import (
	"bytes"
	"unicode/utf8"
)

const (
	// maxLexicon bounds the distinct words that a document's lexicons remember
	// from one text to the next: more than an article in each of our languages
	// has.
	maxLexicon = 25 << 9
	// maxWordKey bounds the bytes of a word that tell it from others.
	maxWordKey = 96
)

// lexicon maps words to terms: word → stem, remembered across documents so
// that a stem is computed once, and stem → TermID, new with each document.
type lexicon struct {
	lang  *language
	words wordTable
	known []knownWord // by the number of the word
	stems wordTable
	terms []stemTerm // by the number of the stem
	round uint32
	read  uint64 // the count of the Document's texts when it was last in use
	next  TermID
	key   []byte // scratch
}

// knownWord is what does not change from one document to the next: the number of
// the stem, or -1 for a stop word, above two marks.
type knownWord int32

const (
	firstMark knownWord = 1 << iota // a word of the first person
	againMark                       // looked up once more since it was learnt or the lexicon forgot others
	stemAt    = iota
)

func newKnownWord(stem int32, first bool) knownWord {
	w := knownWord(stem) << stemAt
	if first {
		w |= firstMark
	}
	return w
}

func (w knownWord) stem() int32   { return int32(w >> stemAt) }
func (w knownWord) isFirst() bool { return w&firstMark != 0 }
func (w knownWord) isAgain() bool { return w&againMark != 0 }

// stemTerm is the term of a stem in the document of a round.
type stemTerm struct {
	round uint32
	term  TermID
}

func newLexicon(lang *language) *lexicon {
	l := &lexicon{lang: lang}
	l.words.reset()
	l.stems.reset()
	return l
}

// begin starts a document: term numbers begin at 0 again.
func (l *lexicon) begin() {
	l.next = 0
	l.round++
	if l.round == 0 { // wrapped around: old rounds would look like this one
		clear(l.terms)
		l.round = 1
	}
}

// forget drops the words that were looked up only once since the last time: of a
// stream of short texts most are names that do not come again.
func (l *lexicon) forget() {
	stems := make([]int32, len(l.terms)) // the new numbers of those that stay, 0 is none yet
	known := l.known[:0]
	l.words.keep(func(n int32) bool {
		w := l.known[n]
		if w.isAgain() && w.stem() >= 0 {
			stems[w.stem()] = 1
		}
		return w.isAgain()
	})
	l.stems.keep(func(n int32) bool { return stems[n] != 0 })
	next := int32(0)
	for n := range stems {
		if stems[n] != 0 {
			stems[n] = next
			next++
		}
	}
	l.terms = l.terms[:next]
	for _, w := range l.known {
		if !w.isAgain() {
			continue
		}
		stem := w.stem()
		if stem >= 0 {
			stem = stems[stem]
		}
		known = append(known, newKnownWord(stem, w.isFirst()))
	}
	l.known = known
}

// term returns the term of a word, NoTerm for a stop word, and whether the
// word is one of the first person.
func (l *lexicon) term(word string) (t TermID, firstPerson bool) {
	w := l.lookup(word)
	if w.stem() < 0 {
		return NoTerm, w.isFirst()
	}
	s := &l.terms[w.stem()]
	if s.round != l.round {
		s.round, s.term = l.round, l.next
		l.next++
	}
	return s.term, w.isFirst()
}

// present returns the term of a word if the document has it, else NoTerm.
func (l *lexicon) present(word string) TermID {
	w := l.lookup(word)
	if w.stem() < 0 || l.terms[w.stem()].round != l.round {
		return NoTerm
	}
	return l.terms[w.stem()].term
}

// lookup returns what is known of a word, which it finds out for a new one.
func (l *lexicon) lookup(word string) knownWord {
	if len(word) <= shortWord {
		if k := keyOf(word); k.smallLetters() {
			n, isNew := l.words.numberShort(k)
			if isNew {
				l.key = appendKey(l.key[:0], word)
				l.learn()
			} else {
				l.known[n] |= againMark
			}
			return l.known[n]
		}
	}
	l.key = appendKey(l.key[:0], word)
	n, isNew := l.words.number(l.key)
	if isNew {
		l.learn()
	} else {
		l.known[n] |= againMark
	}
	return l.known[n]
}

// learn finds out about the new word in l.key.
func (l *lexicon) learn() {
	word := l.key
	stem, first := int32(-1), l.lang.firstPerson[string(word)]
	if at := bytes.IndexByte(word, '\''); at > 0 && l.lang.elisions[string(word[:at+1])] {
		first = first || l.lang.firstPerson[string(word[:at+1])]
		word = word[at+1:]
	}
	if len(word) > 0 && !l.lang.stopWords[string(word)] && !l.lang.hasStopCharacter(string(word)) {
		l.key = append(l.key[:0], l.lang.stemWord(string(word))...)
		n, isNew := l.stems.number(l.key)
		if isNew {
			l.terms = append(withRoom(l.terms), stemTerm{round: l.round - 1})
		}
		stem = n
	}
	l.known = append(withRoom(l.known), newKnownWord(stem, first))
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
