package summarize_test

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// articles returns the articles of testdata.
func articles(tb testing.TB) []string {
	paths, err := filepath.Glob("../testdata/*.txt")
	require.NoError(tb, err)
	require.NotEmpty(tb, paths)
	texts := make([]string, len(paths))
	for i, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(tb, err)
		texts[i] = string(data)
	}
	return texts
}

// checkSummary checks what holds for every summary.
func checkSummary(tb testing.TB, text string, o summarize.Options, s summarize.Summary) {
	end, index := 0, -1
	valid := utf8.ValidString(text)
	words := 0
	for _, sentence := range s.Sentences {
		require.GreaterOrEqual(tb, sentence.Start, end, "sentences overlap or are out of order")
		require.Greater(tb, sentence.End, sentence.Start)
		require.LessOrEqual(tb, sentence.End, len(text))
		require.Equal(tb, text[sentence.Start:sentence.End], sentence.Text)
		require.Greater(tb, sentence.Index, index)
		if valid {
			require.True(tb, utf8.ValidString(sentence.Text), "cut inside a rune: %q", sentence.Text)
		}
		end, index = sentence.End, sentence.Index
		for range tokenize.Words(sentence.Text) {
			words++
		}
	}
	if o.Sentences > 0 {
		require.LessOrEqual(tb, len(s.Sentences), o.Sentences)
	}
	if o.Words > 0 {
		require.LessOrEqual(tb, words, o.Words)
	}
	if o.Characters > 0 {
		require.LessOrEqual(tb, utf8.RuneCountInString(s.String()), o.Characters)
	}
	require.LessOrEqual(tb, len(s.Keywords), o.Keywords)
	for _, k := range s.Keywords {
		require.Equal(tb, text[k.Start:k.End], k.Text)
		require.Positive(tb, k.Count)
	}
}

// summarizeBoth summarizes twice, with memory that was used before and without,
// and checks that it gives the same.
func summarizeBoth(tb testing.TB, text string, o summarize.Options) summarize.Summary {
	used, err := summarize.New(o)
	require.NoError(tb, err)
	_, err = used.Summarize(context.Background(), summarize.Article{Text: "Something else was here. It had two sentences of its own."})
	require.NoError(tb, err)
	first, err := used.Summarize(context.Background(), summarize.Article{Text: text})
	require.NoError(tb, err)
	fresh, err := summarize.New(o)
	require.NoError(tb, err)
	second, err := fresh.Summarize(context.Background(), summarize.Article{Text: text})
	require.NoError(tb, err)
	require.Equal(tb, second, first)
	return first
}

func TestInvariants(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for at, text := range articles(t) {
		for _, method := range rank.Methods() {
			for i, o := range []summarize.Options{
				{Method: method},
				{Method: method, Sentences: 1, Keywords: 7},
				{Method: method, Words: 60, TrimDateline: true},
				{Method: method, Characters: 200},
				{Method: method, Ratio: 0.3, Words: 150, Diversity: 1},
				{Method: method, Sentences: 4, Focus: "the council and the money", Diversity: -1},
			} {
				if (at+i)%2 == 0 { // half of them with each article
					checkSummary(t, text, o, summarizeBoth(t, text, o))
				}
			}
		}
		for range 3 {
			broken := mutate(random, text)
			o := summarize.Options{Sentences: 1 + random.IntN(6), Keywords: 3}
			checkSummary(t, broken, o, summarizeBoth(t, broken, o))
		}
	}
}

// mutate tears a text: bytes are cut out, doubled or overwritten.
func mutate(random *rand.Rand, text string) string {
	b := []byte(text)
	for range 40 {
		at := random.IntN(len(b))
		switch random.IntN(4) {
		case 0:
			b[at] = byte(random.IntN(256))
		case 1:
			b = append(b[:at], b[min(len(b), at+random.IntN(9)):]...)
		case 2:
			b[at] = "\n.\"( \r"[random.IntN(6)]
		case 3:
			b = append(b[:at:at], append([]byte(strings.Repeat(string(b[at]), random.IntN(20))), b[at:]...)...)
		}
		if len(b) == 0 {
			b = []byte("x")
		}
	}
	return string(b)
}

func FuzzText(f *testing.F) {
	for _, text := range articles(f) {
		f.Add(text, uint8(3), uint16(0), uint16(0), uint8(0))
	}
	f.Add("", uint8(0), uint16(0), uint16(0), uint8(0))
	f.Add("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", uint8(3), uint16(0), uint16(0), uint8(2))
	f.Add("One. Two. \xff\xfe Three.\x00\r\n\r\nFour", uint8(2), uint16(5), uint16(30), uint8(1))
	f.Add("“Never,” he said. «Nie.» Она. 彼は言った。終わり。", uint8(9), uint16(90), uint16(0), uint8(4))
	f.Fuzz(func(t *testing.T, text string, sentences uint8, words, characters uint16, method uint8) {
		methods := rank.Methods()
		o := summarize.Options{
			Sentences: int(sentences), Words: int(words), Characters: int(characters),
			Method: methods[int(method)%len(methods)], Keywords: int(method) % 4, TrimDateline: method%2 == 1,
		}
		checkSummary(t, text, o, summarizeBoth(t, text, o))
		short, err := summarize.Text(text, int(sentences))
		require.NoError(t, err)
		again, err := summarize.Text(text, int(sentences))
		require.NoError(t, err)
		require.Equal(t, short, again)
	})
}
