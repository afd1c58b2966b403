// Command library answers the browser tests as package summarize does: a line
// {"text","options"} in, a summary with offsets in UTF-16 code units out. With
// -best it tells the milliseconds of the fastest summary of 300 for each line, as
// the tests measure in the browser.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"log"
	"os"
	"time"

	"github.com/standfirst/standfirst/internal/offsets"
	"github.com/standfirst/standfirst/summarize"
)

func main() {
	log.SetFlags(0)
	best := flag.Bool("best", false, "measure")
	flag.Parse()
	reply := answer
	if *best {
		reply = measure
	}
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
			err = reply(out, asked.Text, asked.Options)
		}
		if err != nil {
			log.Fatal("library: ", err)
		}
	}
}

// measure writes how long the fastest of many summaries took.
func measure(out *json.Encoder, text string, options summarize.Options) error {
	s, err := summarize.New(options)
	if err != nil {
		return err
	}
	fastest := time.Hour
	for range 300 {
		begin := time.Now()
		if _, err := s.Summarize(context.Background(), summarize.Article{Text: text}); err != nil {
			return err
		}
		fastest = min(fastest, time.Since(begin))
	}
	return out.Encode(float64(fastest) / float64(time.Millisecond))
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
