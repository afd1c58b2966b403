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
	cut     // part of a passage of which the rest cannot be shown
	tooLong // does not fit what was left of a limit
	spared  // scores little, and the others say enough
)

const (
	// halfShared is the part of the shorter sentence's terms from which on two
	// sentences are near duplicates for a reader; sameShared that for the
	// methods that know no readers' rules. Less like than topical, two that share
	// less than half their terms speak of the same, but do not say it.
	halfShared, sameShared = 0.41, 0.9
	topical                = 0.15
	// followBonus draws the sentence after a chosen one in, so that a summary
	// reads on; longFollow does where much of the text is asked for, or where
	// somebody else split it and two sentences in a row may be anything.
	followBonus, longFollow = 1, 0.35
	// apart is what a sentence of a short summary loses that does not follow a
	// chosen one, is no more like any than unlike, and has no term of the
	// headline: lexical cohesion (Halliday & Hasan 1976, chapter 6) is missing.
	apart, unlike = 1, 0.02
	minTerms      = 3 // a shorter sentence is no near duplicate, only an exact one
)

// picker chooses candidates by maximal marginal relevance (Carbonell &
// Goldstein 1998): the score less λ times the likeness to the most similar
// sentence chosen so far, under hard limits and the readers' rules. Candidates
// go by their position in job.candidates.
type picker struct {
	limit    limit
	chosen   []int // ascending
	verdicts []verdict

	job      *job
	in       *rank.Input
	lambda   float64
	follow   float64 // draws the sentence after a chosen one in
	stranger float64 // price of a name that the summary does not know
	apart    float64 // price of a sentence that nothing ties to the chosen ones
	coverage float64 // how much it counts what the summary says for the first time, in [0,1]
	shared   float64 // near duplicates share this part of their terms
	rules    bool    // the readers' rules hold
	whole    bool    // the best set is looked for, not one sentence after the other
	gain     []float64
	unit     []int32 // the number of candidates in the unit that begins with this one, mostly 1; 0 inside one
	used     size
	mean     float64 // the mean length of a candidate where the limit is in words or runes, else 0

	greedy greedy
	search search
}

// reset prepares for the candidates of j.
func (p *picker) reset(j *job, o *Options) {
	p.job = j
	p.chosen = p.chosen[:0]
	p.lambda = o.diversity(p.limit.share)
	p.rules = o.readersRules()
	brevity := rank.Brevity(p.limit.share)
	p.follow, p.stranger, p.apart, p.coverage = float64(longFollow*brevity), 0, 0, 0
	if p.limit.isBrief() || brevity == 1 {
		p.stranger = stranger
		if p.limit.sentences > 0 {
			p.coverage, p.apart = brevity, apart
		}
		if o.Segmenter == nil {
			p.follow = followBonus
		}
	}
	_, p.whole = o.Ranker.(rank.Blend)
	p.shared = halfShared
	switch {
	case !p.rules:
		p.shared = sameShared
	case p.limit.abridges():
		p.shared = sameShared - float64((sameShared-halfShared)*2*brevity)
	}
	p.used = size{}
	p.verdicts = cleared(p.verdicts, len(j.candidates))
}

// pick fills p.chosen.
func (p *picker) pick(ctx context.Context, in *rank.Input) error {
	if p.limit.none {
		return nil
	}
	p.in = in
	p.gains()
	p.units()
	if !p.whole || !p.searchBest() {
		if err := p.pickGreedily(ctx); err != nil {
			return err
		}
	}
	slices.Sort(p.chosen)
	p.spare()
	p.in = nil
	return nil
}

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

