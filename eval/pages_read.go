package eval

import (
	"fmt"
	"io"
	"strings"
)

// ReadPagesFile reads a gold file of pages, gzipped if its name ends in .gz.
// Headlines that stand in a file beside it, NAME_titles.jsonl, are added.
// Problems are lines left out; err is a file that cannot be read at all.
func ReadPagesFile(path string) (pages []Page, problems []Problem, err error) {
	pages, problems, err = readPages(path, func(p *Page) error {
		if p.HTML == "" {
			return fmt.Errorf("empty %q", "html")
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	beside := strings.TrimSuffix(strings.TrimSuffix(path, ".gz"), ".jsonl") + "_titles.jsonl"
	titles, more, err := readPages(beside, func(*Page) error { return nil })
	if err != nil {
		return pages, problems, nil // there is none
	}
	byID := map[string]string{}
	for _, t := range titles {
		byID[t.ID] = t.Title
	}
	for i := range pages {
		if pages[i].Title == "" {
			pages[i].Title = byID[pages[i].ID]
		}
	}
	return pages, append(problems, more...), nil
}

func readPages(path string, check func(*Page) error) (pages []Page, problems []Problem, err error) {
	var lines idLines
	err = readFile(path, func(r io.Reader) error {
		return eachLine(r, func(number int, line []byte) {
			var p Page
			err := decodeLine(line, &p)
			if err == nil && p.ID == "" {
				err = fmt.Errorf("no %q", "id")
			}
			if err == nil {
				err = check(&p)
			}
			if lines.admit(path, number, p.ID, err) {
				pages = append(pages, p)
			}
		})
	})
	return pages, lines.problems, err
}
