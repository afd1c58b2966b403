package summarize

import "github.com/standfirst/standfirst/tokenize"

// post fills the postings: for every term the candidates that hold it, the
// transpose of the candidates' rows.
func (p *picker) post() {
	m := p.in.Vectors
	p.greedy.starts = cleared(p.greedy.starts, m.NumTerms+1)
	size := 0
	for t := range m.NumTerms {
		p.greedy.starts[t] = int32(size)
		size += p.listed(t)
	}
	p.greedy.starts[m.NumTerms] = int32(size)
	p.greedy.holders = cleared(p.greedy.holders, size)
	p.greedy.weights = cleared(p.greedy.weights, size)
	for k, i := range p.in.Candidates {
		terms, weights := m.Row(i)
		for x, t := range terms {
			if p.listed(int(t)) > 0 {
				at := p.greedy.starts[t]
				p.greedy.holders[at], p.greedy.weights[at] = int32(k), weights[x]
				p.greedy.starts[t]++
			}
		}
	}
	for t := m.NumTerms; t > 0; t-- { // every start moved to its list's end
		p.greedy.starts[t] = p.greedy.starts[t-1]
	}
	p.greedy.starts[0] = 0
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
	p.greedy.touched = p.greedy.touched[:0]
	for x, t := range terms {
		for at := p.greedy.starts[t]; at < p.greedy.starts[t+1]; at++ {
			other := p.greedy.holders[at]
			if p.greedy.common[other] == 0 {
				p.greedy.touched = append(p.greedy.touched, other)
			}
			p.greedy.common[other]++
			p.greedy.dots[other] += float64(weights[x] * p.greedy.weights[at])
		}
	}
	for _, other := range p.greedy.touched {
		head := p.head(int(other))
		p.greedy.like[head] = max(p.greedy.like[head], p.greedy.dots[other])
		row, _ := m.Row(candidates[other])
		if p.verdicts[other] != taken && p.duplicate(int(p.greedy.common[other]), len(row), len(terms), p.greedy.dots[other]) {
			for i := head; i < head+int(p.unit[head]); i++ {
				p.verdicts[i], p.greedy.waiting[i] = repeats, false
			}
		}
		p.greedy.dots[other], p.greedy.common[other] = 0, 0
	}
}

// head returns the candidate with which the unit of candidate k begins.
func (p *picker) head(k int) int {
	for p.unit[k] == 0 {
		k--
	}
	return k
}

// duplicate reports whether two sentences of a and b terms, of which they share
// some, and so alike are near duplicates.
func (p *picker) duplicate(common, a, b int, like float64) bool {
	least := min(a, b)
	if least < minTerms {
		return common == a && common == b
	}
	return float64(common) >= p.shared*float64(least) && (2*common >= least || like >= topical)
}

// said reports whether a sentence without terms has been chosen before, word for
// word.
func (p *picker) said(i int) bool {
	if terms, _ := p.in.Vectors.Row(i); len(terms) > 0 {
		return false
	}
	text := p.job.doc.Sentences[i].Of(p.job.doc.Text)
	if p.greedy.texts[text] {
		return true
	}
	if p.greedy.texts == nil {
		p.greedy.texts = make(map[string]bool)
	}
	p.greedy.texts[text] = true
	return false
}
