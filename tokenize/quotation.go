package tokenize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotations follows the quotation marks through the sentences of a block, so
// that a quotation over several sentences is known as one.
type quotations struct {
	block          int
	double, single int  // the sentence in which the open quotation began, or -1
	whole          bool // the block begins with it
}

// longestQuotation is how many sentences a quotation may go over to be kept as
// one; of a longer one each sentence is Unbalanced or stands by itself.
const longestQuotation = 4

// reset begins a text.
func (q *quotations) reset() { *q = quotations{block: -1, double: -1, single: -1} }

// begin takes up sentence i.
func (q *quotations) begin(d *Document, i int) {
	if block := d.Sentences[i].Block; block != q.block {
		q.lost(d, i)
		q.block = block
	}
}

// inside reports whether a quotation is open.
func (q *quotations) inside() bool { return q.double >= 0 || q.single >= 0 }

// lost marks what a block's end leaves open: the sentence with the mark, and
// where the block began with it, as paragraphs of a long speech do, the rest of
// the block.
func (q *quotations) lost(d *Document, end int) {
	for _, from := range [...]int{q.double, q.single} {
		if from < 0 {
			continue
		}
		d.Sentences[from].Traits |= Unbalanced
		if q.whole {
			for i := from; i < end; i++ {
				d.Sentences[i].Traits |= Unbalanced
			}
		}
	}
	q.double, q.single = -1, -1
}

// mark takes note of the segment [start,end) of sentence i if it is a
// quotation mark.
func (q *quotations) mark(d *Document, i, start, end int) {
	mark, size := utf8.DecodeRuneInString(d.Text[start:end])
	if size != end-start {
		return
	}
	single := isSingleQuote(mark)
	if !single && !isDoubleQuote(mark) {
		return
	}
	before, _ := utf8.DecodeLastRuneInString(d.Text[d.Blocks[q.block].Start:start])
	if s := &d.Sentences[i]; s.Dateline > 0 && start == s.Start+s.Dateline {
		before = utf8.RuneError // of "(Agency)" no more than of the block's edge
	}
	rest := d.Text[end:d.Blocks[q.block].End]
	from := &q.double
	side := doubleSide(mark, before, firstRune(rest), q.double >= 0)
	if single {
		from, side = &q.single, singleSide(mark, before, rest, q.single >= 0)
	}
	switch side {
	case opens:
		if *from >= 0 {
			d.Sentences[*from].Traits |= Unbalanced
		}
		*from = i
		q.whole = start == d.Blocks[q.block].Start
		if start == d.Sentences[i].Start {
			d.Sentences[i].Traits |= Quoted
		}
	case closes:
		if *from < 0 {
			d.Sentences[i].Traits |= Unbalanced
			return
		}
		d.joinQuotation(*from, i)
		*from = -1
	}
}

// joinQuotation notes that a quotation goes from one sentence to another.
func (d *Document) joinQuotation(from, to int) {
	if to-from >= longestQuotation {
		d.Sentences[from].Traits |= Unbalanced
		d.Sentences[to].Traits |= Unbalanced
		return
	}
	for i := from; i < to; i++ {
		d.Sentences[i].Traits |= Continues
		d.Sentences[i+1].Traits |= Continued
	}
}

// side is what a quotation mark does.
type side uint8

const (
	neither side = iota
	opens
	closes
)

// doubleSide tells what a double mark does by the runes around it; RuneError
// stands for the block's edge. Some languages open with the mark that others
// close with.
func doubleSide(mark, before, after rune, open bool) side {
	spaced, free := isOutside(before), isOutside(after) || isTerminator(after) || unicode.IsPunct(after) && !isOpener(after)
	switch mark {
	case '„', '「', '『':
		return opens
	case '」', '』':
		return closes
	case '«', '“':
		if !spaced && free && (open || mark == '«') {
			return closes
		}
		return opens
	case '»', '”':
		if spaced && !free && !open {
			return opens
		}
		return closes
	}
	switch {
	case spaced && !free:
		return opens
	case spaced && free: // tokenized text
		if open {
			return closes
		}
		return opens
	case !open && unicode.IsDigit(before):
		return neither // inches
	case !open && (isWide(before) || isWide(after)):
		return opens
	}
	return closes
}

// isWide reports whether r stands without spaces beside quotation marks: a
// Chinese or Japanese character or mark.
func isWide(r rune) bool { return r >= 0x2E80 && r < 0xFFF0 }

// clipped are words that begin with an apostrophe.
const clipped = " s t d m re ve ll em til till cause tis twas n bout round neath un "

// singleSide is doubleSide for a single mark, which may be an apostrophe.
func singleSide(mark, before rune, rest string, open bool) side {
	after := firstRune(rest)
	switch {
	case mark == '`' || mark == '‚':
		return opens
	case mark != '’' && isOutside(before) && unicode.IsLetter(after):
		word := rest[:min(len(rest), 8)]
		if at := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }); at >= 0 {
			word = word[:at]
		}
		if mark == '\'' && strings.Contains(clipped, " "+strings.ToLower(word)+" ") {
			return neither
		}
		return opens
	case open:
		return closes
	case after != mark && (isTerminator(before) || before == ','):
		return closes
	}
	return neither
}

// isOutside reports whether r, beside a quotation mark, belongs to no
// quotation: white space, an opening bracket, a dash, the block's edge.
func isOutside(r rune) bool {
	switch r {
	case utf8.RuneError, '(', '[', '{', '-', '–', '—', '/', '¿', '¡', ':':
		return true
	}
	return isBlank(r) || isSingleQuote(r) || isDoubleQuote(r)
}

// mayBeQuote tells which bytes a quotation mark may begin with.
var mayBeQuote = func() (table [256]bool) {
	for b := range table {
		table[b] = b >= utf8.RuneSelf || isSingleQuote(rune(b)) || isDoubleQuote(rune(b))
	}
	return table
}()

func isSingleQuote(r rune) bool {
	switch r {
	case '\'', '‘', '’', '‚', '`':
		return true
	}
	return false
}
