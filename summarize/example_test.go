package summarize_test

import (
	"context"
	"fmt"
	"slices"

	"github.com/standfirst/standfirst/summarize"
)

func ExampleText() {
	text := `Harbour town votes to keep its last ferry

The town council of Westhaven voted on Tuesday to keep the last ferry to the islands. [Reuters]

Read more`
	summary, err := summarize.Text(text, 1)
	fmt.Println(summary, err)
	// Output: The town council of Westhaven voted on Tuesday to keep the last ferry to the islands. <nil>
}

func ExampleNew() {
	_, err := summarize.New(summarize.Options{Ratio: 2})
	fmt.Println(err)
	// Output: summarize: option Ratio = 2: want a share in (0,1], or 0 for none
}

func ExampleSummarizer_Summarize() {
	s, err := summarize.New(summarize.Options{Sentences: 1, Focus: "cost"})
	if err != nil {
		panic(err)
	}
	article := summarize.Article{Text: "The bridge will be built next year. It costs nine million crowns. Work begins at Easter."}
	summary, err := s.Summarize(context.Background(), article)
	if err != nil {
		panic(err)
	}
	for _, sentence := range summary.Sentences {
		fmt.Println(sentence.Start, sentence.End, article.Text[sentence.Start:sentence.End])
	}
	// Output: 0 35 The bridge will be built next year.
}

func ExampleSummarizer_All() {
	s, err := summarize.New(summarize.Options{Sentences: 1, Language: "en"})
	if err != nil {
		panic(err)
	}
	articles := []summarize.Article{
		{ID: "a", Text: "The bridge will be built next year."},
		{ID: "b", Text: "Work on the tunnel begins at Easter."},
	}
	for summary, err := range s.All(context.Background(), slices.Values(articles)) {
		fmt.Println(summary.ID, summary, err)
	}
	// Output:
	// a The bridge will be built next year. <nil>
	// b Work on the tunnel begins at Easter. <nil>
}

func ExampleSummarizer_Explain() {
	s, err := summarize.New(summarize.Options{})
	if err != nil {
		panic(err)
	}
	text := "The bridge will be built next year.\n\nRead more"
	e, err := s.Explain(context.Background(), summarize.Article{Text: text})
	if err != nil {
		panic(err)
	}
	for _, b := range e.Blocks {
		fmt.Printf("%s: %s\n", b.Kind, text[b.Start:b.End])
	}
	// Output:
	// paragraph: The bridge will be built next year.
	// furniture: Read more
}
