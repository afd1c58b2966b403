package boundary

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// tableSum is the SHA-256 of the table, written by the trainer.
//
//go:embed boundary.bin.sha256
var tableSum string

func TestTable(t *testing.T) {
	sum := sha256.Sum256(Embedded())
	require.Equal(t, strings.TrimSpace(tableSum), hex.EncodeToString(sum[:]))
	require.LessOrEqual(t, len(Embedded()), 96<<10)
	used := 0
	for _, slot := range weights().slots {
		if slot != 0 {
			used++
		}
	}
	require.Greater(t, used, Slots/2)
}

// TestWithoutTable shows that a table of the wrong size gives bounds, not a
// panic.
func TestWithoutTable(t *testing.T) {
	s := NewScanner(nil)
	s.Reset("A b. C d.")
	start, end, ok := s.Next()
	require.True(t, ok && start == 0 && end > 0)
}

func TestVocabulary(t *testing.T) {
	v := words()
	used := 0
	for _, e := range v {
		if e.hash != 0 {
			used++
		}
	}
	require.Less(t, used, len(v)/2, "the table is too full to be quick")
	require.Equal(t, classTitle, v[v.find(hashWord("gov"))].class)
	require.Equal(t, classCountry, v[v.find(hashWord("u.s"))].class)
	require.True(t, v.is(hashWord("the"), starter))
}

func TestMarkers(t *testing.T) {
	for _, c := range []struct {
		first, second string
		follows       bool
	}{
		{"1. a", "2. b", true}, {"1. a", "3. b", false}, {"1.) a", "2.) b", true}, {"1. a", "2) b", false},
		{"a. x", "b. y", true}, {"A) x", "B) y", true}, {"i) x", "ii) y", true}, {"iv) x", "v) y", true},
		{"(i) x", "(ii) y", true}, {"• x", "• y", true}, {"• 9. x", "• 10. y", true}, {"⁃9. x", "⁃10. y", true},
		{"h) x", "i) y", true}, {"ix) x", "x) y", true}, {"word", "word", false}, {"1", "2", false}, {"(1", "(2", false},
	} {
		require.Equal(t, c.follows, markerAt(c.second, 0).follows(markerAt(c.first, 0)), "%s, %s", c.first, c.second)
	}
}
