package prose_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
	"github.com/standfirst/standfirst/tokenize/prose"
)

func sentences(block string, lang tokenize.Language) []string {
	var out []string
	for _, s := range (prose.Segmenter{}).AppendSentences(nil, block, lang) {
		out = append(out, s.Of(block))
	}
	return out
}

func TestSentences(t *testing.T) {
	for name, c := range map[string]struct {
		block string
		lang  tokenize.Language
		want  []string
	}{
		"empty":           {"", "en", nil},
		"white space":     {" \n\t\u00a0", "en", nil},
		"one":             {"The bridge is closed.", "en", []string{"The bridge is closed."}},
		"two":             {"The bridge is closed. Work begins today.", "en", []string{"The bridge is closed.", "Work begins today."}},
		"no full stop":    {"the bridge is closed", "en", []string{"the bridge is closed"}},
		"title":           {"Mr. Smith went home. He slept.", "en", []string{"Mr. Smith went home.", "He slept."}},
		"white space cut": {"  The bridge is closed.\n\n Work begins today. ", "en", []string{"The bridge is closed.", "Work begins today."}},
		"curly quotes":    {"“The bridge is closed.” She left the room.", "en", []string{"“The bridge is closed.”", "She left the room."}},
		"decimal":         {"It rose 3.5 percent. Then it fell.", "en", []string{"It rose 3.5 percent.", "Then it fell."}},
		"region":          {"One is here. Two is there.", "en-GB", []string{"One is here.", "Two is there."}},
		"underscore":      {"One is here. Two is there.", "EN_us", []string{"One is here.", "Two is there."}},
		"German":          {" Das ist eins. Das ist zwei. ", "de", []string{"Das ist eins. Das ist zwei."}},
		"a tag like en":   {"One is here. Two is there.", "enm", []string{"One is here. Two is there."}},
		"unknown":         {"One is here. Two is there.", "", []string{"One is here. Two is there."}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, sentences(c.block, c.lang))
		})
	}
}

// requireSound checks that spans ascend, lie within the block and cover all of
// it but white space.
func requireSound(t *testing.T, block string, spans []tokenize.Span) {
	t.Helper()
	end := 0
	for _, s := range spans {
		require.GreaterOrEqual(t, s.Start, end)
		require.Greater(t, s.End, s.Start)
		require.LessOrEqual(t, s.End, len(block))
		require.Empty(t, strings.TrimSpace(block[end:s.Start]), "text between sentences")
		require.Equal(t, strings.TrimFunc(s.Of(block), unicode.IsSpace), s.Of(block))
		end = s.End
	}
	require.Empty(t, strings.TrimSpace(block[end:]), "text after the last sentence")
}

func TestOffsetsAreVerbatim(t *testing.T) {
	files, err := filepath.Glob("../../testdata/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		block := string(data)
		spans := prose.Segmenter{}.AppendSentences(nil, block, "en")
		requireSound(t, block, spans)
		require.NotEmpty(t, spans, file)
	}
}

func TestOddBlocks(t *testing.T) {
	for _, block := range []string{
		"\x00", "\xff", "\x80\x80. \x80 Next.", "A.\xff\xfe B.\xc3", "\xe2\x80", ".", "...", ". . .", "!!! ???",
		"\ufeffHello there. World.", "Hello\u200b. World\u00ad.", "Same. Same. Same. Same.", "e.g. e.g. e.g.", "a.b.c.d.",
		"\"'.\"'", "Yahoo! Yahoo! Yahoo!", "\u0085A.\u0085B.\u2029C.", "1. 2. 3.", "## ##number##. A", "これは文です。次の文です。",
		"It ended with a quote.”", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
	} {
		require.NotPanics(t, func() {
			requireSound(t, block, prose.Segmenter{}.AppendSentences(nil, block, "en"))
		}, "%q", block)
	}
}

