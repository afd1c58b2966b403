package prose_test

import (
	"context"
	"fmt"

	"github.com/standfirst/standfirst/tokenize"
	"github.com/standfirst/standfirst/tokenize/prose"
)

func ExampleSegmenter() {
	var d tokenize.Document
	err := d.Parse(context.Background(), tokenize.Input{
		Text:      "Mr. Miller closed the bridge on Tuesday. It will open again in May.",
		Language:  "en",
		Segmenter: prose.Segmenter{},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range d.Sentences {
		fmt.Println(s.Of(d.Text))
	}
	// Output:
	// Mr. Miller closed the bridge on Tuesday.
	// It will open again in May.
}
