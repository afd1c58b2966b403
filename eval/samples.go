package eval

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
)

// A Sample is an article with what systems make of it.
type Sample struct {
	Set       string // the file's name without directory and endings
	Article   Article
	Summaries []SampleSummary // in the order of the systems
}

// A SampleSummary is what one system made of an article.
type SampleSummary struct {
	System    string
	Sentences []string
	Faults    []Fault
	Err       error // why there is none
}

// A Draw says which articles are drawn. The same files and seed give the same
// articles in the same order, and a smaller Count gives the first of them.
type Draw struct {
	Count int       // articles wanted
	Seed  uint64    //
	Fault FaultKind // only articles of which a summary has this fault; "" for any article, [AnyFault] for any fault
}

// AnyFault stands for every kind of fault in a [Draw].
const AnyFault FaultKind = "any"

// FaultKinds lists the kinds of fault.
func FaultKinds() []FaultKind { return []FaultKind{Dangling, Unbalanced, NotProse, Repeat} }

// Samples draws articles from files, from each as many as from the others as
// long as it has any, and lets systems summarize them. Articles need no
// reference here, and of the rows of one text one is drawn. What can't be used
// stands in the problems.
func Samples(ctx context.Context, files []string, systems []System, limit Limit, draw Draw) ([]Sample, []Problem, error) {
	pool, problems := readPool(files)
	opts := Options{Limit: limit}
	var samples []Sample
	for _, s := range shuffle(pool, draw.Seed) {
		if len(samples) == draw.Count {
			break
		}
		if err := ctx.Err(); err != nil {
			return nil, problems, err
		}
		s.summarize(ctx, systems, opts.limit(&s.Article))
		if s.has(draw.Fault) {
			samples = append(samples, s)
		}
	}
	return samples, problems, nil
}

// readPool reads the articles of files, one of each text.
func readPool(files []string) (pool [][]Sample, problems []Problem) {
	for _, path := range files {
		articles, wrong, err := readArticleFile(path, (*Article).checkText)
		problems = append(problems, wrong...)
		if err != nil {
			problems = append(problems, fileProblem(path, err))
		}
		var samples []Sample
		seen := map[string]bool{}
		for _, a := range articles {
			if text := textID(a.ID); !seen[text] {
				seen[text] = true
				samples = append(samples, Sample{Set: setName(path), Article: a})
			}
		}
		pool = append(pool, samples)
	}
	return pool, problems
}

// shuffle orders the samples of every file by chance and deals them out in
// turn, one of each file.
func shuffle(pool [][]Sample, seed uint64) []Sample {
	type dealt struct {
		Sample
		round, file int
	}
	var all []dealt
	for file, samples := range pool {
		random := rand.New(rand.NewPCG(seed, uint64(file)))
		for round, i := range random.Perm(len(samples)) {
			all = append(all, dealt{samples[i], round, file})
		}
	}
	slices.SortFunc(all, func(a, b dealt) int { return cmp.Or(a.round-b.round, a.file-b.file) })
	samples := make([]Sample, len(all))
	for i, d := range all {
		samples[i] = d.Sample
	}
	return samples
}

// summarize lets every system see the article without its reference.
func (s *Sample) summarize(ctx context.Context, systems []System, limit Limit) {
	finder := newFaultFinder(&s.Article)
	blind := s.Article
	blind.Reference = nil
	for _, system := range systems {
		one := SampleSummary{System: system.Name}
		one.Sentences, one.Err = system.Summarize(ctx, blind, limit)
		if one.Err == nil {
			one.Faults = finder.find(one.Sentences)
		}
		s.Summaries = append(s.Summaries, one)
	}
}

// has tells whether a summary has a fault of a kind.
func (s *Sample) has(kind FaultKind) bool {
	return kind == "" || slices.ContainsFunc(s.Summaries, func(one SampleSummary) bool {
		return slices.ContainsFunc(one.Faults, func(f Fault) bool { return kind == AnyFault || f.Kind == kind })
	})
}
