package summarize

import (
	"math/bits"
	"slices"
)

// Bounds of the search for the best set.
const (
	poolBest  = 20 // units that enter by their gain
	poolFirst = 4  // units that enter by standing first
	maxPool   = 56 // units in all: a set of them is a word of bits
	maxSought = 12 // longer summaries are chosen one after the other
	width     = 8  // partial sets that are kept of each size
)

// search is the scratch memory of the search for the best set of units: a beam
// search over the pool in the article's order (as in the dynamic programs of
// McDonald 2007, section 3.2, with a few best sets in place of one for each
// length).
type search struct {
	pool   []poolUnit
	order  []int32 // scratch: candidates by gain
	cosine []float64
	dense  []float64 // scratch, by term
	beams  [levels][]partial
	top    int // the highest level in use
	grown  []partial
	named  []int32  // by term, see [picker.findNames]
	names  []uint64 // of the pool's units, see [picker.addNames]
	covers []uint64 // by term, see [picker.findCovered]

	topWorth, titleWorth float64 // of a term
}

// partial is a set of units.
type partial struct {
	units  uint64
	covers uint64
	value  float64
	size   size
}

// searchBest chooses the set of units with the greatest value, or reports that
// the summary is too long for that or that nothing could be chosen.
func (p *picker) searchBest() bool {
	if p.sought() > maxSought {
		return false
	}
	p.findNames()
	p.findCovered()
	p.fillPool()
	p.relate()
	best, ok := p.bestSet()
	if p.fillRoom(best) {
		p.relate()
		best, ok = p.bestSet()
	}
	if !ok {
		return false
	}
	for i, u := range p.search.pool {
		if best.units&(1<<i) != 0 {
			p.take(u.k)
		}
	}
	p.judge()
	return len(p.chosen) > 0
}

// sought returns how many sentences the summary may have, by its tightest limit
// and the mean length of a candidate.
func (p *picker) sought() int {
	most := len(p.in.Candidates)
	if p.limit.sentences > 0 {
		most = min(most, p.limit.sentences)
	}
	p.mean = 0
	if p.limit.words == 0 && p.limit.runes == 0 {
		return most
	}
	var all size
	for _, i := range p.in.Candidates {
		all = all.plus(p.limit.sizeOf(p.job, i))
	}
	if p.limit.sentences == 0 {
		p.mean = p.limit.length(all) / float64(all.sentences)
	}
	if all.words > 0 {
		most = min(most, 1+p.limit.words*all.sentences/all.words)
	}
	if all.runes > 0 {
		most = min(most, 1+p.limit.runes*all.sentences/all.runes)
	}
	return most
}

// relate computes how like the units of the pool are.
func (p *picker) relate() {
	s := &p.search
	n := len(s.pool)
	s.cosine = cleared(s.cosine, n*n)
	s.dense = cleared(s.dense, p.in.Vectors.NumTerms)
	for a := range s.pool {
		for i := s.pool[a].k; i < s.pool[a].k+int(p.unit[s.pool[a].k]); i++ {
			p.relateOne(a, i)
		}
	}
}

// relateOne compares candidate i of unit a with the units before it.
func (p *picker) relateOne(a, i int) {
	s, m := &p.search, p.in.Vectors
	all, _ := m.Row(p.in.Candidates[i])
	terms, weights := m.Shared(p.in.Candidates[i])
	for x, t := range terms {
		s.dense[t] = weights[x]
	}
	for b := range a {
		from := s.pool[b].k
		for j := from; j < from+int(p.unit[from]); j++ {
			whole, _ := m.Row(p.in.Candidates[j])
			others, theirs := m.Shared(p.in.Candidates[j])
			dot, common := 0.0, 0
			for y, t := range others {
				w := s.dense[t] // of most terms 0
				if dot += float64(w * theirs[y]); w > 0 {
					common++
				}
			}
			s.cosine[a*len(s.pool)+b] = max(s.cosine[a*len(s.pool)+b], dot)
			if p.duplicate(common, len(all), len(whole), dot) && (common > 0 || p.sameText(i, j)) {
				s.pool[a].repeated |= 1 << b
			}
		}
	}
	for _, t := range terms {
		s.dense[t] = 0
	}
}

// sameText reports whether two candidates are alike word for word.
func (p *picker) sameText(i, j int) bool {
	text := p.job.doc.Text
	return p.sentence(i).Of(text) == p.sentence(j).Of(text)
}

