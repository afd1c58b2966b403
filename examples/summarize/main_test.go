package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	var out strings.Builder
	require.NoError(t, run(&out, 1, []string{"../../testdata/agency_page.txt"}))
	require.Contains(t, out.String(), "Georgia Reopens Mountain Rail Line After Landslide Repairs\n")
	require.Contains(t, out.String(), "Georgia’s state railway resumed freight traffic")
	require.Equal(t, 2, strings.Count(out.String(), "\n"))
	require.Error(t, run(&out, 1, []string{"missing.txt"}))
	require.Error(t, run(&out, -1, nil))
}
