package offsets

import (
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/summarize"
)

func TestUTF16(t *testing.T) {
	const text = "Naïve 🚲 rider\xff, Košice"
	u := NewUTF16(text)
	for _, at := range []int{len(text), 0, 4, 7, 11, len(text) - 2, 7} {
		require.Equal(t, len(utf16.Encode([]rune(text[:at]))), u.Of(at), "byte %d", at)
	}
}

func TestUTF16Summary(t *testing.T) {
	const text = "🚲 It rained. It was 5 °C. Nobody came."
	s := summarize.Summary{
		Sentences: []summarize.Sentence{{Start: 5, End: 15}, {Start: 29, End: 41}},
		Keywords:  []summarize.Keyword{{Start: 0, End: 4}},
	}
	NewUTF16(text).Summary(&s)
	require.Equal(t, []summarize.Sentence{{Start: 3, End: 13}, {Start: 26, End: 38}}, s.Sentences)
	require.Equal(t, []summarize.Keyword{{Start: 0, End: 2}}, s.Keywords)
}
