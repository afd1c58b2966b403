package tokenize

import (
	"context"
	"errors"
	"math"
	"strconv"
	"unicode"
)

// ErrTooLong is the error of [Document.Parse] for a text of 2 GiB or more.
var ErrTooLong = errors.New("tokenize: text of 2 GiB or more")

// BlockError is the error of [Document.Parse] for known blocks that do not fit
// the text.
type BlockError struct {
	Index int // the block's index in Input.Blocks
	Block Block
	Bytes int // the length of the text
}

// Error says which block does not fit, and how.
func (e *BlockError) Error() string {
	return "tokenize: block " + strconv.Itoa(e.Index) + " is [" + strconv.Itoa(e.Block.Start) + "," + strconv.Itoa(e.Block.End) +
		"), which overlaps the block before it or lies outside the text of " + strconv.Itoa(e.Bytes) + " bytes"
}

// Input is what [Document.Parse] analyses.
type Input struct {
	Text      string
	Title     string    // the headline, if known; "" looks for one in the text
	Language  Language  // "" detects
	Blocks    []Block   // known structure, ascending and not overlapping; nil recognises it
	Segmenter Segmenter // nil means the built-in sentence boundaries
}

// Sentence is one sentence of a document, or a line of its furniture.
type Sentence struct {
	Span
	Block     int    // index into Document.Blocks
	Paragraph int    // how many blocks of prose stand before its own
	Words     int    // as Words counts them, dateline included
	Kind      Kind   // its block's kind, unless the sentence by itself is another
	Reason    string // why, as in Block
	Traits    Trait
	Dateline  int // bytes at the start of the span that are a dateline, not ranked

	firstWord, endWord int32
}

// Document is an analysed text. It is not changed by reading, and may be read
// by several goroutines at once.
type Document struct {
	Text       string
	Title      string   // as given, else the headline found in the text
	TitleTerms []TermID // the terms of the title that stand in the text, too
	Language   Language // as given, in its canonical form, or detected; "" when it is not known
	Blocks     []Block
	Sentences  []Sentence
	Words      []Word // of all sentences, in order

	lexicons   [len(languageRows) + 1]*lexicon
	texts      uint64 // that were parsed
	lexicon    *lexicon
	lines      []line
	spans      []Span
	scanner    boundaryScanner
	classifier classifier
	segments   segmenter
	quotations quotations
	fold       []byte
}

// Parse analyses a text. lang may be empty to have it detected.
func Parse(text string, lang Language) (*Document, error) {
	d := new(Document)
	if err := d.Parse(context.Background(), Input{Text: text, Language: lang}); err != nil {
		return nil, err
	}
	return d, nil
}

// pollEvery is how many sentences go by between two looks at the context.
const pollEvery = 512

// Parse analyses a text in d's memory; what d held before is gone. A language
// without a row in the table is analysed as an unknown one. It returns the
// context's error, [ErrTooLong] or a [*BlockError].
func (d *Document) Parse(ctx context.Context, in Input) error {
	if len(in.Text) > math.MaxInt32 {
		return ErrTooLong
	}
	if isDecomposed(in.Text) {
		if c := compose(in.Text); len(c.edges) > 0 {
			return d.parseComposed(ctx, in, &c)
		}
	}
	return d.parse(ctx, in)
}

// parse is Parse for a text that is composed.
func (d *Document) parse(ctx context.Context, in Input) error {
	lang := d.reset(in)
	if err := d.structure(ctx, in, lang); err != nil {
		return err
	}
	d.classifier.title = appendFold(d.classifier.title[:0], d.Title) // which may be known only now
	d.quotations.reset()
	for i := range d.Sentences {
		if i%pollEvery == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		d.analyse(i, lang)
	}
	d.quotations.lost(d, len(d.Sentences))
	d.markDetached()
	d.markSteps()
	d.markCaptions(lang)
	d.TitleTerms = d.AppendTerms(d.TitleTerms[:0], d.Title)
	return nil
}

