package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A verdict is what a rival's answers to pages are worth.
type verdict struct {
	pieces, verbatim int // of its answers, and those that the page has as they are
	pages, leaking   int // with furniture, and with some of it in the answer
	lines, leaked    int // of furniture, and those in an answer
}

// judge looks at the answers to some pages; an answer that is nil counts not.
func judge(pages []page, answers [][]string) verdict {
	var v verdict
	for i, p := range pages {
		if i >= len(answers) || answers[i] == nil {
			continue
		}
		for _, piece := range answers[i] {
			v.pieces++
			if stands(p.text, strings.TrimSpace(piece)) {
				v.verbatim++
			}
		}
		leaked := leaks(p.furniture, answers[i])
		v.lines += len(p.furniture)
		v.leaked += leaked
		if len(p.furniture) > 0 {
			v.pages++
		}
		if leaked > 0 {
			v.leaking++
		}
	}
	return v
}

// leaks counts the lines of furniture that stand in an answer, or that a piece
// of three words or more is a part of.
func leaks(furniture, answer []string) int {
	whole := fold(strings.Join(answer, " "))
	count := 0
	for _, line := range furniture {
		found := strings.Contains(whole, line)
		for _, piece := range answer {
			piece = fold(piece)
			found = found || len(strings.Fields(piece)) >= 3 && strings.Contains(line, piece)
		}
		if found {
			count++
		}
	}
	return count
}

// stands says whether a text has a piece byte for byte with white space or an
// end of the text on both sides, so that neither word nor stop is cut.
func stands(text, piece string) bool {
	for at := 0; piece != ""; {
		i := strings.Index(text[at:], piece)
		if i < 0 {
			return false
		}
		at += i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		behind, _ := utf8.DecodeRuneInString(text[at+len(piece):])
		if (at == 0 || unicode.IsSpace(before)) && (at+len(piece) == len(text) || unicode.IsSpace(behind)) {
			return true
		}
		at++
	}
	return false
}
