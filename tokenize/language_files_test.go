package tokenize

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// The tables are the only reader of the data files: a missing or misspelt
// section shows here.
func TestLanguageTables(t *testing.T) {
	list := tables()
	require.Len(t, list, len(languageRows)+1)
	for _, lang := range list[:unknownLanguage] {
		t.Run(string(lang.tag), func(t *testing.T) {
			require.NotNil(t, lang.stem)
			require.Greater(t, len(lang.stopWords), 50)
			require.NotEmpty(t, lang.firstPerson)
			require.Greater(t, len(lang.dateWords), 19, "months and weekdays")
			require.NotEmpty(t, lang.agencies)
			require.NotEmpty(t, readSections(string(lang.tag))["name"])
		})
	}
	require.Empty(t, list[unknownLanguage].tag)
	require.Nil(t, list[unknownLanguage].stem)
}
