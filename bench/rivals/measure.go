package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"time"
)

const (
	batch      = 10 * time.Millisecond // what a quick rival is timed over at once
	slow       = 2 * time.Second       // a rival that needs more has few rounds
	slowRounds = 3
	mostRepeat = 200
)

// An entrant is a rival in the measurement.
type entrant struct {
	rival
	greeting hello
	failed   string // why it is not measured at all
	launch   func() (*worker, hello, error)
	worker   *worker    // nil when its process is gone for good
	results  []result   // one a size, as far as it came
	answers  [][]string // to the texts of the first size; nil where it failed
	same     bool       // every answer was the same each time, in two processes
}

// A result is what a rival did with the texts of one size.
type result struct {
	rounds   []time.Duration // the mean of the texts' times, each round
	over     bool            // every text took more than the limit
	untried  bool            // every text of a smaller size was over it
	failures int             // texts with an error, an empty answer, or none in time
	late     int             // those of them without an answer in time
	reason   string          // the first of the errors
	repeats  []int           // calls a text a round; 0 for a text that failed
}

// median is the middle of the rounds, 0 where there is none.
func (r result) median() time.Duration { return median(r.rounds) }

func median(times []time.Duration) time.Duration {
	if len(times) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(times))
	return (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
}

// A field is everyone in the measurement and what they are measured on.
type field struct {
	corpora  []corpus
	entrants []*entrant
	runs     int
	limit    time.Duration
	progress io.Writer
}

// measure times everyone on every size, the rounds interleaved.
func (f *field) measure() {
	for i, c := range f.corpora {
		for _, e := range f.entrants {
			e.results = append(e.results, f.warm(e, i))
			fmt.Fprintf(f.progress, "%s, %s: %s\n", c.label, e.name, e.results[i].progress())
		}
		for round := range f.runs {
			for j := range f.entrants {
				f.round(f.entrants[(round+j)%len(f.entrants)], i, round)
			}
			fmt.Fprintf(f.progress, "%s: round %d of %d\n", c.label, round+1, f.runs)
		}
	}
}

// progress says how a rival came out of warming up.
func (r *result) progress() string {
	switch {
	case r.untried:
		return "not tried"
	case r.over:
		return "over the limit"
	case r.failures > 0:
		return fmt.Sprintf("fails on %d: %s", r.failures, r.reason)
	}
	return "ready"
}

// warm asks for every text of a size once to learn the time and the answer,
// and then for as many repeats as a round will have.
func (f *field) warm(e *entrant, size int) result {
	if e.worker == nil {
		return result{untried: true}
	}
	texts := f.corpora[size].texts
	r := result{repeats: make([]int, len(texts))}
	for i := range texts {
		first, ok := f.ask(e, &r, size, i, 1)
		if !ok {
			continue
		}
		r.repeats[i] = repeats(first)
		if r.repeats[i] == 1 {
			continue // as warm as it gets
		}
		if again, ok := f.ask(e, &r, size, i, r.repeats[i]); ok {
			r.repeats[i] = repeats(again)
		}
	}
	if r.over = r.late == len(texts); r.over && e.worker != nil {
		e.worker.stop()
		e.worker = nil
	}
	return r
}

// ask has a rival answer a text and returns the time of one call. What fails is
// noted in r and not asked again; a process that is gone is started anew.
func (f *field) ask(e *entrant, r *result, size, text, repeat int) (time.Duration, bool) {
	if e.worker == nil {
		return 0, false
	}
	got, err := e.worker.ask(request{Text: f.corpora[size].texts[text], Repeat: repeat}, f.limit)
	if errors.Is(err, errLimit) {
		r.late++
	}
	switch {
	case err == nil && got.Error != "":
		err = errors.New(got.Error)
	case err == nil && len(got.Answer) == 0:
		err = errors.New("an empty answer")
	case err != nil:
		if e.worker, _, _ = e.launch(); e.worker == nil {
			err = fmt.Errorf("%w, and it does not start again", err)
		}
	}
	if err != nil {
		r.repeats[text] = 0
		r.failures++
		r.reason = err.Error()
		return 0, false
	}
	e.compare(size, text, got.Answer)
	return got.spent() / time.Duration(repeat), true
}

// repeats is how many calls of a length make a batch.
func repeats(one time.Duration) int {
	return int(min(max(batch/max(one, 1), 1), mostRepeat))
}

// compare keeps the first answer to a text of the first size and holds later
// ones against it.
func (e *entrant) compare(size, text int, answer []string) {
	if size != 0 {
		return
	}
	for len(e.answers) <= text {
		e.answers = append(e.answers, nil)
	}
	if e.answers[text] == nil {
		e.answers[text] = answer
		return
	}
	e.same = e.same && slices.Equal(e.answers[text], answer)
}

// round times one pass of a rival over the texts of a size.
func (f *field) round(e *entrant, size, round int) {
	r := &e.results[size]
	if round >= slowRounds && r.median() > slow {
		return
	}
	var total time.Duration
	texts := 0
	for i, repeat := range r.repeats {
		if repeat == 0 {
			continue
		}
		if one, ok := f.ask(e, r, size, i, repeat); ok {
			total += one
			texts++
		}
	}
	if texts > 0 {
		r.rounds = append(r.rounds, total/time.Duration(texts))
	}
}

// again asks a second process of every rival for the first texts, to see
// whether it answers as the first did, and ends all processes.
func (f *field) again() {
	for _, e := range f.entrants {
		if e.worker != nil {
			e.worker.stop()
			e.worker = nil
		}
		if e.failed != "" {
			continue
		}
		second, _, err := e.launch()
		if err != nil {
			e.same = false
			continue
		}
		for i, text := range f.corpora[0].texts {
			if i >= len(e.answers) || e.answers[i] == nil {
				continue
			}
			got, err := second.ask(request{Text: text, Repeat: 1}, f.limit)
			if err != nil {
				break
			}
			e.compare(0, i, got.Answer)
		}
		second.stop()
	}
}
