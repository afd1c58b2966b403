// Command rank measures what the weights of the default ranker are worth and
// looks for better ones, over all sets of summaries at once.
//
//	go run ./internal/train/rank -data DIR                    # the loss without each feature
//	go run ./internal/train/rank -data DIR -search            # coordinate search, cross-validated
//	go run ./internal/train/rank -data DIR -try 'later=.5/.9' # other weights, brief/long
//
// DIR/summaries holds JSON lines {"id","text","reference",…}. A set's score is
// the mean of ROUGE-1 and ROUGE-2 F1, times 100, at the length that the set is
// asked for; the objective is the mean gain over the raw lead of all sets, each
// counted by the square root of its texts, so that no newspaper decides alone.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/rank"
)

func main() {
	data := flag.String("data", "", "folder that holds summaries/*.jsonl")
	search := flag.Bool("search", false, "look for better weights")
	try := flag.String("try", "", "weights to compare with the built-in ones: name=brief/long,…")
	flag.Parse()
	if err := run(*data, *search, *try); err != nil {
		fmt.Fprintln(os.Stderr, "rank:", err)
		os.Exit(1)
	}
}

func run(data string, search bool, try string) error {
	if data == "" {
		return errors.New("-data names no folder")
	}
	sets, err := readSets(data)
	if err != nil {
		return err
	}
	ctx := context.Background()
	switch {
	case search:
		return searchWeights(ctx, sets)
	case try != "":
		weights, err := parseWeights(try)
		if err != nil {
			return err
		}
		return compare(ctx, sets, weights)
	}
	return ablate(ctx, sets)
}

// parseWeights reads "position=1.6/0,later=0.5": one number is for both
// lengths.
func parseWeights(s string) (map[string]rank.Weight, error) {
	weights := rank.DefaultWeights()
	for part := range strings.SplitSeq(s, ",") {
		name, value, _ := strings.Cut(part, "=")
		if _, ok := weights[name]; !ok {
			return nil, fmt.Errorf("no feature is named %q", name)
		}
		brief, long, both := strings.Cut(value, "/")
		b, err := strconv.ParseFloat(brief, 64)
		if err != nil {
			return nil, err
		}
		l := b
		if both {
			if l, err = strconv.ParseFloat(long, 64); err != nil {
				return nil, err
			}
		}
		weights[name] = rank.Weight{Brief: b, Long: l}
	}
	return weights, nil
}
