package tokenize

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWordTableNumbersDistinctWords(t *testing.T) {
	var table wordTable
	table.reset()
	var words []string
	for i := range 3000 {
		words = append(words, fmt.Sprint("w", i), fmt.Sprint("größe", i), fmt.Sprint("a word of more than sixteen bytes ", i))
	}
	for n := range 24 { // every length around the two that change the form of the key
		words = append(words, strings.Repeat("x", n), strings.Repeat("x", n)+"y", "y"+strings.Repeat("x", n))
	}
	numbers := make(map[string]int32)
	for range 2 {
		for _, word := range words {
			n, isNew := table.number([]byte(word))
			known, ok := numbers[word]
			require.Equal(t, !ok, isNew, "%q", word)
			if !ok {
				known = int32(len(numbers))
				numbers[word] = known
			}
			require.Equal(t, known, n, "%q", word)
		}
	}
}

func TestLexiconTakesFormsOfAWordForOne(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Harbour", "harbour", true},
		{"HARBOURS", "harbour", true},
		{"don’t", "don't", true},
		{"Ärzte", "ärzte", true},
		{"x1", "X1", true},
		{"harbour", "harbor", false},
		{"a_b", "a.b", false},
		{"Internationalisations", "internationalisation", true},
	} {
		doc, err := Parse(c.a+" "+c.b, "en")
		require.NoError(t, err)
		require.Len(t, doc.Words, 2)
		require.Equal(t, c.same, doc.Words[0].Term == doc.Words[1].Term, "%s, %s", c.a, c.b)
	}
}
