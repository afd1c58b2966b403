package main

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/jdkato/prose/v2"
	"gopkg.in/neurosnap/sentences.v1/english"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/tokenize"
)

// splitters holds what builds each splitter, by its name.
var splitters = map[string]func() (eval.BoundarySplitter, error){
	"standfirst": func() (eval.BoundarySplitter, error) { return standfirst, nil },
	"uax29":      func() (eval.BoundarySplitter, error) { return uax29, nil },
	"neurosnap":  neurosnap,
	"prose":      func() (eval.BoundarySplitter, error) { return splitProse, nil },
}

func standfirst(text string) [][2]int {
	var spans [][2]int
	for s := range tokenize.Sentences(text, "") {
		spans = append(spans, [2]int{s.Start, s.End})
	}
	return spans
}

func uax29(text string) [][2]int {
	var spans [][2]int
	for it := sentences.FromString(text); it.Next(); {
		spans = append(spans, [2]int{it.Start(), it.End()})
	}
	return spans
}

// neurosnap is Punkt with its English model.
func neurosnap() (eval.BoundarySplitter, error) {
	tokenizer, err := english.NewSentenceTokenizer(nil)
	if err != nil {
		return nil, err
	}
	return func(text string) [][2]int {
		var parts []string
		for _, s := range tokenizer.Tokenize(text) {
			parts = append(parts, s.Text)
		}
		return locate(text, parts)
	}, nil
}

func splitProse(text string) [][2]int {
	doc, err := prose.NewDocument(text, prose.WithTagging(false), prose.WithExtraction(false), prose.WithTokenization(false))
	if err != nil {
		return nil
	}
	var parts []string
	for _, s := range doc.Sentences() {
		parts = append(parts, s.Text)
	}
	return locate(text, parts)
}

// locate finds the parts in a text, one after the other; a part that is not
// there, because the splitter changed it, is left out.
func locate(text string, parts []string) [][2]int {
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
