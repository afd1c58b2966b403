package boundary

import (
	_ "embed"
	"encoding/binary"
	"slices"
	"sync"
)

//go:embed boundary.bin
var embedded string

// table holds the weights, each with the check byte of its feature, and the
// points that a sum has to exceed.
type table struct {
	slots  [Slots]uint16 // check byte, weight
	limits [3]int32      // by Kind
}

// weights decodes the embedded table: a byte a limit, then two bytes a slot.
var weights = sync.OnceValue(func() *table { return decodeTable([]byte(embedded)) })

func decodeTable(data []byte) *table {
	t := new(table)
	if len(data) != len(t.limits)+2*len(t.slots) {
		return t
	}
	for i := range t.limits {
		t.limits[i] = int32(int8(data[i]))
	}
	data = data[len(t.limits):]
	for i := range t.slots {
		t.slots[i] = binary.BigEndian.Uint16(data[2*i:])
	}
	return t
}

// Embedded returns the embedded table as the trainer writes it.
func Embedded() []byte { return []byte(embedded) }

// NewScanner returns a scanner that uses another table than the embedded one.
func NewScanner(data []byte) *Scanner { return &Scanner{table: decodeTable(data)} }

// sum adds up the weights of features.
func (t *table) sum(f []uint32) int32 {
	var sum int32
	for _, feature := range f {
		at, check := Slot(feature)
		slot := t.slots[at]
		known := (int32(slot>>8^uint16(check)) - 1) >> 31 // all ones where the check agrees
		sum += int32(int8(slot)) & known
	}
	return sum
}

// hopeless is how far below its limit the first features may leave a
// candidate, in units of a weight, before the rest is not looked at.
const hopeless = 60

// decide reports whether a sentence ends between i and j.
func (s *Scanner) decide(i, j, breaks int) bool {
	s.describe(i, j, breaks)
	if ends, sure := s.rule(i, j); sure {
		return ends
	}
	f, kind := &s.f, s.c.kind
	if kind == Stop {
		s.stopFeatures(i, f)
	} else {
		x := s.wordContext(i)
		s.firstFeatures(&x, f)
		if s.judge == nil && s.table.sum(f.at[:f.n]) < s.table.limits[kind]-hopeless {
			return false
		}
		s.describeNext()
		s.c.class = s.classOf(&s.c.left)
		s.wordFeatures(&x, f)
	}
	if s.judge != nil {
		return s.judge(i, kind, slices.Clone(f.at[:f.n])) // a copy, or every Scanner would move to the heap
	}
	return s.table.sum(f.at[:f.n]) > s.table.limits[kind]
}
