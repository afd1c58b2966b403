package tokenize_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// texts returns what spans cover.
func texts(text string, spans []tokenize.Span) []string {
	list := []string{}
	for _, s := range spans {
		list = append(list, s.Of(text))
	}
	return list
}

// Sentences are written with "|" between them, which stands for the space.
func TestSentences(t *testing.T) {
	for name, want := range map[string]string{
		"full stops":          "One is here.|Two is there.",
		"question and shout":  "Is it?|Yes!|Good.",
		"both marks":          "Wait?!|What is it?",
		"no stop":             "no stop at all",
		"title":               "Mr. Smith went home.|He slept.",
		"rank":                "He met Sen. Kaine.|Both left.",
		"saint":               "St. Petersburg is cold.|Riga is not.",
		"initials":            "J. K. Rowling wrote it.|It sold.",
		"initial first":       "A. Smith spoke.",
		"degree":              "Dr. A. B. Jones, Ph.D., spoke.|All listened.",
		"decimal":             "It rose 3.5 percent.|Then it fell.",
		"money":               "He paid $1.2 million.|She paid 2.",
		"version":             "The version is 1.2.3.|It works.",
		"country":             "The U.S. Senate met.|It voted.",
		"country at the end":  "He lives in the U.S.|He works.",
		"time of day":         "At 5 p.m. the shop closed.",
		"number":              "No. 5 won.|No. 6 lost.",
		"month":               "He came on Jan. 5.|She came on Feb. 6.",
		"company":             "Acme Inc. said so.|Acme Corp. did not.",
		"for example":         "Prices rose, e.g. of bread.",
		"and so on":           "etc. and so on.",
		"ellipsis inside":     "Well ... he said nothing.",
		"ellipsis at the end": "He waited...|Then he left.",
		"ellipsis character":  "He waited…|Then he left.",
		"closing quote":       "“I am tired.”|She left.",
		"straight quote":      "\"Go!\" he said.|They went.",
		"question in quotes":  "“Really?” he asked.",
		"quote goes on":       "“Go away,” she said.|“Now!”",
		"angle quotes":        "He said «No.»|She left.",
		"closing bracket":     "(He left.)|She stayed.",
		"bracket before stop": "He quit (at last!).|She stayed.",
		"footnote":            "Hello [1].|Next.[2]|Third.",
		"address":             "See www.example.com.|It helps.",
		"address in mid":      "Visit example.com for more.",
		"Korean":              "학교가 문을 열었다.|주민 60명이 돈을 모았다.|3월에 시작한다.",
		"Greek, a number":     "Ποιος πληρώνει μετά το 2028;|Η δήμαρχος δεν ξέρει.",
		"sentences on a line": "First line.|Second line.",
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.ReplaceAll(want, "|", " ")
			require.Equal(t, strings.Split(want, "|"), texts(text, slices.Collect(tokenize.Sentences(text, "en"))))
		})
	}
}

func TestSentencesAndWhiteSpace(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"empty":            {"", []string{}},
		"white space":      {" \n\t\u00a0\ufeff", []string{}},
		"blank line":       {"Line one\n\nLine two", []string{"Line one", "Line two"}},
		"line break":       {"First line.\nSecond line.", []string{"First line.", "Second line."}},
		"CR LF":            {"First line.\r\n\r\nSecond line.", []string{"First line.", "Second line."}},
		"no-break spaces":  {"\u00a0Hello there.\u00a0World ends.\u00a0", []string{"Hello there.", "World ends."}},
		"byte order mark":  {"\ufeffHello there.", []string{"Hello there."}},
		"missing space":    {"This is the end.Next begins here.", []string{"This is the end.", "Next begins here."}},
		"without spaces":   {"これは文です。次の文です。", []string{"これは文です。", "次の文です。"}},
		"soft hyphen last": {"Hello there.\u00ad", []string{"Hello there."}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, texts(c.text, slices.Collect(tokenize.Sentences(c.text, "en"))))
		})
	}
}

func TestSentencesStopEarly(t *testing.T) {
	for s := range tokenize.Sentences("One is here. Two is there.", "en") {
		require.Equal(t, 0, s.Start)
		break
	}
	for range tokenize.Words("one two") {
		break
	}
}

func TestWords(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"empty":         {"", []string{}},
		"marks alone":   {" – . , “ ” !", []string{}},
		"plain":         {"The bridge, again.", []string{"The", "bridge", "again"}},
		"apostrophes":   {"It isn’t Jane's.", []string{"It", "isn’t", "Jane's"}},
		"hyphen":        {"a well-known bridge", []string{"a", "well", "known", "bridge"}},
		"numbers":       {"3.5 or 1,000 of 2024", []string{"3.5", "or", "1,000", "of", "2024"}},
		"accents":       {"Über cafe\u0301 Москва", []string{"Über", "cafe\u0301", "Москва"}},
		"soft hyphen":   {"coun\u00adcil", []string{"coun\u00adcil"}},
		"no-break":      {"two\u00a0words", []string{"two", "words"}},
		"invalid bytes": {"one\xff two\x00", []string{"one", "two"}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, texts(c.text, slices.Collect(tokenize.Words(c.text))))
		})
	}
}
