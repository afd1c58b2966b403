package tokenize

import (
	"context"
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Texts whose letters and marks are stored apart (Unicode's form NFD, as some
// systems write it) are analysed in the composed form, and the spans are moved
// back: so both forms of a text give the same sentences.

//go:embed compose.txt
var composeFile string

// compositions maps a letter and a mark to the letter with that mark.
var compositions = sync.OnceValue(func() map[[2]rune]rune {
	pairs := make(map[[2]rune]rune)
	for _, line := range linesOf(composeFile) {
		code, list, ok := strings.Cut(strings.TrimSpace(line), " ")
		mark, err := strconv.ParseUint(code, 16, 32)
		if !ok || err != nil { // a comment
			continue
		}
		letters := []rune(list)
		for i := 0; i+1 < len(letters); i += 2 {
			pairs[[2]rune{letters[i], rune(mark)}] = letters[i+1]
		}
	}
	return pairs
})

// Hangul syllables are composed by rule (Unicode Standard, section 3.12).
const (
	hangulBase  = 0xAC00
	leadBase    = 0x1100
	vowelBase   = 0x1161
	tailBase    = 0x11A7
	hangulTails = 28
)

// composePair returns the composition of two runes, and whether there is one.
func composePair(a, b rune) (rune, bool) {
	switch {
	case a >= leadBase && a < leadBase+19 && b >= vowelBase && b < vowelBase+21:
		return hangulBase + ((a-leadBase)*21+b-vowelBase)*hangulTails, true
	case b > tailBase && b < tailBase+hangulTails && a >= hangulBase && a < 0xD7A4 && (a-hangulBase)%hangulTails == 0:
		return a + b - tailBase, true
	}
	r, ok := compositions()[[2]rune{a, b}]
	return r, ok
}

// isDecomposed reports, from a glance at first bytes, whether a text may hold
// marks apart from their letters.
func isDecomposed(text string) bool {
	if strings.IndexByte(text, 0xCC) >= 0 || strings.IndexByte(text, 0xCD) >= 0 {
		return true // U+0300 to U+037F
	}
	for _, lead := range [...]string{"\xd9\x93", "\xd9\x94", "\xd9\x95", "\xe3\x82\x99", "\xe3\x82\x9a", "\xe1\x84", "\xe1\x85", "\u09be", "\u09d7", "\u093c"} {
		if strings.Contains(text, lead) {
			return true
		}
	}
	return false
}

// composed is the composed form of a text and the way back.
type composed struct {
	text   string
	edges  []int // offsets in text, ascending, behind which the distance to the original changes
	shifts []int // the distance from there on
}

// compose composes the letters and marks of a text.
func compose(text string) composed {
	var c composed
	b := make([]byte, 0, len(text))
	last, at := rune(-1), 0 // the last starter in b, and where it stands
	var class uint8         // the order of the last mark behind it that stays
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		order := markOrder(r)
		if last >= 0 && (class == 0 || order > class) {
			if whole, ok := composePair(last, r); ok {
				rest := slices.Clone(b[at+utf8.RuneLen(last):])
				b = append(utf8.AppendRune(b[:at], whole), rest...)
				last = whole
				i += n
				c.note(len(b), i-len(b))
				continue
			}
		}
		if order == 0 {
			last, at, class = r, len(b), 0
			if r == utf8.RuneError {
				last = -1
			}
		} else {
			class = order
		}
		b = append(b, text[i:i+n]...)
		i += n
	}
	c.text = string(b)
	return c
}

// note remembers that from offset at on the original is so much further.
func (c *composed) note(at, shift int) {
	for n := len(c.edges); n > 0 && c.edges[n-1] >= at; n-- {
		c.edges, c.shifts = c.edges[:n-1], c.shifts[:n-1]
	}
	c.edges, c.shifts = append(c.edges, at), append(c.shifts, shift)
}

// markOrder sorts combining marks below, above and elsewhere, roughly as their
// canonical classes do; 0 is for all other runes.
func markOrder(r rune) uint8 {
	switch {
	case r < 0x300 || !unicode.Is(unicode.Mn, r):
		return 0
	case r >= 0x31B && r <= 0x31B, r >= 0x321 && r <= 0x322:
		return 1
	case r >= 0x316 && r <= 0x333 && r != 0x31A, r >= 0x339 && r <= 0x33C:
		return 2
	}
	return 3
}

// back returns the offset in the original of an offset in the composed text.
func (c *composed) back(at int) int {
	i, found := slices.BinarySearch(c.edges, at)
	if found {
		i++
	}
	if i == 0 {
		return at
	}
	return at + c.shifts[i-1]
}

// forth returns the offset in the composed text of an offset in the original.
func (c *composed) forth(at int) int {
	i, _ := slices.BinarySearchFunc(c.edges, at, func(edge, at int) int {
		if c.back(edge) <= at {
			return -1
		}
		return 1
	})
	if i > 0 {
		at -= c.shifts[i-1]
	}
	if i < len(c.edges) {
		at = min(at, c.edges[i]) // inside a letter: its end
	}
	return at
}

// composeText returns the composed form of a short text.
func composeText(s string) string {
	if !isDecomposed(s) {
		return s
	}
	return compose(s).text
}

// parseComposed analyses the composed form of a text and moves what it found
// to the original.
func (d *Document) parseComposed(ctx context.Context, in Input, c *composed) error {
	if err := checkBlocks(in.Blocks, len(in.Text)); err != nil {
		return err
	}
	original := in
	in.Text, in.Title = c.text, composeText(in.Title)
	in.Blocks = c.moved(in.Blocks, c.forth)
	if err := d.parse(ctx, in); err != nil {
		return err
	}
	d.Text = original.Text
	d.classifier.text = d.Text
	for i := range d.Blocks {
		b := &d.Blocks[i]
		b.Start, b.End = c.back(b.Start), c.back(b.End)
		if b.Kind == Headline && original.Title == "" {
			original.Title = b.Of(d.Text)
		}
	}
	d.Title = original.Title
	for i := range d.Sentences {
		s := &d.Sentences[i]
		start := c.back(s.Start)
		s.Dateline = c.back(s.Start+s.Dateline) - start
		s.Start, s.End = start, c.back(s.End)
	}
	for i := range d.Words {
		w := &d.Words[i]
		w.Start, w.End = int32(c.back(int(w.Start))), int32(c.back(int(w.End)))
	}
	return nil
}

// moved returns copies of blocks with their offsets moved; nil stays nil.
func (c *composed) moved(blocks []Block, move func(int) int) []Block {
	out := slices.Clone(blocks)
	for i := range out {
		out[i].Start, out[i].End = move(out[i].Start), move(out[i].End)
	}
	return out
}
