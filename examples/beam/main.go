// Command beam summarizes JSON lines on Apache Beam: by default on the runner
// Prism inside this process, and with --runner on a cluster.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	runners "github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/standfirst/standfirst/examples/beam/beamx"
	"github.com/standfirst/standfirst/summarize"
)

var (
	input  = flag.String("input", "", "the files to read, such as articles-*.jsonl or gs://bucket/articles-*.jsonl.gz")
	output = flag.String("output", "", "the beginning of the names of the files to write")
	shards = flag.Int("shards", 4, "how many files")
	asked  = flag.String("summary", "{}", `what summaries are to be like, such as {"sentences":2}`)
)

func main() {
	flag.Parse()
	beam.Init() // a worker stays in here
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "beam: error:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	var o summarize.Options
	if err := json.Unmarshal([]byte(*asked), &o); err != nil {
		return fmt.Errorf("--summary: %w", err)
	}
	if _, err := summarize.New(o); err != nil {
		return fmt.Errorf("--summary: %w", err)
	}
	if *input == "" || *output == "" || *shards < 1 {
		return errors.New("give --input, --output and --shards of at least 1")
	}
	p, s := beam.NewPipelineWithRoot()
	articles, unread := beamx.Read(s, *input)
	summaries, failed := beamx.Summarize(s, articles, o)
	beamx.WriteSummaries(s, *output, *shards, summaries)
	beamx.WriteFailures(s, *output+"-failures", 1, beam.Flatten(s, unread, failed))
	return runners.Run(ctx, p)
}
