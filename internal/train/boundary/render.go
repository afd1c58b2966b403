package main

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/eval"
)

// rendering says how a text is shown to the learner.
type rendering struct {
	wrapped   bool    // hard-wrapped at a random width
	single    bool    // single line breaks between paragraphs
	flat      bool    // paragraphs joined by spaces
	torn      bool    // a stray line break in some sentences
	noisy     bool    // lower-cased starts, dropped stops, other quotation marks
	cutAlways bool    // texts without paragraphs get some
	weight    float64 // of its candidates
}

// Noise is random, so what has it is shown twice, at half the weight.
var renderings = []rendering{
	{weight: 1},
	{single: true, noisy: true, cutAlways: true, weight: 0.5},
	{single: true, noisy: true, cutAlways: true, weight: 0.5},
	{wrapped: true, cutAlways: true, weight: 1},
	{wrapped: true, single: true, cutAlways: true, weight: 1},
	{flat: true, weight: 0.3},
	{single: true, torn: true, cutAlways: true, weight: 0.3},
	{noisy: true, weight: 0.15},
	{noisy: true, weight: 0.15},
}

// Shares of what noise does to texts and sentences.
const (
	lowerTexts = 0.5  // texts whose sentences begin in lower case
	lowerShare = 0.7  // of their sentences
	stopTexts  = 0.5  // texts that lose stops
	stopShare  = 0.35 // of their stops
	quoteTexts = 0.4  // texts with other quotation marks
	tornShare  = 0.2  // sentences with a stray line break
	tornLine   = 40   // bytes that stand before it on its line
)

// renderer writes one text.
type renderer struct {
	rendering
	random     *rand.Rand
	out        []byte
	ends       []int // of sentences
	width      int
	column     int
	lower      bool
	unstop     bool
	quotes     *strings.Replacer
	paragraphs bool
	left       int // sentences to the next made-up paragraph
}

// render returns the text and the ends of its sentences.
func (d rendering) render(g eval.GoldText, random *rand.Rand) (string, []int) {
	r := renderer{rendering: d, random: random, paragraphs: strings.Contains(g.Text, "\n\n")}
	r.width = 56 + random.IntN(35)
	r.lower = d.noisy && random.Float64() < lowerTexts
	r.unstop = d.noisy && random.Float64() < stopTexts
	if d.noisy && random.Float64() < quoteTexts {
		r.quotes = quoteStyles[random.IntN(len(quoteStyles))]
	}
	r.left = 1 + random.IntN(6)
	for i, s := range g.Spans {
		if i > 0 {
			r.space(g.Text[g.Spans[i-1][1]:s[0]])
		}
		r.sentence(g.Text[s[0]:s[1]])
		r.ends = append(r.ends, len(r.out))
	}
	return string(r.out), r.ends
}

// quoteStyles turn straight and typographic marks into one another.
var quoteStyles = []*strings.Replacer{
	strings.NewReplacer("“", "\"", "”", "\"", "‘", "'", "’", "'"),
	strings.NewReplacer(" \"", " “", "\"", "”", "'", "’"),
	strings.NewReplacer("“", "«", "”", "»", " \"", " «", "\"", "»"),
}

// space writes what stands between two sentences.
func (r *renderer) space(gap string) {
	paragraph := strings.Contains(gap, "\n")
	if !r.paragraphs && r.cutAlways && gap != "" {
		if r.left--; r.left == 0 {
			r.left = 1 + r.random.IntN(6)
			paragraph = true
		}
	}
	switch {
	case gap == "":
		return
	case paragraph && !r.flat && r.single:
		gap = "\n"
	case paragraph && !r.flat:
		gap = "\n\n"
	default:
		gap = " "
	}
	r.out = append(r.out, gap...)
	if r.column++; gap != " " {
		r.column = 0
	}
}

// sentence writes a sentence.
func (r *renderer) sentence(text string) {
	if r.lower && r.random.Float64() < lowerShare {
		first, n := utf8.DecodeRuneInString(text)
		text = string(unicode.ToLower(first)) + text[n:]
	}
	if r.unstop && len(text) > 1 && strings.HasSuffix(text, ".") && r.random.Float64() < stopShare {
		text = text[:len(text)-1]
	}
	if r.quotes != nil {
		text = strings.TrimPrefix(r.quotes.Replace(" "+text), " ")
	}
	if r.torn && r.random.Float64() < tornShare {
		text = r.tear(text)
	}
	if !r.wrapped {
		r.out = append(r.out, text...)
		return
	}
	for i, word := range strings.Split(text, " ") {
		if i > 0 {
			r.out = append(r.out, ' ')
			r.column++
		}
		n := utf8.RuneCountInString(word)
		if end := len(r.out) - 1; r.column > 1 && r.column+n > r.width && r.out[end] == ' ' {
			r.out[end] = '\n'
			r.column = 0
		}
		r.out = append(r.out, word...)
		r.column += n
	}
}

// tear puts a line break in place of one of the spaces of a sentence, behind
// what is more than a short line.
func (r *renderer) tear(text string) string {
	line := len(r.out) - 1 - bytes.LastIndexByte(r.out, '\n')
	var spaces []int
	for i := range len(text) {
		if text[i] == ' ' && line+i >= tornLine {
			spaces = append(spaces, i)
		}
	}
	if spaces == nil {
		return text
	}
	at := spaces[r.random.IntN(len(spaces))]
	return text[:at] + "\n" + text[at+1:]
}