func TestGuards(t *testing.T) {
	const pair = "One is here. Two is there. "
	blank := func(n int) string { return "One is here. Two is there." + strings.Repeat("\n", n) + "Three is gone." }
	long := strings.Repeat(pair, 64<<10/len(pair)+1)
	for name, c := range map[string]struct {
		block string
		whole bool
	}{
		"a thousand line breaks": {blank(1000), false},
		"one more":               {blank(1001), true},
		"wide spaces":            {strings.ReplaceAll(blank(1001), "\n", "\u3000"), true},
		"64 KiB":                 {long[:64<<10], false},
		"a byte more":            {long[:64<<10+1], true},
		"a megabyte of breaks":   {strings.Repeat("\n", 1<<20) + "One is here. Two is there.", true},
	} {
		t.Run(name, func(t *testing.T) {
			spans := prose.Segmenter{}.AppendSentences(nil, c.block, "en")
			requireSound(t, c.block, spans)
			require.Equal(t, c.whole, len(spans) == 1)
		})
	}
}

func TestAppends(t *testing.T) {
	before := []tokenize.Span{{Start: 1, End: 2}, {Start: 3, End: 4}}
	spans := prose.Segmenter{}.AppendSentences(before, "One is here. Two is there.", "en")
	require.Equal(t, []tokenize.Span{{Start: 1, End: 2}, {Start: 3, End: 4}, {Start: 0, End: 12}, {Start: 13, End: 26}}, spans)
}

func TestConcurrentUse(t *testing.T) {
	const block = "Mr. Smith went home. He slept until noon."
	want := sentences(block, "en")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if got := sentences(block, "en"); len(got) != len(want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
	wg.Wait()
}

func TestInDocument(t *testing.T) {
	const text = "Council Closes Old Bridge\n\n" +
		"The council voted on Tuesday to close the old bridge for repairs. Work will begin in May and last until the autumn.\n\n" +
		"Mr. Miller, the mayor, said drivers will have to take the ring road in the meantime. Buses keep their stops."
	var d tokenize.Document
	require.NoError(t, d.Parse(context.Background(), tokenize.Input{Text: text, Language: "en", Segmenter: prose.Segmenter{}}))
	require.Equal(t, "Council Closes Old Bridge", d.Title)
	var got []string
	for _, s := range d.Sentences {
		if s.Kind == tokenize.Paragraph {
			got = append(got, s.Of(text))
		}
	}
	require.Equal(t, []string{
		"The council voted on Tuesday to close the old bridge for repairs.",
		"Work will begin in May and last until the autumn.",
		"Mr. Miller, the mayor, said drivers will have to take the ring road in the meantime.",
		"Buses keep their stops.",
	}, got)
}

// The fallback for a module that alters its sentences.
func TestLocateAlteredSentences(t *testing.T) {
	const block = " One “is” here. Two is there.  Three. "
	for name, c := range map[string]struct {
		texts []string
		want  []string
	}{
		"verbatim":       {[]string{"One “is” here.", "Two is there.", "Three."}, []string{"One “is” here.", "Two is there.", "Three."}},
		"first altered":  {[]string{"One \"is\" here.", "Two is there.", "Three."}, []string{"One “is” here. Two is there.", "Three."}},
		"middle altered": {[]string{"One “is” here.", "Two  is there.", "Three."}, []string{"One “is” here.", "Two is there.  Three."}},
		"last altered":   {[]string{"One “is” here.", "Two is there.", "Three!"}, []string{"One “is” here.", "Two is there.  Three."}},
		"all altered":    {[]string{"x", "y"}, []string{"One “is” here. Two is there.  Three."}},
		"empty":          {[]string{"", "One “is” here."}, []string{"One “is” here. Two is there.  Three."}},
		"none":           {nil, []string{"One “is” here. Two is there.  Three."}},
	} {
		t.Run(name, func(t *testing.T) {
			spans := prose.AppendLocated(nil, block, c.texts)
			requireSound(t, block, spans)
			var got []string
			for _, s := range spans {
				got = append(got, s.Of(block))
			}
			require.Equal(t, c.want, got)
		})
	}
}

func BenchmarkSegmenter(b *testing.B) {
	data, err := os.ReadFile("../../testdata/agency_page.txt")
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		prose.Segmenter{}.AppendSentences(nil, string(data), "en")
	}
}
