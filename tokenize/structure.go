package tokenize

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"
)

// structure finds the blocks and the sentences.
func (d *Document) structure(ctx context.Context, in Input, lang *language) error {
	d.spans = d.spans[:0]
	d.classifier.reset(d.Text, d.Title, lang)
	switch {
	case in.Blocks != nil:
		if err := d.useBlocks(in.Blocks); err != nil {
			return err
		}
	default:
		d.lines = appendLines(d.lines[:0], d.Text)
		d.classifier.page = d.isPage()
		if in.Segmenter == nil {
			if err := d.scan(ctx, Span{0, len(d.Text)}, d.classifier.page || d.endsLines()); err != nil {
				return err
			}
		}
		d.joinLines()
		d.countSentences()
		headline := d.classifier.classify(d.Blocks)
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
	if err := checkBlocks(d.Blocks, len(d.Text)); err != nil {
		return err
	}
	for _, b := range d.Blocks {
		if b.Kind == Headline && d.Title == "" {
			d.Title = b.Of(d.Text)
		}
	}
	return nil
}

// checkBlocks returns a *BlockError for blocks that do not fit a text of so
// many bytes.
func checkBlocks(blocks []Block, size int) error {
	end := 0
	for i, b := range blocks {
		if b.Start < end || b.End < b.Start || b.End > size {
			return &BlockError{Index: i, Block: b, Bytes: size}
		}
		end = b.End
	}
	return nil
}

// scan appends the sentences of a part of the text to d.spans; endLines says that
// each line ends what stands in it.
func (d *Document) scan(ctx context.Context, part Span, endLines bool) error {
	d.scanner.reset(part.Of(d.Text), d.Language)
	if endLines {
		d.scanner.scanner.EndLines()
	}
	for n := 0; ; n++ {
		if n%pollEvery == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		s, ok := d.scanner.next()
		if !ok {
			return nil
		}
		d.spans = append(doubled(d.spans), Span{part.Start + s.Start, part.Start + s.End})
	}
}

// scanBlocks finds the sentences block by block.
func (d *Document) scanBlocks(ctx context.Context, segmenter Segmenter) error {
	d.spans = d.spans[:0]
	for _, b := range d.Blocks {
		if segmenter == nil {
			if err := d.scan(ctx, b.Span, false); err != nil {
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

// isRuneEdge reports whether offset i of s lies inside no rune.
func isRuneEdge(s string, i int) bool {
	for back := 1; back < utf8.UTFMax && back <= i && i < len(s); back++ {
		if utf8.RuneStart(s[i-back]) {
			_, size := utf8.DecodeRuneInString(s[i-back:])
			return size <= back
		}
	}
	return true
}

// countSentences counts the sentences that begin in each block.
func (d *Document) countSentences() {
	c, next := &d.classifier, 0
	c.begins = c.begins[:0]
	for _, b := range d.Blocks {
		from := next
		for next < len(d.spans) && d.spans[next].Start < b.End {
			next++
		}
		c.begins = append(c.begins, next-from)
	}
}

// joinLines makes blocks of the lines: one of each line, but lines that a
// sentence crosses, or that were wrapped, are one block.
func (d *Document) joinLines() {
	d.Blocks = d.Blocks[:0]
	width, next := 0, 0
	if !d.classifier.page { // whose lines are not wrapped
		width = wrapWidth(d.Text, d.lines)
	}
	head := d.appendMailHead()
	for i, l := range d.lines {
		if i < head || l.blank() {
			continue
		}
		if i > head && !d.lines[i-1].blank() && len(d.Blocks) > 0 && d.joined(d.lines[i-1], l, width, &next) &&
			(width > 0 || !d.breaksHard(d.lines[i-1], l) && !d.classifier.setApart(d.lines[i-1].Of(d.Text)) && !d.classifier.setApart(l.Of(d.Text))) {
			d.Blocks[len(d.Blocks)-1].End = l.End
			continue
		}
		d.Blocks = append(doubled(d.Blocks), Block{Span: l.Span})
	}
}

const minBelow = 80 // bytes of a paragraph's line below a heading that it is glued to

// breaksHard reports whether two spaces end the upper line, as Markdown ends one
// for good, and a paragraph begins below: a heading or a caption stands above it.
// Of lines alike in length each may go on, as in verse.
func (d *Document) breaksHard(upper, lower line) bool {
	return lower.Len() >= max(minBelow, 3*upper.Len()/2) && strings.HasPrefix(d.Text[upper.End:lower.Start], "  ") &&
		!unicode.IsLower(firstRune(lower.Of(d.Text)))
}

// joined reports whether a line goes on in the one below it. next is the first
// sentence that may end after the upper line.
func (d *Document) joined(upper, lower line, width int, next *int) bool {
	for *next < len(d.spans) && d.spans[*next].End <= upper.End {
		*next++
	}
	text := lower.Of(d.Text)
	if hasMarker(text) {
		return false
	}
	if *next < len(d.spans) && d.spans[*next].Start < upper.End {
		return true
	}
	if text[0] == '>' != (upper.Of(d.Text)[0] == '>') {
		return false
	}
	if width > 0 && isFull(d.Text, upper, lower, width) {
		return true
	}
	first, _ := firstLetter(text)
	return len(d.spans) == 0 && unicode.IsLower(first) && !isTerminated(upper.Of(d.Text))
}
