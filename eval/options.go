package eval

import "strings"

// Options says how summaries are asked for and compared.
type Options struct {
	// Limit is the length asked of every system; all zero means 3 sentences.
	Limit Limit
	// ReferenceWords asks, for each article, for as many words as its
	// reference has, instead of Limit.Words.
	ReferenceWords bool
	// Split finds the sentences of the raw lead; nil means [SplitSentences].
	Split Splitter
	// Bootstrap draws the intervals.
	Bootstrap Bootstrap
	// Workers is the number of articles under way at once; 0 means GOMAXPROCS.
	Workers int
}

// limit returns the length to ask for on one article.
func (o *Options) limit(a *Article) Limit {
	limit := o.Limit
	if o.ReferenceWords {
		limit.Words = countWords(a.Reference...)
	}
	if limit == (Limit{}) {
		limit.Sentences = 3
	}
	return limit
}

// length says in words what limit asks for.
func (o *Options) length() string {
	var parts []string
	limit := o.limit(&Article{})
	if limit.Sentences > 0 && !(o.ReferenceWords && o.Limit.Sentences == 0) {
		parts = append(parts, plural(limit.Sentences, "sentence"))
	}
	switch {
	case o.ReferenceWords:
		parts = append(parts, "as many words as the reference")
	case limit.Words > 0:
		parts = append(parts, plural(limit.Words, "word"))
	}
	return strings.Join(parts, ", ")
}
