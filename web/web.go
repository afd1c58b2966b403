// Package web holds what runs in a browser: the element <get-summary>, the demo
// page, and the WebAssembly build with its JavaScript face. Package service
// serves it.
package web

import (
	"embed"
	"io/fs"
	"path"
)

//go:generate go run ./build

// sources are the files as written; built are those that go generate makes, if
// it was run: without it there is no WebAssembly build, and the element asks
// the service.
var (
	//go:embed index.html page.css page.js get-summary.js labels.js wasm/standfirst.js wasm/engine.js wasm/worker.js
	sources embed.FS
	//go:embed all:built
	built embed.FS
)

// Files returns the content of all files by their name in the page's folder;
// standfirst.wasm.gz is packed by gzip and there only after go generate.
func Files() (map[string][]byte, error) {
	files := make(map[string][]byte)
	for _, from := range []embed.FS{sources, built} {
		err := fs.WalkDir(from, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || entry.Name() == ".gitkeep" {
				return err
			}
			files[path.Base(name)], err = from.ReadFile(name)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}
