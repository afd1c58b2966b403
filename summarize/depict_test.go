package summarize_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/summarize"
)

// A caption that nothing marks stands above the article.
func TestWhatAPictureShowsIsNoFirstSentence(t *testing.T) {
	const (
		caption = "Bus driver Ana Lund wades through the mud below the old bridge at Ostrey."
		prose   = "Bus driver Ana Lund waded through the mud below the old bridge at Ostrey."
		rest    = `

The council voted on Tuesday to close the old bridge for repairs, which will begin in May and last until the autumn.

Drivers will have to take the ring road, the mayor said, and the trams will be led over the new bridge.

Nobody had looked at the pillars of the old bridge since the flood, an engineer told the council.

The state has promised to pay half of the repairs. The town has no money for the other half before next year.

Shops near the ramp fear for their customers. The council will hear them in June.`
	)
	require.NotContains(t, shown(t, summarize.Options{Sentences: 2}, caption+rest), caption)
	require.Contains(t, shown(t, summarize.Options{Sentences: 2}, prose+rest), prose)
}
