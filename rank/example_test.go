package rank_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

const exampleText = `The council voted on Tuesday to close the old bridge for repairs. ` +
	`Who pays for the repairs of the bridge? ` +
	`Drivers will have to take the ring road until the autumn. ` +
	`The old bridge was built in 1931 and carries most of the town's traffic.`

// prepare makes every sentence of a text a candidate.
func prepare(text string) (*rank.Input, error) {
	doc, err := tokenize.Parse(text, "en")
	if err != nil {
		return nil, err
	}
	in := &rank.Input{Doc: doc, Vectors: new(rank.Matrix)}
	for i := range doc.Sentences {
		in.Candidates = append(in.Candidates, i)
	}
	in.Vectors.Build(doc, in.Candidates)
	return in, nil
}

// longest is a ranker of one's own: the more words, the better.
type longest struct{}

func (longest) Rank(_ context.Context, in *rank.Input, scores []float64) error {
	for _, i := range in.Candidates {
		scores[i] = float64(in.Doc.Sentences[i].Words)
	}
	return nil
}

// A custom Ranker scores the candidates by a rule of its own.
func ExampleRank() {
	in, err := prepare(exampleText)
	if err != nil {
		fmt.Println(err)
		return
	}
	scores := make([]float64, len(in.Doc.Sentences))
	if err := rank.Rank(context.Background(), longest{}, in, scores); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(scores)
	// Output: [12 8 11 14]
}

func ExampleByName() {
	in, err := prepare(exampleText)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, name := range []string{"lead", "clean-lead"} {
		scores := make([]float64, len(in.Doc.Sentences))
		if err := rank.Rank(context.Background(), rank.ByName(name), in, scores); err != nil {
			fmt.Println(err)
			return
		}
		order := slices.Clone(in.Candidates)
		slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(scores[j], scores[i]) })
		fmt.Println(name, order)
	}
	fmt.Println(rank.ByName("no such method") == nil)
	// Output:
	// lead [0 1 2 3]
	// clean-lead [0 2 3 1]
	// true
}

// Features shows why a sentence has its score.
func ExampleBlend() {
	in, err := prepare(exampleText)
	if err != nil {
		fmt.Println(err)
		return
	}
	features, err := rank.Blend{}.Features(context.Background(), in)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range features {
		if f.Name == "position" || f.Name == "length" || f.Name == "question" {
			fmt.Printf("%-8s %.2f\n", f.Name, f.Scores[1])
		}
	}
	// Output:
	// position -1.32
	// length   -1.42
	// question -4.00
}
