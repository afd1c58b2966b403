package eval

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// runesPerTerminator is the length of text in runes for which one terminator
// at least is expected: an article with fewer uses none.
const runesPerTerminator = 400

// usesTerminators tells whether a text ends its sentences with terminators.
func usesTerminators(text string) bool {
	runes, ends := 0, 0
	previous := ' '
	for _, r := range text {
		runes++
		if unicode.IsSpace(r) && strings.ContainsRune(terminators+sentenceClosers, previous) ||
			strings.ContainsRune(wideTerminators, r) {
			ends++
		}
		previous = r
	}
	if strings.ContainsRune(terminators+sentenceClosers, previous) {
		ends++
	}
	return ends > 0 && ends*runesPerTerminator >= runes
}

var (
	blankLine   = regexp.MustCompile(`\n\s*\n`)
	endTag      = regexp.MustCompile(`\s*(\[[^\]]{1,40}\]|\([^)]{1,20}\))[.]?$`)
	bullet      = regexp.MustCompile(`^[•▪●‣◦·►▶→■□◆*#♦]`)
	dash        = regexp.MustCompile(`^[-–—] `)
	linkArrow   = regexp.MustCompile(` [»→>]+( \.)?$`)
	address     = regexp.MustCompile(`^(https?://|www\.)\S+$`)
	furniture   = regexp.MustCompile(`(?i)^(read more|read also|see also|click here|photo(graph)?s?( by)?:|image(s)?:|picture(s)?:|video:|share this|scroll down|follow us|sign up|subscribe|advertisement|copyright|©|by ?\. |by:|published ?:|updated ?:|last updated|posted (on|by)|filed under|tags:|source(s)?:|related( articles| stories)?:|more (on|from):|watch:|contact:)`)
	reserved    = regexp.MustCompile(`(?i)\ball rights reserved\b|\bmay not be (published|reproduced|republished)\b`)
	lineByline  = regexp.MustCompile(`^By [A-Z][\p{L}'.-]+( [A-Z][\p{L}'.-]+){0,3}[,.]?( [\p{L} ]{0,30})?\.?$`)
	clockStamp  = regexp.MustCompile(`^[^\p{L}]*(\d{1,2}[:.]\d{2}|(?i:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))\b.{0,40}$`)
	plainDigits = regexp.MustCompile(`\d`)
)

// isProse tells whether a sentence is a sentence and no heading, date, byline,
// list item, crumb trail, address or ticker. In an article that is closed it
// must end in a terminator and its closers; a tag in brackets may follow.
func isProse(sentence string, closed bool, lang string) bool {
	s := strings.TrimSpace(sentence)
	switch {
	case s == "", blankLine.MatchString(s), bullet.MatchString(s),
		furniture.MatchString(s), reserved.MatchString(s), lineByline.MatchString(s):
		return false
	case strings.Contains(s, " > "), strings.Contains(s, " | "), linkArrow.MatchString(s) && !strings.Contains(s, "«"):
		return false
	case dash.MatchString(s) && !speaks(s, lang):
		return false
	case closed && !endsLikeSentence(s):
		return false
	}
	return !isDateLine(s) && hasProseWords(s)
}

// speaks tells whether a line that opens with a dash is speech, as in
// languages other than English, and not an item of a list.
func speaks(s, lang string) bool {
	return ModeOf(lang) == UnicodeWords && endsLikeSentence(s)
}

// endsLikeSentence tells whether a line ends in a terminator and its closers,
// apart from tags in brackets.
func endsLikeSentence(s string) bool {
	if loc := endTag.FindStringIndex(s); loc != nil && loc[0] > 0 {
		if endsLikeSentence(s[:loc[0]]) {
			return true
		}
	}
	s = strings.TrimRight(s, sentenceClosers+"` ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(terminators+wideTerminators, r)
}

// isDateLine tells whether a short line says no more than when.
func isDateLine(s string) bool {
	fields := strings.Fields(s)
	if len(fields) > 8 || !plainDigits.MatchString(s) || !clockStamp.MatchString(s) {
		return false
	}
	for _, field := range fields {
		if word := strings.Trim(field, ".,:;()"); len(word) > 3 && unicode.IsLower([]rune(word)[0]) {
			return false
		}
	}
	return true
}

// hasProseWords tells whether a line has the words of a sentence: two at
// least, not all in capitals, not mostly numbers, not a list of names.
func hasProseWords(s string) bool {
	var words, lower, upper, digits, capitals int
	spaced := false
	for field := range strings.FieldsSeq(s) {
		if !strings.ContainsFunc(field, isWordRune) {
			continue
		}
		words++
		switch {
		case plainDigits.MatchString(field):
			digits++
		case address.MatchString(field):
			digits++
		case strings.ContainsFunc(field, unicode.IsLower):
			lower++
		case strings.ContainsFunc(field, unicode.IsUpper):
			upper++
		default:
			spaced = spaced || utf8.RuneCountInString(field) > 4 // a script without case
		}
		if r, _ := utf8.DecodeRuneInString(field); unicode.IsUpper(r) {
			capitals++
		}
	}
	switch {
	case words < 2:
		return spaced
	case lower == 0 && upper > 0, words >= 4 && 2*digits > words:
		return false
	case words <= 4 && capitals == words && digits == 0: // a name, a section
		return false
	case strings.Count(s, ",") >= 6 && 10*capitals >= 6*words:
		return false
	}
	return true
}
