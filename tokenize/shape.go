package tokenize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/ascii"
)

// shape is what the classifier measures of a block.
type shape struct {
	words      int  // words, or where there are no spaces half the ideographs, a third of the letters
	terminated bool // ends like a sentence
	question   bool // ends with a question mark
	colon      bool // ends with a colon
	letters    bool // holds a letter or a digit
	upper      bool // all its letters are capitals, and there are some
	lines      bool // goes over several lines
	inner      bool // holds a full stop before its end
	breaksOff  bool // ends with a dash, or with a comma after a clause
	sentences  int  // that begin in it, 0 when that is not known
}

// measure measures a block but for the sentences in it.
func measure(s string) shape {
	var sh shape
	inWord, characters, lower, upper, stop := false, 0, 0, 0, false
	for i := 0; i < len(s); {
		if inWord && sh.letters {
			end, spaces := ascii.SmallWords(s, i) // as most are
			lower += end - i - spaces
			sh.words += spaces
			if spaces > 0 {
				sh.inner, stop = sh.inner || stop, false
			}
			if i = end; i == len(s) {
				break
			}
			if s[i] == ' ' {
				inWord, sh.inner, stop = false, sh.inner || stop, false
				i++
				continue
			}
		}
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		i += n
		switch {
		case 'a' <= r && r <= 'z':
			lower++
		case 'A' <= r && r <= 'Z':
			upper++
		case isBlank(r):
			inWord = false
			sh.lines = sh.lines || r == '\n' || r == '\r'
			sh.inner, stop = sh.inner || stop, false
			continue
		case isTerminator(r):
			stop = true
		case r < utf8.RuneSelf:
		case r >= 0x2E80 && (isHan(r) || r >= 0x3041 && r < 0x3100):
			characters += 3
		case r >= 0xE00 && r < 0x1800 && unspacedKind(r) == abugida && !unicode.Is(unicode.Mn, r):
			characters += 2
		case isCaseless(r):
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
		if !inWord {
			inWord = true
			sh.words++
		}
		if !sh.letters {
			sh.letters = isWordRune(r)
		}
	}
	sh.words += characters / 6
	sh.upper = upper > 1 && lower == 0
	sh.close(s)
	return sh
}

// close sets what the last character of a block tells.
func (sh *shape) close(s string) {
	_, last := cutClosers(s)
	sh.terminated = isTerminator(last) || strings.HasSuffix(s, "」") && strings.Contains(s, "。") // Japanese needs no stop there
	sh.question = last == '?' || last == '？' || last == '؟'
	sh.colon = last == ':' || last == '：'
	sh.breaksOff = last == '—' || last == '–' || last == '-' || (last == ',' || last == ';') && sh.words >= minClauseWords
}

// shapeOf measures a line in which so many sentences begin.
func (c *classifier) shapeOf(s string, sentences int) shape {
	sh := measure(s)
	sh.sentences = sentences
	sh.terminated = sh.terminated || sh.inner && c.stopsBeforeTail(s)
	return sh
}

// tailWords counts the words after the last full stop of a line.
func tailWords(s string) int {
	words := 0
	for word := range strings.FieldsSeq(s) {
		if words++; isTerminated(word) {
			words = 0
		}
	}
	return words
}

// endsInBracket reports whether a line ends with a closing bracket.
func endsInBracket(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == ')' || r == ']' || r == '）' || r == '】'
}

// isTaggedProse reports whether a line is a sentence with an agency's tag after
// its full stop.
func (c *classifier) isTaggedProse(s string) bool {
	tagged := false
	for at := tagStart(s, c.lang); at > 0; at = tagStart(s, c.lang) {
		s, tagged = strings.TrimRightFunc(s[:at], isBlank), true
	}
	return tagged && isTerminated(s)
}

// stopsBeforeTail reports whether a line ends in a sentence but for a tag, a
// link's label or other words of the page: "… he said. Read more".
func (c *classifier) stopsBeforeTail(s string) bool {
	if c.isTaggedProse(s) {
		return true
	}
	if name, _, found := strings.Cut(s[max(0, len(s)-2*maxTag):], "@"); found {
		if _, end := lastStop(name); end > 0 && c.isAuthorLine(name[end:max(end, strings.LastIndexByte(name, ' '))]) {
			return true
		}
	}
	at, end := lastStop(s)
	if at < 0 || len(s)-at > maxTag {
		return false
	}
	tail := s[end:]
	if c.isSource(tail) {
		return true
	}
	c.fold = appendFold(c.fold[:0], tail)
	c.line.look(c.fold)
	return len(c.fold) > 0 && (c.lang.furniture.match(&c.line) != "" || c.matchLink(tail) != "" || c.lang.agencies[string(c.fold)])
}

// nextField returns the first word of s and what stands behind it, or nothing. It
// stands in for an iterator, of which the compiler puts a copy into every loop.
func nextField(s string) (word, rest string) {
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	if at := strings.IndexFunc(s, unicode.IsSpace); at >= 0 {
		return s[:at], s[at:]
	}
	return s, ""
}
