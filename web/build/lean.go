package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// leanModules are the modules that the core imports and that carry more than the
// core needs. Their own tests and debugging pull fmt, log and testing into every
// program, a fifth of what is downloaded.
var leanModules = []string{"github.com/kljensen/snowball", "github.com/blevesearch/snowballstem"}

// writeLean copies the modules into a folder below root, without that ballast,
// and writes a go.mod there that uses the copies. No stem differs: the tests
// compare summaries with those of the command.
func writeLean(root, folder string) (modfile string, err error) {
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return "", err
	}
	for _, module := range leanModules {
		dir, err := output(root, "go", "list", "-m", "-f", "{{.Dir}}", module)
		if err != nil {
			return "", err
		}
		name := filepath.Join(folder, filepath.Base(module))
		if err := copyLean(filepath.Join(root, name), dir); err != nil {
			return "", err
		}
		mod = fmt.Appendf(mod, "\nreplace %s => ./%s\n", module, filepath.ToSlash(name))
	}
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(root, folder, "go.sum"), sums, 0o644); err != nil {
		return "", err
	}
	modfile = filepath.Join(root, folder, "go.mod")
	return modfile, os.WriteFile(modfile, mod, 0o644)
}

// output runs a command and returns its only line.
func output(dir, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	out, err := cmd.Output()
	return strings.TrimSpace(string(out)), err
}

// copyLean copies a module without its tests.
func copyLean(to, from string) error {
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		name := entry.Name()
		isTest := strings.HasSuffix(name, "_test.go") || name == "testing_helpers.go"
		if err != nil || entry.IsDir() || isTest || name != "go.mod" && filepath.Ext(name) != ".go" {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if filepath.Ext(name) == ".go" {
			if src, err = lean(path, src); err != nil {
				return err
			}
		}
		below, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		copied := filepath.Join(to, below)
		if err := os.MkdirAll(filepath.Dir(copied), 0o755); err != nil {
			return err
		}
		return os.WriteFile(copied, src, 0o644)
	})
}

// cut is a stretch of a file and what stands there instead.
type cut struct {
	from, to token.Pos
	with     string
}

// lean returns a file's source without messages and stop words.
func lean(name string, src []byte) ([]byte, error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var cuts []cut
	ast.Inspect(file, func(n ast.Node) bool {
		with, ok := leaner(n)
		if ok {
			cuts = append(cuts, cut{n.Pos(), n.End(), with})
		}
		return !ok
	})
	slices.SortFunc(cuts, func(a, b cut) int { return int(b.from - a.from) })
	for _, c := range cuts {
		src = slices.Concat(src[:c.from-file.FileStart], []byte(c.with), src[c.to-file.FileStart:])
	}
	return src, nil
}

// leaner returns what stands for a node, if it is to go.
func leaner(n ast.Node) (with string, ok bool) {
	switch n := n.(type) {
	case *ast.ImportSpec:
		return "", isMessages(strings.Trim(n.Path.Value, `"`))
	case *ast.GenDecl: // an import that stands alone has no brackets to be left empty
		if spec, is := n.Specs[0].(*ast.ImportSpec); is && !n.Lparen.IsValid() {
			return "", isMessages(strings.Trim(spec.Path.Value, `"`))
		}
	case *ast.FuncDecl:
		if n.Name.Name == "IsStopWord" { // asked only by those who want stop words left alone
			return "func IsStopWord(string) bool { return false }", true
		}
	case *ast.ExprStmt: // a message; after the fatal ones comes a return
		if call, is := n.X.(*ast.CallExpr); is && callsMessages(call) {
			return "", true
		}
	case *ast.CallExpr:
		return `""`, callsMessages(n)
	}
	return "", false
}

func isMessages(pkg string) bool { return pkg == "fmt" || pkg == "log" }

func callsMessages(call *ast.CallExpr) bool {
	selector, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	pkg, ok := selector.X.(*ast.Ident)
	return ok && isMessages(pkg.Name)
}
