package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/rank"
)

// result is the mean gain over the raw lead by set, and the objective.
type result struct {
	bySet []float64
	all   float64
}

// measure scores weights on the articles of one half, or of both for -1.
func measure(ctx context.Context, sets []set, weights map[string]rank.Weight, half int) (result, error) {
	var r result
	total := 0.0
	for i := range sets {
		gains, err := sets[i].gains(ctx, weights)
		if err != nil {
			return r, err
		}
		sum, n := 0.0, 0
		for k, gain := range gains {
			if half < 0 || fold(&sets[i].articles[k]) == half {
				sum += gain
				n++
			}
		}
		mean := sum / float64(max(n, 1))
		r.bySet = append(r.bySet, mean)
		r.all += mean * sets[i].weight
		total += sets[i].weight
	}
	r.all /= total
	return r, nil
}

func (r result) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%+.3f ", r.all)
	for _, gain := range r.bySet {
		fmt.Fprintf(&b, " %+6.2f", gain)
	}
	return b.String()
}

func header(sets []set) {
	fmt.Printf("%-26s%7s ", "", "all")
	for _, s := range sets {
		fmt.Printf(" %6s", strings.TrimPrefix(strings.TrimPrefix(s.name, "en_"), "news_"))
	}
	fmt.Println()
}

// ablate prints the objective with all features and without each.
func ablate(ctx context.Context, sets []set) error {
	header(sets)
	base, err := measure(ctx, sets, nil, -1)
	if err != nil {
		return err
	}
	fmt.Printf("%-26s%s\n", "all features", base)
	weights := rank.DefaultWeights()
	for _, name := range slices.Sorted(maps.Keys(weights)) {
		without := maps.Clone(weights)
		without[name] = rank.Weight{}
		r, err := measure(ctx, sets, without, -1)
		if err != nil {
			return err
		}
		fmt.Printf("%-26s%s\n", "without "+name, r)
	}
	return nil
}

// compare prints the built-in weights beside others.
func compare(ctx context.Context, sets []set, weights map[string]rank.Weight) error {
	header(sets)
	for _, row := range []struct {
		name    string
		weights map[string]rank.Weight
	}{{"built in", nil}, {"tried", weights}} {
		r, err := measure(ctx, sets, row.weights, -1)
		if err != nil {
			return err
		}
		fmt.Printf("%-26s%s\n", row.name, r)
	}
	return nil
}

// factors are the steps of the coordinate search.
var factors = []float64{0, 0.6, 1.5}

// searchWeights changes one weight at a time while that helps on one half of
// the articles, and reports the other half's gain, each half in turn.
func searchWeights(ctx context.Context, sets []set) error {
	header(sets)
	for half := range 2 {
		weights, err := climb(ctx, sets, half)
		if err != nil {
			return err
		}
		for _, w := range []map[string]rank.Weight{nil, weights} {
			r, err := measure(ctx, sets, w, 1-half)
			if err != nil {
				return err
			}
			fmt.Printf("%-26s%s\n", fmt.Sprintf("half %d, unseen", half), r)
		}
		for _, name := range slices.Sorted(maps.Keys(weights)) {
			fmt.Printf("  %s=%.3g/%.3g\n", name, weights[name].Brief, weights[name].Long)
		}
	}
	return nil
}

func climb(ctx context.Context, sets []set, half int) (map[string]rank.Weight, error) {
	weights := rank.DefaultWeights()
	best, err := measure(ctx, sets, weights, half)
	if err != nil {
		return nil, err
	}
	for improved := true; improved; {
		improved = false
		for _, name := range slices.Sorted(maps.Keys(weights)) {
			for _, factor := range factors {
				for _, long := range []bool{false, true} {
					tried := maps.Clone(weights)
					w := tried[name]
					if long {
						w.Long *= factor
					} else {
						w.Brief *= factor
					}
					tried[name] = w
					r, err := measure(ctx, sets, tried, half)
					if err != nil {
						return nil, err
					}
					if r.all > best.all+0.01 {
						best, weights, improved = r, tried, true
						fmt.Printf("%-26s%s\n", fmt.Sprintf("half %d: %s=%.3g/%.3g", half, name, w.Brief, w.Long), r)
					}
				}
			}
		}
	}
	return weights, nil
}
