package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// steps are what makes the WebAssembly build small.
type steps struct {
	lean   bool // modules without what only their tests and debugging use, lists without comments, a small function called
	call   bool // no inlining in the runtime, the stemmers, the ranker and some small packages
	joined bool // data in few segments
	tested bool // the tested languages alone
}

// allSteps is how the build is made. Calling instead of inlining costs little: a
// summary allocates little, stems each word once, is ranked in a few long loops,
// is written out once, and hardly asks the tables of Unicode, the clock or
// JavaScript.
func allSteps() steps { return steps{lean: true, call: true, joined: true, tested: true} }

// called are the packages without inlining.
var called = [...]string{
	"runtime", "strings", "strconv", "unicode", "time", "syscall/js",
	"github.com/standfirst/standfirst/internal/plain", "github.com/standfirst/standfirst/internal/boundary",
	"github.com/standfirst/standfirst/rank", "github.com/standfirst/standfirst/summarize", "github.com/kljensen/...", "github.com/blevesearch/...",
}

// leanFolder is where the lean modules are while the compiler reads them: the
// same on every machine, as the path is in the program.
const leanFolder = "web/build/lean"

// compile makes the WebAssembly build.
func compile(root string, by steps) ([]byte, error) {
	args := []string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w"}
	if by.call {
		for _, packages := range called {
			args = append(args, "-gcflags="+packages+"=-l")
		}
	}
	if by.tested {
		args = append(args, "-tags=testedlanguages")
	}
	if by.lean {
		defer os.RemoveAll(filepath.Join(root, leanFolder)) //nolint:errcheck // it is made anew
		modfile, err := writeLean(root, leanFolder)
		if err != nil {
			return nil, err
		}
		overlay, err := writeLeanFiles(root, leanFolder)
		if err != nil {
			return nil, err
		}
		args = append(args, "-modfile="+modfile, "-mod=mod", "-overlay="+overlay)
	}
	out, err := os.CreateTemp("", "standfirst-*.wasm")
	if err != nil {
		return nil, err
	}
	defer os.Remove(out.Name()) //nolint:errcheck // it is in a folder for such files
	if err := out.Close(); err != nil {
		return nil, err
	}
	cmd := exec.Command("go", append(args, "-o", out.Name(), "./web/wasm")...)
	cmd.Dir, cmd.Env, cmd.Stderr = root, append(os.Environ(), "GOOS=js", "GOARCH=wasm"), os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, err
	}
	module, err := os.ReadFile(out.Name())
	if err != nil || !by.joined {
		return module, err
	}
	return joinSegments(module)
}

// printSizes tells what the build would weigh without each of the steps.
func printSizes(web string) error {
	for _, row := range []struct {
		name string
		by   steps
	}{
		{"as it is", allSteps()},
		{"with modules as they come", steps{call: true, joined: true, tested: true}},
		{"with inlining", steps{lean: true, joined: true, tested: true}},
		{"with the linker's segments", steps{lean: true, call: true, tested: true}},
		{"with the listed languages", steps{lean: true, call: true, joined: true}},
		{"none of the four", steps{}},
	} {
		module, err := compile(filepath.Dir(web), row.by)
		if err != nil {
			return err
		}
		packed, err := pack(module)
		if err != nil {
			return err
		}
		fmt.Printf("%-28s %9d bytes gzipped\n", row.name, len(packed))
	}
	return nil
}
