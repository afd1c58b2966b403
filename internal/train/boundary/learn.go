package main

import (
	"math"
	"math/rand/v2"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/internal/boundary"
)

// What the learner does.
const (
	seed        = 5
	firstEpochs = 4
	epochs      = 8
	runs        = 1 // orders of the examples that are averaged
	rate        = 0.3
	penalty     = 2e-7 // on the squares of weights
	perLogit    = 28   // units of the table a logit
	minSeen     = 2    // features seen less often, in all renderings together, are dropped
)

// limits are the points, in logits, that a sum has to exceed, by kind.
var limits = [3]float64{0, 0.2, 1.0}

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

// number replaces the hashes of the features by numbers, in the order in which
// they are met, and returns the hashes by number. Features that are seen too
// seldom are left out.
func (e *examples) number() []uint32 {
	seen := make(map[uint32]int)
	for _, f := range e.features {
		seen[f]++
	}
	numbers := make(map[uint32]uint32)
	var hashes []uint32
	e.keep(func(f uint32) (uint32, bool) {
		if seen[f] < minSeen {
			return 0, false
		}
		n, ok := numbers[f]
		if !ok {
			n = uint32(len(hashes))
			numbers[f] = n
			hashes = append(hashes, f)
		}
		return n, true
	})
	return hashes
}

// keep replaces or drops every feature of every example.
func (e *examples) keep(change func(uint32) (uint32, bool)) {
	for i := range e.list {
		x := &e.list[i]
		to := x.from
		for _, f := range e.features[x.from:x.to] {
			if f, ok := change(f); ok {
				e.features[to] = f
				to++
			}
		}
		x.to = to
	}
}

// train learns a table: first the weights of all features, then, for every
// place in the table, those of the one feature that matters most there.
func train(texts []eval.GoldText) []byte {
	e := collect(texts)
	hashes := e.number()
	weights := e.learn(len(hashes), firstEpochs)
	owners := e.owners(hashes, weights)
	e.keep(func(f uint32) (uint32, bool) {
		at, _ := boundary.Slot(hashes[f])
		return f, owners[at] == int32(f)
	})
	return encode(hashes, owners, e.learn(len(hashes), epochs))
}

// owners returns the feature that each place in the table belongs to, or -1:
// the one that moves the most decisions the farthest.
func (e *examples) owners(hashes []uint32, weights []float64) []int32 {
	count := make([]float64, len(hashes))
	for _, x := range e.list {
		for _, f := range e.features[x.from:x.to] {
			count[f]++
		}
	}
	owners := make([]int32, boundary.Slots)
	for i := range owners {
		owners[i] = -1
	}
	value := func(f int32) float64 { return float64(math.Abs(weights[f]) * math.Sqrt(count[f])) }
	for f, hash := range hashes {
		at, _ := boundary.Slot(hash)
		if o := owners[at]; o < 0 || value(int32(f)) > value(o) {
			owners[at] = int32(f)
		}
	}
	return owners
}

// learn fits the weights of n features: logistic regression by AdaGrad, the
// weights averaged over the later half of the epochs and over several orders
// of the examples. All arithmetic is on single operations that no compiler
// fuses, so that every machine gets the same table.
func (e *examples) learn(n, epochs int) []float64 {
	total := make([]float64, n)
	for run := range runs {
		e.learnOnce(total, epochs, rand.New(rand.NewPCG(seed, uint64(1+run))))
	}
	for f := range total {
		total[f] /= float64(runs * (epochs - epochs/2))
	}
	return total
}

// learnOnce fits weights once and adds those of the later epochs to total.
func (e *examples) learnOnce(total []float64, epochs int, random *rand.Rand) {
	weights := make([]float64, len(total))
	squares := make([]float64, len(total))
	order := make([]int32, len(e.list))
	for i := range order {
		order[i] = int32(i)
	}
	for epoch := range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, at := range order {
			e.step(&e.list[at], weights, squares)
		}
		if epoch >= epochs/2 {
			for f, w := range weights {
				total[f] += w
			}
		}
	}
}

// step learns from one example.
func (e *examples) step(x *example, weights, squares []float64) {
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

// encode rounds the weights to bytes and puts each into its place.
func encode(hashes []uint32, owners []int32, weights []float64) []byte {
	table := make([]byte, 0, len(limits)+2*len(owners))
	for _, l := range limits {
		table = append(table, byte(int8(math.Round(float64(l*perLogit)))))
	}
	for _, f := range owners {
		if f < 0 {
			table = append(table, 0, 0)
			continue
		}
		_, check := boundary.Slot(hashes[f])
		w := math.Round(float64(weights[f] * perLogit))
		table = append(table, check, byte(int8(max(-127, min(127, w)))))
	}
	return table
}

// sigmoid is the logistic function, by repeated squaring: math.Exp differs
// between machines.
func sigmoid(x float64) float64 {
	x = max(-30, min(30, x))
	y := 1 - float64(x/4096)
	for range 12 {
		y = float64(y * y)
	}
	return 1 / (1 + y)
}
