package beamx

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/standfirst/standfirst/summarize"
)

func init() {
	register.DoFn1x3[summarize.Summary, int, string, error](&summaryLine{})
	register.DoFn1x3[Failure, int, string, error](&failureLine{})
	register.DoFn3x1[context.Context, int, func(*string) bool, error](&writeFn{})
	register.Iter1[string]()
}

// WriteSummaries writes a PCollection<summarize.Summary> as JSON lines to files
// NAME-00000-of-00004.jsonl, on any of Beam's filesystems.
func WriteSummaries(s beam.Scope, name string, shards int, summaries beam.PCollection) {
	write(s.Scope("standfirst.WriteSummaries"), name, shards, &summaryLine{shards}, summaries)
}

// WriteFailures writes a PCollection<Failure> as WriteSummaries does.
func WriteFailures(s beam.Scope, name string, shards int, failures beam.PCollection) {
	write(s.Scope("standfirst.WriteFailures"), name, shards, &failureLine{shards}, failures)
}

// write brings the lines of each file together: the only shuffle there is.
func write(s beam.Scope, name string, shards int, toLine any, values beam.PCollection) {
	filesystem.ValidateScheme(name)
	byShard := beam.GroupByKey(s, beam.ParDo(s, toLine, values))
	beam.ParDo0(s, &writeFn{name, shards}, byShard)
}

// summaryLine and failureLine make a line and choose its file.
type (
	summaryLine struct{ Shards int }
	failureLine struct{ Shards int }
)

func (f *summaryLine) ProcessElement(v summarize.Summary) (int, string, error) {
	return lineOf(v, f.Shards)
}

func (f *failureLine) ProcessElement(v Failure) (int, string, error) { return lineOf(v, f.Shards) }

func lineOf(v any, shards int) (shard int, line string, err error) {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err = encoder.Encode(v)
	hash := fnv.New32a()
	_, _ = io.WriteString(hash, b.String()) // it can't fail
	return int(hash.Sum32() % uint32(shards)), b.String(), err
}

// writeFn writes one file.
type writeFn struct {
	Name   string
	Shards int
}

func (f *writeFn) ProcessElement(ctx context.Context, shard int, lines func(*string) bool) error {
	name := fmt.Sprintf("%s-%05d-of-%05d.jsonl", f.Name, shard, f.Shards)
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close() //nolint:errcheck // the file's own error counts
	file, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(file, 1<<20)
	for line := ""; lines(&line); {
		if _, err = out.WriteString(line); err != nil {
			break
		}
	}
	return errors.Join(err, out.Flush(), file.Close())
}
