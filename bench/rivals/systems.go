package main

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	prose "github.com/jdkato/prose/summarize"
	"github.com/jdkato/prose/tokenize"

	"github.com/standfirst/standfirst/bench/splitters"
	"github.com/standfirst/standfirst/summarize"
)

// goSystem builds a system that runs in a process of this program; summaries
// have so many sentences.
func goSystem(name, cache string, sentences int) (system, hello, error) {
	greeting := hello{Runtime: runtime.Version()}
	switch name {
	case "standfirst":
		answer, err := standfirst("", sentences)
		return answer, greeting, err
	case "standfirst-textrank":
		answer, err := standfirst("textrank", sentences)
		return answer, greeting, err
	case "prose-summarize":
		greeting.Version = moduleVersion("github.com/jdkato/prose")
		return proseParagraphs(sentences), greeting, nil
	case "ots":
		answer, version, err := openTextSummarizer(cache, sentences)
		greeting.Version = version
		return answer, greeting, err
	}
	split, err := splitters.New(strings.TrimSuffix(name, "-sentences"))
	if err != nil {
		return nil, hello{}, fmt.Errorf("no system %q", name)
	}
	greeting.Version = moduleVersion(splitterModules()[name])
	return func(text string) ([]string, error) { return split(text), nil }, greeting, nil
}

// splitterModules names the modules of other people's splitters.
func splitterModules() map[string]string {
	return map[string]string{
		"uax29":         "github.com/clipperhouse/uax29/v2",
		"neurosnap":     "gopkg.in/neurosnap/sentences.v1",
		"neurosnap-1.1": "github.com/neurosnap/sentences",
		"prose":         "github.com/jdkato/prose/v2",
	}
}

func standfirst(method string, n int) (system, error) {
	s, err := summarize.New(summarize.Options{Sentences: n, Method: method})
	if err != nil {
		return nil, err
	}
	return func(text string) ([]string, error) {
		summary, err := s.Summarize(context.Background(), summarize.Article{Text: text})
		pieces := make([]string, len(summary.Sentences))
		for i, sentence := range summary.Sentences {
			pieces[i] = sentence.Text
		}
		return pieces, err
	}, nil
}

// proseParagraphs is the summary of jdkato/prose 1, which is of paragraphs.
// Its model is read once, not once a text as its short form does.
func proseParagraphs(n int) system {
	words, sentences := tokenize.NewWordBoundaryTokenizer(), tokenize.NewPunktSentenceTokenizer()
	return func(text string) ([]string, error) {
		doc := prose.Document{Content: text, WordTokenizer: words, SentenceTokenizer: sentences}
		doc.Initialize()
		var pieces []string
		for _, paragraph := range doc.Summary(n) {
			for _, sentence := range paragraph.Sentences {
				pieces = append(pieces, sentence.Text)
			}
		}
		return pieces, nil
	}
}

// moduleVersion is the version of a module that this program was built with.
func moduleVersion(path string) string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, module := range info.Deps {
		if module.Path == path {
			return module.Version
		}
	}
	return ""
}
