package tokenize

import (
	"context"
	"errors"
	"fmt"
	"math"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
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
	return fmt.Sprintf("tokenize: block %d is [%d,%d), which overlaps the block before it or lies outside the text of %d bytes",
		e.Index, e.Block.Start, e.Block.End, e.Bytes)
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
	Words     int    // Unicode word segments with a letter or a digit, dateline included
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
	Language   Language // as given or detected; "" when it is not known
	Blocks     []Block
	Sentences  []Sentence
	Words      []Word // of all sentences, in order

	lexicons   [len(languageRows) + 1]*lexicon
	lexicon    *lexicon
	lines      []line
	spans      []Span
	scanner    boundaryScanner
	classifier classifier
	segments   *words.Iterator[string]
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
	lang := d.reset(in)
	if err := d.structure(ctx, in, lang); err != nil {
		return err
	}
	for i := range d.Sentences {
		if i%pollEvery == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		d.analyse(&d.Sentences[i], lang)
	}
	d.TitleTerms = d.AppendTerms(d.TitleTerms[:0], d.Title)
	return nil
}

// reset empties d and settles the language.
func (d *Document) reset(in Input) *language {
	d.Text, d.Title, d.Language = in.Text, in.Title, in.Language
	if in.Language == "" {
		d.Language = detect(in.Text)
	}
	d.Sentences, d.Words = d.Sentences[:0], d.Words[:0]
	index, _ := languageIndex(d.Language)
	lang := tables()[index]
	if d.lexicons[index] == nil {
		d.lexicons[index] = newLexicon(lang)
	}
	d.lexicon = d.lexicons[index]
	d.lexicon.begin()
	if d.segments == nil {
		d.segments = words.FromString("")
	}
	return lang
}

// structure finds the blocks and the sentences.
func (d *Document) structure(ctx context.Context, in Input, lang *language) error {
	d.spans = d.spans[:0]
	switch {
	case in.Blocks != nil:
		if err := d.useBlocks(in.Blocks); err != nil {
			return err
		}
	default:
		d.lines = appendLines(d.lines[:0], d.Text)
		if in.Segmenter == nil {
			if err := d.scan(ctx, Span{0, len(d.Text)}); err != nil {
				return err
			}
		}
		d.joinLines()
		headline := d.classifier.classify(d.Text, d.Title, lang, d.Blocks)
		if headline >= 0 && d.Title == "" {
			d.Title = d.Blocks[headline].Of(d.Text)
		}
	}
	if in.Blocks != nil || in.Segmenter != nil {
		if err := d.scanBlocks(ctx, in.Segmenter); err != nil {
			return err
		}
	}
	d.placeSentences(lang)
	return ctx.Err()
}

// useBlocks takes over known blocks.
func (d *Document) useBlocks(blocks []Block) error {
	d.Blocks = append(d.Blocks[:0], blocks...)
	end := 0
	for i, b := range d.Blocks {
		if b.Start < end || b.End < b.Start || b.End > len(d.Text) {
			return &BlockError{Index: i, Block: b, Bytes: len(d.Text)}
		}
		end = b.End
		if b.Kind == Headline && d.Title == "" {
			d.Title = b.Of(d.Text)
		}
	}
	return nil
}

// scan appends the sentences of a part of the text to d.spans.
func (d *Document) scan(ctx context.Context, part Span) error {
	d.scanner.reset(part.Of(d.Text), d.Language)
	for n := 0; ; n++ {
		if n%pollEvery == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		s, ok := d.scanner.next()
		if !ok {
			return nil
		}
		d.spans = append(d.spans, Span{part.Start + s.Start, part.Start + s.End})
	}
}

