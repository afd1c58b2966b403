package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A page is an article as it comes, with the lines of it that are furniture.
type page struct {
	name, text string
	furniture  []string // white space folded
}

// Bytes of what counts as an article of 5 KB.
const (
	leastArticle = 3500
	mostArticle  = 5500
)

// readPages reads the English articles of about 5 KB in a folder like testdata:
// NAME.txt, and NAME.golden, which says the language and what every block is.
func readPages(dir string) ([]page, error) {
	goldens, err := filepath.Glob(filepath.Join(dir, "*.golden"))
	if err != nil {
		return nil, err
	}
	slices.Sort(goldens)
	var pages []page
	for _, path := range goldens {
		golden, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		text, err := os.ReadFile(strings.TrimSuffix(path, ".golden") + ".txt")
		if os.IsNotExist(err) || !strings.Contains(string(golden), "\nlanguage: en\n") {
			continue // HTML, Markdown or another language
		}
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(filepath.Base(path), ".golden")
		pages = append(pages, page{name, string(text), furniture(string(text), string(golden))})
	}
	pages = slices.DeleteFunc(pages, func(p page) bool { return len(p.text) < leastArticle || len(p.text) > mostArticle })
	if len(pages) == 0 {
		return nil, fmt.Errorf("no English articles of %d to %d bytes in %s", leastArticle, mostArticle, dir)
	}
	return pages, nil
}

// furniture returns the lines of a text that its golden calls furniture and
// that stand nowhere in its other lines.
func furniture(text, golden string) []string {
	heads := map[string]bool{}
	for line := range strings.Lines(golden) {
		if head, ok := strings.CutPrefix(line, "furniture "); ok {
			heads[strings.TrimSpace(head)] = true
		}
	}
	var found []string
	var rest strings.Builder
	for line := range strings.Lines(text) {
		line = fold(line)
		if heads[line] || heads[short(line)] {
			found = append(found, line)
		} else {
			rest.WriteString(line + "\n")
		}
	}
	slices.Sort(found)
	return slices.DeleteFunc(slices.Compact(found), func(line string) bool {
		return strings.Contains(rest.String(), line)
	})
}

// short is how a golden writes a line of more than eight words.
func short(line string) string {
	words := strings.Fields(line)
	if len(words) <= 8 {
		return line
	}
	return strings.Join(words[:8], " ") + " …"
}

// fold makes every run of white space one blank.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// A corpus is the texts of one size.
type corpus struct {
	label string
	texts []string
}

// bytes is the mean length of its texts.
func (c corpus) bytes() int {
	total := 0
	for _, text := range c.texts {
		total += len(text)
	}
	return total / len(c.texts)
}

// corpora are the articles and, joined, 50 and 500 KB of them.
func corpora(pages []page) []corpus {
	var articles []string
	for _, p := range pages {
		articles = append(articles, p.text)
	}
	return []corpus{
		{"5 KB", articles},
		{"50 KB", []string{joined(articles, 50_000)}},
		{"500 KB", []string{joined(articles, 500_000)}},
	}
}

// joined is the articles one after the other, at most n bytes of them, cut
// between paragraphs. Where they do not suffice, they come again with the
// vowels of longer words turned, so that no sentence repeats and the vocabulary
// grows as in a long text.
func joined(articles []string, n int) string {
	var b strings.Builder
	for turn := 0; ; turn++ {
		for _, article := range articles {
			for paragraph := range strings.SplitSeq(strings.TrimSpace(article), "\n\n") {
				paragraph = turned(paragraph, turn)
				if b.Len()+len(paragraph)+2 > n {
					return b.String()
				}
				b.WriteString(paragraph + "\n\n")
			}
		}
	}
}

const vowels = "AEIOUY"

// turned moves the vowels of words of five letters or more so many places on in
// the row of vowels, and once the row has been through, later letters further;
// words are of A to Z.
func turned(text string, by int) string {
	out := []byte(text)
	isLetter := func(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
	for i := 0; i < len(out); {
		j := i
		for j < len(out) && isLetter(out[j]) {
			j++
		}
		for k := i; k < j && j-i >= 5; k++ {
			if v := strings.IndexByte(vowels, out[k]&^0x20); v >= 0 {
				v += by + by/len(vowels)*(k-i)
				out[k] = vowels[v%len(vowels)] | out[k]&0x20
			}
		}
		i = max(j, i+1)
	}
	return string(out)
}
