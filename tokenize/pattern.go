package tokenize

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pattern is one line pattern of a data file: fixed parts with a gap of at
// least one character between them, open at an end where it has a "*". A "*"
// right behind the last word may stand for nothing.
type pattern struct {
	source             string
	parts              [][]byte
	least              int // bytes of the shortest line that can match
	openStart, openEnd bool
	bareEnd            bool // openEnd, and the last part may end the line
}

// patternSet holds patterns by the first word of those that have one. Lines
// are matched in the form that appendFold gives them.
type patternSet struct {
	exact      map[string]string // folded line → pattern; "0" in it is any number
	byFirst    map[string][]pattern
	byInner    map[string][]pattern // those that begin with "*", by the first word in them
	innerWords []string             // the keys of byInner
	firsts     [hintSize]bool       // of the words of byFirst: most lines need no look-up
	hints      [hintSize]bool       // of the words of byInner and what follows them
	numbers    [hintSize]bool       // of the first words of those lines of exact that have a number
	lines      [hintSize]bool       // of the lines of exact
	longest    int                  // bytes of the longest exact line
	open       []pattern            // those of them that have no word
}

func newPatternSet(lines []string) patternSet {
	set := patternSet{exact: make(map[string]string), byFirst: make(map[string][]pattern), byInner: make(map[string][]pattern)}
	for _, source := range lines {
		if !strings.Contains(source, "*") {
			exact := string(appendFold(nil, source))
			set.exact[exact] = source
			if exact != "" {
				set.lines[hint([]byte(exact))] = true
				if strings.Contains(exact, "0") {
					set.numbers[hint(firstWord([]byte(exact)))] = true
				}
			}
			set.longest = max(set.longest, len(exact))
			continue
		}
		p := newPattern(source)
		switch {
		case len(p.parts) == 0:
		case p.openStart:
			inner, next := p.innerWords()
			if len(inner) == 0 {
				set.open = withPattern(set.open, p)
				continue
			}
			if set.byInner[string(inner)] == nil {
				set.innerWords = append(set.innerWords, string(inner))
			}
			set.byInner[string(inner)] = withPattern(set.byInner[string(inner)], p)
			set.hints[nextHint(hint(inner), next)] = true
		default:
			first := string(firstWord(p.parts[0]))
			set.byFirst[first] = withPattern(set.byFirst[first], p)
			set.firsts[hint([]byte(first))] = true
		}
	}
	return set
}

// withPattern puts a pattern into a list before those that say less.
func withPattern(list []pattern, p pattern) []pattern {
	list = append(list, p)
	at := len(list) - 1
	for ; at > 0 && list[at-1].least < p.least; at-- {
		list[at] = list[at-1]
	}
	list[at] = p
	return list
}

// innerWords returns the first word of the pattern and the next one of the same part,
// if there are such.
func (p *pattern) innerWords() (first, next []byte) {
	for _, part := range p.parts {
		if first, rest := nextWord(part); len(first) > 0 {
			next, _ = nextWord(rest)
			return first, next
		}
	}
	return nil, nil
}

func newPattern(source string) pattern {
	p := pattern{
		source:    source,
		openStart: strings.HasPrefix(source, "*"),
		openEnd:   strings.HasSuffix(source, "*"),
		bareEnd:   strings.HasSuffix(source, "*") && !strings.HasSuffix(source, " *"),
	}
	parts := strings.Split(source, "*")
	for i, part := range parts {
		if folded := foldPart(part, i > 0, i+1 < len(parts)); len(folded) > 0 {
			p.parts = append(p.parts, folded)
			p.least += len(folded)
		}
	}
	return p
}

// foldPart folds a part of a pattern. The punctuation beside a gap stays: it
// is inside the lines that the pattern is for.
func foldPart(part string, gapBefore, gapAfter bool) []byte {
	if strings.TrimSpace(part) == "" {
		return nil
	}
	const guard = "x"
	if gapBefore {
		part = guard + " " + part
	}
	if gapAfter {
		part += " " + guard
	}
	folded := appendFold(nil, part)
	if gapBefore {
		folded = bytes.TrimLeft(folded[len(guard):], " ")
	}
	if gapAfter {
		folded = bytes.TrimRight(folded[:len(folded)-len(guard)], " ")
	}
	return folded
}

