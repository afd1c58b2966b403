package eval

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// A PageSet is the mean of the scores of a file of pages.
type PageSet struct {
	Name        string      `json:"name"`
	Pages       int         `json:"pages"`
	Marked      int         `json:"marked"`     // pages whose text is marked; only they have text scores
	Text        F1Score     `json:"text"`       // means over them
	Standfirst  F1Score     `json:"standfirst"` // the same, with standfirsts counted as text
	Titled      int         `json:"titled"`     // pages whose headline is known
	TitlesRight int         `json:"titlesRight"`
	Left        int         `json:"left"`      // lines that are not in the marked text, standfirsts apart
	LeftOn      int         `json:"leftOn"`    // pages that have such lines
	Sentences   int         `json:"sentences"` // of the summaries
	Stray       int         `json:"stray"`     // sentences of the summaries that are not the article's
	Failed      int         `json:"failed"`    // pages with an error; they score 0
	Scores      []PageScore `json:"scores"`
}

// NewPageSet sums the scores of pages up.
func NewPageSet(name string, pages []Page, scores []PageScore) PageSet {
	set := PageSet{Name: name, Pages: len(pages), Scores: scores}
	for i, s := range scores {
		if s.Error != "" {
			set.Failed++
		}
		if pages[i].Title != "" {
			set.Titled++
		}
		if s.TitleRight {
			set.TitlesRight++
		}
		set.Stray += len(s.Stray)
		if pages[i].Text == "" {
			continue
		}
		set.Marked++
		set.Text.add(s.Text)
		set.Standfirst.add(s.Standfirst)
		set.Left += len(s.Left)
		if len(s.Left) > 0 {
			set.LeftOn++
		}
	}
	set.Text.divide(set.Marked)
	set.Standfirst.divide(set.Marked)
	return set
}

func (s *F1Score) add(other F1Score) {
	s.Precision += other.Precision
	s.Recall += other.Recall
	s.F1 += other.F1
}

func (s *F1Score) divide(n int) {
	if n > 0 {
		s.Precision /= float64(n)
		s.Recall /= float64(n)
		s.F1 /= float64(n)
	}
}

// WritePageSets writes a table for people, a row a set; F1, precision and
// recall are means over the pages, times 100.
func WritePageSets(w io.Writer, sets []PageSet) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "set\tpages\tF1\tP\tR\twith standfirst F1\tP\tR\ttitles exact\tlines left\ton pages\tstray sentences\tfailed")
	for _, s := range sets {
		fmt.Fprintf(tw, "%s\t%d\t", s.Name, s.Pages)
		if s.Marked == 0 {
			fmt.Fprint(tw, "–\t–\t–\t–\t–\t–\t")
		} else {
			for _, f := range []F1Score{s.Text, s.Standfirst} {
				fmt.Fprintf(tw, "%.2f\t%.2f\t%.2f\t", 100*f.F1, 100*f.Precision, 100*f.Recall)
			}
		}
		fmt.Fprintf(tw, "%d/%d\t%d\t%d\t%d\t%d\n", s.TitlesRight, s.Titled, s.Left, s.LeftOn, s.Stray, s.Failed)
	}
	if err := tw.Flush(); err != nil {
		return fmt.Errorf("eval: %w", err)
	}
	return nil
}

// WritePageSetsJSON writes the sets and the scores of every page as one
// indented JSON array.
func WritePageSetsJSON(w io.Writer, sets []PageSet) error {
	return writeIndented(w, sets)
}
