package jsonlines_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/jsonlines"
)

func TestParse(t *testing.T) {
	type record = jsonlines.Record
	other := jsonlines.Fields{ID: "key", Title: "headline", Text: "body", HTML: "page", Language: "lang", Options: "how"}
	for name, test := range map[string]struct {
		fields jsonlines.Fields
		line   string
		want   record
		why    string // of the error
	}{
		"all of a text": {
			line: `{"id":"a","title":"Boats","text":"One boat left.","language":"en","options":{"sentences":2}}`,
			want: record{ID: "a", Title: "Boats", Text: "One boat left.", Language: "en", Options: json.RawMessage(`{"sentences":2}`)},
		},
		"page": {line: `{"id":"a","html":"<p>One boat."}`, want: record{ID: "a", HTML: "<p>One boat.", IsHTML: true}},
		"other names": {
			fields: other, line: `{"key":"a","headline":"Boats","body":"One boat left.","lang":"en","text":"-","id":"-"}`,
			want: record{ID: "a", Title: "Boats", Text: "One boat left.", Language: "en"},
		},
		"number for a name":        {line: `{"id":1027,"text":"One."}`, want: record{ID: "1027", Text: "One."}},
		"null for a name":          {line: `{"id":null,"title":null,"text":"One."}`, want: record{Text: "One."}},
		"other members are left":   {line: `{"text":"One.","keywords":["sea"],"words":"many"}`, want: record{Text: "One."}},
		"empty text":               {line: `{"text":""}`, want: record{}},
		"empty page":               {line: `{"html":""}`, want: record{IsHTML: true}},
		"empty text beside a page": {line: `{"text":"","html":"<p>One."}`, want: record{HTML: "<p>One.", IsHTML: true}},
		"broken bytes":             {line: "{\"text\":\"One \xff.\"}", want: record{Text: "One \ufffd."}},

		"no JSON":           {line: `{bad`, why: `not a JSON object with an article: invalid character 'b' looking for beginning of object key string`},
		"cut off":           {line: `{"id":"a","text":"One bo`, why: `not a JSON object with an article: unexpected end of JSON input`},
		"no object":         {line: `["a"]`, why: `not a JSON object with an article: json: cannot unmarshal array`},
		"null":              {line: `null`, why: `no "text" and no "html"`},
		"neither":           {line: `{"id":"a","body":"One."}`, want: record{ID: "a"}, why: `no "text" and no "html"`},
		"text of null":      {line: `{"id":"a","text":null}`, want: record{ID: "a"}, why: `no "text" and no "html"`},
		"both":              {line: `{"id":"a","text":"One.","html":"<p>One."}`, want: record{ID: "a"}, why: `both "text" and "html": give one`},
		"both, other names": {fields: other, line: `{"body":"One.","page":"<p>One."}`, why: `both "body" and "page": give one`},
		"text of a list":    {line: `{"text":["One."],"id":"a"}`, want: record{ID: "a"}, why: `not a JSON object with an article: json: cannot unmarshal array`},
		"name of a list":    {line: `{"id":[1],"text":"One."}`, why: `not a JSON object with an article: json: cannot unmarshal array`},
	} {
		t.Run(name, func(t *testing.T) {
			parser, err := jsonlines.NewParser(test.fields)
			require.NoError(t, err)
			got, err := parser.Parse([]byte(test.line))
			require.Equal(t, test.want.ID, got.ID)
			if test.why == "" {
				require.NoError(t, err)
				require.Equal(t, test.want, got)
				return
			}
			var bad *jsonlines.RecordError
			require.ErrorAs(t, err, &bad)
			require.Equal(t, test.want.ID, bad.ID)
			require.True(t, strings.HasPrefix(bad.Why, test.why), bad.Why)
		})
	}
}

func TestFieldNames(t *testing.T) {
	for name, fields := range map[string]jsonlines.Fields{
		"twice":             {ID: "a", Title: "a"},
		"that of a default": {Text: "html"},
		"a dash":            {Text: "-"},
		"a comma":           {Text: "a,b"},
		"a quotation mark":  {Text: `a"b`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := jsonlines.NewParser(fields)
			require.ErrorContains(t, err, "field name")
		})
	}
}

func TestWrite(t *testing.T) {
	for want, value := range map[string]any{
		`{"id":"a","line":3,"error":"<p> & more"}`: jsonlines.Failure{ID: "a", Line: 3, Error: "<p> & more"},
		`{"error":"no"}`: jsonlines.Failure{Error: "no"},
	} {
		var out strings.Builder
		require.NoError(t, jsonlines.Write(&out, value))
		require.Equal(t, want+"\n", out.String())
	}
}
