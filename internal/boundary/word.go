package boundary

import "unicode/utf8"

// word is what the features see of a word.
type word struct {
	hash   uint32 // of its lower-case form
	suffix uint32 // its last letters
	shape  uint32 // upper, lower, digit and other characters, runs shortened
	first  uint8  // the case of its first letter
	runes  int
	letter rune  // its last character
	last   uint8 // the code of its last character
	again  bool  // whether the one before it has the same
	dots   int
	other  int // characters that are no letters, digits or dots
}

// capitalised reports whether w begins with a capital and ends in a small
// letter.
func (w *word) capitalised() bool { return w.first == caseUpper && w.last == caseLower }

// scanWord describes the word at i and returns its end: letters, digits and
// the apostrophes between them, at most maxWord bytes. A character that is
// neither is a word by itself.
func scanWord(text string, i int) (w word, end int) {
	w.hash = hashSeed
	limit := min(len(text), i+maxWord)
	for i < limit {
		b := text[i]
		if b < utf8.RuneSelf {
			code := asciiCodes[b]
			if code > caseDigit && (b != '\'' || w.runes == 0) {
				if w.runes == 0 && byteKinds[b] != blank {
					w.add(rune(b), code)
					i++
				}
				return w, i
			}
			if code > caseDigit {
				w.add(rune(b), code)
				i++
				continue
			}
			i = w.addLetters(text, i, limit)
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		code := caseOf(r)
		if code == caseNone {
			code = codeOther
		}
		if code == codeOther && r != '’' {
			if w.runes == 0 && runeKind(r) != blank {
				w.add(r, code)
				i += n
			}
			return w, i
		}
		w.add(fold(r), code)
		i += n
	}
	return w, i
}

// readWord describes text[from:to]. Opening marks at its start are left out.
func readWord(text string, from, to int) word {
	w := word{hash: hashSeed}
	for i := from; i < to; {
		b := text[i]
		if b < utf8.RuneSelf {
			if asciiCodes[b] <= caseDigit {
				i = w.addLetters(text, i, to)
				continue
			}
			i++
			if w.runes == 0 && i < to && isOpener(rune(b)) {
				continue
			}
			w.add(rune(asciiFold[b]), asciiCodes[b])
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:to])
		i += n
		if w.runes == 0 && i < to && isOpener(r) {
			continue
		}
		code := caseOf(r)
		if code == caseNone {
			code = codeOther
		}
		w.add(fold(r), code)
	}
	return w
}

// Codes of characters in shapes, beside the cases of letters.
const (
	codeDot   = caseOther + 1
	codeOther = caseOther + 2
)

// asciiCodes and asciiFold hold the code and the lower-case form of ASCII
// characters.
var asciiCodes, asciiFold = func() (codes [utf8.RuneSelf]uint8, folded [utf8.RuneSelf]byte) {
	for b := range byte(utf8.RuneSelf) {
		codes[b], folded[b] = caseOf(rune(b)), byte(fold(rune(b)))
		switch {
		case b == '.':
			codes[b] = codeDot
		case codes[b] == caseNone:
			codes[b] = codeOther
		}
	}
	return codes, folded
}()

// asciiLetters holds, for the bytes that are letters and digits, the code and,
// below it, the lower-case form.
var asciiLetters = func() (letters [256]uint16) {
	for b, code := range asciiCodes {
		if code <= caseDigit {
			letters[b] = uint16(code)<<8 | uint16(asciiFold[b])
		}
	}
	return letters
}()

// addLetters takes the ASCII letters and digits at i into the word, at least
// one, and returns where they end.
func (w *word) addLetters(text string, i, limit int) int {
	hash, suffix, shape, last, again := w.hash, w.suffix, w.shape, w.last, w.again
	start := i
	if w.runes == 0 {
		w.first = asciiCodes[text[i]]
	}
	for ; i < limit; i++ {
		letter := asciiLetters[text[i]]
		if letter == 0 {
			break
		}
		code, r := uint8(letter>>8), uint32(letter&0xFF)
		hash = (hash ^ r) * hashPrime
		suffix = suffix<<10 ^ r
		if code != last {
			last, again = code, false
			shape = shape*13 + uint32(code) + 1
		} else if !again {
			again = true
			shape = shape*13 + uint32(code) + 8
		}
	}
	w.hash, w.suffix, w.shape, w.last, w.again = hash, suffix, shape, last, again
	w.runes += i - start
	w.letter = rune(asciiFold[text[i-1]])
	return i
}

// add takes another folded rune with its code into the word.
func (w *word) add(r rune, code uint8) {
	w.hash = (w.hash ^ uint32(r)) * hashPrime
	w.suffix = w.suffix<<10 ^ uint32(r)&0x3FF
	if w.runes == 0 {
		w.first = min(code, codeDot)
	}
	w.runes++
	w.letter = r
	switch code {
	case w.last:
		if !w.again {
			w.again = true
			w.shape = w.shape*13 + uint32(code) + 8
		}
		if code <= caseOther {
			return
		}
	default:
		w.last, w.again = code, false
		w.shape = w.shape*13 + uint32(code) + 1
	}
	switch code {
	case codeDot:
		w.dots++
	case codeOther:
		w.other++
	}
}

const (
	hashSeed  = 0x811C9DC5
	hashPrime = 0x01000193
)

func hashBytes(s string) uint32 {
	h := uint32(hashSeed)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * hashPrime
	}
	return h
}

// hashWord hashes a lower-case word as readWord does.
func hashWord(s string) uint32 {
	h := uint32(hashSeed)
	for _, r := range s {
		h = (h ^ uint32(r)) * hashPrime
	}
	return h
}