// bestSet returns the best of the sets that keep the limits and the rules.
func (p *picker) bestSet() (partial, bool) {
	s := &p.search
	for level := range s.beams {
		s.beams[level] = s.beams[level][:0]
	}
	from := 0
	s.top = 0
	if len(s.pool) > 0 && s.pool[0].k == 0 && p.anchored() && p.limit.holds(s.pool[0].size) {
		u := &s.pool[0]
		p.keep(partial{1, u.covers, u.gain, u.size})
		from = 1
	} else {
		s.beams[0] = append(s.beams[0], partial{})
	}
	for a := from; a < len(s.pool); a++ {
		s.grown = s.grown[:0]
		for level := range s.top + 1 {
			beam := s.beams[level]
			for i := range beam {
				if grown, ok := p.grow(&beam[i], a); ok {
					s.grown = append(s.grown, grown)
				}
			}
		}
		for _, set := range s.grown {
			p.keep(set)
		}
	}
	return p.best()
}

// grow adds unit a of the pool to a set of units that stand before it.
func (p *picker) grow(set *partial, a int) (out partial, ok bool) {
	if p.limit.sentences > 0 && set.size.sentences >= p.limit.sentences {
		return out, false
	}
	u := &p.search.pool[a]
	follows := u.before >= 0 && set.units&(1<<u.before) != 0
	if set.units&u.repeated != 0 || u.dangles && !follows {
		return out, false
	}
	out = partial{set.units | 1<<a, set.covers | u.covers, set.value + u.gain, set.size.plus(u.size)}
	bonus := float64(u.weight * p.search.worth(u.covers&^set.covers))
	if follows {
		bonus += float64(u.weight * p.follow)
	}
	if !p.limit.holds(out.size) || p.search.hopeless(out.value+bonus, p.limit.level(out.size)) {
		return out, false
	}
	like := 0.0
	for units := set.units; units != 0; units &= units - 1 {
		like = max(like, p.search.cosine[a*len(p.search.pool)+bits.TrailingZeros64(units)])
	}
	out.value -= float64(u.weight * float64(p.lambda*like))
	out.value += bonus
	if set.units != 0 && !follows && like <= unlike && !inHeadline(u.covers) {
		out.value -= float64(u.weight * p.apart)
	}
	if p.search.isStrange(u, set.units) {
		out.value -= float64(u.weight * p.stranger)
	}
	return out, true
}

// hopeless reports whether a set of a level is worse than all that are kept
// there, even if it lost no value for likeness.
func (s *search) hopeless(value float64, level int) bool {
	beam := s.beams[level]
	return len(beam) == width && value <= beam[width-1].value
}

// keep puts a set into the beam of its size, if it is among the best there.
func (p *picker) keep(set partial) {
	level := p.limit.level(set.size)
	p.search.top = max(p.search.top, level)
	beam := &p.search.beams[level]
	at := len(*beam)
	for at > 0 && (*beam)[at-1].value < set.value {
		at--
	}
	if at >= width {
		return
	}
	*beam = slices.Insert(*beam, at, set)
	*beam = (*beam)[:min(len(*beam), width)]
}

// best returns the best set: where sentences are counted the best among those
// with most sentences, else the one with the greatest value.
func (p *picker) best() (partial, bool) {
	var best partial
	for level := levels - 1; level >= 0; level-- {
		beam := p.search.beams[level]
		if len(beam) == 0 || best.units != 0 && beam[0].value <= best.value {
			continue
		}
		best = beam[0]
		if p.mean == 0 {
			break
		}
	}
	return best, best.units != 0
}

// judge says of every unit that was not chosen why.
func (p *picker) judge() {
	s := &p.search
	var chosen uint64
	for i, u := range s.pool {
		if p.verdicts[u.k] == taken {
			chosen |= 1 << i
		}
	}
	for i, u := range s.pool {
		switch {
		case p.verdicts[u.k] == taken:
		case p.repeatsChosen(i, chosen):
			p.verdicts[u.k] = repeats
		case !p.limit.full(p.used) && !p.limit.holds(p.used.plus(u.size)):
			p.verdicts[u.k] = tooLong
		}
	}
	for k := range p.verdicts {
		if p.verdicts[k] == outranked && p.dangles(k) && !p.beforeIsTaken(k) {
			p.verdicts[k] = leans
		}
	}
}

// repeatsChosen reports whether unit i of the pool nearly repeats a chosen one.
func (p *picker) repeatsChosen(i int, chosen uint64) bool {
	if p.search.pool[i].repeated&chosen != 0 {
		return true
	}
	for later := chosen >> (i + 1) << (i + 1); later != 0; later &= later - 1 {
		if p.search.pool[bits.TrailingZeros64(later)].repeated&(1<<i) != 0 {
			return true
		}
	}
	return false
}
