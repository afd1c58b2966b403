package eval

// porterStem returns the stem of a lower-case ASCII word by Porter's algorithm
// (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980) in
// the form that ROUGE-1.5.5 carries. It is not Snowball's English stemmer,
// which is Porter2, and it keeps the two departures from the paper that
// Porter's own Perl version has: "bli" becomes "ble" and "logi" becomes "log".
// Words of one or two letters are their own stems.
func porterStem(word string) string {
	if len(word) < 3 {
		return word
	}
	w := []byte(word)
	w = stemPlural(w)
	w = stemPast(w)
	if stem, ok := cut(w, "y"); ok && hasVowel(stem) {
		w[len(w)-1] = 'i'
	}
	w = replaceSuffix(w, porterStep2)
	w = replaceSuffix(w, porterStep3)
	w = stemResidue(w)
	return string(stemFinal(w))
}

// A suffixRule replaces one suffix by another in words whose stem has a
// measure above zero.
type suffixRule struct{ suffix, replacement string }

// porterStep2 and porterStep3 are the tables of steps 2 and 3. Of the suffixes
// that end a word the longest decides, so longer ones stand before the shorter
// ones that end them.
var (
	porterStep2 = []suffixRule{
		{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"},
		{"izer", "ize"}, {"bli", "ble"}, {"alli", "al"}, {"entli", "ent"},
		{"eli", "e"}, {"ousli", "ous"}, {"ization", "ize"}, {"ation", "ate"},
		{"ator", "ate"}, {"alism", "al"}, {"iveness", "ive"}, {"fulness", "ful"},
		{"ousness", "ous"}, {"aliti", "al"}, {"iviti", "ive"}, {"biliti", "ble"},
		{"logi", "log"},
	}
	porterStep3 = []suffixRule{
		{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"},
		{"ical", "ic"}, {"ful", ""}, {"ness", ""},
	}
	porterStep4 = []string{
		"al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
	}
)

// stemPlural is step 1a: caresses → caress, ponies → poni, cats → cat.
func stemPlural(w []byte) []byte {
	switch {
	case hasSuffix(w, "sses"), len(w) > 3 && hasSuffix(w, "ies"):
		return w[:len(w)-2]
	case hasSuffix(w, "s") && !hasSuffix(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}

// stemPast is step 1b: agreed → agree, plastered → plaster, hopping → hop,
// filing → file.
func stemPast(w []byte) []byte {
	if stem, ok := cut(w, "eed"); ok {
		if measure(stem) > 0 {
			return w[:len(w)-1]
		}
		return w
	}
	stem, ok := cut(w, "ed")
	if !ok {
		stem, ok = cut(w, "ing")
	}
	if !ok || !hasVowel(stem) {
		return w
	}
	n := len(stem)
	switch {
	case hasSuffix(stem, "at"), hasSuffix(stem, "bl"), hasSuffix(stem, "iz"):
		return append(stem, 'e')
	case n > 1 && stem[n-1] == stem[n-2] && !anyOf(stem[n-1], "aeiouylsz"):
		return stem[:n-1]
	case measure(stem) == 1 && endsShort(stem):
		return append(stem, 'e')
	}
	return stem
}

// replaceSuffix is steps 2 and 3: the first rule whose suffix ends w decides,
// whether or not the measure of the stem lets it act.
func replaceSuffix(w []byte, rules []suffixRule) []byte {
	for _, rule := range rules {
		if stem, ok := cut(w, rule.suffix); ok {
			if measure(stem) > 0 {
				return append(stem, rule.replacement...)
			}
			return w
		}
	}
	return w
}

// stemResidue is step 4, suffixes that fall from stems of measure above one,
// in the order that ROUGE's author gave it: -ment and -ent are tried after the
// others, on what they left ("element" becomes "elem").
func stemResidue(w []byte) []byte {
	for _, suffix := range porterStep4 {
		if stem, ok := cut(w, suffix); ok {
			if measure(stem) > 1 {
				w = stem
			}
			break
		}
	}
	if stem, ok := cut(w, "ment"); ok && measure(stem) > 1 {
		w = stem
	}
	if stem, ok := cut(w, "ent"); ok {
		if measure(stem) > 1 {
			w = stem
		}
		return w
	}
	if stem, ok := cut(w, "ion"); ok && anyOf(stem[len(stem)-1], "st") && measure(stem) > 1 {
		w = stem
	}
	return w
}

// stemFinal is step 5: a final e and the second of two final l's.
func stemFinal(w []byte) []byte {
	if stem, ok := cut(w, "e"); ok {
		if m := measure(stem); m > 1 || m == 1 && !endsShort(stem) {
			w = stem
		}
	}
	if hasSuffix(w, "ll") && measure(w) > 1 {
		w = w[:len(w)-1]
	}
	return w
}

// cut returns w without suffix, and whether w is longer than suffix and ends
// in it.
func cut(w []byte, suffix string) ([]byte, bool) {
	if len(w) <= len(suffix) || !hasSuffix(w, suffix) {
		return w, false
	}
	return w[:len(w)-len(suffix)], true
}

func hasSuffix(w []byte, suffix string) bool {
	return len(w) >= len(suffix) && string(w[len(w)-len(suffix):]) == suffix
}

func anyOf(c byte, set string) bool {
	for i := range len(set) {
		if set[i] == c {
			return true
		}
	}
	return false
}

// isConsonant tells whether w[i] is a consonant: y is one at the start of a
// word and after a vowel, digits always are.
func isConsonant(w []byte, i int) bool {
	if w[i] == 'y' {
		return i == 0 || !isConsonant(w, i-1)
	}
	return !anyOf(w[i], "aeiou")
}

// measure returns m in Porter's form [C](VC){m}[V] of a word.
func measure(w []byte) int {
	m := 0
	for i := 1; i < len(w); i++ {
		if isConsonant(w, i) && !isConsonant(w, i-1) {
			m++
		}
	}
	return m
}

func hasVowel(w []byte) bool {
	for i := range w {
		if !isConsonant(w, i) {
			return true
		}
	}
	return false
}

// endsShort is Porter's condition *o: consonant, vowel, consonant at the end,
// the last not w, x or y.
func endsShort(w []byte) bool {
	n := len(w)
	return n >= 3 && isConsonant(w, n-3) && !isConsonant(w, n-2) && isConsonant(w, n-1) && !anyOf(w[n-1], "wxy")
}
