package rank

import (
	"context"
	"math"
)

// The constants of [TextRank].
const (
	// Damping is the probability of following an edge (Brin & Page 1998).
	Damping = 0.85
	// tolerance ends the power iteration when the scores change by less in
	// sum, and maxSteps after so many steps: 0.85^150 < 1e-10.
	tolerance = 1e-11
	maxSteps  = 150
	// isolated is the degree up to which a sentence has no neighbours.
	isolated = 1e-9
)

// TextRank ranks the sentences by weighted PageRank (Mihalcea & Tarau 2004,
// section 2.2) over the graph whose edges are the cosine similarities of the
// TF-IDF vectors (continuous LexRank, Erkan & Radev 2004, section 3.3),
// without building the graph: with the unit vectors as the rows of A, the
// edges are A·Aᵀ without its diagonal, and a step is two sparse products.
// Sentences without neighbours spread their score evenly over all. With a
// Focus the walk restarts at sentences in proportion to their cosine with it
// (Otterbacher, Erkan & Radev 2009; Kazemi, Pérez-Rosas & Mihalcea 2020). Scores
// are positive and sum to the number of candidates.
type TextRank struct{}

// Rank implements [Ranker].
func (TextRank) Rank(ctx context.Context, in *Input, scores []float64) error {
	w := newWalk(in, &in.Vectors.rows, restarts(in))
	if err := w.run(ctx, tolerance); err != nil {
		return err
	}
	for k, i := range in.Candidates {
		scores[i] = w.p[k] * float64(len(in.Candidates))
	}
	return nil
}

// run walks until the scores change by less than a tolerance in sum.
func (w *walk) run(ctx context.Context, tolerance float64) error {
	for range maxSteps {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if w.step() < tolerance {
			break
		}
	}
	return nil
}

// walk is the state of a power iteration: vectors over the candidates.
type walk struct {
	m          *rows
	candidates []int
	degree     []float64 // sum of a sentence's similarities to the others
	self       []float64 // its similarity to itself by m: to be taken off
	p, next    []float64 // the probabilities; their sum is 1
	restart    []float64 // where the walk starts anew; nil is everywhere alike
	dense      []float64 // scratch over terms
}

// newWalk begins a walk over the vectors in m, whole or their shared parts, which
// make the same edges but for the last digits. It begins where an undamped one
// would end: the longer a sentence's edges, the more often it is visited.
func newWalk(in *Input, m *rows, restart []float64) walk {
	candidates := in.Candidates
	n := len(candidates)
	w := walk{m: m, candidates: candidates, restart: restart,
		degree: in.zeros(n), self: in.zeros(n), p: in.zeros(n), next: in.zeros(n), dense: in.zeros(in.Vectors.NumTerms)}
	for k, i := range candidates {
		w.self[k] = selfDot(m, i)
		m.add(i, 1, w.dense)
	}
	all := 0.0
	for k, i := range candidates {
		w.degree[k] = m.dot(i, w.dense) - w.self[k]
		all += max(w.degree[k], 0)
	}
	for k := range candidates {
		w.p[k] = 1 / float64(n)
		if all > isolated {
			w.p[k] = (1-Damping)/float64(n) + float64(Damping*max(w.degree[k], 0))/all
		}
	}
	return w
}

// restarts returns the distribution over the candidates at which a walk towards
// the focus restarts, or nil when no candidate shares a term with it. A tenth
// is spread evenly, so that every score is positive.
func restarts(in *Input) []float64 {
	focus := phraseVector(in, in.Focus)
	if focus == nil {
		return nil
	}
	restart, sum := in.zeros(len(in.Candidates)), 0.0
	for k, i := range in.Candidates {
		restart[k] = in.Vectors.dot(i, focus)
		sum += restart[k]
	}
	if sum == 0 {
		return nil
	}
	for k := range restart {
		restart[k] = float64(0.9*restart[k])/sum + 0.1/float64(len(restart))
	}
	return restart
}

// selfDot returns the squared length of a row.
func selfDot(m *rows, i int) float64 {
	_, weights := m.Row(i)
	sum := 0.0
	for _, x := range weights {
		sum += float64(x * x)
	}
	return sum
}

// step makes one step of the power iteration,
// p ← (1−d)/n + d·(S·(p/degree) + dangling/n), and returns the change in sum.
func (w *walk) step() float64 {
	clear(w.dense)
	dangling := 0.0
	for k, i := range w.candidates {
		if w.degree[k] <= isolated {
			dangling += w.p[k]
			continue
		}
		w.m.add(i, w.p[k]/w.degree[k], w.dense)
	}
	n := float64(len(w.candidates))
	change := 0.0
	for k, i := range w.candidates {
		w.next[k] = (1-Damping)/n + Damping*dangling/n
		if w.restart != nil {
			w.next[k] = float64((1-Damping)*w.restart[k]) + Damping*dangling/n
		}
		if w.degree[k] > isolated {
			in := w.m.dot(i, w.dense) - float64(w.self[k]*w.p[k]/w.degree[k])
			w.next[k] += float64(Damping * in)
		}
		change += math.Abs(w.next[k] - w.p[k])
	}
	w.p, w.next = w.next, w.p
	return change
}

// norm returns the Euclidean length of a vector.
func norm(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += float64(x * x)
	}
	return math.Sqrt(sum)
}
