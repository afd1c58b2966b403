package eval

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// opensDangling tells whether a sentence opens with something that leans on
// the sentence before it. A sentence that opens inside a quotation does not.
func opensDangling(sentence string, lists faultWords) bool {
	sentence = strings.TrimLeft(strings.ReplaceAll(sentence, "’", "'"), " \t\n([")
	if r, _ := utf8.DecodeRuneInString(sentence); strings.ContainsRune("\"“„«»‘'`”", r) {
		return false
	}
	opening := plainOpening(sentence, 8)
	if len(opening) == 0 {
		return false
	}
	phrase := strings.Join(opening, " ") + " "
	for _, p := range lists.phrases {
		if strings.HasPrefix(phrase, p) {
			return true
		}
	}
	if lists.leans != nil && lists.leans.MatchString(phrase) {
		return true
	}
	first, _, _ := strings.Cut(opening[0], "'")
	if lists.openings[first] {
		return lists.alone == nil || !lists.alone.MatchString(phrase)
	}
	return leanIntroduction.MatchString(strings.ToLower(sentence)) && !namesSomeone(sentence)
}

// plainOpening returns the first n words in lower case without punctuation.
func plainOpening(sentence string, n int) []string {
	fields := strings.Fields(strings.ToLower(sentence))
	var opening []string
	for _, field := range fields[:min(n, len(fields))] {
		if word := strings.Trim(field, ".,:;!?…()[]\"“”–—"); word != "" {
			opening = append(opening, word)
		}
	}
	return opening
}

var (
	// leanIntroduction is a short introduction with a pronoun right after it,
	// as in "In a report, it said".
	leanIntroduction = regexp.MustCompile(`^(in|on|at|after|before|during|since|from|by|with|under|last|earlier|later|until)\b[^,.;:]{0,40}, (he|she|they|it|his|her|their|its)\b`)
	dateWord         = regexp.MustCompile(`^(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$`)
)

// namesSomeone tells whether the introduction of a sentence, up to its first
// comma, has a name or a definite noun that the pronoun after it can stand for.
// After "in", "on" and "at" names are places and times.
func namesSomeone(sentence string) bool {
	introduction, _, _ := strings.Cut(sentence, ",")
	fields := strings.Fields(introduction)
	place := strings.Contains(" in on at ", " "+strings.ToLower(fields[0])+" ")
	for _, field := range fields[1:] {
		first, _ := utf8.DecodeRuneInString(field)
		switch {
		case place:
		case field == "the", unicode.IsUpper(first) && !dateWord.MatchString(field):
			return true
		}
	}
	return false
}
