// Package splitters holds sentence splitters under one face: our own and other
// people's.
package splitters

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/jdkato/prose/v2"
	punkt "github.com/neurosnap/sentences"
	newer "github.com/neurosnap/sentences/english"
	punktOlder "gopkg.in/neurosnap/sentences.v1"
	older "gopkg.in/neurosnap/sentences.v1/english"

	"github.com/standfirst/standfirst/tokenize"
)

// A Splitter returns the sentences of a text, trimmed or not as it pleases,
// possibly changed.
type Splitter func(text string) []string

// builders holds what builds each splitter, by its name.
func builders() map[string]func() (Splitter, error) {
	return map[string]func() (Splitter, error){
		"standfirst": func() (Splitter, error) { return standfirst, nil },
		"uax29":      func() (Splitter, error) { return uax29, nil },
		// Version 1.0.6, the one that prose stands on.
		"neurosnap":     neurosnapOlder,
		"neurosnap-1.1": neurosnap,
		"prose":         func() (Splitter, error) { return splitProse, nil },
	}
}

// Names lists the splitters, sorted.
func Names() []string { return slices.Sorted(maps.Keys(builders())) }

// New builds the splitter of a name, loading its model where it has one.
func New(name string) (Splitter, error) {
	build, ok := builders()[name]
	if !ok {
		return nil, fmt.Errorf("no splitter %q; there are %s", name, strings.Join(Names(), ", "))
	}
	return build()
}

func standfirst(text string) []string {
	var parts []string
	for s := range tokenize.Sentences(text, "") {
		parts = append(parts, text[s.Start:s.End])
	}
	return parts
}

func uax29(text string) []string {
	var parts []string
	for it := sentences.FromString(text); it.Next(); {
		parts = append(parts, it.Value())
	}
	return parts
}

// neurosnapOlder is Punkt with its English model, neurosnap is its successor.
func neurosnapOlder() (Splitter, error) {
	tokenizer, err := older.NewSentenceTokenizer(nil)
	if err != nil {
		return nil, err
	}
	return each(tokenizer.Tokenize, func(s *punktOlder.Sentence) string { return s.Text }), nil
}

func neurosnap() (Splitter, error) {
	tokenizer, err := newer.NewSentenceTokenizer(nil)
	if err != nil {
		return nil, err
	}
	return each(tokenizer.Tokenize, func(s *punkt.Sentence) string { return s.Text }), nil
}

// each makes a Splitter of one that returns sentences of a kind of its own.
func each[S any](split func(string) []S, text func(S) string) Splitter {
	return func(s string) []string {
		var parts []string
		for _, sentence := range split(s) {
			parts = append(parts, text(sentence))
		}
		return parts
	}
}

func splitProse(text string) []string {
	doc, err := prose.NewDocument(text, prose.WithTagging(false), prose.WithExtraction(false), prose.WithTokenization(false))
	if err != nil {
		return nil
	}
	var parts []string
	for _, s := range doc.Sentences() {
		parts = append(parts, s.Text)
	}
	return parts
}

// Locate finds the parts in a text, one after the other, and returns the bytes
// where each begins and ends; a part that is not there, because the splitter
// changed it, is left out.
func Locate(text string, parts []string) [][2]int {
	var spans [][2]int
	at := 0
	for _, part := range parts {
		part = strings.TrimSpace(part)
		if i := strings.Index(text[at:], part); i >= 0 && part != "" {
			spans = append(spans, [2]int{at + i, at + i + len(part)})
			at += i + len(part)
		}
	}
	return spans
}
