package main

import (
	"math"
	"math/rand/v2"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/internal/boundary"
)

// What the learner does.
const (
	seed     = 20261124
	epochs   = 8
	rate     = 0.35
	penalty  = 2e-7 // on the squares of weights
	perLogit = 28   // units of the table a logit
	minSeen  = 2    // features seen less often are dropped
)

// limits are the points, in logits, that a sum has to exceed, by kind.
var limits = [3]float64{0, 0.4, 0.8}

// example is one possible boundary.
type example struct {
	from, to uint32 // its features
	kind     boundary.Kind
	ends     bool
	weight   float32
}

// examples are all possible boundaries of the training texts.
type examples struct {
	list     []example
	features []uint32
}

// collect renders the texts in all ways and gathers the possible boundaries.
func collect(texts []eval.GoldText) *examples {
	e := new(examples)
	var s boundary.Scanner
	for k, d := range renderings {
		for i, g := range texts {
			random := rand.New(rand.NewPCG(seed, uint64(k)<<32|uint64(i)))
			text, ends := d.render(g, random)
			e.observe(&s, text, ends, d.weight)
		}
	}
	return e
}

// observe lets the scanner walk over a text as people have marked it.
func (e *examples) observe(s *boundary.Scanner, text string, ends []int, weight float64) {
	next := 0
	s.Observe(text, func(at int, kind boundary.Kind, features []uint32) bool {
		for next < len(ends) && ends[next] < at {
			next++
		}
		is := next < len(ends) && ends[next] == at
		from := uint32(len(e.features))
		e.features = append(e.features, features...)
		e.list = append(e.list, example{from, uint32(len(e.features)), kind, is, float32(weight)})
		return is
	})
	for {
		if _, _, ok := s.Next(); !ok {
			return
		}
	}
}

// drop removes the features that are seen too seldom.
func (e *examples) drop() {
	seen := make([]uint32, boundary.TableSize)
	for _, f := range e.features {
		seen[f]++
	}
	for i := range e.list {
		x := &e.list[i]
		to := x.from
		for _, f := range e.features[x.from:x.to] {
			if seen[f] >= minSeen*uint32(len(renderings)-1) {
				e.features[to] = f
				to++
			}
		}
		x.to = to
	}
}

// train learns a table: logistic regression by AdaGrad, the weights averaged
// over the later half of the steps. All arithmetic is on single operations
// that no compiler fuses, so that every machine gets the same table.
func train(texts []eval.GoldText) []byte {
	e := collect(texts)
	e.drop()
	weights := make([]float64, boundary.TableSize)
	squares := make([]float64, boundary.TableSize)
	total := make([]float64, boundary.TableSize)
	order := make([]int32, len(e.list))
	for i := range order {
		order[i] = int32(i)
	}
	random := rand.New(rand.NewPCG(seed, 1))
	averaged := 0
	for epoch := range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, at := range order {
			x := &e.list[at]
			features := e.features[x.from:x.to]
			sum := 0.0
			for _, f := range features {
				sum += weights[f]
			}
			gradient := sigmoid(sum)
			if x.ends {
				gradient--
			}
			gradient = float64(gradient * float64(x.weight))
			square := float64(gradient * gradient)
			for _, f := range features {
				squares[f] += square
				g := gradient + float64(penalty*weights[f])
				weights[f] -= float64(rate*g) / math.Sqrt(squares[f]+1)
			}
		}
		if epoch >= epochs/2 {
			averaged++
			for f, w := range weights {
				total[f] += w
			}
		}
	}
	return encode(total, averaged)
}

// encode rounds the weights to bytes.
func encode(total []float64, n int) []byte {
	table := make([]byte, 0, len(limits)+len(total))
	for _, l := range limits {
		table = append(table, byte(int8(math.Round(float64(l*perLogit)))))
	}
	for _, w := range total {
		w = math.Round(float64(w*perLogit) / float64(n))
		table = append(table, byte(int8(max(-127, min(127, w)))))
	}
	return table
}

// sigmoid is the logistic function, by repeated squaring: math.Exp differs
// between machines.
func sigmoid(x float64) float64 {
	x = max(-30, min(30, x))
	y := 1 - x/4096
	for range 12 {
		y = float64(y * y)
	}
	return 1 / (1 + y)
}
