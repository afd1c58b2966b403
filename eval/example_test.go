package eval_test

import (
	"context"
	"fmt"
	"os"

	"github.com/standfirst/standfirst/eval"
)

// Compare a system of your own with the first sentences of each article.
func ExampleSummaries() {
	last := eval.System{Name: "last", Summarize: func(_ context.Context, a eval.Article, limit eval.Limit) ([]string, error) {
		sentences := eval.SplitSentences(a.Text, a.Lang)
		return sentences[len(sentences)-limit.Sentences:], nil
	}}
	table, err := eval.Summaries(context.Background(), []string{"testdata/articles.jsonl"}, []eval.System{last}, eval.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range table.Sets[0].Rows {
		fmt.Printf("%s: ROUGE-1 %.1f, %.0f words\n", row.System, row.Scores.R1.Mean, row.Words)
	}
	// Output:
	// raw-lead: ROUGE-1 45.3, 46 words
	// last: ROUGE-1 23.2, 34 words
}

func ExampleScorer() {
	summary := []string{"The ferry sails again on Friday."}
	reference := []string{"The ferry to Orr Isle will sail again on Friday."}
	rouge := eval.NewScorer().Score(summary, reference, eval.StemmedASCII)
	fmt.Printf("%.2f %.2f %.2f\n", rouge.R1.F1, rouge.R2.F1, rouge.RL.F1)
	// Output: 0.75 0.57 0.75
}

func ExampleFaults() {
	article := eval.Article{Lang: "en", Text: "Harald Lund will leave the bank in May.\n\nHe has run it for nineteen years.\n\nRead more"}
	for _, fault := range eval.Faults(article, []string{"He has run it for nineteen years.", "Read more"}) {
		fmt.Println(fault.Sentence, fault.Kind)
	}
	// Output:
	// 0 dangling
	// 1 not-prose
}

// Score a splitter that takes every paragraph for a sentence.
func ExampleScoreSpans() {
	gold := eval.GoldText{Text: "The owls are back. They nest.\n\nNobody knew.", Spans: [][2]int{{0, 18}, {19, 29}, {31, 43}}}
	score := eval.ScoreSpans(gold, [][2]int{{0, 29}, {31, 43}})
	fmt.Printf("precision %.2f, recall %.2f\n", score.Precision(), score.Recall())
	// Output: precision 1.00, recall 0.50
}

// A mean with its interval; two values of one text count as one draw.
func ExampleBootstrap_Mean() {
	interval := eval.Bootstrap{}.Mean([]float64{30, 40, 50, 20}, []string{"a", "a", "b", "c"})
	fmt.Printf("%.0f, between %.0f and %.0f\n", interval.Mean, interval.Low, interval.High)
	// Output: 35, between 20 and 50
}

func ExampleReading() {
	dir, err := os.MkdirTemp("", "reading")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	key, reader := dir+"/key.jsonl", dir+"/reader.jsonl"
	for path, lines := range map[string]string{
		key:    `{"id":"s1","set":"news","article":"a","system":"default"}`,
		reader: `{"id":"s1","publish":true}`,
	} {
		if err := os.WriteFile(path, []byte(lines), 0o600); err != nil {
			fmt.Println(err)
			return
		}
	}
	reading, err := eval.ReadVerdicts(key, []string{reader}, "", eval.Bootstrap{})
	fmt.Println(reading.Rows[0].System, reading.Rows[0].Publish.Mean, err)
	// Output: default 100 <nil>
}
