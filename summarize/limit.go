package summarize

import "github.com/standfirst/standfirst/tokenize"

// limit is what a summary may hold; 0 stands for no limit of that kind.
type limit struct {
	sentences, words, runes int
	none                    bool    // a ratio leaves no sentence
	trim                    bool    // datelines are cut
	share                   float64 // of the body's words that is asked for, in [0,1]
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
	return l
}

// span returns what of a sentence goes into the summary.
func (l *limit) span(s *tokenize.Sentence) tokenize.Span {
	if l.trim {
		return tokenize.Span{Start: s.Start + s.Dateline, End: s.End}
	}
	return s.Span
}

// room is what is left of a limit.
type room struct {
	limit                   *limit
	sentences, words, runes int // taken
}

// take books a sentence if it fits, and reports whether it does.
func (r *room) take(j *job, i int) bool {
	l, s := r.limit, &j.doc.Sentences[i]
	span := l.span(s)
	words := r.words
	if l.words > 0 {
		words += j.countWords(i, span)
	}
	runes := r.runes
	if l.runes > 0 {
		runes += foldedRunes(span.Of(j.doc.Text))
		if r.sentences > 0 {
			runes++ // the joining space
		}
	}
	if l.sentences > 0 && r.sentences == l.sentences || l.words > 0 && words > l.words || l.runes > 0 && runes > l.runes {
		return false
	}
	r.sentences, r.words, r.runes = r.sentences+1, words, runes
	return true
}

// full reports whether no further sentence can fit.
func (r *room) full() bool {
	l := r.limit
	return l.sentences > 0 && r.sentences >= l.sentences || l.words > 0 && r.words >= l.words || l.runes > 0 && r.runes+1 >= l.runes
}

// countWords returns the words of what is shown of a sentence.
func (j *job) countWords(i int, shown tokenize.Span) int {
	s := &j.doc.Sentences[i]
	if shown.Start == s.Start {
		return s.Words
	}
	return len(j.doc.SentenceWords(i)) // words after the dateline
}
