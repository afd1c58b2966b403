package summarize

import "context"

// maxPostings bounds the candidates that a term is looked up in, so that the
// cost of a choice does not grow with the text.
const maxPostings = 1000

// greedy is the scratch memory of choosing one unit after the other, by
// candidate.
type greedy struct {
	like    []float64 // the greatest cosine with a chosen sentence
	waiting []bool    // for the sentence before to be chosen
	heap    []offer

	starts  []int32 // postings of term t: [starts[t], starts[t+1])
	holders []int32
	weights []float64
	dots    []float64
	common  []int32 // terms shared
	touched []int32
	texts   map[string]bool // of chosen sentences without terms
}

// pickGreedily takes the best unit again and again, which for long summaries
// costs no more than the words of the text.
func (p *picker) pickGreedily(ctx context.Context) error {
	g, n := &p.greedy, len(p.in.Candidates)
	g.like = cleared(g.like, n)
	g.waiting = cleared(g.waiting, n)
	g.dots = cleared(g.dots, n)
	g.common = cleared(g.common, n)
	g.heap, g.texts = g.heap[:0], nil
	p.post()
	if p.anchored() {
		p.try(0)
	}
	for k := range p.in.Candidates {
		switch {
		case p.verdicts[k] != outranked || p.unit[k] == 0:
		case p.rules && p.dangles(k) && !p.beforeIsTaken(k):
			g.waiting[k], p.verdicts[k] = true, leans
		default:
			g.heap = append(g.heap, offer{p.value(k), int32(k)})
		}
	}
	g.heapify()
	if err := p.drain(ctx); err != nil {
		return err
	}
	if len(p.chosen) == 0 { // the rules left nothing: what leans or is cut is better than none
		for k := range p.verdicts {
			if p.unit[k] > 0 && (p.verdicts[k] == leans || p.verdicts[k] == cut) {
				p.push(k)
			}
		}
		return p.drain(ctx)
	}
	return nil
}

// drain takes the best offers until no room is left.
func (p *picker) drain(ctx context.Context) error {
	for n := 0; len(p.greedy.heap) > 0 && !p.limit.full(p.used); n++ {
		if n%256 == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		best := p.greedy.pop()
		k := int(best.k)
		if p.verdicts[k] != outranked {
			continue
		}
		if now := p.value(k); now < best.value {
			p.greedy.offer(now, k)
			continue
		}
		p.try(k)
	}
	return nil
}

// try chooses the unit that begins with candidate k if it fits.
func (p *picker) try(k int) {
	if p.said(p.in.Candidates[k]) {
		p.verdicts[k] = repeats
		return
	}
	if !p.limit.holds(p.used.plus(p.sizeOf(k))) {
		p.verdicts[k] = tooLong
		return
	}
	p.take(k)
	next := k + int(p.unit[k])
	for i := k; i < next; i++ {
		p.compare(i)
	}
	if next == len(p.in.Candidates) || !p.adjoins(next) {
		return
	}
	if p.rules {
		p.gain[next] += p.follow
	}
	if p.verdicts[next] == outranked || p.greedy.waiting[next] && p.verdicts[next] == leans {
		p.push(next)
	}
}

// push offers candidate k, anew if it was offered before.
func (p *picker) push(k int) {
	p.verdicts[k], p.greedy.waiting[k] = outranked, false
	p.greedy.offer(p.value(k), k)
}

// value is the marginal relevance of candidate k.
func (p *picker) value(k int) float64 { return p.gain[k] - float64(p.lambda*p.greedy.like[k]) }

func (p *picker) beforeIsTaken(k int) bool {
	return k > 0 && p.verdicts[k-1] == taken && p.adjoins(k)
}

// offer is a candidate and the value that it had when it was offered; values
// only fall while it lies in the heap.
type offer struct {
	value float64
	k     int32
}

func (g *greedy) offer(value float64, k int) {
	g.heap = append(g.heap, offer{value, int32(k)})
	g.up(len(g.heap) - 1)
}

func (g *greedy) less(a, b int) bool {
	x, y := g.heap[a], g.heap[b]
	return x.value > y.value || x.value == y.value && x.k < y.k
}

func (g *greedy) heapify() {
	for at := len(g.heap)/2 - 1; at >= 0; at-- {
		g.down(at)
	}
}

func (g *greedy) pop() offer {
	best, last := g.heap[0], len(g.heap)-1
	g.heap[0] = g.heap[last]
	g.heap = g.heap[:last]
	g.down(0)
	return best
}

func (g *greedy) up(at int) {
	for at > 0 {
		parent := (at - 1) / 2
		if !g.less(at, parent) {
			return
		}
		g.heap[at], g.heap[parent] = g.heap[parent], g.heap[at]
		at = parent
	}
}

func (g *greedy) down(at int) {
	for {
		child := 2*at + 1
		if child >= len(g.heap) {
			return
		}
		if child+1 < len(g.heap) && g.less(child+1, child) {
			child++
		}
		if !g.less(child, at) {
			return
		}
		g.heap[at], g.heap[child] = g.heap[child], g.heap[at]
		at = child
	}
}
