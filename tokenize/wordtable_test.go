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
		words = append(words, fmt.Sprint("w", i), fmt.Sprint("größe", i), fmt.Sprint("a word of more than fifteen bytes ", i))
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

func TestWordTableKeepsSomeWords(t *testing.T) {
	var table wordTable
	table.reset()
	var words [][]byte
	for i := range 4000 {
		words = append(words, fmt.Append(nil, "w", i), fmt.Append(nil, "a word of more than fifteen bytes ", i))
	}
	for _, word := range words {
		table.number(word)
	}
	table.keep(func(n int32) bool { return n%3 == 0 })
	next := int32(0)
	for i := 0; i < len(words); i += 3 {
		n, isNew := table.number(words[i])
		require.False(t, isNew, "%s", words[i])
		require.Equal(t, next, n, "%s", words[i])
		next++
	}
	n, isNew := table.number(words[1])
	require.True(t, isNew, "it was dropped")
	require.Equal(t, next, n)
}

// TestDocumentForgetsWordsThatDoNotComeAgain reads a stream of short texts of new
// names and a few words that all of them have.
func TestDocumentForgetsWordsThatDoNotComeAgain(t *testing.T) {
	var stream Document
	for i := range 1200 {
		var text strings.Builder
		for k := range 20 {
			fmt.Fprintf(&text, "The ferry to Port%dx%d sailed late because storms closed the harbours. ", i, k)
		}
		in := Input{Text: text.String(), Language: "en"}
		require.NoError(t, stream.Parse(t.Context(), in))
		require.LessOrEqual(t, stream.knownWords(), maxLexicon+len(stream.Words))
		if i%100 == 99 {
			var fresh Document
			require.NoError(t, fresh.Parse(t.Context(), in))
			require.Equal(t, fresh.Words, stream.Words, "text %d", i)
		}
	}
}

func TestLexiconForgetsWhatWasLookedUpOnce(t *testing.T) {
	english, _ := languageIndex("en")
	l := newLexicon(tables()[english]())
	l.begin()
	for word := range strings.FieldsSeq("Ferries sailed to Varnholm and to Eastmere Ferries") {
		l.term(word)
	}
	l.forget()
	require.Len(t, l.known, 2, "ferries, to")
	l.begin()
	for i, word := range []string{"harbour", "ferries", "Varnholm"} {
		term, _ := l.term(word)
		require.Equal(t, TermID(i), term, "%s", word)
	}
	term, _ := l.term("ferry")
	require.Equal(t, TermID(1), term, "the stem stayed, too")
	term, _ = l.term("to")
	require.Equal(t, NoTerm, term)
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
