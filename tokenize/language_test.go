package tokenize_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

func TestLanguages(t *testing.T) {
	list := tokenize.Languages()
	require.Equal(t, []tokenize.Language{"en", "es", "fr", "de", "ru", "pt", "it", "sv", "nb", "hu", "zh", "ja", "ar"}, list[:13])
	for i, tag := range list {
		require.Equal(t, i < 13, tokenize.TierOf(tag) == tokenize.Tested, tag)
		require.Equal(t, i >= 13, tokenize.TierOf(tag) == tokenize.Listed, tag)
		require.Equal(t, tag, tokenize.Canonical(tag))
	}
	require.Zero(t, tokenize.TierOf("xx"))
	require.Zero(t, tokenize.TierOf(""))
	require.Equal(t, "tested listed unknown", fmt.Sprint(tokenize.Tested, tokenize.Listed, tokenize.Tier(0)))
	list[0] = "xx"
	require.Equal(t, tokenize.Language("en"), tokenize.Languages()[0], "the slice is the caller's")
}

func TestSupported(t *testing.T) {
	for _, tag := range append(tokenize.Languages(), "", "en-GB", "EN", "pt_BR", "no", "nn", "nn-NO", "zh-Hant", "zh-TW", "cmn", "sr-Latn", "iw", "in") {
		require.True(t, tokenize.Supported(tag), "%q", tag)
	}
	for _, tag := range []tokenize.Language{"xx", "hr", "tl", "english", "e", "-", "-en"} {
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

func TestCanonical(t *testing.T) {
	for tag, want := range map[tokenize.Language]tokenize.Language{
		"": "", "en": "en", "EN": "en", "EN_gb": "en-GB", "en-gb": "en-GB", "zh-hant": "zh-Hant", "ZH-HANT-tw": "zh-Hant-TW",
		"sr-latn": "sr-Latn", "sr_LATN_rs": "sr-Latn-RS", "no": "nb", "no-NO": "nb-NO", "nn": "nn", "nn_no": "nn-NO", "iw": "he", "iw-IL": "he-IL", "in": "id",
		"cmn-Hans": "zh-Hans", "es-419": "es-419", "de-1996": "de-1996", "en-u-ca-buddhist": "en-u-ca-buddhist", "xx": "xx", "mo": "ro",
		"-": "-", "toolongsubtag": "toolongsubtag", "en-ü": "en-ü", "e n": "e n",
	} {
		require.Equal(t, want, tokenize.Canonical(tag), "%q", tag)
	}
}

func TestNearest(t *testing.T) {
	for tag, want := range map[tokenize.Language]tokenize.Language{
		"": "", "en": "en", "en-US": "en", "nn": "nb", "english": "en", "English": "en", "eng": "en", "fra": "fr", "spanish": "es", "portugese": "pt",
		"hr": "sr", "hr-HR": "sr", "sk": "cs", "ca": "es", "be": "uk", "ms": "id", "ur": "hi", "yue": "zh", "greek": "el", "norwegian": "nb",
		"xx": "", "q": "", "klingon": "", "-": "",
	} {
		require.Equal(t, want, tokenize.Nearest(tag), "%q", tag)
		require.True(t, want == "" || tokenize.Supported(want))
	}
}

func TestName(t *testing.T) {
	for tag, want := range map[tokenize.Language]string{"en": "English", "en-GB": "English", "no": "Norwegian", "zh-Hant": "Chinese", "": "", "xx": ""} {
		require.Equal(t, want, tokenize.Name(tag), "%q", tag)
	}
}
