package tokenize

import (
	"strings"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"

	"github.com/standfirst/standfirst/internal/ascii"
)

// stemEnglish is the English stemmer of Snowball. It is not asked about a word that
// ends like none of its suffixes, which it would leave as it is, as most names do.
func stemEnglish(word string) string {
	if bare := strings.TrimSuffix(word, "'s"); keepsEnglish(bare) {
		return bare
	}
	return english.Stem(word, true)
}

// keepsEnglish reports, by the last letters of a lower-case word, whether no step of
// the algorithm changes it.
func keepsEnglish(word string) bool {
	if len(word) < 3 || ascii.Small(word, 0) < len(word) {
		return false
	}
	head, last := word[:len(word)-1], word[len(word)-1]
	before := head[len(head)-1]
	switch last {
	case 'e':
		return false
	case 'i':
		return before != 'c' && before != 'g' && before != 'l' && before != 't'
	case 's':
		return before == 'u' && !strings.HasSuffix(head, "ou") || before == 's' && !strings.HasSuffix(head, "nes")
	case 'y':
		return strings.IndexByte("aeiou", before) >= 0
	case 'c':
		return before != 'i'
	case 'd', 'r':
		return before != 'e' && !strings.HasSuffix(head, "ato")
	case 'g':
		return !strings.HasSuffix(head, "in")
	case 'l':
		return before != 'a' && before != 'l' && !strings.HasSuffix(head, "fu")
	case 'm':
		return !strings.HasSuffix(head, "is")
	case 'n':
		return !strings.HasSuffix(head, "io")
	case 't':
		return !strings.HasSuffix(head, "an") && !strings.HasSuffix(head, "en")
	}
	return true
}

// stemArabic cuts the article and the commonest suffixes off an Arabic word, as
// light10 does (Larkey, Ballesteros & Connell 2007, table 1). The word is
// folded: without vowel marks, with plain alef, yeh and heh.
func stemArabic(word string) string {
	runes := utf8.RuneCountInString(word)
	if rest, ok := strings.CutPrefix(word, "و"); ok && runes >= 4 {
		word, runes = rest, runes-1
	}
	for _, prefix := range [...]string{"وال", "بال", "كال", "فال", "ال", "لل"} {
		if n := utf8.RuneCountInString(prefix); strings.HasPrefix(word, prefix) && runes-n >= 2 {
			word, runes = word[len(prefix):], runes-n
			break
		}
	}
	for _, suffix := range [...]string{"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"} {
		if n := utf8.RuneCountInString(suffix); strings.HasSuffix(word, suffix) && runes-n >= 2 {
			word, runes = word[:len(word)-len(suffix)], runes-n
		}
	}
	return word
}

// koreanParticles are what stands behind a Korean noun, longest first.
var koreanParticles = [...]string{
	"에서는", "으로는", "에게는", "이라고", "까지는", "에서도", "으로도",
	"에서", "에게", "으로", "까지", "부터", "이나", "에는", "에도", "과의", "와의", "라고", "보다", "처럼", "마다", "조차", "이란",
	"은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "만",
}

// stemKorean cuts the particle off a Korean noun of two syllables or more.
func stemKorean(word string) string {
	const syllable = len("은")
	for _, particle := range koreanParticles {
		if rest, ok := strings.CutSuffix(word, particle); ok && len(rest) >= 2*syllable {
			return rest
		}
	}
	return word
}
