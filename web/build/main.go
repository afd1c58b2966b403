// Command build makes what the browser needs and git does not keep: the
// WebAssembly build with Go's own loader and the list of languages in web/wasm,
// and the copy of it, packed, that package web embeds. Run it by
// go generate ./web; it prints the sizes. With -sizes it prints what they would
// be without each of its steps.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"flag"
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
	sizes := flag.Bool("sizes", false, "tell only what each step of the build gains")
	flag.Parse()
	_, file, _, _ := runtime.Caller(0)
	web := filepath.Dir(filepath.Dir(file))
	run := build
	if *sizes {
		run = printSizes
	}
	if err := run(web); err != nil {
		log.Fatal("build: ", err)
	}
}

// build makes all files.
func build(web string) error {
	module, err := compile(filepath.Dir(web), allSteps())
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(web, "wasm", "standfirst.wasm"), module, 0o644); err != nil {
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
	packed, err := pack(module)
	if err != nil {
		return err
	}
	fmt.Printf("standfirst.wasm: %d bytes, %d gzipped\n", len(module), len(packed))
	return os.WriteFile(filepath.Join(web, "built", "standfirst.wasm.gz"), packed, 0o644)
}

// copyText writes the files of text: both for the package and for embedding.
func copyText(web string, loader []byte) error {
	var tested []tokenize.Language // the build leaves the others out: they would be 25 KB of it
	for _, tag := range tokenize.Languages() {
		if tokenize.TierOf(tag) == tokenize.Tested {
			tested = append(tested, tag)
		}
	}
	tags, err := json.Marshal(tested)
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
func pack(module []byte) ([]byte, error) {
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	_, err = z.Write(module)
	err = errors.Join(err, z.Close())
	return packed.Bytes(), err
}
