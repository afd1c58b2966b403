package eval

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"
)

// A Limit is the length asked of a summary; a zero field does not limit.
type Limit struct {
	Sentences int `json:"sentences,omitempty"`
	Words     int `json:"words,omitempty"` // fields between white space
}

// A System turns articles into summaries.
type System struct {
	Name string
	// Summarize returns the sentences of the summary in order. It is called
	// from several goroutines at once, with an article without its Reference.
	// An error that wraps [ErrNoSummary] is counted as missing, any other as
	// failed.
	Summarize func(ctx context.Context, a Article, limit Limit) ([]string, error)
}

// ErrNoSummary is the error of a [System] that has nothing for an article.
var ErrNoSummary = errors.New("eval: no summary for this id")

// Names of the two baselines that every table compares with. The caller
// supplies CleanLead, as it belongs to what is measured; without it the
// difference is left out.
const (
	RawLeadName   = "raw-lead"
	CleanLeadName = "clean-lead"
)

// A Splitter returns the sentences of a text in order.
type Splitter func(text, lang string) []string

// RawLead returns the baseline that "LEAD-3" means in every table: the first
// sentences of the whole text, headline and furniture included. Articles that
// come split are taken as they are, others are split by split, or by
// [SplitSentences] when it is nil. Under a limit in words whole sentences are
// taken, the last one when its words bring the lead closer to the limit than
// it was: at the reference's length this reproduces the published lead.
func RawLead(split Splitter) System {
	if split == nil {
		split = SplitSentences
	}
	return System{Name: RawLeadName, Summarize: func(_ context.Context, a Article, limit Limit) ([]string, error) {
		sentences := a.Sentences
		if len(sentences) == 0 {
			sentences = split(a.Text, a.Lang)
		}
		return firstSentences(sentences, limit), nil
	}}
}

// firstSentences cuts sentences at a limit.
func firstSentences(sentences []string, limit Limit) []string {
	if limit.Sentences > 0 {
		sentences = sentences[:min(limit.Sentences, len(sentences))]
	}
	if limit.Words <= 0 {
		return sentences
	}
	words := 0
	for i, sentence := range sentences {
		n := countWords(sentence)
		if words+n-limit.Words > limit.Words-words {
			return sentences[:i]
		}
		words += n
	}
	return sentences
}

// countWords returns the number of fields between white space in the texts,
// as summary lengths are published.
func countWords(texts ...string) int {
	n := 0
	for _, text := range texts {
		n += len(strings.Fields(text))
	}
	return n
}

// systemLine is a line of a system file in any of its two forms.
type systemLine struct {
	ID        string `json:"id"`
	Sentences []struct {
		Text string `json:"text"`
	} `json:"sentences"`
	Summary []string `json:"summary"`
}

// ReadSystemFile reads a file of summaries that somebody made elsewhere, lines
// {"id","sentences":[{"text"},…]} or {"id","summary":["…",…]}, gzipped if its
// name ends in .gz. The system is named after the file and ignores limits.
// Bad lines and repeated ids are problems; of a repeated id the first counts.
func ReadSystemFile(path string) (System, []Problem, error) {
	name, _, _ := strings.Cut(filepath.Base(path), ".jsonl")
	var summaries map[string][]string
	var problems []Problem
	err := readFile(path, func(r io.Reader) (err error) {
		summaries, problems, err = readSummaries(r, path)
		return err
	})
	for i := range problems {
		problems[i].System = name
	}
	return System{Name: name, Summarize: func(_ context.Context, a Article, _ Limit) ([]string, error) {
		summary, ok := summaries[a.ID]
		if !ok {
			return nil, ErrNoSummary
		}
		return summary, nil
	}}, problems, err
}

// readSummaries returns the summary of each id.
func readSummaries(r io.Reader, file string) (map[string][]string, []Problem, error) {
	summaries := map[string][]string{}
	var lines idLines
	err := eachLine(r, func(number int, data []byte) {
		var line systemLine
		err := decodeLine(data, &line)
		switch {
		case err != nil:
		case line.ID == "":
			err = errors.New(`no "id"`)
		case line.Sentences == nil && line.Summary == nil:
			err = errors.New(`neither "sentences" nor "summary"`)
		}
		if !lines.admit(file, number, line.ID, err) {
			return
		}
		summary := line.Summary
		for _, s := range line.Sentences {
			summary = append(summary, s.Text)
		}
		summaries[line.ID] = summary
	})
	return summaries, lines.problems, err
}
