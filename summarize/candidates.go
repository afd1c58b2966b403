package summarize

import "github.com/standfirst/standfirst/tokenize"

const (
	minWords = 5 // a shorter sentence tells nothing by itself
	// enough is how many candidates a rule must leave; with fewer it gives
	// way.
	enough = 3
)

// findCandidates fills j.body with the sentences of the article's prose and
// j.candidates with those that may be chosen. Where there is no prose, lists,
// quotations, captions and at last headings stand in; furniture never does.
func (j *job) findCandidates(readersRules bool) {
	for _, kind := range [...]tokenize.Kind{tokenize.Paragraph, tokenize.Quotation, tokenize.ListItem, tokenize.Caption, tokenize.Heading} {
		j.body = j.ofKind(j.body[:0], kind)
		if len(j.body) > 0 {
			break
		}
	}
	j.candidates = append(j.candidates[:0], j.body...)
	j.keep(func(s *tokenize.Sentence) bool { return s.Words >= minWords })
	if !readersRules {
		return
	}
	j.keep(func(s *tokenize.Sentence) bool { return !s.Traits.Has(tokenize.Unterminated) })
	j.keep(func(s *tokenize.Sentence) bool { return !s.Traits.Has(tokenize.Unbalanced) })
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
