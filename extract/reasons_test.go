package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// TestReasons holds the reasons that sift makes exceptions of to what tokenize
// says.
func TestReasons(t *testing.T) {
	const prose = "The lock at Ferrow was closed on Sunday night after a barge struck the lower gate, the canal office said."
	lines := []struct{ text, reason string }{
		{prose, ""},
		{"***", noWords},
		{"https://canal.example/locks", isAddress},
		{"Home > News > Canals", hasCrumbs},
		{"Repairs at Ferrow", "short line " + byShape},
		{"Divers of the canal office at work on the lower gate of the lock at Ferrow", "line " + byShape},
		{prose, ""},
		{"Repairs at Ferrow lock", belowArticle},
	}
	parts := make([]part, len(lines))
	for i, l := range lines {
		parts[i].text = l.text
	}
	text, blocks := join(parts)
	tokenize.Classify(text, "A headline", "en", blocks)
	for i, l := range lines {
		require.Equal(t, l.reason, blocks[i].Reason, l.text)
	}
	require.True(t, strings.HasSuffix(blocks[5].Reason, byShape))
}
