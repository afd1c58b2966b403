package rank

import (
	"context"
	"math"
)

// The constants of [TextRank].
const (
	// Damping is the probability of following an edge (Brin & Page 1998).
	Damping = 0.85
	// tolerance ends the solution when what is left of its equations is so small
	// a part of them, and maxSteps after so many steps, of which a dozen suffice.
	tolerance = 1e-12
	// digits is where scores are rounded: sentences that stand alike in the graph
	// have the same.
	digits   = 1e10
	maxSteps = 150
	// isolated is the degree up to which a sentence has no neighbours.
	isolated = 1e-9
)

// TextRank ranks the sentences by weighted PageRank (Mihalcea & Tarau 2004,
// section 2.2) over the graph whose edges are the cosine similarities of the
// TF-IDF vectors (continuous LexRank, Erkan & Radev 2004, section 3.3),
// without building the graph: with the unit vectors as the rows of A, the
// edges are A·Aᵀ without its diagonal, and a step is two sparse products. Edges
// are symmetric, so conjugate gradients find where the walk settles in a third of
// the steps of a power iteration.
// Sentences without neighbours spread their score evenly over all. With a
// Focus the walk restarts at sentences in proportion to their cosine with it
// (Otterbacher, Erkan & Radev 2009; Kazemi, Pérez-Rosas & Mihalcea 2020). Scores
// are positive and sum to the number of candidates.
type TextRank struct{}

// Rank implements [Ranker].
func (TextRank) Rank(ctx context.Context, in *Input, scores []float64) error {
	w := newWalk(in, restarts(in))
	if err := w.solve(ctx, in, tolerance); err != nil {
		return err
	}
	for k, i := range in.Candidates {
		scores[i] = rounded(w.p[k]*float64(len(in.Candidates)), digits)
	}
	return nil
}

// walk finds p = (1−d)·restart + d·(S·(p/degree) + dangling/n): vectors over the
// candidates. With x = p/√degree the equations of the sentences with neighbours
// are symmetric and positive definite, x − d·S'·x = b for the edges S' divided by
// the square roots of both degrees.
type walk struct {
	m          *rows
	candidates []int
	degree     []float64 // sum of a sentence's similarities to the others
	self       []float64 // its similarity to itself by m: to be taken off
	scale      []float64 // 1/√degree, 0 without neighbours
	p          []float64 // the probabilities; their sum is 1
	x, b       []float64 // as above
	dense      []float64 // scratch over terms
}

// newWalk prepares a walk over the parts of the vectors that make the edges;
// restart is where it starts anew, nil everywhere alike. It guesses where an
// undamped walk would end: the longer a sentence's edges, the more often it is
// visited.
func newWalk(in *Input, restart []float64) walk {
	m, n := in.Vectors.likenesses(), len(in.Candidates)
	w := walk{m: m, candidates: in.Candidates, degree: in.zeros(n), self: in.zeros(n), scale: in.zeros(n),
		p: in.zeros(n), x: in.zeros(n), b: in.zeros(n), dense: in.zeros(in.Vectors.NumTerms)}
	for k, i := range w.candidates {
		w.self[k] = m.selfDot(i)
		m.add(i, 1, w.dense)
	}
	all := 0.0
	for k, i := range w.candidates {
		if w.degree[k] = m.dot(i, w.dense) - w.self[k]; w.degree[k] > isolated {
			w.scale[k] = 1 / math.Sqrt(w.degree[k])
			all += w.degree[k]
		}
	}
	w.restart(restart)
	for k := range w.candidates {
		if w.scale[k] > 0 {
			w.b[k] = float64(w.p[k] * w.scale[k])
			w.x[k] = w.b[k] + Damping/(all*w.scale[k])
		}
	}
	return w
}

// restart sets p to what comes to each sentence without an edge; to one without
// neighbours nothing else does. Of what stands at those, a share goes to each of
// them again.
func (w *walk) restart(distribution []float64) {
	n := float64(len(w.candidates))
	alone, dangling := 0.0, 0.0
	for k := range w.candidates {
		w.p[k] = (1 - Damping) / n
		if distribution != nil {
			w.p[k] = (1 - Damping) * distribution[k]
		}
		if w.scale[k] == 0 {
			alone++
			dangling += w.p[k]
		}
	}
	dangling /= 1 - Damping*alone/n
	for k := range w.p {
		w.p[k] += Damping * dangling / n
	}
}

// solve finds p by conjugate gradients (Hestenes & Stiefel 1952, section 3) until
// the length of the residual is a tolerance of b's.
func (w *walk) solve(ctx context.Context, in *Input, tolerance float64) error {
	n := len(w.candidates)
	residual, direction, product := in.zeros(n), in.zeros(n), in.zeros(n)
	w.multiply(w.x, product)
	for k := range residual {
		residual[k] = w.b[k] - product[k]
	}
	copy(direction, residual)
	left, enough := dot(residual, residual), tolerance*tolerance*dot(w.b, w.b)
	for step := 0; left > enough && step < maxSteps; step++ {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		w.multiply(direction, product)
		along := left / dot(direction, product)
		for k := range residual {
			w.x[k] += float64(along * direction[k])
			residual[k] -= float64(along * product[k])
		}
		before := left
		left = dot(residual, residual)
		for k := range direction {
			direction[k] = residual[k] + float64(left/before*direction[k])
		}
	}
	for k := range w.p {
		if w.scale[k] > 0 {
			w.p[k] = w.x[k] / w.scale[k]
		}
	}
	return nil
}

// multiply sets product to v − d·S'·v.
func (w *walk) multiply(v, product []float64) {
	clear(w.dense)
	for k, i := range w.candidates {
		if w.scale[k] > 0 {
			w.m.add(i, v[k]*w.scale[k], w.dense)
		}
	}
	for k, i := range w.candidates {
		if w.scale[k] > 0 {
			edges := w.m.dot(i, w.dense) - float64(w.self[k]*v[k]*w.scale[k])
			product[k] = v[k] - float64(Damping*w.scale[k]*edges)
		}
	}
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

// rounded returns x rounded to 1/digits.
func rounded(x, digits float64) float64 { return math.Round(x*digits) / digits }

// norm returns the Euclidean length of a vector.
func norm(v []float64) float64 { return math.Sqrt(dot(v, v)) }

// dot returns the product of two vectors.
func dot(a, b []float64) float64 {
	sum := 0.0
	for k, x := range a {
		sum += float64(x * b[k])
	}
	return sum
}
