package summarize

import "github.com/standfirst/standfirst/tokenize"

// post fills the postings: for every term the candidates that hold it, the
// transpose of the candidates' rows.
func (p *picker) post() {
	m := p.in.Vectors
	p.starts = cleared(p.starts, m.NumTerms+1)
	size := 0
	for t := range m.NumTerms {
		p.starts[t] = int32(size)
		size += p.listed(t)
	}
	p.starts[m.NumTerms] = int32(size)
	p.holders = cleared(p.holders, size)
	p.weights = cleared(p.weights, size)
	for k, i := range p.in.Candidates {
		terms, weights := m.Row(i)
		for x, t := range terms {
			if p.listed(int(t)) > 0 {
				at := p.starts[t]
				p.holders[at], p.weights[at] = int32(k), weights[x]
				p.starts[t]++
			}
		}
	}
	for t := m.NumTerms; t > 0; t-- { // every start moved to its list's end
		p.starts[t] = p.starts[t-1]
	}
	p.starts[0] = 0
}

// listed returns how many candidates the postings of a term hold.
func (p *picker) listed(t int) int {
	if n := p.in.Vectors.Frequency(tokenize.TermID(t)); n <= maxPostings {
		return n
	}
	return 0
}

// compare updates every candidate's likeness to the chosen ones by the new one
// k, and rules its near duplicates out.
func (p *picker) compare(k int) {
	m, candidates := p.in.Vectors, p.in.Candidates
	terms, weights := m.Row(candidates[k])
	p.touched = p.touched[:0]
	for x, t := range terms {
		for at := p.starts[t]; at < p.starts[t+1]; at++ {
			other := p.holders[at]
			if p.common[other] == 0 {
				p.touched = append(p.touched, other)
			}
			p.common[other]++
			p.dots[other] += float64(weights[x] * p.weights[at])
		}
	}
	for _, other := range p.touched {
		p.like[other] = max(p.like[other], p.dots[other])
		row, _ := m.Row(candidates[other])
		if p.verdicts[other] != taken && p.duplicate(int(p.common[other]), len(row), len(terms)) {
			p.verdicts[other], p.waiting[other] = repeats, false
		}
		p.dots[other], p.common[other] = 0, 0
	}
}

// duplicate reports whether two sentences of a and b terms, of which they
// share some, are near duplicates.
func (p *picker) duplicate(common, a, b int) bool {
	least := min(a, b)
	if least < minTerms {
		return common == a && common == b
	}
	return float64(common) >= p.shared*float64(least)
}

// said reports whether a sentence without terms has been chosen before, word for
// word.
func (p *picker) said(i int) bool {
	if terms, _ := p.in.Vectors.Row(i); len(terms) > 0 {
		return false
	}
	text := p.job.doc.Sentences[i].Of(p.job.doc.Text)
	if p.texts[text] {
		return true
	}
	if p.texts == nil {
		p.texts = make(map[string]bool)
	}
	p.texts[text] = true
	return false
}

// offer is a candidate and the value that it had when it was offered; values
// only fall while it lies in the heap.
type offer struct {
	value float64
	k     int32
}

func (p *picker) less(a, b int) bool {
	x, y := p.heap[a], p.heap[b]
	return x.value > y.value || x.value == y.value && x.k < y.k
}

func (p *picker) heapify() {
	for at := len(p.heap)/2 - 1; at >= 0; at-- {
		p.down(at)
	}
}

func (p *picker) pop() offer {
	best, last := p.heap[0], len(p.heap)-1
	p.heap[0] = p.heap[last]
	p.heap = p.heap[:last]
	p.down(0)
	return best
}

func (p *picker) up(at int) {
	for at > 0 {
		parent := (at - 1) / 2
		if !p.less(at, parent) {
			return
		}
		p.heap[at], p.heap[parent] = p.heap[parent], p.heap[at]
		at = parent
	}
}

func (p *picker) down(at int) {
	for {
		child := 2*at + 1
		if child >= len(p.heap) {
			return
		}
		if child+1 < len(p.heap) && p.less(child+1, child) {
			child++
		}
		if !p.less(child, at) {
			return
		}
		p.heap[at], p.heap[child] = p.heap[child], p.heap[at]
		at = child
	}
}
