package tokenize_test

import (
	"context"
	"fmt"

	"github.com/standfirst/standfirst/tokenize"
)

func ExampleParse() {
	d, err := tokenize.Parse("Council Closes Old Bridge for Repairs\n\n"+
		"BELGRADE, May 9 (Reuters) - The council voted on Tuesday to close the old bridge for repairs. Work will begin in May.\n\n"+
		"Read more", "")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Language)
	for _, s := range d.Sentences {
		fmt.Printf("%s: %s\n", s.Kind, d.Text[s.Start+s.Dateline:s.End])
	}
	// Output:
	// en
	// headline: Council Closes Old Bridge for Repairs
	// paragraph: The council voted on Tuesday to close the old bridge for repairs.
	// paragraph: Work will begin in May.
	// furniture: Read more
}

func ExampleSentences() {
	const text = "Mr. Miller closed the bridge at 5 p.m. on Tuesday. “It was time,” he said."
	for s := range tokenize.Sentences(text, "en") {
		fmt.Println(s.Start, s.Of(text))
	}
	// Output:
	// 0 Mr. Miller closed the bridge at 5 p.m. on Tuesday.
	// 51 “It was time,” he said.
}

func ExampleWords() {
	const text = "It isn’t open – 3.5 weeks to go."
	for w := range tokenize.Words(text) {
		fmt.Printf("[%s]", w.Of(text))
	}
	// Output: [It][isn’t][open][3.5][weeks][to][go]
}

func ExampleDocument_Parse() {
	var d tokenize.Document // its memory is used again for every text
	for _, text := range []string{"The bridge is closed. Work has begun.", "Die Brücke ist seit Dienstag für alle gesperrt. Die Arbeit hat begonnen."} {
		if err := d.Parse(context.Background(), tokenize.Input{Text: text, Title: "Bridge"}); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(len(d.Sentences), "sentences")
	}
	// Output:
	// 2 sentences
	// 2 sentences
}