// match returns the pattern that a line matches, or "".
func (set *patternSet) match(l *foldedLine) string {
	line := l.text
	if len(line) == 0 {
		return ""
	}
	if len(line) <= set.longest && set.lines[hint(line)] {
		if source, ok := set.exact[string(line)]; ok {
			return source
		}
	}
	if l.digits && len(line) <= set.longest+numberRoom && (set.numbers[l.first] || bytes.ContainsFunc(firstWord(line), isDigit)) {
		if source := set.matchNumbered(line); source != "" {
			return source
		}
	}
	if set.firsts[l.first] {
		list := set.byFirst[string(firstWord(line))]
		for i := range list {
			if p := &list[i]; p.mayOpen(line) && p.match(line) {
				return p.source
			}
		}
	}
	if source := matchAny(set.open, line); source != "" || len(set.byInner) == 0 {
		return source
	}
	words := l.hinted()
	for k, w := range words {
		if !set.hints[w.hint] && (k+1 == len(words) || !set.hints[nextHint(int(w.hint), line[words[k+1].start:])]) {
			continue
		}
		if source := matchAny(set.byInner[string(line[w.start:w.end])], line); source != "" {
			return source
		}
	}
	return ""
}

// matchAny returns the first of the patterns that a folded line matches, or "".
func matchAny(list []pattern, line []byte) string {
	for i := range list {
		if list[i].least < len(line) && list[i].match(line) {
			return list[i].source
		}
	}
	return ""
}

// mayOpen reports, from a glance, whether a line may begin with the first part.
func (p *pattern) mayOpen(line []byte) bool {
	part := p.parts[0]
	return len(part) <= len(line) && line[len(part)-1] == part[len(part)-1]
}

// match reports whether the parts stand in the line in their order, whole
// words each.
func (p *pattern) match(line []byte) bool {
	rest := line
	for i, part := range p.parts {
		at := 0
		switch {
		case i == 0 && !p.openStart:
			if !bytes.HasPrefix(rest, part) {
				return false
			}
		case i == len(p.parts)-1 && !p.openEnd:
			if at = len(rest) - len(part); at < 1 || !bytes.HasSuffix(rest, part) {
				return false
			}
		default:
			if at = indexWord(rest, part); at < 1 {
				return false
			}
		}
		if !wholeWords(rest, at, at+len(part)) {
			return false
		}
		rest = rest[at+len(part):]
	}
	return p.openEnd == (len(rest) > 0) || p.bareEnd
}

// firstWord returns what stands before the first space or mark, so that the
// patterns "foto *" and "foto/*" are found for "foto: …" and "foto/…"; of a
// script without spaces, the first character.
func firstWord(s []byte) []byte {
	if n := unspacedLen(s); n > 0 {
		return s[:n]
	}
	for at, b := range s {
		if b == ' ' || b == ':' || b == ',' || b == '/' {
			if at == 0 {
				break
			}
			return s[:at]
		}
	}
	return s
}

// indexWord returns where part first stands in s as whole words, after the
// first byte, or -1.
func indexWord(s, part []byte) int {
	for from := 0; from < len(s); {
		at := bytes.Index(s[from:], part)
		if at < 0 {
			return -1
		}
		if at += from; at > 0 && wholeWords(s, at, at+len(part)) {
			return at
		}
		from = at + 1
	}
	return -1
}

// wholeWords reports whether s[start:end] neither begins nor ends inside a
// word.
func wholeWords(s []byte, start, end int) bool {
	before, _ := utf8.DecodeLastRune(s[:start])
	after, _ := utf8.DecodeRune(s[end:])
	first, _ := utf8.DecodeRune(s[start:])
	last, _ := utf8.DecodeLastRune(s[:end])
	return !inOneWord(before, first) && !inOneWord(last, after)
}

// inOneWord reports whether two neighbours belong to one word. Where there are
// no spaces, nobody can tell, and they do not.
func inOneWord(r, next rune) bool {
	return isWordRune(r) && isWordRune(next) && unspacedKind(r) == spaced && unspacedKind(next) == spaced
}

// unspacedLen returns the length of the rune that s begins with if it is of a
// script without spaces, else 0.
func unspacedLen(s []byte) int {
	if len(s) == 0 || s[0] < firstUnspaced {
		return 0
	}
	if r, n := utf8.DecodeRune(s); unspacedKind(r) != spaced {
		return n
	}
	return 0
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