// reset empties d and settles the language.
func (d *Document) reset(in Input) *language {
	d.Text, d.Title, d.Language = in.Text, in.Title, Canonical(in.Language)
	if in.Language == "" {
		d.Language = detect(in.Text)
	}
	d.forgetWords()
	d.Sentences, d.Words = d.Sentences[:0], d.Words[:0]
	index, _ := languageIndex(d.Language)
	lang := tables()[index]()
	if d.lexicons[index] == nil {
		d.lexicons[index] = newLexicon(lang)
	}
	d.lexicon = d.lexicons[index]
	d.texts++
	d.lexicon.read = d.texts
	d.lexicon.begin()
	return lang
}

// listCommas is how many commas and semicolons a list of names has at least;
// three in five of its words begin with a capital.
const listCommas = 6

// nameCommas is how many it has at least where it has nothing but names and stop
// words.
const nameCommas = 2

// onlyNames reports whether all words of sentence i begin with a capital but for
// its stop words, of which there are some in small letters.
func (d *Document) onlyNames(i int) bool {
	small := false
	for _, w := range d.SentenceWords(i) {
		switch {
		case d.isUpper(w):
		case w.Term != NoTerm:
			return false
		default:
			small = true
		}
	}
	return small
}

// analyse finds the words, terms and traits of a sentence.
func (d *Document) analyse(i int, lang *language) {
	s := &d.Sentences[i]
	s.firstWord = int32(len(d.Words))
	d.quotations.begin(d, i)
	commas, capitals := 0, 0
	var run characters
	d.segments.SetText(s.Of(d.Text))
	for d.segments.Next() {
		segment := d.segments.Value()
		if !d.segments.word {
			if segment == "," || segment == ";" {
				commas++
				continue
			}
			if mayBeQuote[segment[0]] {
				d.quotations.mark(d, i, s.Start+d.segments.Start(), s.Start+d.segments.Start()+len(segment))
			}
			continue
		}
		start := s.Start + d.segments.Start()
		if kind := kindOfSegment(segment); kind != spaced {
			d.character(s, &run, Span{start, start + len(segment)}, kind)
			continue
		}
		if s.Words++; isUpperFirst(segment) {
			capitals++
		}
		if start < s.Start+s.Dateline {
			continue
		}
		term, firstPerson := d.lexicon.term(segment)
		if firstPerson && !d.quotations.inside() {
			s.Traits |= FirstPerson
		}
		if len(d.Words) == cap(d.Words) {
			d.Words = d.roomForWords(start)
		}
		d.Words = append(d.Words, Word{Start: int32(start), End: int32(start + len(segment)), Term: term})
	}
	s.endWord = int32(len(d.Words))
	if commas >= listCommas && capitals*5 >= s.Words*3 || commas >= nameCommas && d.onlyNames(i) {
		s.Traits |= Listing
	}
	if isProse(s.Kind) {
		if beginsSmall(d.Text[s.Start+s.Dateline : s.End]) {
			d.markFragment(i)
		}
		text := d.Text[s.Start+s.Dateline : s.End]
		s.Traits |= d.openingTraits(i, text, lang)
		if d.isDefinite(i, lang) {
			s.Traits |= Definite
		}
		if s.Words >= minTitled && d.isTitled(text) {
			s.Traits |= Titled
		}
	}
}

// beginsSmall reports whether the first word of s begins with a small letter and
// has no capital: "iPhone" opens sentences.
func beginsSmall(s string) bool {
	first, at := firstLetter(s)
	if !unicode.IsLower(first) {
		return false
	}
	for _, r := range s[at:] {
		switch {
		case unicode.IsUpper(r):
			return false
		case !isWordRune(r):
			return true
		}
	}
	return true
}

// markFragment notes that sentence i begins with a small letter: it goes on
// with the one before it, in a source that ended its lines with full stops.
func (d *Document) markFragment(i int) {
	s := &d.Sentences[i]
	s.Traits |= Fragment
	if i > 0 && d.Sentences[i-1].Block == s.Block && isProse(d.Sentences[i-1].Kind) {
		d.Sentences[i-1].Traits |= Fragment
	}
}

// SentenceWords returns the words of sentence i, those of its dateline
// excepted. The slice is d's own.
//
//go:noinline
func (d *Document) SentenceWords(i int) []Word {
	return d.Words[d.Sentences[i].firstWord:d.Sentences[i].endWord]
}
