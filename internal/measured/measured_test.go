package measured

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/summarize"
)

// The library sees a text as it is, and one that comes split sentence by
// sentence, whatever stands at their ends.
func TestSystem(t *testing.T) {
	const text = "The mill at Dunholt opens in March. The county paid for its new roof. Nobody there knows what the turbine will cost."
	for name, article := range map[string]eval.Article{
		"text":  {Lang: "en", Text: text},
		"split": {Lang: "xx", Sentences: []string{"The mill at Dunholt  opens in March", "The county paid for its new roof", "Nobody there knows what the turbine will cost"}},
	} {
		t.Run(name, func(t *testing.T) {
			for _, options := range []summarize.Options{{Method: "clean-lead"}, {Ranker: rank.Blend{Weights: map[string]rank.Weight{"position": {Brief: 9, Long: 9}}}}} {
				system := System("ours", options)
				require.Equal(t, "ours", system.Name)
				for range 2 { // made once, used twice
					summary, err := system.Summarize(t.Context(), article, eval.Limit{Sentences: 1})
					require.NoError(t, err)
					require.Len(t, summary, 1)
					require.Contains(t, summary[0], "The mill at Dunholt opens in March")
				}
				summary, err := system.Summarize(t.Context(), article, eval.Limit{Words: 14})
				require.NoError(t, err)
				require.Len(t, summary, 2)
			}
		})
	}
}

func TestSystemErrors(t *testing.T) {
	_, err := System("none", summarize.Options{Method: "lsa"}).Summarize(t.Context(), eval.Article{Text: "One."}, eval.Limit{})
	require.ErrorContains(t, err, "lsa")
}

// TestOwnWords turns a limit in fields into the library's words.
func TestOwnWords(t *testing.T) {
	for _, tt := range []struct {
		text   string
		fields int
		want   int
	}{
		{"One two three four.", 2, 2},
		{"One two three four.", 0, 0},
		{"A well-known half-open door.", 4, 6},
		{"A – b – c – d", 7, 4},
		{"", 5, 1},
	} {
		require.Equal(t, tt.want, ownWords(tt.text, tt.fields), tt.text)
	}
}
