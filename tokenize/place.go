package tokenize

import (
	"slices"
)

// placeSentences fills d.Sentences from d.spans: every sentence in its block,
// cut at the block's edges, tags at its end left out.
func (d *Document) placeSentences(lang *language) {
	d.Sentences = slices.Grow(d.Sentences[:0], max(len(d.spans), len(d.Blocks)))
	d.classifier.spaced = hasWideSpace(d.Text)
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
	d.inside(&sentence, b)
	first := !d.proseBefore(block) || d.mayOpen(sentence.Of(d.Text))
	for isProse(sentence.Kind) {
		if first { // before the tag is cut off: "Hong Kong (CNN)" is a dateline
			sentence.Dateline = datelineLen(sentence.Of(d.Text), lang)
		}
		if first && paragraph < 2 && sentence.Kind == Paragraph && sentence.Dateline == 0 {
			sentence.Dateline = placeColonLen(sentence.Of(d.Text))
		}
		if sentence.Dateline == sentence.Len() {
			sentence.Dateline, sentence.Kind, sentence.Reason = 0, Attribution, "dateline"
			break
		}
		at := tagStart(sentence.Of(d.Text), lang)
		if at <= 0 {
			break
		}
		sentence.Span = trimSpan(d.Text, Span{sentence.Start, sentence.Start + at})
	}
	d.Sentences = append(d.Sentences, sentence)
}

// proseBefore reports whether the last sentence is prose of the same block.
func (d *Document) proseBefore(block int) bool {
	if len(d.Sentences) == 0 {
		return false
	}
	last := &d.Sentences[len(d.Sentences)-1]
	return last.Block == block && isProse(last.Kind)
}
