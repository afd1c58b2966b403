package main

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"math"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/internal/measured"
	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/summarize"
)

// plan is the length that a set's summaries are asked for.
var plan = []struct {
	name           string
	sentences      int
	referenceWords bool
}{
	{"en_news_mixed", 3, false},
	{"en_news_cnn", 3, false},
	{"en_news_raw", 3, false},
	{"en_news_bbc", 0, true},
	{"en_genres", 3, false},
	{"en_abstracts", 1, false},
	{"fr_news", 3, false},
	{"nb_news", 3, false},
	{"en_news_cnn", 1, false},
	{"en_news_cnn", 5, false},
	{"fr_news", 1, false},
	{"fr_news", 5, false},
}

// set is one file's articles with what is asked of a summary.
type set struct {
	name     string
	articles []eval.Article
	limits   []eval.Limit
	lead     []float64 // the raw lead's scores
	weight   float64
}

func readSets(data string) ([]set, error) {
	var sets []set
	for _, p := range plan {
		articles, _, err := eval.ReadGoldFile(filepath.Join(data, "summaries", p.name+".jsonl"))
		if err != nil {
			return nil, err
		}
		s := set{name: p.name, articles: articles}
		if p.sentences > 0 && p.sentences != 3 {
			s.name += fmt.Sprintf(" %d", p.sentences)
		}
		texts := map[string]bool{}
		raw := eval.RawLead(nil)
		scorer := eval.NewScorer()
		for _, a := range articles {
			limit := eval.Limit{Sentences: p.sentences}
			if p.referenceWords {
				limit.Words = len(strings.Fields(strings.Join(a.Reference, " ")))
			}
			lead, err := raw.Summarize(context.Background(), a, limit)
			if err != nil {
				return nil, err
			}
			s.limits = append(s.limits, limit)
			s.lead = append(s.lead, score(scorer, &a, lead))
			id, _, _ := strings.Cut(a.ID, "#")
			texts[id] = true
		}
		s.weight = math.Sqrt(float64(len(texts)))
		sets = append(sets, s)
	}
	return sets, nil
}

// score is the mean of ROUGE-1 and ROUGE-2 F1, times 100.
func score(s *eval.Scorer, a *eval.Article, summary []string) float64 {
	r := s.Score(summary, a.Reference, eval.ModeOf(a.Lang))
	return 50 * (r.R1.F1 + r.R2.F1)
}

// gains returns, for every article of a set, the score with the weights less
// the raw lead's.
func (s *set) gains(ctx context.Context, weights map[string]rank.Weight) ([]float64, error) {
	system := measured.System("weights", summarize.Options{Ranker: rank.Blend{Weights: weights}})
	gains := make([]float64, len(s.articles))
	errs := make([]error, runtime.GOMAXPROCS(0))
	var next atomic.Int64
	var group sync.WaitGroup
	for w := range errs {
		group.Go(func() {
			scorer := eval.NewScorer()
			for errs[w] == nil {
				i := int(next.Add(1)) - 1
				if i >= len(gains) {
					return
				}
				var summary []string
				summary, errs[w] = system.Summarize(ctx, s.articles[i], s.limits[i])
				gains[i] = score(scorer, &s.articles[i], summary) - s.lead[i]
			}
		})
	}
	group.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, fmt.Errorf("%s: %w", s.name, err)
	}
	return gains, nil
}

// fold assigns an article to one of two halves by its text's id.
func fold(a *eval.Article) int {
	id, _, _ := strings.Cut(a.ID, "#")
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32() % 2)
}
