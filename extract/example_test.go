package extract_test

import (
	"context"
	"errors"
	"fmt"

	"github.com/standfirst/standfirst/extract"
	"github.com/standfirst/standfirst/summarize"
)

func Example() {
	page := []byte(`<html><head><title>Lock closed - Canal Times</title></head><body>
<nav><a href="/">Home</a></nav>
<p>The lock at Ferrow was closed on Sunday night after a barge struck the lower gate.</p>
<div class="newsletter">Get the week on the water in your inbox.</div>
<p>Eleven boats were waiting on Monday morning, and divers will look at the gate at noon.</p>
</body></html>`)
	article, err := extract.HTML(page, extract.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	s, _ := summarize.New(summarize.Options{Sentences: 1})
	summary, err := s.Summarize(context.Background(), article)
	fmt.Println(summary, err)
	// Output: The lock at Ferrow was closed on Sunday night after a barge struck the lower gate. <nil>
}

func ExampleHTML() {
	_, err := extract.HTML([]byte("%PDF-1.7"), extract.Options{})
	var kind *extract.TypeError
	fmt.Println(errors.As(err, &kind), kind.Type)
	// Output: true application/pdf
}

func ExampleMarkdown() {
	article, _ := extract.Markdown([]byte("# The lock is closed\n\nIt was *dark* when the barge came.\n"), extract.Options{})
	fmt.Println(article.Title)
	for _, block := range article.Blocks {
		fmt.Println(block.Kind, block.Of(article.Text))
	}
	// Output:
	// The lock is closed
	// paragraph It was dark when the barge came.
}

func ExampleDecode() {
	text, _ := extract.Decode([]byte("Caf\xe9 cr\xe8me"), extract.Options{ContentType: "text/plain; charset=iso-8859-1"})
	fmt.Println(string(text))
	// Output: Café crème
}
