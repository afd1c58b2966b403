package summarize

import (
	"context"
	"slices"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

// verdict is why a candidate is or is not in the summary.
type verdict uint8

const (
	outranked verdict = iota // others came first
	taken
	repeats // says what a chosen sentence says
	leans   // opens with a word for something in the sentence before, which is not chosen
	tooLong // does not fit what was left of a limit
)

const (
	// halfShared is the part of the shorter sentence's terms from which on two
	// sentences are near duplicates for a reader; sameShared that for the
	// methods that know no readers' rules.
	halfShared, sameShared = 0.5, 0.9
	// followBonus draws the sentence after a chosen one in, so that a summary
	// reads on.
	followBonus = 0.5
	// maxPostings bounds the candidates that a term is looked up in, so that
	// the cost of a choice does not grow with the text.
	maxPostings = 1000
	minTerms    = 3 // a shorter sentence is no near duplicate, only an exact one
)

// picker chooses candidates one by one by maximal marginal relevance
// (Carbonell & Goldstein 1998): the score less λ times the likeness to the
// most similar sentence chosen so far, under hard limits and the readers'
// rules. Candidates go by their position in job.candidates.
type picker struct {
	limit    limit
	chosen   []int // ascending
	verdicts []verdict

	job     *job
	in      *rank.Input
	lambda  float64
	shared  float64 // near duplicates share this part of their terms
	rules   bool    // the readers' rules hold
	gain    []float64
	like    []float64 // the greatest cosine with a chosen sentence
	waiting []bool    // for the sentence before to be chosen
	heap    []offer
	room    room

	starts  []int32 // postings of term t: [starts[t], starts[t+1])
	holders []int32
	weights []float64
	dots    []float64 // scratch, by candidate
	common  []int32   // scratch, by candidate: terms shared
	touched []int32
	texts   map[string]bool // of chosen sentences without terms
}

// reset prepares for the candidates of j.
func (p *picker) reset(j *job, o *Options) {
	p.job = j
	p.limit = newLimit(j, o)
	p.chosen = p.chosen[:0]
	p.lambda = o.diversity(p.limit.share)
	p.rules = o.readersRules()
	p.shared = sameShared
	if p.rules {
		p.shared = halfShared
	}
	p.room = room{limit: &p.limit}
	n := len(j.candidates)
	p.verdicts = cleared(p.verdicts, n)
	p.like = cleared(p.like, n)
	p.waiting = cleared(p.waiting, n)
	p.dots = cleared(p.dots, n)
	p.common = cleared(p.common, n)
	p.heap = p.heap[:0]
	p.texts = nil
}

// pick fills p.chosen.
func (p *picker) pick(ctx context.Context, in *rank.Input) error {
	if p.limit.none {
		return nil
	}
	p.in = in
	p.gains()
	p.post()
	if p.anchored() {
		p.try(0)
	}
	for k := range in.Candidates {
		switch {
		case p.verdicts[k] != outranked:
		case p.rules && k > 0 && p.dangles(k) && !p.beforeIsTaken(k):
			p.waiting[k], p.verdicts[k] = true, leans
		default:
			p.heap = append(p.heap, offer{p.value(k), int32(k)})
		}
	}
	p.heapify()
	if err := p.drain(ctx); err != nil {
		return err
	}
	if len(p.chosen) == 0 { // the rules left nothing: a sentence that leans is better than none
		for k := range p.waiting {
			if p.waiting[k] {
				p.push(k)
			}
		}
		if err := p.drain(ctx); err != nil {
			return err
		}
	}
	slices.Sort(p.chosen)
	p.in = nil
	return nil
}

// drain takes the best offers until no room is left.
func (p *picker) drain(ctx context.Context) error {
	for n := 0; len(p.heap) > 0 && !p.room.full(); n++ {
		if n%256 == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		best := p.pop()
		k := int(best.k)
		if p.verdicts[k] != outranked {
			continue
		}
		if now := p.value(k); now < best.value {
			p.heap = append(p.heap, offer{now, best.k})
			p.up(len(p.heap) - 1)
			continue
		}
		p.try(k)
	}
	return nil
}

// try chooses candidate k if it fits.
func (p *picker) try(k int) {
	if p.said(p.in.Candidates[k]) {
		p.verdicts[k] = repeats
		return
	}
	if !p.room.take(p.job, p.in.Candidates[k]) {
		p.verdicts[k] = tooLong
		return
	}
	p.verdicts[k] = taken
	p.chosen = append(p.chosen, k)
	p.compare(k)
	next := k + 1
	if next == len(p.in.Candidates) || !p.adjoins(next) {
		return
	}
	if p.rules {
		p.gain[next] += followBonus
	}
	if p.verdicts[next] == outranked || p.waiting[next] && p.verdicts[next] == leans {
		p.push(next)
	}
}

// push offers candidate k, anew if it was offered before.
func (p *picker) push(k int) {
	p.verdicts[k], p.waiting[k] = outranked, false
	p.heap = append(p.heap, offer{p.value(k), int32(k)})
	p.up(len(p.heap) - 1)
}

// value is the marginal relevance of candidate k.
func (p *picker) value(k int) float64 { return p.gain[k] - float64(p.lambda*p.like[k]) }

// gains takes the scores over. All but the default ranker's are scaled to
// variance 1, so that λ means the same for every method.
func (p *picker) gains() {
	p.gain = cleared(p.gain, len(p.in.Candidates))
	for k, i := range p.in.Candidates {
		p.gain[k] = min(max(p.job.scores[i], -1e100), 1e100)
	}
	if !p.rules {
		rank.Standardise(p.gain)
	}
}

// anchored reports whether the first candidate is taken before any other: an
// article's first sentence mostly says what it is about, and what follows
// leans on it.
func (p *picker) anchored() bool {
	if !p.rules || len(p.in.Focus) > 0 || len(p.in.Candidates) == 0 {
		return false
	}
	const unfit = tokenize.Quoted | tokenize.Question | tokenize.Dangling | tokenize.Labelled | tokenize.Unbalanced
	first := p.in.Candidates[0]
	return p.job.doc.Sentences[first].Traits&unfit == 0 && p.limit.share < 0.5 && len(p.job.body) > 0 && p.job.body[0] == first
}

// dangles reports whether candidate k leans on the sentence before it.
func (p *picker) dangles(k int) bool {
	return p.job.doc.Sentences[p.in.Candidates[k]].Traits.Has(tokenize.Dangling)
}

// adjoins reports whether no sentence of the body stands between candidates
// k-1 and k.
func (p *picker) adjoins(k int) bool {
	at, _ := slices.BinarySearch(p.job.body, p.in.Candidates[k])
	return at > 0 && p.job.body[at-1] == p.in.Candidates[k-1]
}

func (p *picker) beforeIsTaken(k int) bool {
	return k > 0 && p.verdicts[k-1] == taken && p.adjoins(k)
}

// cleared returns a slice of n zero values, in s's memory where it is large
// enough.
func cleared[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}
