package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

const (
	sectionHead  = "## Against other summarizers"
	sectionBegin = "<!-- rivals -->"
	sectionEnd   = "<!-- end of rivals -->"
)

// publish prints a report and, with a folder, writes it into its
// performance.md and draws its performance.svg.
func publish(w io.Writer, folder string, r report) error {
	if _, err := io.WriteString(w, r.markdown()); err != nil || folder == "" {
		return err
	}
	path := filepath.Join(folder, "performance.md")
	page, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	with, err := replaced(string(page), r.markdown())
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if err := os.WriteFile(path, []byte(with), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "performance.svg"), []byte(r.chart()), 0o644)
}

// replaced puts a section between its markers, and with them at the end of a
// page that has none.
func replaced(page, section string) (string, error) {
	section = sectionBegin + "\n" + strings.TrimSpace(section) + "\n" + sectionEnd
	before, rest, found := strings.Cut(page, sectionBegin)
	if !found {
		if page != "" {
			page = strings.TrimRight(page, "\n") + "\n\n"
		}
		return page + sectionHead + "\n\n" + section + "\n", nil
	}
	_, after, found := strings.Cut(rest, sectionEnd)
	if !found {
		return "", fmt.Errorf("%s without %s", sectionBegin, sectionEnd)
	}
	return before + section + after, nil
}
