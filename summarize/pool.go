package summarize

import "slices"

// poolUnit is a unit in the pool.
type poolUnit struct {
	k        int // its first candidate
	gain     float64
	weight   float64 // by how much its gain counts: 1 a sentence, or its length over the mean length
	size     size
	before   int    // the pool's unit that stands right before it, or -1
	dangles  bool   // not without the one before
	repeated uint64 // the pool's units that it nearly repeats
	names    int    // its names in search.names go from here
	namesEnd int    // to here
	covers   uint64 // the bits of its terms, see [picker.findCovered]
}

// fillPool takes the units with the greatest gains, the first ones, and those
// that stand right before and after them, in the article's order.
func (p *picker) fillPool() {
	s, n := &p.search, len(p.in.Candidates)
	s.order = s.order[:0]
	for k := range n {
		if p.unit[k] > 0 && p.verdicts[k] == outranked {
			s.order = append(s.order, int32(k))
		}
	}
	heads := s.order
	if len(heads) > maxPool/2 {
		first := min(poolFirst, len(heads))
		heads = heads[:first+len(p.greatest(heads[first:], poolBest))]
		for _, k := range heads[:len(heads):len(heads)] {
			if p.dangles(int(k)) && p.adjoins(int(k)) {
				if before := p.head(int(k) - 1); p.verdicts[before] == outranked {
					heads = append(heads, int32(before))
				}
			}
		}
		slices.Sort(heads)
		heads = slices.Compact(heads)
	}
	p.setPool(heads)
}

// greatest returns the n units with the greatest gains, the greatest first and of
// equal ones the earlier, in the memory of heads, whose order is lost.
func (p *picker) greatest(heads []int32, n int) []int32 {
	n = min(n, len(heads))
	for i, k := range heads {
		at := min(i, n)
		for ; at > 0 && p.gain[heads[at-1]] < p.gain[k]; at-- {
			if at < n {
				heads[at] = heads[at-1]
			}
		}
		if at < n {
			heads[at] = k
		}
	}
	return heads[:n]
}

// setPool makes the pool of the units that begin with these candidates, which
// ascend.
func (p *picker) setPool(heads []int32) {
	s := &p.search
	s.pool, s.names = s.pool[:0], s.names[:0]
	lowest := slices.Min(p.gain)
	for _, k := range heads {
		u := poolUnit{k: int(k), size: p.sizeOf(int(k)), weight: float64(p.unit[k]), dangles: p.dangles(int(k)), before: -1}
		if p.mean > 0 {
			u.weight = p.limit.length(u.size) / p.mean
		}
		u.gain = float64(u.weight * (p.gain[k] - lowest))
		if last := len(s.pool) - 1; last >= 0 && p.adjoins(u.k) && s.pool[last].k+int(p.unit[s.pool[last].k]) == u.k {
			u.before = last
		}
		u.covers = p.covered(&u)
		s.pool = append(s.pool, u)
		p.addNames()
	}
}

// fillRoom adds units to the pool that fit into the room that its best set
// leaves, and reports whether there are any: of a long text the pool may hold
// none that is short enough.
func (p *picker) fillRoom(best partial) bool {
	s := &p.search
	if p.limit.words == 0 && p.limit.runes == 0 || p.limit.full(best.size) {
		return false
	}
	fitting := s.order[:0]
	for k := range p.in.Candidates {
		if p.unit[k] == 0 || p.verdicts[k] != outranked || s.pooled(k) || !p.limit.holds(best.size.plus(p.sizeOf(k))) {
			continue
		}
		if !p.dangles(k) || p.adjoins(k) && s.pooled(p.head(k-1)) {
			fitting = append(fitting, int32(k))
		}
	}
	if len(fitting) == 0 {
		return false
	}
	fitting = p.greatest(fitting, maxPool-len(s.pool))
	for _, u := range s.pool {
		fitting = append(fitting, int32(u.k))
	}
	slices.Sort(fitting)
	p.setPool(fitting)
	return true
}

// pooled reports whether the unit that begins with candidate k is in the pool.
func (s *search) pooled(k int) bool {
	_, found := slices.BinarySearchFunc(s.pool, k, func(u poolUnit, k int) int { return u.k - k })
	return found
}
