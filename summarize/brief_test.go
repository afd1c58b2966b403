package summarize_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/summarize"
)

// Half of a short article is asked for, and its first sentence is still there.
func TestShortArticlesBeginWithTheirFirstSentence(t *testing.T) {
	s, err := summarize.New(summarize.Options{Sentences: 3})
	require.NoError(t, err)
	const lead = "The harbour of Lindvik opened again on Friday after a week of ice, and eleven ships that had waited outside came in before dark."
	summary, err := s.Summarize(context.Background(), summarize.Article{Title: "Harbour opens after the ice", Text: lead +
		" Two icebreakers cut a lane of forty meters through the bay.\n\nThe first ship to leave carried timber for Rostock. Its captain said that he had not seen the bay frozen since 1987.\n\nThe port authority expects the backlog to be gone by Tuesday. Fuel for the islands goes first."})
	require.NoError(t, err)
	require.Len(t, summary.Sentences, 3)
	require.Equal(t, lead, summary.Sentences[0].Text)
}
