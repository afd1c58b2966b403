package tokenize_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

func TestDatelineShapes(t *testing.T) {
	const said = "The harbour of the old town will be closed to large ships from Monday on, the port said."
	for _, c := range []struct {
		name     string
		lang     tokenize.Language
		dateline string
	}{
		{"an agency without a dash or a space", "en", "Hong Kong (CNN)"},
		{"an agency without a dash", "en", "Hong Kong (CNN) "},
		{"an agency alone", "en", "(CNN)"},
		{"a place with a small word", "en", "Rio de Janeiro (CNN)"},
		{"a place and a state", "en", "PORTLAND, Maine (AP) — "},
		{"a place and a country without an agency", "en", "LEEDS, England -- "},
		{"two places", "en", "LONDON/PARIS, May 9 (Reuters) - "},
		{"an agency after the dash", "en", "MOSCOW, May 9 — TASS. "},
		{"an agency of two words after the dash", "en", "MOSCOW, May 9 - RIA Meridian. "},
		{"a colon", "nb", "TROMSØ (NTB): "},
		{"a full stop", "sv", "UMEÅ (TT). "},
		{"a full stop and a dash", "es", "LAREDO (EFE).- "},
		{"letters without capitals", "ar", "القاهرة 12 مايو (رويترز) - "},
		{"letters without capitals or a dash", "hi", "नई दिल्ली, 12 मई (भाषा) "},
		{"a place, an agency and a reporter", "ko", "(서울=연합뉴스) 김철수 기자 = "},
		{"a place and an agency in one", "ja", "【東京共同】"},
		{"square brackets", "ko", "[서울=뉴시스] "},
		{"an agency before the place", "it", "(ANSA) - ROMA, 12 MAG - "},
		{"an agency in full-width brackets and a dash", "ja", "［ロンドン １２日 ロイター］ - "},
		{"an agency and its service", "de", "Hamburg (dpa/lno) - "},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := page(c.dateline+said, last)
			d, err := tokenize.Parse(text, c.lang)
			require.NoError(t, err)
			requireDocument(t, d)
			for _, s := range d.Sentences {
				if s.Block == 0 && s.Kind == tokenize.Paragraph {
					require.Equal(t, said, d.Text[s.Start+s.Dateline:s.End])
					return
				}
			}
			require.Fail(t, "the sentence is lost")
		})
	}
}

func TestWhatIsNoDateline(t *testing.T) {
	for name, text := range map[string]string{
		"brackets without an agency":      "Hong Kong (pop. 7 million) will be closed to large ships from Monday on.",
		"an agency in the sentence":       "The agency (CNN) said that Hong Kong will be closed to large ships.",
		"a small letter after the agency": "Hong Kong (CNN) will be closed to large ships from Monday on, the port said.",
		"a small letter after the dash":   "LONDON - and Paris, too - will be closed to large ships from Monday on.",
		"a dash between clauses":          "The harbour was full - Nobody could leave before the morning.",
		"a state without a comma":         "LONDON Maine -- The harbour will be closed to large ships from Monday on.",
		"a hyphen":                        "US-backed ships will be let into the harbour from Monday on.",
		"brackets far from the beginning": "The harbour of the old town in the bay of the northern islands (CNN) Was closed to ships.",
		"a bracket that never closes":     "Hong Kong (CNN The harbour was closed to large ships from Monday on.",
	} {
		t.Run(name, func(t *testing.T) {
			d := parse(t, page(text, first, last))
			require.Zero(t, d.Sentences[0].Dateline, "%q", d.Text[:d.Sentences[0].Dateline])
			require.Equal(t, tokenize.Paragraph, d.Sentences[0].Kind)
		})
	}
	t.Run("far down only the first sentence of a paragraph has one", func(t *testing.T) {
		d := parse(t, page(strings.Repeat(first+" ", 3)+"LONDON (Reuters) - The harbour will be closed to large ships.", last))
		require.Len(t, d.Sentences, 9)
		require.Zero(t, d.Sentences[6].Dateline)
	})
}

func TestPlacesWithAColon(t *testing.T) {
	const (
		lead    = "The harbour of the old town will be closed to large ships from Monday on, the port said in a letter to the union."
		caption = "the harbour of the old town will be closed to large ships from Monday on, the port said in a letter to the union."
	)
	for _, c := range []struct {
		name, text, dateline string
	}{
		{"a place", page("Halden: "+lead, first, last), "Halden: "},
		{"a place of two words", page("New Halden: "+lead, first, last), "New Halden: "},
		{"a word in capitals", page("OSTREY: "+lead, first, last), "OSTREY: "},
		{"a label of the page", page("SUMMARY: "+lead, first, last), ""},
		{"in the second paragraph", page(first, "Halden: "+lead, last), "Halden: "},
		{"in the third paragraph", page(first, last, "Halden: "+lead), ""},
		{"in the middle of a paragraph", page(first+" Halden: "+lead, last), ""},
		{"a short sentence", page("Halden: The harbour will be closed to large ships.", first, last), ""},
		{"a small letter behind it", page("Halden: "+caption, first, last), ""},
		{"a small letter in it", page("Halden again: "+lead, first, last), ""},
		{"three words", page("Port Of Halden: "+lead, first, last), ""},
		{"a number", page("Halden 9: "+lead, first, last), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := parse(t, c.text)
			var got strings.Builder
			for _, s := range d.Sentences {
				got.WriteString(d.Text[s.Start : s.Start+s.Dateline])
				require.False(t, s.Dateline > 0 && s.Traits.Has(tokenize.Labelled))
			}
			require.Equal(t, c.dateline, got.String())
		})
	}
}
