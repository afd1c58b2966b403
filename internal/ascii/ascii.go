// Package ascii steps over runs of ASCII letters eight bytes at a time: text is
// mostly that, and a loop that looks at every byte guesses wrong at the end of
// each word.
package ascii

import "math/bits"

const (
	ones  = 0x0101010101010101
	high  = 0x80 * ones
	small = 0x20 * ones // the bit that tells a small letter from its capital
	chunk = 8
)

// Letters returns the index of the first byte of s from i on that is no ASCII
// letter, len(s) when there is none.
func Letters(s string, i int) int {
	for ; i+chunk <= len(s); i += chunk {
		if others := high &^ smallLetters(Load(s, i)|small); others != 0 {
			return i + bits.TrailingZeros64(others)/8
		}
	}
	for i < len(s) && (s[i]|0x20)-'a' < 26 {
		i++
	}
	return i
}

// Small returns the index of the first byte of s from i on that is no small ASCII
// letter, len(s) when there is none.
func Small(s string, i int) int {
	for ; i+chunk <= len(s); i += chunk {
		if others := high &^ smallLetters(Load(s, i)); others != 0 {
			return i + bits.TrailingZeros64(others)/8
		}
	}
	for i < len(s) && s[i]-'a' < 26 {
		i++
	}
	return i
}

// SmallWords returns where the run of words of small ASCII letters with single spaces
// between them ends that s has at i, and how many spaces are in it. A space at the
// end of the run is no part of it.
func SmallWords(s string, i int) (end, spaces int) {
	for i+chunk <= len(s) {
		x := Load(s, i)
		letters, blanks := smallLetters(x), Find(x, ' ')
		others := high&^(letters|blanks) | blanks<<8&^letters
		n := chunk
		if others != 0 {
			n = bits.TrailingZeros64(others) / 8
		}
		if n > 0 && blanks>>(8*n-1)&1 != 0 { // what follows it is not seen, or not a letter
			n--
		}
		spaces += bits.OnesCount64(blanks & (1<<(8*n) - 1))
		if i += n; others != 0 {
			return i, spaces
		}
	}
	for i < len(s) {
		switch {
		case s[i]-'a' < 26:
		case s[i] == ' ' && i+1 < len(s) && s[i+1]-'a' < 26:
			spaces++
		default:
			return i, spaces
		}
		i++
	}
	return i, spaces
}

// Lower returns eight bytes with the capitals among them made small, or false if
// one of them is not printable ASCII.
func Lower(x uint64) (lower uint64, ok bool) {
	if x&high != 0 || (x-small)&high != 0 || (x+ones)&high != 0 {
		return x, false
	}
	return x | smallLetters(x|small)&^smallLetters(x)>>2, true
}

// Find returns the high bit of each byte of x that is b.
func Find(x uint64, b byte) uint64 {
	x ^= uint64(b) * ones
	return high &^ (x | (x&^high + (0x80-1)*ones)) // a byte stays below the high bit only if it is 0
}

// smallLetters sets the high bit of each byte that is a small ASCII letter.
func smallLetters(x uint64) uint64 {
	low := x &^ high // no sum carries into the next byte
	return (low + (0x80-'a')*ones) &^ (low + (0x80-'z'-1)*ones) &^ x & high
}

// Load returns the eight bytes of s from i on, the first one lowest.
func Load(s string, i int) uint64 {
	b := s[i : i+chunk]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}
