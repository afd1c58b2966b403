package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
)

// A SheetLine is one summary on a sheet for a blind reading: who made it
// stands in the [KeyLine] of the same id.
type SheetLine struct {
	ID      string   `json:"id"`
	Title   string   `json:"title,omitempty"`
	Text    string   `json:"text"` // the article
	Summary []string `json:"summary"`
}

// A KeyLine tells which summary a line of a sheet holds.
type KeyLine struct {
	ID      string `json:"id"`
	Set     string `json:"set"`
	Article string `json:"article"`
	System  string `json:"system"`
}

// Sheet makes a sheet of samples and its key: a line for every summary, in an
// order drawn with a seed, numbered from 1. Samples without a summary are left
// out.
func Sheet(samples []Sample, seed uint64) (sheet []SheetLine, key []KeyLine) {
	for _, s := range samples {
		for _, one := range s.Summaries {
			if one.Err != nil {
				continue
			}
			sheet = append(sheet, SheetLine{Title: s.Article.Title, Text: s.Article.Text, Summary: one.Sentences})
			key = append(key, KeyLine{Set: s.Set, Article: s.Article.ID, System: one.System})
		}
	}
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(sheet), func(i, k int) {
		sheet[i], sheet[k] = sheet[k], sheet[i]
		key[i], key[k] = key[k], key[i]
	})
	for i := range sheet {
		id := fmt.Sprintf("s%03d", i+1)
		sheet[i].ID, key[i].ID = id, id
	}
	return sheet, key
}

// WriteLines writes values as JSON lines.
func WriteLines[T any](w io.Writer, values []T) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for _, v := range values {
		if err := e.Encode(v); err != nil {
			return fmt.Errorf("eval: %w", err)
		}
	}
	return nil
}
