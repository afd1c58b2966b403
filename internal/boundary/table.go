package boundary

import (
	_ "embed"
	"sync"
)

//go:embed boundary.bin
var embedded string

// table holds the weights and the points, in units of a weight, that a sum has
// to exceed.
type table struct {
	weights [TableSize]int8
	limits  [3]int32 // by Kind
}

// weights decodes the embedded table: one byte a limit, in eighths of the
// largest weight, and one byte a weight.
var weights = sync.OnceValue(func() *table { return decodeTable([]byte(embedded)) })

func decodeTable(data []byte) *table {
	t := new(table)
	if len(data) != len(t.limits)+len(t.weights) {
		return t
	}
	for i := range t.limits {
		t.limits[i] = int32(int8(data[i]))
	}
	for i := range t.weights {
		t.weights[i] = int8(data[len(t.limits)+i])
	}
	return t
}

// Embedded returns the embedded table as the trainer writes it.
func Embedded() []byte { return []byte(embedded) }

// NewScanner returns a scanner that uses another table than the embedded one.
func NewScanner(data []byte) *Scanner { return &Scanner{table: decodeTable(data)} }

// exceeds reports whether the candidate's features speak for a boundary.
func (t *table) exceeds(kind Kind, f *features) bool {
	var sum int32
	for _, at := range f.at[:f.n] {
		sum += int32(t.weights[at])
	}
	return sum > t.limits[kind]
}

// decide reports whether a sentence ends between i and j.
func (s *Scanner) decide(i, j, breaks int) bool {
	s.describe(i, j, breaks)
	if ends, sure := s.rule(i, j); sure {
		return ends
	}
	s.describeFeatures(i, &s.f)
	if s.judge != nil {
		return s.judge(i, s.c.kind, s.f.at[:s.f.n])
	}
	return s.table.exceeds(s.c.kind, &s.f)
}
