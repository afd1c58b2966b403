package boundary

import (
	"math/bits"
	"unicode/utf8"
)

// Slots is the number of places in the table.
const Slots = 48900

// Slot returns the place of a feature and the check byte that tells it from
// the others that would stand there.
func Slot(feature uint32) (at uint32, check uint8) {
	return uint32(uint64(feature) * Slots >> 32), uint8(feature >> 8)
}

// maxFeatures is the most features that a candidate has.
const maxFeatures = 48

// features holds the hashes of what describes a candidate.
type features struct {
	at     [maxFeatures]uint32
	n      int
	summed int   // how many of them sum holds
	sum    int32 // of their weights
}

// reset drops all features.
func (f *features) reset() { f.n, f.summed, f.sum = 0, 0, 0 }

// pair adds the feature id of two values.
func (f *features) pair(id, a, b uint32) {
	h := (a*0x9E3779B1 ^ bits.RotateLeft32(b*0x85EBCA6B, 15) ^ id*0xC2B2AE35)
	f.at[f.n] = (h ^ h>>15) * 0x2C1B3C6D
	f.n++
}

// Buckets of the number of words in the sentence so far.
var lengthBuckets = [32]uint8{0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8}

func lengthBucket(words int) uint32 {
	if words < len(lengthBuckets) {
		return uint32(lengthBuckets[words])
	}
	return 9
}

// state sums up the marks that are open.
func (s *Scanner) state(at int) uint32 {
	var q uint32
	if s.quote.isOpen(at) {
		q = 1
	}
	if s.bracket.isOpen(at) {
		q += 2
	}
	return q
}

// rightForm is the shape of what follows: the marks, the word's case and
// length, and whether it is all capitals.
func (c *candidate) rightForm() uint32 {
	form := uint32(c.right.first)
	if c.right.first == caseUpper {
		switch c.right.shape {
		case shapeCapital:
			form = 8
		case shapeCapitals:
			form = 9
		case shapeSingle:
			form = 10
		}
	} else if c.right.first > caseOther {
		form = 11 + uint32(c.after)&0x3
	}
	return form | c.open<<5
}

// Shapes of words in capitals.
var (
	shapeCapital  = readWord("Aaa", 0, 3).shape
	shapeCapitals = readWord("AAA", 0, 3).shape
	shapeSingle   = readWord("A", 0, 1).shape
)

// stopContext is what the features of a boundary behind a terminator share.
type stopContext struct{ end, kind, class, after, length, state, start uint32 }

func (s *Scanner) stopContext(i int) stopContext {
	c := &s.c
	end := c.end | c.closed<<4
	return stopContext{
		end:    end,
		kind:   end | c.rightForm()<<8,
		class:  uint32(c.class),
		after:  uint32(c.after),
		length: lengthBucket(s.words),
		state:  s.state(i),
		start:  s.firstCase | s.lastEnd<<4,
	}
}

// firstStopFeatures describes a boundary behind a terminator by what tells
// most: many candidates need no more.
func (s *Scanner) firstStopFeatures(x *stopContext, f *features) {
	c := &s.c
	f.reset()
	f.pair(1, c.exact, c.gap|c.closed<<8)
	f.pair(2, x.kind, c.gap)
	f.pair(3, x.kind, x.class)
	f.pair(4, x.kind, c.left.shape)
	f.pair(5, x.end, c.left.hash)
	f.pair(6, x.kind, c.left.hash)
	f.pair(7, x.kind, c.left.suffix&0x3FFFFFFF)
	f.pair(8, x.end, c.right.hash)
	f.pair(9, x.kind, c.right.hash)
	f.pair(15, x.kind, x.after)
	f.pair(17, x.kind, x.length)
	f.pair(18, x.kind, x.state)
	f.pair(20, x.kind, x.start)
}

