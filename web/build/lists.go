package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
)

// writeLeanLists copies the languages' lists into a folder below root, without
// comments and empty lines, and returns the name of a file that has the compiler
// read the copies.
func writeLeanLists(root, folder string) (overlay string, err error) {
	paths, err := filepath.Glob(filepath.Join(root, "tokenize", "lang", "*.txt"))
	if err != nil {
		return "", err
	}
	replace := make(map[string]string, len(paths))
	for _, path := range paths {
		list, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		copied := filepath.Join(root, folder, filepath.Base(path))
		if err := os.WriteFile(copied, leanList(list), 0o644); err != nil {
			return "", err
		}
		replace[path] = copied
	}
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(root, folder, "overlay.json")
	return overlay, os.WriteFile(overlay, data, 0o644)
}

// leanList returns a list without comments and empty lines.
func leanList(list []byte) []byte {
	var out []byte
	for line := range bytes.Lines(list) {
		if text := bytes.TrimSpace(line); len(text) > 0 && text[0] != '#' {
			out = append(append(out, text...), '\n')
		}
	}
	return out
}
