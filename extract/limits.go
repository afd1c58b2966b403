package extract

import "bytes"

// Bounds of Markdown: the time of its parser grows with the square of each.
const (
	maxDepth         = 100    // blocks inside each other
	maxBrackets      = 20_000 // "[" in a document
	maxBracketsChunk = 5_000  // "[" between two blank lines
)

// checkMarkdown refuses what no author writes and no parser reads in time.
func checkMarkdown(source []byte) error {
	if bytes.Count(source, []byte{'['}) > maxBrackets {
		return &TooLongError{"brackets", maxBrackets}
	}
	chunk := 0
	for line := range bytes.Lines(source) {
		if chunk += bytes.Count(line, []byte{'['}); chunk > maxBracketsChunk {
			return &TooLongError{"brackets in a paragraph", maxBracketsChunk}
		}
		if len(bytes.TrimSpace(line)) == 0 {
			chunk = 0
		}
		if depthOf(line) > maxDepth && !isRule(line) {
			return ErrNesting
		}
	}
	return nil
}

// depthOf returns how many blocks a line may open inside each other, by its
// quotation marks, bullets and numbers and the white space before them.
func depthOf(line []byte) int {
	markers, indent := 0, 0
	for len(line) > 0 {
		n := markLen(line)
		switch {
		case line[0] == ' ':
			indent, line = indent+1, line[1:]
		case line[0] == '\t':
			indent, line = indent+4, line[1:]
		case n > 0:
			markers, line = markers+1, line[n:]
		default:
			line = nil
		}
	}
	if markers == 0 {
		return 0
	}
	return markers + (indent-markers)/2
}

// markLen returns the length of the quotation mark, bullet or number that a
// line begins with, or 0.
func markLen(line []byte) int {
	switch line[0] {
	case '>', '-', '*', '+':
		return 1
	}
	n := 0
	for n < len(line) && line[n] >= '0' && line[n] <= '9' {
		n++
	}
	if n > 0 && n < len(line) && (line[n] == '.' || line[n] == ')') {
		return n + 1
	}
	return 0
}

// isRule reports whether a line is a rule: one mark, over and over.
func isRule(line []byte) bool {
	line = bytes.TrimSpace(line)
	return len(line) > 0 && (line[0] == '-' || line[0] == '*') && len(bytes.Trim(line, string(line[:1])+" \t")) == 0
}
