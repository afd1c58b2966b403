package eval

import (
	"errors"
	"fmt"
	"io"
)

// readKey reads the lines of a key.
func readKey(path string) (key []KeyLine, problems []Problem, err error) {
	var ids idLines
	err = readFile(path, func(r io.Reader) error {
		return eachLine(r, func(number int, data []byte) {
			var k KeyLine
			err := decodeLine(data, &k)
			if err == nil && (k.ID == "" || k.Article == "" || k.System == "") {
				err = errors.New(`want "id", "article" and "system"`)
			}
			if ids.admit(path, number, k.ID, err) {
				key = append(key, k)
			}
		})
	})
	return key, ids.problems, err
}

// readVotes reads the verdicts of one reader on the lines of a key.
func readVotes(path string, key []KeyLine) (map[string]bool, []Problem, error) {
	known, votes := map[string]bool{}, map[string]bool{}
	for _, k := range key {
		known[k.ID] = true
	}
	var ids idLines
	err := readFile(path, func(r io.Reader) error {
		return eachLine(r, func(number int, data []byte) {
			var v Verdict
			err := decodeLine(data, &v)
			switch {
			case err != nil:
			case v.Publish == nil:
				err = errors.New(`no "publish"`)
			case !known[v.ID]:
				err = errors.New("not in the key")
			}
			if ids.admit(path, number, v.ID, err) {
				votes[v.ID] = *v.Publish
			}
		})
	})
	problems := ids.problems
	if missing := len(key) - len(votes); missing > 0 {
		problems = append(problems, Problem{File: path, Text: fmt.Sprintf("no verdict on %d of %d summaries", missing, len(key))})
	}
	return votes, problems, err
}