// stopFeatures adds the rest.
func (s *Scanner) stopFeatures(x *stopContext, f *features) {
	c := &s.c
	s.describePrev()
	s.describeNext()
	var starts uint32
	if c.starts {
		starts = 1
	}
	f.pair(10, c.left.hash, c.right.hash)
	f.pair(11, x.class|x.end<<8, c.right.hash)
	f.pair(12, x.class|x.kind<<8, starts)
	f.pair(13, x.kind, c.next.hash)
	f.pair(14, x.kind, c.next.shape)
	f.pair(16, x.kind|x.after<<20, c.next.shape)
	f.pair(19, x.kind|x.length<<20, x.state|x.start<<8)
	f.pair(21, x.end|c.gap<<8, x.start)
	f.pair(22, x.kind, c.prev.hash)
	f.pair(23, c.prev.hash, c.left.hash)
	f.pair(24, c.prev.shape, c.left.shape^x.kind<<16)
	f.pair(25, x.class|x.kind<<8, c.prev.shape)
	f.pair(26, c.right.hash, x.after)
	f.pair(27, c.right.hash, c.next.hash)
	f.pair(28, c.gap|x.kind<<8, c.left.shape)
	f.pair(29, c.gap, c.right.hash)
	f.pair(30, uint32(min(c.left.runes, 12)), x.kind)
	f.pair(31, c.exact, x.kind)
	f.pair(32, c.exact, c.left.shape)
	f.pair(33, x.end|x.state<<8, c.right.hash)
	f.pair(34, c.left.suffix&0x3FFFFFFF, c.right.hash)
	f.pair(35, uint32(s.run), x.kind)
	f.pair(36, s.titleShare()|x.end<<8, c.gap)
}

// titleShare tells how many of the sentence's words begin with a capital.
func (s *Scanner) titleShare() uint32 {
	switch {
	case s.caps <= 1:
		return 0
	case s.caps > s.words:
		return 1 // all of them
	case s.caps*2 > s.words:
		return 2
	case s.caps*4 > s.words:
		return 3
	}
	return 4
}

// wordContext is what the features of a boundary without a terminator share.
type wordContext struct{ last, kind, length, state, run, title, start uint32 }

func (s *Scanner) wordContext(i int) wordContext {
	c := &s.c
	var last uint32
	if b := s.text[i-1]; b >= utf8.RuneSelf {
		last = 1
	} else if last = uint32(b); asciiCodes[b] <= caseDigit {
		last = uint32(asciiCodes[b]) + 1
	}
	return wordContext{
		last:   last,
		kind:   c.rightForm() | c.gap<<12 | uint32(c.kind)<<20 | c.end<<22,
		length: lengthBucket(s.words),
		state:  s.state(i),
		run:    uint32(min(s.run, 6)),
		title:  s.titleShare(),
		start:  s.firstCase | s.lastEnd<<4,
	}
}

// firstFeatures describes a boundary that no terminator marks by what is
// cheapest to see: most candidates need no more.
func (s *Scanner) firstFeatures(x *wordContext, f *features) {
	c := &s.c
	f.reset()
	f.pair(41, x.kind, x.last)
	f.pair(43, x.kind, c.left.hash)
	f.pair(44, x.kind, c.right.hash)
	f.pair(49, x.kind|x.length<<26, x.run|x.title<<4)
}

// wordFeatures adds what needs no look ahead.
func (s *Scanner) wordFeatures(x *wordContext, f *features) {
	c := &s.c
	f.pair(50, x.kind, x.state|x.start<<4)
	f.pair(42, x.kind, c.left.shape)
	f.pair(45, x.kind, c.left.suffix&0x3FFFFFFF)
	f.pair(52, x.kind|x.run<<26, c.left.shape)
	f.pair(54, x.kind|x.title<<26, x.start|x.state<<12)
	f.pair(56, c.gap|x.last<<8, x.length|x.start<<8)
	f.pair(51, x.last|x.state<<8|uint32(c.kind)<<10, c.right.hash)
	f.pair(46, c.left.hash, c.right.hash)
	f.pair(55, c.left.suffix&0x3FFFFFFF, c.right.shape^x.kind<<16)
}

// lastFeatures adds the rest.
func (s *Scanner) lastFeatures(x *wordContext, f *features) {
	c := &s.c
	f.pair(47, x.kind|uint32(c.after)<<25, c.next.shape)
	f.pair(48, c.right.hash, c.next.hash)
	f.pair(53, x.kind, c.next.hash)
	f.pair(57, uint32(c.class), x.kind)
}
