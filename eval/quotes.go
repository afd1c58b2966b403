package eval

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// unbalanced tells whether a text has a quotation mark without its
// counterpart.
func unbalanced(text, lang string) bool {
	runes := []rune(text)
	return unbalancedDouble(runes, lang) || unbalancedGuillemets(text) || unbalancedSingle(runes)
}

// joinQuoted joins sentences that follow one another. A quotation that goes on
// in a new paragraph opens again without having been closed: that mark is left
// out.
func joinQuoted(sentences []string, lang string) string {
	var joined string
	for _, sentence := range sentences {
		mark, size := utf8.DecodeRuneInString(sentence)
		if strings.ContainsRune("\"“„«‘'", mark) && unbalanced(joined, lang) {
			sentence = sentence[size:]
		}
		joined = strings.TrimSpace(joined + " " + sentence)
	}
	return joined
}

// around returns the runes before and after place i, spaces at the ends.
func around(runes []rune, i int) (before, after rune) {
	before, after = ' ', ' '
	if i > 0 {
		before = runes[i-1]
	}
	if i+1 < len(runes) {
		after = runes[i+1]
	}
	return before, after
}

// unbalancedDouble looks at "…", “…”, „…“, „…” and, where the language sets
// them so, ”…”.
func unbalancedDouble(runes []rune, lang string) bool {
	straight, curly, low := false, 0, 0
	sameMarks := strings.HasPrefix(lang, "sv") || strings.HasPrefix(lang, "fi") || !strings.ContainsAny(string(runes), "“„") &&
		(strings.HasPrefix(lang, "nb") || strings.HasPrefix(lang, "no"))
	for i, r := range runes {
		before, after := around(runes, i)
		switch r {
		case '"':
			inches := !straight && unicode.IsDigit(before) && !unicode.IsLetter(after)
			straight = straight != !inches
		case '„':
			low++
		case '“':
			if low > 0 {
				low--
			} else {
				curly++
			}
		case '”':
			switch {
			case low > 0:
				low--
			case sameMarks:
				curly = 1 - curly
			case curly == 0:
				return true
			default:
				curly--
			}
		}
	}
	return straight || curly > 0 || low > 0
}

// unbalancedGuillemets looks at «…» and »…«; a mark that only points onward at
// the end of a line is none.
func unbalancedGuillemets(text string) bool {
	if !strings.Contains(text, "«") {
		text = strings.TrimSuffix(strings.TrimSuffix(text, " ."), " »")
	}
	opening, closing := "«", "»"
	if i := strings.Index(text, closing); i >= 0 && !strings.Contains(text[:i], opening) {
		opening, closing = closing, opening
	}
	depth := 0
	for _, r := range text {
		switch string(r) {
		case opening:
			depth++
		case closing:
			depth--
		}
		if depth < 0 {
			return true
		}
	}
	return depth != 0
}

// clipped are words that an apostrophe begins, as tokenized text has them too.
var clipped = regexp.MustCompile(`^(s|t|d|m|re|ve|ll|em|til|till|cause|tis|twas|n|bout|round|neath|un)\b`)

// unbalancedSingle looks at ‘…’, '…' and `…'. A mark inside a word is an
// apostrophe; one after a letter may be one ("the workers’ union"), so that it
// closes a quotation but needs none; one after other punctuation needs one.
func unbalancedSingle(runes []rune) bool {
	open := 0
	for i, r := range runes {
		if !strings.ContainsRune("‘’'`", r) {
			continue
		}
		before, after := around(runes, i)
		inWord := isWordRune(before) && isWordRune(after)
		switch {
		case inWord:
		case r == '‘', r == '`', r == '\'' && !isWordRune(before) && unicode.IsLetter(after):
			rest := strings.ToLower(string(runes[i+1 : min(i+8, len(runes))]))
			if unicode.IsLetter(after) && !clipped.MatchString(rest) || after == '`' || after == ' ' && r == '`' {
				open++
			}
		case open > 0:
			open--
		case strings.ContainsRune(".,!?…", before) && after != '\'':
			return true
		}
	}
	return open > 0
}
