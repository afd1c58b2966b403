package tokenize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxDateline  = 100 // bytes
	maxTag       = 60  // bytes
	maxTagWords  = 6
	minDatelined = 100 // bytes of a text's first sentence with a place and a colon before it
	maxCaseless  = 4   // words of a place and a date in a script without capitals
)

// datelineLen returns the length in bytes of the dateline that s begins with,
// such as "BELGRADE, May 9 (Reuters) - ", or 0.
func datelineLen(s string, lang *language) int {
	switch {
	case s == "":
		return 0
	case isWire(s):
		return wireLen(s, lang)
	case isDatedPlace(s, lang):
		return len(s)
	}
	if n := koreanLen(s, lang); n > 0 {
		return n
	}
	at, size := indexDash(s[:min(len(s), maxDateline)])
	if at <= 0 || !isPlace(s[:at], lang) {
		return agencyHead(s, lang)
	}
	end := at + size
	if n := agencyAfterDash(s[end:], lang); n > 0 {
		end += n
	}
	if rest := strings.TrimLeft(s[end:], " "); s[0] == '(' && !strings.HasPrefix(rest, "(") { // "(ANSA) - ROMA, 12 MAG - "
		if n := datelineLen(rest, lang); n > 0 {
			return len(s) - len(rest) + n
		}
	}
	return toSentence(s, end)
}

// toSentence moves the end of a dateline over the blank behind it, or to the end
// of s where no letter follows. It returns 0 before a small letter, where the
// sentence goes on.
func toSentence(s string, end int) int {
	rest, n := firstLetter(s[end:])
	if rest == 0 {
		return len(s)
	}
	if unicode.IsLower(rest) {
		return 0
	}
	_, blank := utf8.DecodeRuneInString(s[end:])
	if n >= blank && isBlank(firstRune(s[end:])) {
		end += blank
	}
	return end
}

// isDatedPlace reports whether s is a place in capitals and a date, with a full
// stop: "BEOGRAD, 12. maj 2025."
func isDatedPlace(s string, lang *language) bool {
	if len(s) > maxTag || s[len(s)-1] != '.' || !hasDigit(s) {
		return false
	}
	place, _, _ := strings.Cut(s, " ")
	if !isAllUpper(place) || !isPlace(s, lang) {
		return false
	}
	for word, rest := nextField(s); word != ""; word, rest = nextField(rest) {
		if lang.dateWords[strings.ToLower(strings.Trim(word, ".,"))] {
			return true
		}
	}
	return false
}

// agencyHead returns the length of a place, if there is one, and an agency in
// brackets at the beginning of s, without a dash or right before one, a full
// stop or a colon: "Hong Kong (CNN)", "LAREDO (EFE).-", "OSLO (NTB):".
func agencyHead(s string, lang *language) int {
	head := s[:min(len(s), maxTag)]
	open := strings.IndexByte(head, '(')
	if open < 0 {
		return 0
	}
	size := strings.IndexByte(head[open:], ')') + 1
	if size == 0 || !lang.agencies[string(appendFold(nil, head[open+1:open+size-1]))] {
		return 0
	}
	end := open + size
	words := 0
	for word, rest := nextField(head[:open]); word != ""; word, rest = nextField(rest) {
		first, _ := firstLetter(word)
		if words++; !unicode.IsUpper(first) && len(word) > 3 && (!isCaseless(first) || words > maxCaseless) {
			return 0
		}
	}
	end += len(s[end:]) - len(strings.TrimLeft(s[end:], ".:-–"))
	rest, skipped := firstLetter(s[end:])
	if unicode.IsLower(rest) {
		return 0
	}
	if blank := len(s[end:]) - len(strings.TrimLeftFunc(s[end:], isBlank)); blank <= skipped {
		end += blank
	}
	return end
}

