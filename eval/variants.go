package eval

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Variant is a way to render a text before it is split.
type Variant string

// The variants that boundaries are scored on.
const (
	Paragraphs Variant = "par"     // paragraph by paragraph
	Documents  Variant = "docs"    // as it is, blank lines between paragraphs
	Wrapped    Variant = "wrap72"  // hard-wrapped at 72 columns
	Lines      Variant = "lines"   // single line breaks between paragraphs
	Lowered    Variant = "lowered" // sentences begin in lower case
	Unstopped  Variant = "nostop"  // a third of the full stops dropped
)

// Variants lists all variants.
func Variants() []Variant {
	return []Variant{Paragraphs, Documents, Wrapped, Lines, Lowered, Unstopped}
}

// wrapColumns is the width of the Wrapped variant, in runes.
const wrapColumns = 72

// Render returns the text, or its paragraphs, as the variant has it. index
// seeds what is random.
func (v Variant) Render(g GoldText, index int) []GoldText {
	b := renderer{gold: g}
	switch v {
	case Paragraphs:
		return paragraphs(g)
	case Wrapped:
		b.wrap = wrapColumns
	case Lines:
		b.single = true
	case Lowered:
		b.lower = true
	case Unstopped:
		b.random = rand.New(rand.NewPCG(72, uint64(index)))
	default:
		return []GoldText{g}
	}
	return []GoldText{b.render()}
}

// paragraphs cuts a text at its blank lines.
func paragraphs(g GoldText) []GoldText {
	var list []GoldText
	next := 0
	for from := 0; from < len(g.Text); {
		end, after := len(g.Text), len(g.Text)
		if n := strings.Index(g.Text[from:], "\n\n"); n >= 0 {
			end, after = from+n, from+n+2
		}
		p := GoldText{ID: g.ID, Text: g.Text[from:end], Spans: [][2]int{}}
		for next < len(g.Spans) && g.Spans[next][0] < end {
			s := g.Spans[next]
			p.Spans = append(p.Spans, [2]int{s[0] - from, min(s[1], end) - from})
			next++
		}
		list = append(list, p)
		from = after
	}
	return list
}

// renderer builds a changed text and carries its spans along.
type renderer struct {
	gold   GoldText
	wrap   int
	single bool
	lower  bool
	random *rand.Rand
	out    []byte
	spans  [][2]int
	column int // of the end of out, in runes
}

func (r *renderer) render() GoldText {
	at := 0
	for _, s := range r.gold.Spans {
		r.space(r.gold.Text[at:s[0]])
		start := len(r.out)
		r.sentence(r.gold.Text[s[0]:s[1]])
		r.spans = append(r.spans, [2]int{start, len(r.out)})
		at = s[1]
	}
	r.space(r.gold.Text[at:])
	return GoldText{ID: r.gold.ID, Lang: r.gold.Lang, Text: string(r.out), Spans: r.spans}
}

// space writes what stands between two sentences.
func (r *renderer) space(gap string) {
	switch {
	case r.single:
		for strings.Contains(gap, "\n\n") {
			gap = strings.ReplaceAll(gap, "\n\n", "\n")
		}
	case r.wrap > 0 && strings.TrimSpace(gap) == "" && !strings.Contains(gap, "\n"):
		r.column += len(gap)
		r.out = append(r.out, gap...)
		return
	}
	r.out = append(r.out, gap...)
	if n := strings.LastIndexByte(gap, '\n'); n >= 0 {
		r.column = len(gap) - n - 1
	}
}

// sentence writes a sentence.
func (r *renderer) sentence(text string) {
	if r.lower {
		first, n := utf8.DecodeRuneInString(text)
		text = string(unicode.ToLower(first)) + text[n:]
	}
	if r.random != nil && strings.HasSuffix(text, ".") && r.random.IntN(3) == 0 && len(text) > 1 {
		text = text[:len(text)-1]
	}
	if r.wrap == 0 {
		r.out = append(r.out, text...)
		return
	}
	for i, word := range strings.Split(text, " ") {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0 && r.column > 0 && r.column+n > r.wrap:
			r.breakLine()
		case i > 0 && r.column+1+n > r.wrap:
			r.out = append(r.out, '\n')
			r.column = 0
		case i > 0:
			r.out = append(r.out, ' ')
			r.column++
		}
		r.out = append(r.out, word...)
		r.column += n
	}
}

// breakLine turns the blank at the end of the output into a line break.
func (r *renderer) breakLine() {
	if n := len(r.out) - 1; n >= 0 && r.out[n] == ' ' {
		r.out[n] = '\n'
		r.column = 0
	}
}
