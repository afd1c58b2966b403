package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/internal/measured"
	"github.com/standfirst/standfirst/summarize"
)

// methodsNamed returns the methods named, each once and in the order of a
// table, the raw lead too.
func methodsNamed(names []string) ([]eval.System, error) {
	for _, name := range names {
		if name != eval.RawLeadName && !slices.Contains(measured.Methods(), name) {
			return nil, usageError{fmt.Errorf("unknown method %q: want %s, %s", name, eval.RawLeadName, strings.Join(measured.Methods(), ", "))}
		}
	}
	var systems []eval.System
	if slices.Contains(names, eval.RawLeadName) {
		systems = append(systems, eval.RawLead(nil))
	}
	for _, name := range measured.Methods() {
		if slices.Contains(names, name) {
			systems = append(systems, measured.System(name, summarize.Options{Method: name}))
		}
	}
	return systems, nil
}
