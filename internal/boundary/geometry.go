package boundary

import (
	"strings"
	"unicode/utf8"
)

// Bounds of what counts as a line of wrapped text, in runes, and the bytes
// that are looked at together.
const (
	minWrap   = 36
	maxWrap   = 132
	geoWindow = 4096
)

// geometry knows how the lines of a stretch of text are wrapped.
type geometry struct {
	until int // where the stretch ends
	width int // the wrap width in runes, 0 when the lines are not wrapped
	full  uint32
}

// lineBreak sorts the line break between i and j, from 0 to 63: whether the
// word behind it would have fitted on the line before it.
func (g *geometry) lineBreak(text string, lineStart, i, j int) uint32 {
	if i >= g.until {
		g.measure(text, lineStart)
	}
	length := lineRunes(text[lineStart:i])
	var short uint32
	switch {
	case length < 20:
	case length < 40:
		short = 1
	case length <= maxWrap:
		short = 2
	default:
		short = 3
	}
	if g.width == 0 {
		return short
	}
	slack := g.width - length - 1 - firstRunes(text, j)
	var fits uint32
	switch {
	case slack < 0:
		fits = 1
	case slack < 4:
		fits = 2
	case slack < 10:
		fits = 3
	case slack < 24:
		fits = 4
	default:
		fits = 5
	}
	return fits*4 + g.full*24 + short
}

// measure looks at the lines of the next geoWindow bytes.
func (g *geometry) measure(text string, from int) {
	g.until = min(len(text), from+geoWindow)
	var byWidth [maxWrap + 1]uint16
	inner := 0
	eachPair(text, from, g.until, func(length, _ int) {
		inner++
		byWidth[min(length, maxWrap)]++
	})
	g.width = maxWrap
	for seen := 0; g.width > 0; g.width-- { // the widest line but for outliers
		if seen += int(byWidth[g.width]); seen*40 > inner {
			break
		}
	}
	if g.width < minWrap || g.width >= maxWrap {
		g.width = 0
		return
	}
	full := 0
	eachPair(text, from, g.until, func(length, first int) {
		if length+1+first > g.width {
			full++
		}
	})
	switch {
	case full*10 < inner*3:
		g.full = 0
	case full*10 < inner*6:
		g.full = 1
	default:
		g.full = 2
	}
}

// eachPair calls f for every line of text[from:until] that has another right
// below it, with its length and that of the other's first word.
func eachPair(text string, from, until int, f func(length, first int)) {
	for from < until {
		n := strings.IndexByte(text[from:until], '\n')
		if n < 0 {
			return
		}
		below := from + n + 1
		if first := firstRunes(text, below); n > 0 && first > 0 {
			f(lineRunes(text[from:from+n]), first)
		}
		from = below
	}
}

// lineRunes returns the length of a line in runes; lines too long to be
// wrapped are not counted to the end.
func lineRunes(line string) int {
	if len(line) > 4*maxWrap {
		return maxWrap + 1
	}
	end := len(line)
	for end > 0 && (line[end-1] == ' ' || line[end-1] == '\t' || line[end-1] == '\r') {
		end--
	}
	return utf8.RuneCountInString(line[:end])
}

// firstRunes returns the length in runes of the word at i, 0 when white space
// stands there.
func firstRunes(text string, i int) int {
	n := 0
	for limit := min(len(text), i+4*maxWord); i < limit; i++ {
		if byteKinds[text[i]] == blank {
			break
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return n
}
