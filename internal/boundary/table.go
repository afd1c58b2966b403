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
	weights [tableSize]int8
	limits  [3]int32 // by Kind
}

// weights decodes the embedded table: one byte a limit, in eighths of the
// largest weight, and one byte a weight.
var weights = sync.OnceValue(func() *table {
	t := new(table)
	if len(embedded) != len(t.limits)+len(t.weights) {
		return t
	}
	for i := range t.limits {
		t.limits[i] = int32(int8(embedded[i]))
	}
	for i := range t.weights {
		t.weights[i] = int8(embedded[len(t.limits)+i])
	}
	return t
})

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
