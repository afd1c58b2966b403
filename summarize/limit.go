package summarize

import (
	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

// limit is what a summary may hold; 0 stands for no limit of that kind.
type limit struct {
	sentences, words, runes int
	none                    bool    // a ratio leaves no sentence
	trim                    bool    // datelines are cut
	share                   float64 // of the body that is asked for, in [0,1]; briefShare at most where that is a few sentences
}

// newLimit turns the options into counts for an article's body.
func newLimit(j *job, o *Options) limit {
	l := limit{sentences: o.Sentences, words: o.Words, runes: o.Characters, trim: o.TrimDateline}
	if o.Ratio > 0 {
		n := int(float64(o.Ratio * float64(len(j.body))))
		l.none = n == 0
		if l.sentences == 0 || n < l.sentences {
			l.sentences = n
		}
	}
	words, bytes := 0, 0
	for _, i := range j.body {
		words += j.doc.Sentences[i].Words
		bytes += j.doc.Sentences[i].Len()
	}
	l.share = 1
	if l.sentences > 0 {
		l.share = min(l.share, float64(l.sentences)/float64(max(len(j.body), 1)))
	}
	if l.words > 0 {
		l.share = min(l.share, float64(l.words)/float64(max(words, 1)))
	}
	if l.runes > 0 {
		l.share = min(l.share, float64(l.runes)/float64(max(bytes, 1)))
	}
	if l.isBrief() { // the first sentences of a short article say what it is about, too
		l.share = min(l.share, briefShare)
	}
	return l
}

// briefShare is the greatest share of the text by which a summary of a few
// sentences is ranked, however short the article: with more of it asked for, the
// place in the text would hardly count.
const briefShare = 0.3

// Summaries up to these lengths are summaries, however short the article.
const (
	briefSentences = 5
	briefWords     = 45
	briefRunes     = 300
)

// abridges reports whether so much is asked for that the summary is an abridged
// article, in which most of what a sentence leans on is there.
func (l *limit) abridges() bool {
	return !l.isBrief() && rank.Brevity(l.share) < 0.5
}

// isBrief reports whether a few sentences are asked for.
func (l *limit) isBrief() bool {
	return l.sentences > 0 && l.sentences <= briefSentences || l.words > 0 && l.words <= briefWords || l.runes > 0 && l.runes <= briefRunes
}

// span returns what of a sentence goes into the summary.
func (l *limit) span(s *tokenize.Sentence) tokenize.Span {
	if l.trim {
		return tokenize.Span{Start: s.Start + s.Dateline, End: s.End}
	}
	return s.Span
}

// size is what sentences use of a limit.
type size struct {
	sentences, words int
	runes            int // with a joining space for every sentence
}

func (s size) plus(t size) size {
	return size{s.sentences + t.sentences, s.words + t.words, s.runes + t.runes}
}

// sizeOf returns the size of sentence i, of what is limited alone.
func (l *limit) sizeOf(j *job, i int) size {
	s := &j.doc.Sentences[i]
	out := size{sentences: 1}
	if l.words > 0 {
		out.words = s.Words
		if l.trim && s.Dateline > 0 {
			out.words = len(j.doc.SentenceWords(i)) // those after the dateline
		}
	}
	if l.runes > 0 {
		out.runes = foldedRunes(l.span(s).Of(j.doc.Text)) + 1
	}
	return out
}

// length returns a size in the words or runes that are limited.
func (l *limit) length(s size) float64 {
	if l.words > 0 {
		return float64(s.words)
	}
	return float64(s.runes)
}

// holds reports whether a summary of that size keeps the limit.
func (l *limit) holds(s size) bool {
	return (l.sentences == 0 || s.sentences <= l.sentences) &&
		(l.words == 0 || s.words <= l.words) &&
		(l.runes == 0 || s.runes-1 <= l.runes)
}

// full reports whether nothing more fits beside a summary of that size.
func (l *limit) full(s size) bool {
	return l.sentences > 0 && s.sentences >= l.sentences ||
		l.words > 0 && s.words >= l.words ||
		l.runes > 0 && s.runes >= l.runes
}

// levels is the number of steps that [limit.level] has, from 0.
const levels = 32

// level returns how far a summary of that size uses its first limit up, in
// steps: sentences where there are few, else parts of the limit.
func (l *limit) level(s size) int {
	used, most := s.runes, l.runes+1
	switch {
	case l.sentences > 0:
		used, most = s.sentences, l.sentences
	case l.words > 0:
		used, most = s.words, l.words
	}
	if most < levels {
		return used
	}
	return used * (levels - 1) / most
}
