package tokenize

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/kljensen/snowball/english"
	"github.com/stretchr/testify/require"
)

func TestWordsThatEnglishKeepsAreStemsOfThemselves(t *testing.T) {
	random, kept := rand.New(rand.NewPCG(4, 7)), 0
	parts := []string{"a", "e", "i", "o", "u", "y", "b", "d", "g", "k", "l", "ll", "m", "n", "nn", "p", "r", "s", "st", "t", "v", "w", "x", "z", "qu", "th", "or", "on", "it", "ul"}
	for range 300_000 {
		var word strings.Builder
		for range 2 + random.IntN(5) {
			word.WriteString(parts[random.IntN(len(parts))])
		}
		if len(word.String()) < 3 || !keepsEnglish(word.String()) {
			continue
		}
		kept++
		require.Equal(t, english.Stem(word.String(), true), word.String())
		require.Equal(t, english.Stem(word.String()+"'s", true), word.String())
	}
	require.Greater(t, kept, 100_000)
}

func TestStemEnglish(t *testing.T) {
	for word, stem := range map[string]string{
		"harbour": "harbour", "okoro": "okoro", "control": "control", "relational": "relat", "ferries": "ferri", "skiing": "ski",
		"organic": "organ", "operator": "oper", "baptism": "baptism", "hopeful": "hope", "roll": "roll", "don't": "don't", "obama's": "obama", "sky's": "ski", "ferry's": "ferri", "it's": "it", "naïf": "naïf",
	} {
		require.Equal(t, stem, stemEnglish(word))
	}
}