// scanBlocks finds the sentences block by block.
func (d *Document) scanBlocks(ctx context.Context, segmenter Segmenter) error {
	d.spans = d.spans[:0]
	for _, b := range d.Blocks {
		if segmenter == nil {
			if err := d.scan(ctx, b.Span); err != nil {
				return err
			}
			continue
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		from := len(d.spans)
		d.spans = segmenter.AppendSentences(d.spans, b.Of(d.Text), d.Language)
		d.spans = d.spans[:from+d.mend(d.spans[from:], b)]
	}
	return nil
}

// mend moves a segmenter's spans to their place in the text and drops those
// that are empty, out of order, outside the block or inside a rune.
func (d *Document) mend(spans []Span, b Block) int {
	kept, end := 0, 0
	block := b.Of(d.Text)
	for _, s := range spans {
		if s.Start < end || s.End > len(block) || s.End <= s.Start || !isRuneEdge(block, s.Start) || !isRuneEdge(block, s.End) {
			continue
		}
		end = s.End
		if s = trimSpan(block, s); s.Len() > 0 {
			spans[kept] = Span{b.Start + s.Start, b.Start + s.End}
			kept++
		}
	}
	return kept
}

func isRuneEdge(s string, i int) bool {
	return i == 0 || i == len(s) || utf8.RuneStart(s[i])
}

// joinLines makes blocks of the lines: one of each line, but lines that a
// sentence crosses, or that were wrapped, are one block.
func (d *Document) joinLines() {
	d.Blocks = d.Blocks[:0]
	width, next := wrapWidth(d.lines), 0
	for i, l := range d.lines {
		if l.blank() {
			continue
		}
		if i > 0 && !d.lines[i-1].blank() && len(d.Blocks) > 0 && d.joined(d.lines[i-1], l, width, &next) {
			d.Blocks[len(d.Blocks)-1].End = l.End
			continue
		}
		d.Blocks = append(d.Blocks, Block{Span: l.Span})
	}
}

// joined reports whether a line goes on in the one below it. next is the first
// sentence that may end after the upper line.
func (d *Document) joined(upper, lower line, width int, next *int) bool {
	for *next < len(d.spans) && d.spans[*next].End <= upper.End {
		*next++
	}
	if *next < len(d.spans) && d.spans[*next].Start < upper.End {
		return true
	}
	text := lower.Of(d.Text)
	if hasMarker(text) || text[0] == '>' != (upper.Of(d.Text)[0] == '>') {
		return false
	}
	if width > 0 && isFull(upper, lower, width) {
		return true
	}
	first, _ := firstLetter(text)
	return len(d.spans) == 0 && unicode.IsLower(first) && !isTerminated(upper.Of(d.Text))
}

// placeSentences fills d.Sentences from d.spans: every sentence in its block,
// cut at the block's edges, tags at its end left out.
func (d *Document) placeSentences(lang *language) {
	block, paragraph := 0, 0
	for _, s := range d.spans {
		for s.Len() > 0 {
			for block < len(d.Blocks) && d.Blocks[block].End <= s.Start {
				if isProse(d.Blocks[block].Kind) {
					paragraph++
				}
				block++
			}
			if block == len(d.Blocks) {
				return
			}
			b := &d.Blocks[block]
			part := trimSpan(d.Text, Span{max(s.Start, b.Start), min(s.End, b.End)})
			s.Start = min(s.End, b.End)
			if part.Len() > 0 {
				d.place(part, block, paragraph, lang)
			}
		}
	}
}

// isProse reports whether a kind counts as a paragraph.
func isProse(k Kind) bool { return k == Paragraph || k == Quotation || k == ListItem }

// place appends one sentence of a block.
func (d *Document) place(s Span, block, paragraph int, lang *language) {
	b := &d.Blocks[block]
	sentence := Sentence{Span: s, Block: block, Paragraph: paragraph, Kind: b.Kind, Reason: b.Reason}
	if !isProse(b.Kind) {
		d.Sentences = append(d.Sentences, sentence)
		return
	}
	sentence.Kind, sentence.Reason = d.classifier.sentenceKind(s.Of(d.Text), b)
	for sentence.Kind == b.Kind {
		at := tagStart(sentence.Of(d.Text), lang)
		if at <= 0 {
			break
		}
		sentence.Span = trimSpan(d.Text, Span{s.Start, s.Start + at})
	}
	if s.Start == b.Start && sentence.Kind == b.Kind {
		sentence.Dateline = datelineLen(sentence.Of(d.Text), lang)
		if sentence.Dateline == sentence.Len() {
			sentence.Dateline, sentence.Kind, sentence.Reason = 0, Attribution, "dateline"
		}
	}
	d.Sentences = append(d.Sentences, sentence)
}

// analyse finds the words, terms and traits of a sentence.
func (d *Document) analyse(s *Sentence, lang *language) {
	s.firstWord = int32(len(d.Words))
	quotes := 0
	d.segments.SetText(s.Of(d.Text))
	for d.segments.Next() {
		segment := d.segments.Value()
		if !isWord(segment) {
			if isDoubleQuote(firstRune(segment)) {
				quotes++
			}
			continue
		}
		s.Words++
		start := s.Start + d.segments.Start()
		if start < s.Start+s.Dateline {
			continue
		}
		term, firstPerson := d.lexicon.term(segment)
		if firstPerson && quotes%2 == 0 {
			s.Traits |= FirstPerson
		}
		d.Words = append(d.Words, Word{Start: int32(start), End: int32(start + len(segment)), Term: term})
	}
	s.endWord = int32(len(d.Words))
	if quotes%2 == 1 {
		s.Traits |= Unbalanced
	}
	if isProse(s.Kind) {
		s.Traits |= d.openingTraits(d.Text[s.Start+s.Dateline:s.End], lang)
	}
}

// SentenceWords returns the words of sentence i, those of its dateline
// excepted. The slice is d's own.
func (d *Document) SentenceWords(i int) []Word {
	return d.Words[d.Sentences[i].firstWord:d.Sentences[i].endWord]
}

// NumTerms returns the number of distinct terms: every TermID is below it.
func (d *Document) NumTerms() int {
	if d.lexicon == nil {
		return 0
	}
	return int(d.lexicon.next)
}

// AppendTerms appends the document's terms that stand in a phrase, such as a
// query, each as often as it stands there; other words are left out.
func (d *Document) AppendTerms(dst []TermID, phrase string) []TermID {
	if d.lexicon == nil {
		return dst
	}
	for w := range Words(phrase) {
		if t := d.lexicon.known(w.Of(phrase)); t != NoTerm {
			dst = append(dst, t)
		}
	}
	return dst
}

// Forget lets go of the text and keeps the memory for the next Parse. What d
// held is gone.
func (d *Document) Forget() {
	d.Text, d.Title = "", ""
	d.classifier.text = ""
	d.scanner.reset("", "")
	if d.segments != nil {
		d.segments.SetText("")
	}
}
