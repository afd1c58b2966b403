package eval

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// SplitSentences is a plain splitter for baselines and fault counts, of eval's
// own so that nothing measured helps to measure itself. A line break always
// ends a sentence; so does a run of terminators with its closers before white
// space, unless a lower-case letter follows or a known abbreviation, an
// initial or a dotted acronym stands before. The language is not looked at.
func SplitSentences(text, _ string) []string {
	var sentences []string
	for line := range strings.Lines(text) {
		for rest := strings.TrimSpace(line); rest != ""; {
			end := sentenceEnd(rest)
			sentences = append(sentences, rest[:end])
			rest = strings.TrimSpace(rest[end:])
		}
	}
	return sentences
}

// terminators end a sentence; those of scripts that use no spaces end it
// without one.
const (
	terminators     = ".!?…‽؟۔।॥։።"
	wideTerminators = "。！？｡"
	sentenceClosers = "\"'”’»›)]}＂」』）‟"
)

// sentenceEnd returns the end in bytes of the first sentence of a line.
func sentenceEnd(line string) int {
	for i, r := range line {
		after := i + utf8.RuneLen(r)
		switch {
		case strings.ContainsRune(wideTerminators, r):
			return skipRunes(line, after, wideTerminators+sentenceClosers)
		case !strings.ContainsRune(terminators, r):
			continue
		}
		end := skipRunes(line, after, terminators+sentenceClosers)
		next := strings.TrimLeftFunc(line[end:], unicode.IsSpace)
		if next == "" || len(next) == len(line)-end || startsLower(next) {
			continue
		}
		if r == '.' && end == after && isAbbreviation(line[:i]) {
			continue
		}
		return end
	}
	return len(line)
}

// skipRunes returns the first offset from start on whose rune is not in set.
func skipRunes(s string, start int, set string) int {
	for i, r := range s[start:] {
		if !strings.ContainsRune(set, r) {
			return start + i
		}
	}
	return len(s)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) || strings.ContainsRune(",;:-–", r)
}

// isAbbreviation tells whether a text that stands before a full stop ends in a
// title or another abbreviation, an initial, or an acronym with inner stops.
func isAbbreviation(before string) bool {
	word := before[strings.LastIndexFunc(before, unicode.IsSpace)+1:]
	word = strings.TrimLeft(word, "\"'“‘«([")
	if utf8.RuneCountInString(word) == 1 {
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsUpper(r) && r != 'I'
	}
	if strings.Contains(word, ".") && len(word) <= 7 {
		return true
	}
	switch strings.ToLower(word) {
	case "mr", "mrs", "ms", "dr", "prof", "st", "rev", "gen", "col", "lt", "sgt", "capt",
		"gov", "sen", "rep", "hon", "pres", "jr", "sr", "vs", "no", "fig", "vol", "pp",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
		"mme", "mlle", "bl", "ca", "cf", "al", "approx", "etc", "inc", "ltd", "corp", "co":
		return true
	}
	return false
}
