package main

import (
	"os/exec"
	"strconv"
)

// sentences is how many every summarizer is asked for.
const sentences = 3

// A kind is what a rival is measured against: the bars are set by it.
type kind int

const (
	summarizer kind = iota
	graphRanker
	splitter
)

// A rival is one way to summarize or to split.
type rival struct {
	name  string // as the tables call it
	about string // what it is, and what its pieces are where they are no sentences
	kind  kind
	ours  bool   // not a rival but ourselves; the first of a kind is what ratios are to
	maker string // "" for a process of this program, "npm", "debian"
}

// catalogue lists all that is measured, in the order of the tables.
func catalogue() []rival {
	return []rival{
		{name: "standfirst", about: "this tree", kind: summarizer, ours: true},
		{name: "standfirst-textrank", about: "this tree, `Method: \"textrank\"`", kind: graphRanker, ours: true},
		{name: "prose-summarize", about: "`jdkato/prose` 1, Go; its pieces are paragraphs", kind: summarizer},
		{name: "node-summarizer-frequency", about: "npm; word frequency", kind: summarizer, maker: "npm"},
		{name: "text-summarization", about: "npm; TF-IDF, readability, structure", kind: summarizer, maker: "npm"},
		{name: "ots", about: "Debian's libots, C; word frequency", kind: summarizer, maker: "debian"},
		{name: "lexrank", about: "npm; LexRank", kind: graphRanker, maker: "npm"},
		{name: "lexrank.js", about: "npm; LexRank of text and paragraphs", kind: graphRanker, maker: "npm"},
		{name: "ts-textrank", about: "npm; TextRank", kind: graphRanker, maker: "npm"},
		{name: "textrank", about: "npm; TextRank", kind: graphRanker, maker: "npm"},
		{name: "node-summarizer-rank", about: "npm; TextRank by a random walk", kind: graphRanker, maker: "npm"},
		{name: "standfirst-sentences", about: "this tree, `tokenize.Sentences`", kind: splitter, ours: true},
		{name: "neurosnap-1.1", about: "`neurosnap/sentences`, Go; Punkt", kind: splitter},
		{name: "neurosnap", about: "`gopkg.in/neurosnap/sentences.v1`, Go; Punkt", kind: splitter},
		{name: "prose", about: "`jdkato/prose` 2, Go; Punkt", kind: splitter},
		{name: "uax29", about: "`clipperhouse/uax29`, Go; the rules of Unicode", kind: splitter},
	}
}

// A leftOut is a summarizer that is not measured, and why.
type leftOut struct{ name, why string }

// missing lists the known summarizers that this program cannot run.
func missing() []leftOut {
	const noModule = "the Go module proxy answers \"This module version is not available\" (24 November 2026)"
	return []leftOut{
		{"didasy/tldr, DavidBelicza/TextRank, urandom/text-summary, joshleeb/textrank, vikesh-raj/go-textrank, ramenjuniti/lexrankmmr (Go)", noModule},
		{"node-summary 1.2.0 (npm)", "does not load in Node 20: ES modules that are not declared as such"},
		{"sumy, summa, gensim, crabcamp/lexrank, pytextrank (Python)", "no Python packages are installed by this program"},
	}
}

// command is the process that serves a rival.
func (r rival) command(self, cache string) *exec.Cmd {
	if r.maker == "npm" {
		cmd := exec.Command("node", "driver.mjs", r.name, strconv.Itoa(sentences))
		cmd.Dir = npmFolder(cache)
		return cmd
	}
	cmd := exec.Command(self, "-serve", r.name, "-cache", cache)
	cmd.Env = append(cmd.Environ(), "GOMAXPROCS=1")
	return cmd
}
