package summarize

import "github.com/standfirst/standfirst/tokenize"

const (
	minWords = 5 // a shorter sentence tells nothing by itself
	// enough is how many candidates a rule must leave; with fewer it gives
	// way.
	enough = 3
)

// findBody fills j.body with the sentences of the article's prose. Where there
// is none, lists, quotations, captions and at last headings stand in; furniture
// never does.
func (j *job) findBody() {
	for _, kind := range [...]tokenize.Kind{tokenize.Paragraph, tokenize.Quotation, tokenize.ListItem, tokenize.Caption, tokenize.Heading} {
		j.body = j.ofKind(j.body[:0], kind)
		if len(j.body) > 0 {
			break
		}
	}
}

// findCandidates fills j.candidates with the sentences of the body that may be
// chosen.
func (j *job) findCandidates(o *Options) {
	readersRules := o.readersRules()
	j.candidates = j.candidates[:0]
	for at, i := range j.body {
		if s := &j.doc.Sentences[i]; s.Words >= minWords || isPart(s) || readersRules && j.supports(at) {
			j.candidates = append(j.candidates, i)
		}
	}
	if len(j.candidates) < min(enough, len(j.body)) {
		j.candidates = append(j.candidates[:0], j.body...)
	}
	if !readersRules {
		return
	}
	var all tokenize.Trait
	for _, i := range j.candidates {
		all |= j.doc.Sentences[i].Traits
	}
	for _, unfit := range [...]tokenize.Trait{tokenize.Unterminated, tokenize.Fragment, tokenize.Unbalanced, tokenize.Labelled, tokenize.Listing, tokenize.Pictured, tokenize.Greeting, tokenize.Titled} {
		switch {
		case !all.Has(unfit):
			continue
		case unfit == tokenize.Unterminated && o.Segmenter != nil:
			continue // who splits the text says what a sentence is
		case unfit != tokenize.Unterminated && j.picker.limit.abridges():
			continue
		}
		j.keep(func(s *tokenize.Sentence) bool { return !s.Traits.Has(unfit) })
	}
}

// supports reports whether the sentence at a place in the body is short and the
// next one leans on it: "He is back. That was the news on Monday."
func (j *job) supports(at int) bool {
	if at+1 == len(j.body) {
		return false
	}
	s, next := &j.doc.Sentences[j.body[at]], &j.doc.Sentences[j.body[at+1]]
	return s.Words > 1 && s.Words < minWords && next.Words >= minWords && next.Traits.Has(tokenize.Dangling) && s.Block == next.Block
}

// isPart reports whether a quotation goes on from this sentence to the next or
// from the one before: it is judged with those.
func isPart(s *tokenize.Sentence) bool {
	return s.Traits&(tokenize.Continues|tokenize.Continued) != 0
}

func (j *job) ofKind(dst []int, kind tokenize.Kind) []int {
	for i := range j.doc.Sentences {
		if s := &j.doc.Sentences[i]; s.Kind == kind && s.Words > 0 {
			dst = append(dst, i)
		}
	}
	return dst
}

// keep drops the candidates that fail a rule, unless fewer than a few would
// be left of more, or the rule speaks against most of the text.
func (j *job) keep(rule func(*tokenize.Sentence) bool) {
	left := 0
	for _, i := range j.candidates {
		if rule(&j.doc.Sentences[i]) {
			left++
		}
	}
	if left < min(enough, len(j.candidates)) || left*3 < len(j.candidates) {
		return
	}
	kept := j.candidates[:0]
	for _, i := range j.candidates {
		if rule(&j.doc.Sentences[i]) {
			kept = append(kept, i)
		}
	}
	j.candidates = kept
}
