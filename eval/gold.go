package eval

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
)

// An Article is one row of a gold file: a text and what a person made of it.
type Article struct {
	ID        string   `json:"id"` // rows "text#0", "text#1" … share one text
	Lang      string   `json:"lang"`
	Title     string   `json:"title,omitempty"`
	Genre     string   `json:"genre,omitempty"`
	Text      string   `json:"text"`
	Sentences []string `json:"sentences,omitempty"` // the text already split, if it comes so
	Reference []string `json:"reference"`           // the reference summary, one string a sentence
}

// A Problem is one thing wrong with the input that did not stop the run: a bad
// line, an article without a reference, a system file with gaps.
type Problem struct {
	File   string `json:"file,omitempty"`
	Line   int    `json:"line,omitempty"`   // from 1; 0 when the whole file is meant
	System string `json:"system,omitempty"` // the system at fault, if one is
	ID     string `json:"id,omitempty"`
	Text   string `json:"message"`
}

// Error returns "FILE:LINE: SYSTEM: ID: message" without the parts not known.
func (p Problem) Error() string {
	var b strings.Builder
	if p.File != "" {
		b.WriteString(p.File)
		if p.Line > 0 {
			fmt.Fprintf(&b, ":%d", p.Line)
		}
		b.WriteString(": ")
	}
	for _, part := range []string{p.System, p.ID} {
		if part != "" {
			b.WriteString(part + ": ")
		}
	}
	return b.String() + p.Text
}

// maxLine is the longest line of JSON that is read, in bytes.
const maxLine = 256 << 20

// ReadGoldFile reads a gold file, gzipped if its name ends in .gz. Problems are
// lines left out; err is a file that cannot be read at all.
func ReadGoldFile(path string) ([]Article, []Problem, error) {
	return readArticleFile(path, (*Article).check)
}

// readArticleFile reads the articles that pass a check.
func readArticleFile(path string, check func(*Article) error) (articles []Article, problems []Problem, err error) {
	err = readFile(path, func(r io.Reader) error {
		articles, problems, err = readArticles(r, path, check)
		return err
	})
	return articles, problems, err
}

// ReadGold reads articles, one JSON object a line; blank lines are skipped and
// name stands in the problems. A line that is no such object, one without id,
// text or reference, and a repeated id are problems: the line is left out and
// the rest is read. The error is the reader's own.
func ReadGold(r io.Reader, name string) ([]Article, []Problem, error) {
	return readArticles(r, name, (*Article).check)
}

func readArticles(r io.Reader, name string, check func(*Article) error) ([]Article, []Problem, error) {
	var articles []Article
	var lines idLines
	err := eachLine(r, func(number int, line []byte) {
		var a Article
		err := decodeLine(line, &a)
		if err == nil {
			err = check(&a)
		}
		if lines.admit(name, number, a.ID, err) {
			articles = append(articles, a)
		}
	})
	return articles, lines.problems, err
}

// check tells what an article lacks.
func (a *Article) check() error {
	if err := a.checkText(); err != nil {
		return err
	}
	if blank(a.Reference...) {
		return errors.New(`empty "reference"`)
	}
	return nil
}

// checkText tells what an article lacks that needs no reference, and gives one
// that comes only split its text.
func (a *Article) checkText() error {
	switch {
	case a.ID == "":
		return errors.New(`no "id"`)
	case blank(a.Text) && blank(a.Sentences...):
		return errors.New(`empty "text"`)
	}
	if a.Text == "" {
		a.Text = strings.Join(a.Sentences, "\n")
	}
	return nil
}

// idLines keeps the ids of a file of JSON lines and what is wrong with it.
type idLines struct {
	first    map[string]int
	problems []Problem
}

// admit tells whether a line can be used: it has no error, and its id is new.
func (l *idLines) admit(file string, number int, id string, err error) bool {
	if at, seen := l.first[id]; err == nil && seen {
		err = fmt.Errorf("repeated id, first in line %d", at)
	}
	if err != nil {
		l.problems = append(l.problems, Problem{File: file, Line: number, ID: id, Text: err.Error()})
		return false
	}
	if l.first == nil {
		l.first = map[string]int{}
	}
	l.first[id] = number
	return true
}

// blank tells whether no text has a letter or digit.
func blank(texts ...string) bool {
	for _, text := range texts {
		if strings.ContainsFunc(text, isWordRune) {
			return false
		}
	}
	return true
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// readFile opens path, unpacks it if its name ends in .gz, and reads it.
func readFile(path string, read func(io.Reader) error) (err error) {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if !strings.HasSuffix(path, ".gz") {
		return read(f)
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("eval: %s: %w", path, err)
	}
	return errors.Join(read(z), z.Close())
}

// eachLine calls do with the number, from 1, and the bytes of every line that
// is not blank, without its line end and without a byte order mark.
func eachLine(r io.Reader, do func(number int, line []byte)) error {
	s := bufio.NewScanner(r)
	s.Buffer(make([]byte, 0, 64<<10), maxLine)
	number := 0
	for s.Scan() {
		number++
		line := s.Bytes()
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			do(number, line)
		}
	}
	if err := s.Err(); err != nil {
		return fmt.Errorf("eval: line %d: %w", number+1, err)
	}
	return nil
}

// decodeLine reads one JSON object, with an error a reader of data files
// understands.
func decodeLine(line []byte, to any) error {
	if line[0] != '{' {
		return errors.New("not a JSON object")
	}
	err := json.Unmarshal(line, to)
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return fmt.Errorf("%q is a JSON %s, want %s", wrong.Field, wrong.Value, jsonKind(wrong.Type.Kind().String()))
	}
	if err != nil {
		return fmt.Errorf("not JSON: %w", err)
	}
	return nil
}

// jsonKind names a Go kind as JSON does.
func jsonKind(kind string) string {
	switch kind {
	case "slice":
		return "array"
	case "struct", "map":
		return "object"
	}
	return kind
}
