package main

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	// lineBreaks end a block in Markdown when there are two of them.
	lineBreaks = regexp.MustCompile(`\s*[\r\n]\s*`)
	// markup means something anywhere in a line of Markdown: escapes, code,
	// emphasis, links, HTML, strikethrough, the cells of tables, entities, and
	// the marks of a heading.
	markup = regexp.MustCompile("[\\\\`*_\\[\\]<~|]|&[#0-9A-Za-z]|(?:^|\\s)#+")
	// opening begins a block of another kind: a quotation, a list, a rule, the
	// line below a heading or a table's head.
	opening = regexp.MustCompile(`^(?:[>+=:-]|[0-9]{1,9}[.)])`)
)

// escapeMarkdown returns CommonMark that shows s as it is, on one line, wherever
// in a block it stands.
func escapeMarkdown(s string) string {
	s = lineBreaks.ReplaceAllString(s, " ")
	at := 0
	if loc := opening.FindStringIndex(s); loc != nil {
		at = loc[1]
	}
	head, tail := s[:at], s[at:]
	if at > 0 {
		head = head[:at-1] + `\` + head[at-1:]
	}
	return head + markup.ReplaceAllStringFunc(tail, func(found string) string {
		mark := strings.TrimLeftFunc(found, unicode.IsSpace)
		return found[:len(found)-len(mark)] + `\` + mark
	})
}

// strong returns what marks a sentence between two texts in Markdown. Asterisks
// beside a full stop mark nothing where no space follows, as in Chinese.
func strong(before, sentence, after string) (on, off string) {
	first, _ := utf8.DecodeRuneInString(sentence)
	last, _ := utf8.DecodeLastRuneInString(sentence)
	left, _ := utf8.DecodeLastRuneInString(before)
	right, _ := utf8.DecodeRuneInString(after)
	if before != "" && !isApart(left) && isApart(first) || after != "" && !isApart(right) && isApart(last) {
		return "<strong>", "</strong>"
	}
	return "**", "**"
}

// isApart reports whether a rune is no letter of a word for CommonMark.
func isApart(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r)
}
