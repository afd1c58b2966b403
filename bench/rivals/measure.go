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
	worker   *worker
	results  []result   // one a size, as far as it came
	answers  [][]string // to the texts of the first size; nil where it failed
	same     bool       // every answer was the same each time, in two processes
}

// A result is what a rival did with the texts of one size.
type result struct {
	rounds   []time.Duration // the mean of the texts' times, each round
	over     bool            // one text took more than the limit
	untried  bool            // a smaller size was over it
	failures int             // texts with an error or an empty answer
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
	var r result
	if e.failed != "" || e.worker == nil {
		return result{untried: true}
	}
	for i, text := range f.corpora[size].texts {
		r.repeats = append(r.repeats, 0)
		first, err := e.worker.ask(request{Text: text, Repeat: 1}, f.limit)
		if err == nil && first.Error == "" && len(first.Answer) == 0 {
			first.Error = "an empty answer"
		}
		switch {
		case err != nil:
			r.lost(e, err)
			return r
		case first.Error != "":
			r.failures++
			r.reason = first.Error
			continue
		}
		r.repeats[i] = repeats(first.spent())
		if r.repeats[i] > 1 { // slower ones are as warm as they get
			again, err := e.worker.ask(request{Text: text, Repeat: r.repeats[i]}, f.limit)
			if err != nil {
				r.lost(e, err)
				return r
			}
			r.repeats[i] = repeats(again.spent() / time.Duration(r.repeats[i]))
			e.compare(size, i, again.Answer)
		}
		e.compare(size, i, first.Answer)
	}
	return r
}

// lost notes that a rival's process is gone.
func (r *result) lost(e *entrant, err error) {
	e.worker = nil
	if errors.Is(err, errLimit) {
		r.over = true
		return
	}
	r.failures = len(r.repeats)
	r.reason = err.Error()
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
	if e.worker == nil || r.over || r.untried {
		return
	}
	if round >= slowRounds && r.median() > slow {
		return
	}
	var total time.Duration
	texts := 0
	for i, text := range f.corpora[size].texts {
		if r.repeats[i] == 0 {
			continue
		}
		got, err := e.worker.ask(request{Text: text, Repeat: r.repeats[i]}, f.limit)
		if err != nil {
			r.lost(e, err)
			return
		}
		total += got.spent() / time.Duration(r.repeats[i])
		texts++
		e.compare(size, i, got.Answer)
	}
	if texts > 0 {
		r.rounds = append(r.rounds, total/time.Duration(texts))
	}
}

// again asks a second process of every rival for the first texts, to see
// whether it answers as the first did, and ends all processes.
func (f *field) again(self, cache string) {
	for _, e := range f.entrants {
		if e.worker != nil {
			e.worker.stop()
			e.worker = nil
		}
		if e.failed != "" {
			continue
		}
		second, _, err := start(e.command(self, cache), f.limit)
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
