package eval

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A Choice is what an editor would and would not show of an article. Spans are
// [start, end) in bytes of its text; what no span covers was not judged.
type Choice struct {
	Set     string   `json:"set"` // the gold file's name without directory and endings
	Article string   `json:"article"`
	Best    [][2]int `json:"best"` // the sentences of a summary
	Good    [][2]int `json:"good"` // others that could stand in one
	Bad     [][2]int `json:"bad"`  // those that must not
}

// A ChoiceTable tells how near systems come to an editor's choices. Shares are
// times 100.
type ChoiceTable struct {
	Rows     []ChoiceRow `json:"rows"`
	Problems []Problem   `json:"problems,omitempty"` // a command should exit 1 if there are any
}

// A ChoiceRow is one system.
type ChoiceRow struct {
	System      string    `json:"system"`
	Summaries   int       `json:"summaries"`
	Sound       Interval  `json:"sound"` // summaries with a sentence of the editor's best and none that must not be there
	Best        Interval  `json:"best"`  // sentences that the editor would show
	Good        Interval  `json:"good"`  // sentences that could stand there
	Bad         Interval  `json:"bad"`   // sentences that must not
	ToCleanLead *Interval `json:"toCleanLead,omitempty"`
}

// Choices lets systems summarize the articles of a file of choices, which stand
// in the gold files, and compares.
func Choices(ctx context.Context, path string, gold []string, systems []System, opts Options) (ChoiceTable, error) {
	articles, choices, problems, err := readChoices(path, gold)
	t := ChoiceTable{Problems: problems}
	if err != nil {
		return t, err
	}
	if len(choices) == 0 {
		return t, errors.Join(append([]error{errors.New("eval: no choices that can be used")}, asErrors(problems)...)...)
	}
	ids := make([]string, len(choices))
	for i, c := range choices {
		ids[i] = setTextID(c.Set, c.Article)
	}
	var clean []float64
	var all []graded
	for _, system := range systems {
		g, err := gradeAll(ctx, system, articles, choices, &opts)
		if err != nil {
			return t, err
		}
		if all = append(all, g); system.Name == CleanLeadName {
			clean = g.sound
		}
	}
	for i, g := range all {
		row := g.row(systems[i].Name, ids, opts.Bootstrap)
		if clean != nil && row.System != CleanLeadName {
			d := opts.Bootstrap.Difference(g.sound, clean, ids)
			row.ToCleanLead = &d
		}
		t.Rows = append(t.Rows, row)
	}
	return t, nil
}

// graded is what an editor says of one system's summaries, times 100.
type graded struct {
	shares [numGrades][]float64 // by grade and article
	sound  []float64
}

// gradeAll lets a system summarize the articles and grades what it says.
func gradeAll(ctx context.Context, system System, articles []Article, choices []Choice, opts *Options) (graded, error) {
	var all graded
	for i := range choices {
		blind := articles[i]
		blind.Reference = nil
		summary, err := system.Summarize(ctx, blind, opts.limit(&articles[i]))
		if err != nil {
			return all, fmt.Errorf("eval: %s: %s: %w", system.Name, choices[i].Article, err)
		}
		shares, sound := choices[i].grade(articles[i].Text, summary)
		for g, share := range shares {
			all.shares[g] = append(all.shares[g], share)
		}
		all.sound = append(all.sound, sound)
	}
	return all, nil
}

// row makes the row of a system.
func (g *graded) row(system string, ids []string, b Bootstrap) ChoiceRow {
	return ChoiceRow{
		System: system, Summaries: len(ids), Sound: b.Mean(g.sound, ids),
		Best: b.Mean(g.shares[gradeBest], ids), Good: b.Mean(g.shares[gradeGood], ids), Bad: b.Mean(g.shares[gradeBad], ids),
	}
}

// grade is what an editor says of a sentence.
type grade int

const (
	gradeNone grade = iota
	gradeBest
	gradeGood
	gradeBad
	numGrades
)

// grade returns the shares of a summary's sentences by their grade, and
// whether the summary is sound, all times 100.
func (c *Choice) grade(text string, summary []string) (shares [numGrades]float64, sound float64) {
	at := 0
	for _, sentence := range summary {
		start := strings.Index(text[at:], sentence)
		if start < 0 {
			shares[gradeNone]++
			continue
		}
		start += at
		at = start + len(sentence)
		shares[c.gradeOf(start, at)]++
	}
	if shares[gradeBest] > 0 && shares[gradeBad] == 0 {
		sound = 100
	}
	for g := range shares {
		shares[g] *= 100 / float64(max(len(summary), 1))
	}
	return shares, sound
}

// gradeOf returns the grade of the span that covers the most of a sentence, and
// half of it at least: splitters differ.
func (c *Choice) gradeOf(start, end int) grade {
	best, most := gradeNone, (end-start)/2
	for _, list := range [...]struct {
		grade grade
		spans [][2]int
	}{{gradeBad, c.Bad}, {gradeBest, c.Best}, {gradeGood, c.Good}} {
		for _, span := range list.spans {
			if common := min(end, span[1]) - max(start, span[0]); common > most {
				best, most = list.grade, common
			}
		}
	}
	return best
}

// readChoices reads the choices of a file whose articles stand in the gold
// files.
func readChoices(path string, gold []string) (articles []Article, choices []Choice, problems []Problem, err error) {
	pool, problems := readPool(gold)
	known := map[string]Article{}
	for _, samples := range pool {
		for _, s := range samples {
			known[setTextID(s.Set, s.Article.ID)] = s.Article
		}
	}
	var lines idLines
	err = readFile(path, func(r io.Reader) error {
		return eachLine(r, func(number int, data []byte) {
			var c Choice
			err := decodeLine(data, &c)
			a, found := known[setTextID(c.Set, c.Article)]
			switch {
			case err != nil:
			case !found:
				err = errors.New("not in the gold files")
			default:
				err = c.check(a.Text)
			}
			if lines.admit(path, number, c.Article, err) {
				articles, choices = append(articles, a), append(choices, c)
			}
		})
	})
	return articles, choices, append(problems, lines.problems...), err
}

// check tells what is wrong with a choice of a text.
func (c *Choice) check(text string) error {
	if len(c.Best) == 0 {
		return errors.New(`no "best"`)
	}
	for _, list := range [][][2]int{c.Best, c.Good, c.Bad} {
		for _, span := range list {
			if span[0] < 0 || span[1] > len(text) || span[0] >= span[1] {
				return fmt.Errorf("no such span: %v", span)
			}
		}
	}
	return nil
}

// WriteText writes the table for people.
func (t ChoiceTable) WriteText(w io.Writer) error { return writeString(w, alignedTable(t.grid())) }

// WriteMarkdown writes what WriteText does in Markdown.
func (t ChoiceTable) WriteMarkdown(w io.Writer) error {
	return writeString(w, markdownTable(t.grid()))
}

// WriteJSON writes the table as one indented JSON object.
func (t ChoiceTable) WriteJSON(w io.Writer) error { return writeIndented(w, t) }

func (t ChoiceTable) grid() [][]string {
	grid := [][]string{{"system", "summaries", "sound", "best", "good", "bad", "sound vs clean-lead"}}
	for _, row := range t.Rows {
		difference := "–"
		if row.ToCleanLead != nil {
			difference = row.ToCleanLead.cell("%+.1f")
		}
		grid = append(grid, []string{
			row.System, strconv.Itoa(row.Summaries), row.Sound.cell("%.1f"),
			row.Best.cell("%.1f"), row.Good.cell("%.1f"), row.Bad.cell("%.1f"), difference,
		})
	}
	return grid
}
