package summarizers_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/summarizers"
	"github.com/standfirst/standfirst/summarize"
)

func TestCache(t *testing.T) {
	c := summarizers.NewCache(2)
	get := func(sentences int) *summarize.Summarizer {
		s, err := c.For(summarize.Options{Sentences: sentences})
		require.NoError(t, err)
		return s
	}
	one, two := get(1), get(2)
	require.NotSame(t, one, two)
	require.Same(t, one, get(1), "kept")
	get(3)
	require.Same(t, one, get(1), "asked for lately")
	require.NotSame(t, two, get(2), "dropped for the third")
	_, err := c.For(summarize.Options{Sentences: -1})
	require.Error(t, err)
}
