// Command library answers the browser tests as package summarize does: a line
// {"text","options"} in, a summary with offsets in UTF-16 code units out.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log"
	"os"

	"github.com/standfirst/standfirst/internal/offsets"
	"github.com/standfirst/standfirst/summarize"
)

func main() {
	log.SetFlags(0)
	in, out := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		var asked struct {
			Text    string
			Options summarize.Options
		}
		err := in.Decode(&asked)
		if errors.Is(err, io.EOF) {
			return
		}
		if err == nil {
			err = answer(out, asked.Text, asked.Options)
		}
		if err != nil {
			log.Fatal("library: ", err)
		}
	}
}

func answer(out *json.Encoder, text string, options summarize.Options) error {
	s, err := summarize.New(options)
	if err != nil {
		return err
	}
	summary, err := s.Summarize(context.Background(), summarize.Article{Text: text})
	if err != nil {
		return err
	}
	offsets.NewUTF16(text).Summary(&summary)
	return out.Encode(summary)
}
