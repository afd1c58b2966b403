package eval

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A LanguageDetector returns the BCP 47 tag of a text's language, "" where it
// cannot tell.
type LanguageDetector func(text string) string

// A LanguageTable scores the detection of languages on gold files.
type LanguageTable struct {
	Rows     []LanguageRow `json:"rows"` // one a file, and all of them together at the end
	Problems []Problem     `json:"problems,omitempty"`
}

// A LanguageRow is one gold file.
type LanguageRow struct {
	Set       string        `json:"set"`
	Language  string        `json:"language,omitzero"`
	Sentences LanguageScore `json:"sentences"` // of longWords words or more, one by one
	Short     LanguageScore `json:"short"`     // shorter ones
	Groups    LanguageScore `json:"groups"`    // runs of groupSize sentences
}

// A LanguageScore counts texts: all, those whose language was told, and those
// for which another was.
type LanguageScore struct {
	Texts int `json:"texts"`
	Right int `json:"right"`
	Wrong int `json:"wrong"` // the rest are those that could not be told
}

// Accuracy returns the share of texts that are right.
func (s LanguageScore) Accuracy() float64 { return ratio(s.Right, s.Texts) }

const (
	longWords = 8 // a sentence of fewer words is short
	groupSize = 5
)

// Languages scores a detector on gold files of marked sentences, as
// [Boundaries] reads them. A text's language is its "lang", else what stands
// before the first "_" of the file's name; only primary subtags are compared,
// and "no" is "nb".
func Languages(gold []string, detect LanguageDetector) (LanguageTable, error) {
	var table LanguageTable
	all := LanguageRow{Set: "all"}
	for _, path := range gold {
		row := LanguageRow{Set: setName(path)}
		err := readFile(path, func(r io.Reader) error {
			texts, problems, err := readGoldTexts(r, path)
			table.Problems = append(table.Problems, problems...)
			prefix, _, _ := strings.Cut(row.Set, "_")
			for _, g := range texts {
				if g.Lang == "" {
					g.Lang = prefix
				}
				row.Language = primaryTag(g.Lang)
				row.score(g, detect)
			}
			return err
		})
		if err != nil {
			table.Problems = append(table.Problems, fileProblem(path, err))
		}
		table.Rows = append(table.Rows, row)
		all.add(row)
	}
	if all.Sentences.Texts+all.Short.Texts == 0 {
		return table, errors.Join(append([]error{errors.New("eval: no sentence to score")}, asErrors(table.Problems)...)...)
	}
	table.Rows = append(table.Rows, all)
	return table, nil
}

// score counts the sentences of a text, and its runs of sentences.
func (row *LanguageRow) score(g GoldText, detect LanguageDetector) {
	for i, s := range g.Spans {
		sentence := g.Text[s[0]:s[1]]
		score := &row.Short
		if spokenWords(sentence) >= longWords {
			score = &row.Sentences
		}
		score.count(row.Language, detect(sentence))
		if i%groupSize == 0 && i+groupSize <= len(g.Spans) {
			row.Groups.count(row.Language, detect(g.Text[s[0]:g.Spans[i+groupSize-1][1]]))
		}
	}
}

func (s *LanguageScore) count(want, got string) {
	s.Texts++
	switch primaryTag(got) {
	case want:
		s.Right++
	case "":
	default:
		s.Wrong++
	}
}

func (row *LanguageRow) add(other LanguageRow) {
	row.Sentences.add(other.Sentences)
	row.Short.add(other.Short)
	row.Groups.add(other.Groups)
}

func (s *LanguageScore) add(other LanguageScore) {
	s.Texts += other.Texts
	s.Right += other.Right
	s.Wrong += other.Wrong
}

// primaryTag returns the language of a tag.
func primaryTag(tag string) string {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if primary == "no" || primary == "nn" {
		return "nb"
	}
	return primary
}

// spokenWords counts what stands between white space and has a letter.
func spokenWords(s string) int {
	n := 0
	for word := range strings.FieldsSeq(s) {
		if strings.ContainsFunc(word, unicode.IsLetter) {
			n++
		}
	}
	return n
}

// grid returns the heads and the rows.
func (t LanguageTable) grid() [][]string {
	grid := [][]string{{"set", "language", fmt.Sprintf("sentences of %d words", longWords), "right", "wrong", fmt.Sprintf("%d sentences", groupSize), "right", "wrong", "short", "right", "wrong"}}
	for _, row := range t.Rows {
		grid = append(grid, slices.Concat([]string{row.Set, row.Language}, row.Sentences.cells(), row.Groups.cells(), row.Short.cells()))
	}
	return grid
}

func (s LanguageScore) cells() []string {
	if s.Texts == 0 {
		return []string{"0", "–", "–"}
	}
	return []string{strconv.Itoa(s.Texts), strconv.FormatFloat(s.Accuracy(), 'f', 4, 64), strconv.FormatFloat(ratio(s.Wrong, s.Texts), 'f', 4, 64)}
}

// WriteText writes the table for people, a line a row.
func (t LanguageTable) WriteText(w io.Writer) error { return writeString(w, alignedTable(t.grid())) }

// WriteMarkdown writes a Markdown table.
func (t LanguageTable) WriteMarkdown(w io.Writer) error {
	return writeString(w, markdownTable(t.grid()))
}

// WriteJSON writes the table as one indented JSON object.
func (t LanguageTable) WriteJSON(w io.Writer) error { return writeIndented(w, t) }
