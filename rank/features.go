package rank

import (
	"github.com/standfirst/standfirst/tokenize"
)

// The features of the table in blend.go, one function each.

// PointComesLate reports whether neither of the first two candidates shares a
// term with the headline, though others do: a feature that begins with a scene.
func PointComesLate(in *Input) bool {
	known := false
	for _, t := range in.Doc.TitleTerms {
		known = known || in.Vectors.Frequency(t) > 0
	}
	for _, i := range in.Candidates[:min(2, len(in.Candidates))] {
		for _, t := range in.Doc.TitleTerms {
			if in.Vectors.Has(i, t) {
				return false
			}
		}
	}
	return known
}

// A text of so many words in paragraphs of so many sentences, three at least, is
// an essay, a paper or a chapter, and comes to its point later than news does.
const (
	essayWords      = 600
	essayParagraphs = 3
	essaySentences  = 2.5
)

// isEssay reports whether the candidates are long, in long paragraphs, and the
// first one tells no news: it names no day and has no dateline.
func isEssay(in *Input) bool {
	if len(in.Candidates) == 0 || in.Doc.Sentences[in.Candidates[0]].Dateline > 0 || in.Doc.NamesDay(in.Candidates[0]) {
		return false
	}
	words, paragraphs, last := 0, 0, -1
	for _, i := range in.Candidates {
		s := &in.Doc.Sentences[i]
		words += s.Words
		if s.Paragraph != last {
			paragraphs, last = paragraphs+1, s.Paragraph
		}
	}
	return words >= essayWords && paragraphs >= essayParagraphs && float64(len(in.Candidates)) >= float64(essaySentences*float64(paragraphs))
}

// position falls with the logarithm of the rank: half as fast in an article
// whose point comes late, and slower in an essay.
func (b *blend) position(k, _ int) float64 {
	return -float64(b.haste * ln(float64(k)+1.75))
}

// haste returns how fast position falls.
func haste(in *Input) float64 {
	switch {
	case PointComesLate(in):
		return 0.5
	case Brevity(in.Share) == 1 && isEssay(in):
		return 0.62
	}
	return 1
}

func (b *blend) centrality(k, _ int) float64   { return b.lnRank[k] }
func (b *blend) earlierLinks(k, _ int) float64 { return b.earlier[k] }
func (b *blend) laterLinks(k, _ int) float64   { return b.later[k] }

// headline is the cosine with the title.
func (b *blend) headline(_, i int) float64 {
	if b.title == nil {
		return 0
	}
	return b.in.Vectors.dot(i, b.title)
}

// focused is the cosine with the query (Otterbacher, Erkan & Radev 2009,
// section 3), scaled so that the sentence most like it has 1.
func (b *blend) focused(_, i int) float64 {
	if b.nearest == 0 {
		return 0
	}
	return b.focusCosine(i) / b.nearest
}

func (b *blend) focusCosine(i int) float64 {
	if b.focus == nil {
		return 0
	}
	return b.in.Vectors.dot(i, b.focus)
}

// length holds long sentences back, those over 45 words and under 9 most.
func (b *blend) length(_, i int) float64 {
	words := float64(b.in.Doc.Sentences[i].Words)
	score := -float64(0.11 * float64((words/25)*(words/25)))
	if words < 9 {
		score -= 0.7
	}
	if words > 45 {
		score -= 0.7
	}
	return score
}

// firstPerson is 1 for a sentence in the first person in an article that is
// not.
func (b *blend) firstPerson(_, i int) float64 {
	if b.spoken {
		return 0
	}
	return b.trait(i, tokenize.FirstPerson)
}

// The features that follow are 1 for a sentence with a trait, else 0.

func (b *blend) question(_, i int) float64   { return b.trait(i, tokenize.Question) }
func (b *blend) quotation(_, i int) float64  { return b.trait(i, tokenize.Quoted) }
func (b *blend) leaning(_, i int) float64    { return b.trait(i, tokenize.Dangling) }
func (b *blend) depicting(_, i int) float64  { return b.trait(i, tokenize.Depicting) }
func (b *blend) unbalanced(_, i int) float64 { return b.trait(i, tokenize.Unbalanced) }
func (b *blend) label(_, i int) float64      { return b.trait(i, tokenize.Labelled) }

// unterminated counts where others end with a full stop only: standing alike,
// it changes nothing.
func (b *blend) unterminated(_, i int) float64 { return b.trait(i, tokenize.Unterminated) }

// cue is 1 for a sentence that says what the text is about (the Cue method of
// Edmundson 1969), but not for what somebody says of something else.
func (b *blend) cue(_, i int) float64 {
	return b.trait(i, tokenize.Cue) * (1 - b.trait(i, tokenize.Quoted))
}

func (b *blend) trait(i int, t tokenize.Trait) float64 {
	if b.in.Doc.Sentences[i].Traits.Has(t) {
		return 1
	}
	return 0
}

// speaks reports whether the article is told in the first person: a quarter of
// its candidates and two at least are.
func speaks(in *Input) bool {
	count := 0
	for _, i := range in.Candidates {
		if in.Doc.Sentences[i].Traits.Has(tokenize.FirstPerson) {
			count++
		}
	}
	return count >= 2 && count*4 >= len(in.Candidates)
}