// units makes one unit of the sentences that a quotation goes over, and of a
// short sentence and the one that leans on it, with the mean of their gains. A
// part whose other parts are no candidates cannot be chosen.
func (p *picker) units() {
	p.unit = cleared(p.unit, len(p.in.Candidates))
	for k := 0; k < len(p.unit); {
		n := 1
		for p.rules && k+n < len(p.unit) && p.adjoins(k+n) && p.belongs(k+n) {
			n++
		}
		p.unit[k] = int32(n)
		sum := 0.0
		for i := k; i < k+n; i++ {
			sum += p.gain[i]
		}
		broken := p.rules && (p.traits(k).Has(tokenize.Continued) || p.traits(k+n-1).Has(tokenize.Continues) || n == 1 && p.isSupport(k))
		for i := k; i < k+n; i++ {
			p.gain[i] = sum / float64(n)
			if broken {
				p.verdicts[i] = cut
			}
		}
		k += n
	}
}

// belongs reports whether candidate k and the one right before it are to be
// shown together or not at all.
func (p *picker) belongs(k int) bool {
	return p.traits(k-1).Has(tokenize.Continues) && p.traits(k).Has(tokenize.Continued) ||
		p.isSupport(k-1) && p.traits(k).Has(tokenize.Dangling)
}

// isSupport reports whether candidate k is too short for anything but to be
// leaned on.
func (p *picker) isSupport(k int) bool {
	return p.sentence(k).Words < minWords && len(p.in.Candidates) >= enough
}

// sizeOf returns the size of the unit that begins with candidate k.
func (p *picker) sizeOf(k int) size {
	var s size
	for i := k; i < k+int(p.unit[k]); i++ {
		s = s.plus(p.limit.sizeOf(p.job, p.in.Candidates[i]))
	}
	return s
}

// take puts the unit that begins with candidate k into the summary.
func (p *picker) take(k int) {
	for i := k; i < k+int(p.unit[k]); i++ {
		p.verdicts[i] = taken
		p.chosen = append(p.chosen, i)
	}
	p.used = p.used.plus(p.sizeOf(k))
}

// anchored reports whether the first candidate is taken before any other: an
// article's first sentence mostly says what it is about, and what follows
// leans on it. Where lines stand above it that have nothing of its headline, nor
// has the sentence, it may be one of them.
func (p *picker) anchored() bool {
	if p.limit.sentences == 1 || !p.rules || len(p.in.Focus) > 0 || len(p.in.Candidates) == 0 {
		return false
	}
	return p.begins() && (p.job.body[0] == 0 || !rank.PointComesLate(p.in)) && p.unit[0] == 1 && p.verdicts[0] == outranked && p.limit.share < 0.5
}

// begins reports whether the first candidate is the article's first sentence and
// reads by itself.
func (p *picker) begins() bool {
	const unfit = tokenize.Quoted | tokenize.Dangling | tokenize.Labelled | tokenize.Unbalanced | tokenize.Depicting
	return p.traits(0)&unfit == 0 && p.nothingBetween(-1, p.in.Candidates[0])
}

func (p *picker) traits(k int) tokenize.Trait { return p.sentence(k).Traits }

// sentence returns candidate k.
func (p *picker) sentence(k int) *tokenize.Sentence {
	return &p.job.doc.Sentences[p.in.Candidates[k]]
}

// dangles reports whether candidate k leans on the sentence before it.
func (p *picker) dangles(k int) bool {
	return p.traits(k).Has(tokenize.Dangling) && p.in.Candidates[k] != p.job.body[0]
}

// adjoins reports whether no sentence of the body stands between candidates
// k-1 and k, captions excepted.
func (p *picker) adjoins(k int) bool {
	return k > 0 && p.nothingBetween(p.in.Candidates[k-1], p.in.Candidates[k])
}

// nothingBetween reports whether the sentences of the body between two sentences
// are captions.
func (p *picker) nothingBetween(before, i int) bool {
	at, _ := slices.BinarySearch(p.job.body, i)
	for at--; at >= 0 && p.job.body[at] > before; at-- {
		if !p.job.doc.Sentences[p.job.body[at]].Traits.Has(tokenize.Pictured) {
			return false
		}
	}
	return true
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
