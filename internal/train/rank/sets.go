package main

import (
	"context"
	"fmt"
	"hash/fnv"
	"math"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
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
	limits   []length
	lead     []float64 // the raw lead's scores
	weight   float64
}

// length is what is asked of one summary.
type length struct {
	sentences, words int
	split            bool // the document comes split into sentences
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
			l := length{sentences: p.sentences, split: len(a.Sentences) > 0}
			if p.referenceWords {
				l.words = len(strings.Fields(strings.Join(a.Reference, " ")))
			}
			limit := eval.Limit{Sentences: l.sentences, Words: l.words}
			lead, err := raw.Summarize(context.Background(), a, limit)
			if err != nil {
				return nil, err
			}
			s.limits = append(s.limits, l)
			s.lead = append(s.lead, score(scorer, &a, lead))
			id, _, _ := strings.Cut(a.ID, "#")
			texts[id] = true
		}
		s.weight = math.Sqrt(float64(len(texts)))
		sets = append(sets, s)
	}
	return sets, nil
}

// lines takes every block for one sentence: documents that come already split.
type lines struct{}

func (lines) AppendSentences(dst []tokenize.Span, block string, _ tokenize.Language) []tokenize.Span {
	return append(dst, tokenize.Span{Start: 0, End: len(block)})
}

// score is the mean of ROUGE-1 and ROUGE-2 F1, times 100.
func score(s *eval.Scorer, a *eval.Article, summary []string) float64 {
	r := s.Score(summary, a.Reference, eval.ModeOf(a.Lang))
	return 50 * (r.R1.F1 + r.R2.F1)
}

// gains returns, for every article of a set, the score with the weights less
// the raw lead's.
func (s *set) gains(ctx context.Context, weights map[string]rank.Weight) ([]float64, error) {
	gains := make([]float64, len(s.articles))
	summarizers, err := s.summarizers(weights)
	if err != nil {
		return nil, err
	}
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
				var got float64
				got, errs[w] = s.scoreOne(ctx, i, summarizers[s.limits[i]], scorer)
				gains[i] = got - s.lead[i]
			}
		})
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
	}
	return gains, nil
}

// summarizers makes one for every length that the set asks for.
func (s *set) summarizers(weights map[string]rank.Weight) (map[length]*summarize.Summarizer, error) {
	list := make(map[length]*summarize.Summarizer)
	for _, l := range s.limits {
		if list[l] != nil {
			continue
		}
		o := summarize.Options{Sentences: l.sentences, Words: l.words, Ranker: rank.Blend{Weights: weights}}
		if l.split {
			o.Segmenter = lines{}
		}
		var err error
		if list[l], err = summarize.New(o); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func (s *set) scoreOne(ctx context.Context, i int, summarizer *summarize.Summarizer, scorer *eval.Scorer) (float64, error) {
	a := &s.articles[i]
	article := summarize.Article{Title: a.Title, Text: a.Text}
	at := 0
	for _, sentence := range a.Sentences {
		start := at + strings.Index(a.Text[at:], sentence)
		at = start + len(sentence)
		article.Blocks = append(article.Blocks, tokenize.Block{Span: tokenize.Span{Start: start, End: at}})
	}
	summary, err := summarizer.Summarize(ctx, article)
	var sentences []string
	for _, sentence := range summary.Sentences {
		sentences = append(sentences, sentence.Text)
	}
	return score(scorer, a, sentences), err
}

// fold assigns an article to one of two halves by its text's id.
func fold(a *eval.Article) int {
	id, _, _ := strings.Cut(a.ID, "#")
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32() % 2)
}