// placeColonLen returns the length of one or two words in capitals or with a
// capital and a colon that a text's first sentence begins with, "Calcutta: ",
// where it is too long for a caption with a label.
func placeColonLen(s string) int {
	if len(s) < minDatelined || !isTerminated(s) {
		return 0
	}
	place, _, ok := strings.Cut(s[:maxIntroduction], ": ")
	if !ok || strings.Count(place, " ") > 1 {
		return 0
	}
	for word, rest := nextField(place); word != ""; word, rest = nextField(rest) {
		for i, r := range word {
			if !unicode.IsLetter(r) && r != '-' || i == 0 && !unicode.IsUpper(r) {
				return 0
			}
		}
	}
	return toSentence(s, len(place)+len(":"))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// indexDash finds the first dash that stands between words: a long one, or a
// short one or two with spaces.
func indexDash(s string) (at, size int) {
	for i := range len(s) {
		switch c := s[i]; {
		case c != '-' && c != "—"[0]: // as most are
		case strings.HasPrefix(s[i:], "—") || i > 0 && s[i-1] == ' ' && strings.HasPrefix(s[i:], "–"):
			return i, len("—")
		case c == '-' && i > 0 && s[i-1] == ' ' && (i+1 == len(s) || s[i+1] == ' '):
			return i, 1
		case strings.HasPrefix(s[i:], "--"):
			return i, 2
		}
	}
	return -1, 0
}

// agencyAfterDash returns the length of an agency's name with a full stop, as
// in "MOSCOW, May 9 - RIA Novosti. ", at the beginning of s.
func agencyAfterDash(s string, lang *language) int {
	stop := strings.IndexByte(s[:min(len(s), maxTag)], '.')
	if stop < 0 || !lang.agencies[string(appendFold(nil, s[:stop]))] && !isCapitalName(s[:stop]) {
		return 0
	}
	return stop + 1
}

// isCapitalName reports whether s is up to four words that all begin with a
// capital, the first an abbreviation of capitals: "RIA «Meridian»".
func isCapitalName(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 4 || strings.ToUpper(fields[0]) != fields[0] {
		return false
	}
	for _, word := range fields {
		if first, _ := firstLetter(word); !unicode.IsUpper(first) {
			return false
		}
	}
	return true
}

// isPlace reports whether s, what stands before a dash, is a place with
// perhaps a date and an agency in brackets.
func isPlace(s string, lang *language) bool {
	s = strings.TrimRightFunc(s, isBlank)
	agency := false
	if open := strings.LastIndexByte(s, '('); open >= 0 && strings.HasSuffix(s, ")") {
		agency = len(strings.Fields(s[open:])) <= 4 && isName(s[open+1:len(s)-1], lang)
		s = s[:open]
		if !agency {
			return false
		}
	}
	upper := 0
	comma := strings.IndexByte(s, ',') > 0
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return isBlank(r) || r == ',' || r == '/' }) {
		first, skipped := firstLetter(word)
		switch {
		case isAllUpper(word):
			upper++
		case unicode.IsDigit(first) || lang.dateWords[strings.ToLower(strings.TrimRight(word, "."))]:
		case unicode.IsUpper(first) && skipped == 0 && (agency || comma && upper > 0): // "MOSCOW, Russia"
		case agency && upper > 0 && len(word) <= 3: // "RIO DE JANEIRO", "of"
		case agency && isCaseless(first):
		default:
			return false
		}
	}
	return agency || upper > 0
}

// isName reports whether s looks like an agency: one that is known, or a
// capital first.
func isName(s string, lang *language) bool {
	r, _ := utf8.DecodeRuneInString(s)
	agency, _, _ := strings.Cut(s, "/") // "dpa/lhe" is an agency and its service
	return unicode.IsUpper(r) || lang.agencies[string(appendFold(nil, agency))]
}

// isAllUpper reports whether a word has three letters or more, all capitals.
func isAllUpper(word string) bool {
	letters := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 3
}

// maxInitials is how many bytes an agency's initials have at most.
const maxInitials = 14

// isInitials reports whether a name is initials: "AFP", "SDN/rzg", "©NTB".
func isInitials(name string) bool {
	first := strings.TrimPrefix(name, "©")
	if at := strings.IndexAny(first, "/-–"); at >= 0 {
		first = first[:at]
	}
	capitals := 0
	for _, r := range first {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case !isDigit(r):
			return false
		}
	}
	return capitals >= 2 && len(name) <= maxInitials
}

// tagStart returns where in s the tag begins that s ends with: a name in
// brackets after the end of a sentence ("… concerns. [RIA Novosti]"), a known
// agency or initials in parentheses, or a footnote's number. Without one it is -1.
func tagStart(s string, lang *language) int {
	switch {
	case s == "":
		return -1
	case s[len(s)-1] >= utf8.RuneSelf:
		return wideTagStart(s, lang)
	case s[len(s)-1] != ']' && s[len(s)-1] != ')':
		return -1
	}
	tail := s[max(0, len(s)-maxTag):]
	closer := s[len(s)-1]
	opener := byte('[')
	if closer == ')' {
		opener = '('
	}
	open := strings.LastIndexByte(tail, opener)
	if open < 0 {
		return -1
	}
	name := tail[open+1 : len(tail)-1]
	open += len(s) - len(tail)
	if lang.agencies[string(appendFold(nil, name))] {
		return open
	}
	before := strings.TrimRightFunc(s[:open], isBlank)
	if closer == ')' && (before == "" || isTerminated(before)) && isInitials(name) {
		return open
	}
	if closer == ')' || before != "" && !isTerminated(before) || len(strings.Fields(name)) > maxTagWords {
		return -1
	}
	r, _ := utf8.DecodeRuneInString(name)
	if unicode.IsLetter(r) && !unicode.IsLower(r) && !isTerminated(name) || strings.Trim(name, "0123456789") == "" {
		return open
	}
	return -1
}
