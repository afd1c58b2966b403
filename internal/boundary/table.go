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

// total returns the sum of the weights of all features so far.
func (t *table) total(f *features) int32 {
	f.sum += t.sum(f.at[f.summed:f.n])
	f.summed = f.n
	return f.sum
}

// How far from its limit the first features may leave a candidate, in units of
// a weight, before the rest is not looked at: without a terminator below it
// after the first features, and on either side after those behind them; with
// one on either side.
const (
	hopeless = 80
	dim      = 60
	bright   = 80
	settled  = 50
)

// colonMargin is how much more it takes, in units of a weight, to end a
// sentence at a colon in mid-line: people disagree about it.
const colonMargin = 28

// Margins of boundaries that nothing marks, see [Scanner.margin].
const (
	nameMargin  = 42
	titleMargin = 84
)

// decide reports whether a sentence ends between i and j.
func (s *Scanner) decide(i, j, breaks int) bool {
	s.describe(i, j, breaks)
	if s.endsPageLine(i, j) {
		return true
	}
	if s.c.kind != Stop {
		return s.decideBare(i, j)
	}
	if ends, sure := s.rule(i, j); sure {
		return ends
	}
	return s.decideStop(i)
}

// decideBare decides where there is no terminator.
func (s *Scanner) decideBare(i, j int) bool {
	f, limit := &s.f, s.table.limits[s.c.kind]
	x := s.wordContext(i)
	s.firstFeatures(&x, f)
	dark := s.judge == nil && s.table.total(f) < limit-hopeless
	if dark && !s.maySplit() {
		return false
	}
	if ends, sure := s.rule(i, j); sure || dark {
		return ends
	}
	limit += s.margin()
	s.wordFeatures(&x, f)
	if s.judge == nil {
		if sum := s.table.total(f) - limit; sum < -dim || sum > bright {
			return sum > 0
		}
	}
	s.describeNext()
	s.c.class = s.classOf(&s.c.left)
	s.lastFeatures(&x, f)
	return s.weigh(i, limit)
}

// maySplit reports whether a rule may end a sentence at a gap without a
// terminator.
func (s *Scanner) maySplit() bool {
	return s.c.kind == Line || s.c.end == endSymbol || s.marker.style != 0
}

// decideStop decides behind a terminator.
func (s *Scanner) decideStop(i int) bool {
	f, limit := &s.f, s.table.limits[Stop]
	if s.c.end == endColon && s.c.breaks == 0 {
		limit += colonMargin
	}
	x := s.stopContext(i)
	s.firstStopFeatures(&x, f)
	if s.judge == nil {
		if sum := s.table.total(f) - limit; sum > settled || sum < -settled {
			return sum > 0
		}
	}
	s.stopFeatures(&x, f)
	return s.weigh(i, limit)
}

// weigh reports whether all features together exceed the limit, or what the
// judge says.
func (s *Scanner) weigh(i int, limit int32) bool {
	f := &s.f
	if s.judge != nil {
		return s.judge(i, s.c.kind, slices.Clone(f.at[:f.n])) // a copy, or every Scanner would move to the heap
	}
	return s.table.total(f) > limit
}
