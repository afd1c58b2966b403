package eval

import (
	"errors"
	"slices"
	"time"
)

// fill makes the rows of a set from outcomes[document][system].
func (s *Set) fill(articles []Article, systems []System, outcomes [][]outcome, b Bootstrap) {
	texts := make([]string, len(articles))
	distinct := map[string]bool{}
	for i, a := range articles {
		texts[i] = textID(a.ID)
		distinct[texts[i]] = true
	}
	s.Documents, s.Texts = len(articles), len(distinct)
	if len(articles) == 0 {
		return
	}
	clean := -1
	for i, system := range systems {
		if system.Name == CleanLeadName {
			clean = i
		}
	}
	for i, system := range systems {
		row := summaryRow(system.Name, column(outcomes, i))
		row.Scores = meanScores(outcomes, texts, i, b)
		if i > 0 {
			row.ToRawLead = difference(outcomes, texts, i, 0, b)
		}
		if clean >= 0 && i != clean {
			row.ToCleanLead = difference(outcomes, texts, i, clean, b)
		}
		s.Rows = append(s.Rows, row)
	}
}

// column returns what one system did with every document.
func column(outcomes [][]outcome, system int) []outcome {
	one := make([]outcome, len(outcomes))
	for i := range outcomes {
		one[i] = outcomes[i][system]
	}
	return one
}

// summaryRow counts what needs no interval.
func summaryRow(name string, outcomes []outcome) Row {
	row := Row{System: name}
	words, sentences, elapsed := 0, 0, time.Duration(0)
	for _, o := range outcomes {
		switch {
		case errors.Is(o.err, ErrNoSummary):
			row.Missing++
		case o.err != nil:
			row.Failed++
		default:
			row.Scored++
			row.Faults.add(o.faults)
			words += o.words
			sentences += o.sentences
			elapsed += o.time
		}
	}
	if row.Scored > 0 {
		row.Words = float64(words) / float64(row.Scored)
		row.Sentences = float64(sentences) / float64(row.Scored)
		row.Time = elapsed / time.Duration(row.Scored)
	}
	return row
}

// meanScores returns the mean scores of a system, over the documents it has a
// summary of.
func meanScores(outcomes [][]outcome, texts []string, system int, b Bootstrap) Scores {
	values, names := gather(outcomes, texts, system)
	own := values[0]
	return Scores{R1: b.Mean(own[0], names), R2: b.Mean(own[1], names), RL: b.Mean(own[2], names)}
}

// difference returns the paired difference of a system to another, over the
// documents that both have a summary of.
func difference(outcomes [][]outcome, texts []string, system, other int, b Bootstrap) *Scores {
	values, names := gather(outcomes, texts, system, other)
	own, base := values[0], values[1]
	return &Scores{
		R1: b.Difference(own[0], base[0], names),
		R2: b.Difference(own[1], base[1], names),
		RL: b.Difference(own[2], base[2], names),
	}
}

// gather returns values[system][measure][document] and the texts' names for
// the documents that all the systems have a summary of.
func gather(outcomes [][]outcome, texts []string, systems ...int) (values [][3][]float64, names []string) {
	values = make([][3][]float64, len(systems))
	for i, row := range outcomes {
		if slices.ContainsFunc(systems, func(s int) bool { return row[s].err != nil }) {
			continue
		}
		for k, s := range systems {
			for measure, score := range row[s].score.percent() {
				values[k][measure] = append(values[k][measure], score)
			}
		}
		names = append(names, texts[i])
	}
	return values, names
}

// percent returns the three F1 scores times 100.
func (r Rouge) percent() [3]float64 {
	return [3]float64{100 * r.R1.F1, 100 * r.R2.F1, 100 * r.RL.F1}
}
