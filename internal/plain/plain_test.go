package plain_test

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/plain"
	"github.com/standfirst/standfirst/summarize"
)

const article = `Lighthouse keeper retires after forty years

Karin Moe will leave the lighthouse at Sandvær at the end of June, forty years after she came there as an apprentice. The light has run by itself since 2004, and she stayed on to keep the weather station.

The coastal service will not send anybody after her. It says that the weather can be read from the mainland today, and that the boat alone costs 90,000 kroner a year.

Read more: The last keepers of the north

Fishermen from the bay have asked the service to think again. They call her on the radio before they cross the sound, because the swell there is not seen from the mainland.`

// TestResultsAreJSON makes what encoding/json makes of a summary and of an
// explanation, with everything in them and with as little as can be.
func TestResultsAreJSON(t *testing.T) {
	for name, test := range map[string]struct {
		options summarize.Options
		article summarize.Article
	}{
		"all":     {summarize.Options{Keywords: 4}, summarize.Article{ID: "a1", Title: "Retired", Text: article}},
		"lead":    {summarize.Options{Method: "lead", Sentences: 1}, summarize.Article{Text: article}},
		"nothing": {},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := summarize.New(test.options)
			require.NoError(t, err)
			explanation, err := s.Explain(t.Context(), test.article)
			require.NoError(t, err)
			want := viaJSON(t, explanation)
			summary := want["summary"]
			delete(want, "summary")
			require.Equal(t, summary, parsed(t, plain.AppendSummary(nil, explanation.Summary)))
			got := parsed(t, plain.AppendExplanation([]byte(" "), explanation))
			require.Equal(t, want, got["explanation"])
			delete(got, "explanation")
			require.Equal(t, summary, got)
		})
	}
}

// TestEscapes writes texts that JSON must escape.
func TestEscapes(t *testing.T) {
	for _, text := range []string{"\"ice\" \\ snow", "a\nb\tc\x00\x1f\x7f", "🚢 – é\u2028", "</script>"} {
		s := summarize.Summary{ID: text, Title: text, Sentences: []summarize.Sentence{{Text: text, Score: -1.5e-9}, {Score: 1e21}}}
		require.Equal(t, viaJSON(t, s), parsed(t, plain.AppendSummary(nil, s)))
	}
}

func parsed(t *testing.T, data []byte) (out map[string]any) {
	t.Helper()
	require.NoError(t, json.Unmarshal(data, &out), "%s", data)
	return out
}

func viaJSON(t *testing.T, v any) map[string]any {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return parsed(t, data)
}

// TestMembersAreFields has every field that JSON has, under its name there.
func TestMembersAreFields(t *testing.T) {
	var a summarize.Article
	var o summarize.Options
	for _, test := range []struct {
		members plain.Members
		of      any
	}{{plain.Article(&a), &a}, {plain.Options(&o), &o}} {
		v := reflect.ValueOf(test.of).Elem()
		var want []string
		for field, value := range v.Fields() {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			if name == "-" {
				continue
			}
			want = append(want, name)
			require.Equal(t, value.Addr().Interface(), test.members[name], name)
			require.Same(t, value.Addr().Interface(), test.members[name], name)
		}
		require.ElementsMatch(t, want, slices.Collect(maps.Keys(test.members)))
	}
}
