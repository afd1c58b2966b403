package tokenize_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

func TestLanguages(t *testing.T) {
	list := tokenize.Languages()
	require.ElementsMatch(t, []tokenize.Language{"en", "es", "fr", "de", "ru", "pt", "it", "sv", "nb", "hu"}, list)
	require.Equal(t, tokenize.Language("en"), list[0])
	list[0] = "xx"
	require.Equal(t, tokenize.Language("en"), tokenize.Languages()[0], "the slice is the caller's")
}

func TestSupported(t *testing.T) {
	for _, tag := range append(tokenize.Languages(), "", "en-GB", "EN", "pt_BR", "no", "nn", "nn-NO") {
		require.True(t, tokenize.Supported(tag), "%q", tag)
	}
	for _, tag := range []tokenize.Language{"xx", "zh", "zh-Hant", "english", "e", "-", "-en"} {
		require.False(t, tokenize.Supported(tag), "%q", tag)
	}
}

func TestEveryLanguageFileReads(t *testing.T) {
	for _, tag := range append(tokenize.Languages(), "xx") {
		d, err := tokenize.Parse(page(title, first, "Read more", last), tag)
		require.NoError(t, err)
		require.Equal(t, tag, d.Language)
		require.Equal(t, []string{"Read more"}, sentences(d, tokenize.Furniture), "%s knows English furniture", tag)
	}
}

func TestDetection(t *testing.T) {
	other := map[string]tokenize.Language{
		"es_noticia.txt": "es", "fr_actualite.txt": "fr", "ru_novost.txt": "ru", "sv_nyhet.txt": "sv",
		"no_nyhet.txt": "nb", "hu_hir.txt": "hu", "de_nachricht.txt": "de", "pt_noticia.txt": "pt",
		"it_notizia.txt": "it", "fr_entretien.txt": "fr", "de_liveticker.txt": "de",
	}
	for name, text := range testdata(t) {
		want, ok := other[name]
		if !ok {
			want = "en"
		}
		d, err := tokenize.Parse(text, "")
		require.NoError(t, err)
		require.Equal(t, want, d.Language, name)
		require.True(t, tokenize.Supported(d.Language))
	}
	for _, text := range []string{"", "12 34 56", "\x00\xff", strings.Repeat("これは文です。", 20)} {
		d, err := tokenize.Parse(text, "")
		require.NoError(t, err)
		require.Empty(t, d.Language, "%q", text)
	}
}
