// Command build makes what the browser needs and git does not keep: the
// WebAssembly build with Go's own loader and the list of languages in web/wasm,
// and the copy of it, packed, that package web embeds. Run it by
// go generate ./web; it prints the sizes.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/standfirst/standfirst/tokenize"
)

func main() {
	log.SetFlags(0)
	if err := build(); err != nil {
		log.Fatal("build: ", err)
	}
}

func build() error {
	_, file, _, _ := runtime.Caller(0)
	web := filepath.Dir(filepath.Dir(file))
	wasm := filepath.Join(web, "wasm", "standfirst.wasm")
	if err := compile(filepath.Dir(web), wasm); err != nil {
		return err
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	loader, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return err
	}
	if err := copyText(web, loader); err != nil {
		return err
	}
	return pack(wasm, filepath.Join(web, "built", "standfirst.wasm.gz"))
}

// leanFolder is where the lean modules are while the compiler reads them: the
// same on every machine, as the path is in the program.
const leanFolder = "web/build/lean"

// compile makes the WebAssembly build. The runtime and the stemmers are compiled
// without inlining, which costs little: a summary allocates little and stems each
// word once. docs/browser.md has what each step gains.
func compile(root, to string) error {
	defer os.RemoveAll(filepath.Join(root, leanFolder)) //nolint:errcheck // it is made anew
	modfile, err := writeLean(root, leanFolder)
	if err != nil {
		return err
	}
	cmd := exec.Command("go", "build", "-modfile="+modfile, "-mod=mod", "-trimpath", "-buildvcs=false",
		"-ldflags=-s -w", "-gcflags=runtime=-l", "-gcflags=github.com/kljensen/...=-l", "-gcflags=github.com/blevesearch/...=-l", "-o", to, "./web/wasm")
	cmd.Dir, cmd.Env, cmd.Stderr = root, append(os.Environ(), "GOOS=js", "GOARCH=wasm"), os.Stderr
	if err := cmd.Run(); err != nil {
		return err
	}
	module, err := os.ReadFile(to)
	if err != nil {
		return err
	}
	if module, err = joinSegments(module); err != nil {
		return err
	}
	return os.WriteFile(to, module, 0o644)
}

// copyText writes the files of text: both for the package and for embedding.
func copyText(web string, loader []byte) error {
	tags, err := json.Marshal(tokenize.Languages())
	if err != nil {
		return err
	}
	files := map[string][]byte{"languages.js": fmt.Appendf(nil, "export const languages = %s;\n", tags), "wasm_exec.js": loader}
	for name, data := range files {
		for _, dir := range []string{"wasm", "built"} {
			if err := os.WriteFile(filepath.Join(web, dir, name), data, 0o644); err != nil {
				return err
			}
		}
	}
	for _, name := range []string{"get-summary.js", "labels.js", "../LICENSE", "../NOTICE"} {
		data, err := os.ReadFile(filepath.Join(web, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(web, "wasm", filepath.Base(name)), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// pack compresses the build, with nothing in it that changes from run to run.
func pack(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(data); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	fmt.Printf("standfirst.wasm: %d bytes, %d gzipped\n", len(data), packed.Len())
	return os.WriteFile(to, packed.Bytes(), 0o644)
}
