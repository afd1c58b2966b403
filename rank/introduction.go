package rank

import "github.com/standfirst/standfirst/tokenize"

const (
	minIntroduction = 2 // candidates of an introduction, and
	introductionOf  = 3 // at most one of so many is
	minHeadings     = 2 // of a text in sections
	minQuestions    = 3 // of an interview,
	askedOf         = 5 // and one of so many paragraphs at least asks
)

// introduction returns how many candidates, from the first on, are the
// article's own introduction: the prose before the first of several headings or,
// in an interview, before the first question. It is what an editor would print.
// One in the first person is none: who speaks there has begun already.
func introduction(in *Input) int {
	if len(in.Candidates) == 0 {
		return 0
	}
	end, n := introductionEnd(in), 0
	for n < len(in.Candidates) && in.Candidates[n] < end {
		if in.Doc.Sentences[in.Candidates[n]].Traits.Has(tokenize.FirstPerson) {
			return 0
		}
		n++
	}
	if n < minIntroduction || n*introductionOf > len(in.Candidates) {
		return 0
	}
	return n
}

// introductionEnd returns the sentence with which the sections or the questions
// of a text begin, 0 where it has none. A question is a paragraph that ends with
// one.
func introductionEnd(in *Input) int {
	sentences := in.Doc.Sentences
	from, heading, question := in.Candidates[0], 0, 0
	headings, questions, paragraphs := 0, 0, 0
	begin := from // of the block
	for i := from + 1; i < len(sentences); i++ {
		s := &sentences[i]
		if s.Block != sentences[i-1].Block {
			begin = i
		}
		ends := i+1 == len(sentences) || sentences[i+1].Block != s.Block
		switch {
		case s.Kind == tokenize.Heading:
			if headings++; headings == 1 {
				heading = i
			}
		case s.Kind == tokenize.Paragraph && ends:
			paragraphs++
			if s.Traits.Has(tokenize.Question) {
				if questions++; questions == 1 {
					question = begin
				}
			}
		}
	}
	if headings < minHeadings {
		heading = 0
	}
	if questions < minQuestions || questions*askedOf < paragraphs || heading > 0 && heading < question {
		return heading
	}
	return question
}

// beyond is 1 for a sentence that stands behind the introduction.
func (b *blend) beyond(k, _ int) float64 {
	if b.introduction > 0 && k >= b.introduction {
		return 1
	}
	return 0
}
