package tokenize

import "strings"

// aliases are primary subtags that stand for a row of the table under another
// name: old codes, members of a macrolanguage, and standards so near that the
// row serves them.
var aliases = map[string]string{
	"no": "nb", "nn": "nb", "iw": "he", "in": "id", "cmn": "zh", "arb": "ar", "pes": "fa", "mo": "ro",
}

// kin are languages without a row and the row that a reader of theirs would
// most likely read.
var kin = map[string]Language{
	"hr": "sr", "bs": "sr", "sh": "sr", "me": "sr", "sl": "sr", "mk": "sr", "bg": "ru", "be": "uk", "sk": "cs",
	"ca": "es", "gl": "pt", "ast": "es", "eu": "es", "oc": "fr", "br": "fr", "wa": "fr", "co": "it", "sc": "it", "scn": "it",
	"af": "nl", "fy": "nl", "lb": "de", "gsw": "de", "yi": "de", "nds": "de", "fo": "nb", "is": "nb", "et": "fi", "se": "fi",
	"lv": "ru", "lt": "pl", "ms": "id", "jv": "id", "su": "id", "tl": "id", "fil": "id", "az": "tr", "tk": "tr", "uz": "tr", "kk": "ru", "ky": "ru", "tt": "ru", "tg": "ru",
	"ur": "hi", "mr": "hi", "ne": "hi", "pa": "hi", "gu": "hi", "as": "bn", "or": "bn", "ps": "fa", "ku": "fa", "ckb": "fa",
	"yue": "zh", "wuu": "zh", "nan": "zh", "hak": "zh", "lo": "th", "km": "th", "mt": "it", "ga": "en", "cy": "en", "gd": "en", "sco": "en",
}

// primarySubtag returns the language of a tag in lower case.
func primarySubtag(tag Language) string {
	primary, _, _ := strings.Cut(strings.ToLower(string(tag)), "-")
	primary, _, _ = strings.Cut(primary, "_")
	return primary
}

// Canonical returns a BCP 47 tag in its usual form: "en-GB" for "EN_gb",
// "zh-Hant", "sr-Latn", "nb" for "no" and "he" for "iw". A tag that is not well
// formed comes back as it is.
func Canonical(tag Language) Language {
	if i, ok := languageIndex(tag); ok && (tag == "" || languageRows[i].tag == tag) {
		return tag
	}
	parts := strings.FieldsFunc(string(tag), func(r rune) bool { return r == '-' || r == '_' })
	if len(parts) == 0 {
		return tag
	}
	for i, part := range parts {
		if len(part) > 8 || strings.ContainsFunc(part, func(r rune) bool { return r >= 0x80 || !isAlnum(byte(r)) }) {
			return tag
		}
		part = strings.ToLower(part)
		switch {
		case i == 0:
			if to, ok := aliases[part]; ok && part != "nn" {
				part = to
			}
		case len(parts[i-1]) == 1: // behind a singleton, as in "en-u-ca-buddhist"
		case len(part) == 4 && part[0] > '9':
			part = strings.ToUpper(part[:1]) + part[1:]
		case len(part) == 2:
			part = strings.ToUpper(part)
		}
		parts[i] = part
	}
	return Language(strings.Join(parts, "-"))
}

// Nearest returns the supported language that somebody who asks for a tag most
// likely means: the language itself where it is supported, one that is named or
// spelt alike ("english", "fra"), a kindred one ("hr"), or "" where nothing is
// near.
func Nearest(tag Language) Language {
	if tag == "" {
		return ""
	}
	if i, ok := languageIndex(tag); ok {
		return languageRows[i].tag
	}
	primary := primarySubtag(tag)
	if to, ok := kin[primary]; ok {
		return to
	}
	best, least := Language(""), 2 // letters that differ
	for _, row := range languageRows {
		name := strings.ToLower(Name(row.tag))
		if len(primary) > 2 && (strings.HasPrefix(name, primary) || strings.HasPrefix(primary, name)) {
			return row.tag
		}
		if len(primary) == 3 && distance(primary[:2], string(row.tag)) == 0 {
			best, least = row.tag, 0
		}
		if d := distance(primary, name); d < least && len(primary) > 3 {
			best, least = row.tag, d
		}
	}
	return best
}

// Name returns the English name of a supported language, "" for others.
func Name(tag Language) string {
	i, ok := languageIndex(tag)
	if !ok || i == unknownLanguage {
		return ""
	}
	return readSections(string(languageRows[i].tag))["name"][0]
}

// distance returns the edit distance of two short ASCII words (Levenshtein
// 1966).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
