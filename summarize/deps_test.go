package summarize_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDependencies keeps the import of summarize light: stemmers and the Unicode
// segmenter are all that comes with it.
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

// TestNoHeavyImports keeps the packages out of the core's own code that would
// make the WebAssembly build larger than it may be; the stemmers' use of them is
// cut out by web/build.
func TestNoHeavyImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-f", `{{if not .Standard}}{{.ImportPath}} {{join .Imports " "}}{{end}}`, ".").Output()
	require.NoError(t, err)
	for line := range strings.Lines(string(out)) {
		path, imports, _ := strings.Cut(strings.TrimSpace(line), " ")
		if !strings.HasPrefix(path, "github.com/standfirst/standfirst/") {
			continue
		}
		for _, heavy := range []string{"fmt", "log", "os", "regexp", "encoding/json", "text/template"} {
			require.NotContains(t, strings.Fields(imports), heavy, path)
		}
	}
}
