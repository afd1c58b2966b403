package tokenize

import (
	"bytes"
	"hash/maphash"
	"math/bits"
)

// wordTable numbers distinct words from 0, in the order in which they come. It
// is a hash table with open addressing whose keys hold short words whole.
type wordTable struct {
	seed  maphash.Seed
	seeds [2]uint64
	slots []int32   // 1 + a word's number, 0 is free
	keys  []wordKey // by number
	arena []byte    // the bytes of the long words
}

// shortWord is how many bytes a word has at most that its key holds whole.
const shortWord = 15

// wordKey tells a word from others. Of a short one it holds the bytes, and above
// them how many they are; of a long one the hash, where it stands in the arena,
// how long it is, and longMark.
type wordKey struct{ lo, hi uint64 }

const (
	sizeAt   = 56 // bits of hi below the length of a short word
	longAt   = 48 // bits of hi below the length of a long one
	longMark = 0xFF << sizeAt
)

// longKey returns the key of a long word, of 255 bytes at most.
func longKey(hash uint64, at, size int) wordKey {
	return wordKey{hash, longMark | uint64(size)<<longAt | uint64(at)}
}

func (k wordKey) isLong() bool { return k.hi >= longMark }

// in returns the bytes of a long word in an arena.
func (k wordKey) in(arena []byte) []byte {
	at, size := k.hi&(1<<longAt-1), k.hi>>longAt&0xFF
	return arena[at : at+size]
}

// keyOf returns the key of a word of up to shortWord bytes.
func keyOf[S string | []byte](word S) wordKey {
	k, n := wordKey{}, len(word)
	switch {
	case n >= 8:
		k.lo, k.hi = load64(word), load64(word[n-8:])>>(8*(16-n)) // those behind the first eight
	case n >= 4: // the first and the last four, which may overlap
		k.lo, k.hi = load32(word), load32(word[n-4:])
	case n > 0:
		k.lo = uint64(word[0]) | uint64(word[n/2])<<8 | uint64(word[n-1])<<16
	}
	k.hi |= uint64(n) << sizeAt
	return k
}

func load32[S string | []byte](s S) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}

func load64[S string | []byte](s S) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// smallLetters makes the key of an ASCII word that of its lower-case form, and
// reports whether the word is ASCII. A bit tells capitals from small letters,
// and all other characters inside words have it set.
func (k *wordKey) smallLetters() bool {
	const capitals, beyond = 0x2020202020202020, 0x8080808080808080
	ascii := (k.lo|k.hi)&beyond == 0
	k.lo, k.hi = k.lo|capitals, k.hi|capitals
	return ascii
}

// reset empties the table and lets its memory go.
func (t *wordTable) reset() {
	*t = wordTable{seed: maphash.MakeSeed(), slots: make([]int32, 2048)}
	for i := range t.seeds {
		t.seeds[i] = maphash.Bytes(t.seed, []byte{byte(i)})
	}
}

// number returns the number of a word, and whether it is a new one.
func (t *wordTable) number(word []byte) (n int32, isNew bool) {
	if len(word) > shortWord {
		return t.numberLong(word)
	}
	return t.numberShort(keyOf(word))
}

// numberShort is number for the key of a short word.
func (t *wordTable) numberShort(k wordKey) (n int32, isNew bool) {
	high, low := bits.Mul64(k.lo^t.seeds[0], k.hi^t.seeds[1])
	mask := uint64(len(t.slots) - 1)
	at := (high ^ low) & mask
	for t.slots[at] != 0 {
		if n := t.slots[at] - 1; t.keys[n] == k {
			return n, false
		}
		at = (at + 1) & mask
	}
	return t.insert(at, k), true
}

// numberLong is number for a word whose key does not hold it.
func (t *wordTable) numberLong(word []byte) (n int32, isNew bool) {
	word = word[:min(len(word), 255)]
	hash := maphash.Bytes(t.seed, word)
	mask := uint64(len(t.slots) - 1)
	at := hash & mask
	for t.slots[at] != 0 {
		n := t.slots[at] - 1
		if k := t.keys[n]; k.lo == hash && k.isLong() && bytes.Equal(k.in(t.arena), word) {
			return n, false
		}
		at = (at + 1) & mask
	}
	t.arena = append(t.arena, word...)
	return t.insert(at, longKey(hash, len(t.arena)-len(word), len(word))), true
}

// insert gives the next number to a key, at a free slot.
func (t *wordTable) insert(at uint64, k wordKey) int32 {
	t.keys = append(withRoom(t.keys), k)
	t.slots[at] = int32(len(t.keys))
	if len(t.keys)*4 > len(t.slots)*3 {
		t.grow()
	}
	return int32(len(t.keys) - 1)
}

// withRoom returns a slice with room for one more. It grows by an eighth: append
// would leave a fifth of what many Documents keep empty.
func withRoom[T any](s []T) []T {
	if len(s) < cap(s) {
		return s
	}
	grown := make([]T, len(s), len(s)+len(s)/8+64)
	copy(grown, s)
	return grown
}

func (t *wordTable) grow() {
	t.slots = make([]int32, 2*len(t.slots))
	t.place()
}

// keep drops the words of which kept is false and numbers the others anew, in
// their order.
func (t *wordTable) keep(kept func(n int32) bool) {
	keys, arena := t.keys[:0], t.arena[:0]
	for n, k := range t.keys {
		if !kept(int32(n)) {
			continue
		}
		if k.isLong() {
			word := k.in(t.arena)
			arena = append(arena, word...)
			k = longKey(k.lo, len(arena)-len(word), len(word))
		}
		keys = append(keys, k)
	}
	t.keys, t.arena = keys, arena
	clear(t.slots)
	t.place()
}

// place fills the slots, which are free, from the keys.
func (t *wordTable) place() {
	mask := uint64(len(t.slots) - 1)
	for i, k := range t.keys {
		hash := k.lo
		if !k.isLong() {
			high, low := bits.Mul64(k.lo^t.seeds[0], k.hi^t.seeds[1])
			hash = high ^ low
		}
		at := hash & mask
		for t.slots[at] != 0 {
			at = (at + 1) & mask
		}
		t.slots[at] = int32(i + 1)
	}
}
