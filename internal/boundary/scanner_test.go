package boundary

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// split returns the sentences of a text.
func split(text string) []string {
	var s Scanner
	s.Reset(text)
	return allOf(&s)
}

// allOf returns the sentences that are left of a scanner's text.
func allOf(s *Scanner) []string {
	var list []string
	for {
		start, end, ok := s.Next()
		if !ok {
			return list
		}
		list = append(list, s.text[start:end])
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"plain", "It rained.|We stayed in."},
		{"title", "Mr. Smith met Gov. Brown.|They talked."},
		{"initials", "J. R. Hartley wrote it.|It sold."},
		{"number", "He wore No. 5 again.|He won."},
		{"country and name", "The U.S. Senate voted."},
		{"country and starter", "He lives in the U.S.|He likes it."},
		{"hour", "They left at 5 p.m. on Monday.|Nobody saw them."},
		{"decimal and version", "It costs 3.50 in version 1.2.3 of it.|That is new."},
		{"address", "See https://example.org/a.B for more.|Write to A.B@example.org today."},
		{"spaced ellipsis", "I wonder . . . no, it is late."},
		{"question", "“Why?” she asked.|Nobody knew."},
		{"list", "1. Milk 2. Bread"},
		{"footnote", "He died there.[1]|She lived."},
		{"glued", "The end came.Next we left."},
		{"score", "They won 2-1.|The crowd cheered."},
		{"Spanish", "¿Cómo está?|¡Bien!|Me alegro."},
		{"German date", "Er kam am 12. Juni an.|Sie blieb."},
		{"Chinese", "今天下雨。|我们在家。"},
		{"Japanese quotation", "「行きます。」と彼は言った。|雨だった。"},
		{"Hindi", "वह आया।|फिर चला गया।"},
		{"Arabic", "هل جاء؟|نعم."},
		{"blank line", "A heading\n\n|The text."},
		{"Thai", "สวัสดีชาวโลก"},
		{"nothing", " \n\t\u200b "},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := strings.Split(strings.Trim(c.text, " \n\t\u200b"), "|")
			text := strings.ReplaceAll(c.text, "|", " ")
			switch c.name {
			case "list":
				want = []string{"1. Milk", "2. Bread"}
			case "glued":
				want = []string{"The end came.", "Next we left."}
			}
			var got []string
			got = append(got, split(text)...)
			for i := range want {
				want[i] = strings.TrimSpace(want[i])
			}
			if want[0] == "" {
				want = nil
			}
			require.Equal(t, want, got)
		})
	}
}

// hard are texts that break scanners.
var hard = []string{
	"", " ", "\x00", "\xff\xfe. A\xc3", "\xed\xa0\x80. B", "\u202eAbc.\u202c Def. \u200d", "a\u200d.\u200b\u200dB. C",
	". . . . .", "\r\n\r\r\n\u2028\u2029\u0085x", "\"\"\"''( ) [1]", "1.) a 2.) b", "。。」。", "A.\ufeff B.",
	"http://a.b.C.D/e?F.G", "(i) a (ii) b (iii) c", "- a\n- b\n* c", "¿¡. ", "😀 A 😀. B", "e\u0301. E\u0301a.", "[12]. [13] A",
}

func check(t *testing.T, text string) {
	t.Helper()
	var s Scanner
	last := 0
	for s.Reset(text); ; {
		start, end, ok := s.Next()
		if !ok {
			break
		}
		require.True(t, last <= start && start < end && end <= len(text), "%d, [%d,%d)", last, start, end)
		for i, r := range text[last:start] {
			require.True(t, unicode.IsSpace(r) || isHidden(r), "byte %d is left out", last+i)
		}
		first, _ := utf8.DecodeRuneInString(text[start:])
		final, _ := utf8.DecodeLastRuneInString(text[:end])
		require.False(t, unicode.IsSpace(first) || unicode.IsSpace(final), "not trimmed")
		if utf8.ValidString(text) {
			require.True(t, utf8.RuneStart(text[start]) && (end == len(text) || utf8.RuneStart(text[end])))
		}
		last = end
	}
	for _, r := range text[last:] {
		require.True(t, unicode.IsSpace(r) || isHidden(r), "the end is left out")
	}
}

func FuzzScanner(f *testing.F) {
	for _, text := range hard {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

// TestHugeSentence is about 10 MB without a stop.
func TestHugeSentence(t *testing.T) {
	var s Scanner
	require.Equal(t, 1, drain(&s, strings.Repeat("a", 10<<20)))
	require.Equal(t, 1, drain(&s, strings.Repeat("on and on ", 1<<20)))
}

func TestNoAllocations(t *testing.T) {
	text := strings.Repeat("Mr. Smith, of the U.S. Army, said: “No!” Then\nhe left (at 5 p.m.) for Köln. Он ушёл. ", 40)
	var s Scanner
	require.Zero(t, testing.AllocsPerRun(20, func() {
		for s.Reset(text); ; {
			if _, _, ok := s.Next(); !ok {
				return
			}
		}
	}))
}
