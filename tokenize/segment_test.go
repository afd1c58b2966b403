package tokenize

import (
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/stretchr/testify/require"
)

// librarySegments returns the segments that the library finds, without the
// spaces before them.
func librarySegments(text string) []string {
	var out []string
	for it := words.FromString(text); it.Next(); {
		if s := strings.TrimLeft(it.Value(), " "); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func ownSegments(tb testing.TB, text string) []string {
	var out []string
	var s segmenter
	for s.SetText(text); s.Next(); {
		require.Equal(tb, isWord(s.Value()), s.word, "%q in %q", s.Value(), text)
		if value := strings.TrimLeft(s.Value(), " "); value != "" {
			out = append(out, value)
		}
	}
	return out
}

func TestSegmentsAreThoseOfTheLibrary(t *testing.T) {
	for _, text := range []string{
		"", " ", "   a", "word", "Don't they? They don't've 1,000.50 of 3:45 p.m.",
		"a.b.c 1.2.3 a.1 1.a a:b:c 1:2 a;b 1;2 a'b'c a’b’c 1’2 ‘a’ a.", "co-op e-mail (sic) [1] it's.", "snake_case _x_ __ a_",
		"“Oui”, l’été… « vraiment » – 3 × 4 ÷ 2 — fin.", "Привет, мир: т.е. 5,5 млн. «Ёлка»", "ő ű ß þ ÿ Ø İ ı",
		"e\u0301 . \u0301 \u200d a\u00adb a\u200bb", "\r\n a\r\nb\n\nc", "日本語のテキスト。カタカナ ไทย", "👩‍👩‍👧 🇫🇷🇩🇪 ☃️", "שלום ה\"ש ד'",
		"\xff\xfe a\xc3", "a\xe2\x80", "\xc3(", "a.\u0301b a'\u0301b 1,\u03012", "x  \u0301y", "·a·b a·b",
	} {
		require.Equal(t, librarySegments(text), ownSegments(t, text), "%q", text)
	}
}

// TestEveryKnownCharacter puts every character up to U+20FF between letters,
// digits and marks.
func TestEveryKnownCharacter(t *testing.T) {
	for r := rune(1); r < 0x2100; r++ {
		for _, around := range [...][2]string{{"a", "b"}, {"1", "2"}, {"a", "1"}, {" ", " "}, {".", "."}, {"a.", "b"}, {"é", "ж"}, {"’", "’"}} {
			text := around[0] + string(r) + around[1]
			require.Equal(t, librarySegments(text), ownSegments(t, text), "%q", text)
		}
	}
}

func FuzzSegments(f *testing.F) {
	f.Add("Don’t “they”? 1,000.50, a_b; т.е. é\u0301 \xc3")
	f.Fuzz(func(t *testing.T, text string) {
		require.Equal(t, librarySegments(text), ownSegments(t, text))
	})
}
