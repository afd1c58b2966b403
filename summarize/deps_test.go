package summarize_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDependencies keeps the import of summarize light: stemmers, the Unicode
// segmenter and the language detector are all that comes with it.
func TestDependencies(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", ".").Output()
	require.NoError(t, err)
	allowed := []string{
		"github.com/standfirst/standfirst/",
		"github.com/kljensen/snowball/",
		"github.com/blevesearch/snowballstem",
		"github.com/clipperhouse/uax29/v2/",
		"github.com/clipperhouse/stringish",
	}
	for path := range strings.FieldsSeq(string(out)) {
		ok := false
		for _, prefix := range allowed {
			ok = ok || strings.HasPrefix(path, prefix)
		}
		require.True(t, ok, "summarize imports %s", path)
	}
	std, err := exec.Command("go", "list", "-deps", ".").Output()
	require.NoError(t, err)
	for path := range strings.FieldsSeq(string(std)) {
		require.NotEqual(t, "net", path)
		require.NotEqual(t, "net/http", path)
	}
}
