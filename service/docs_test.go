package service

import (
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestProblemsAreDescribed follows the types of the problems to their headings.
func TestProblemsAreDescribed(t *testing.T) {
	doc, err := os.ReadFile("../docs/service.md")
	require.NoError(t, err)
	for _, k := range []kind{badRequest, crossOrigin, notFound, wrongMethod, unacceptable, timedOut, unchanged, tooLarge, wrongType, wrongValue, tooMany, broken, busy, draining} {
		require.Contains(t, string(doc), "\n### "+k.name+"\n"+strconv.Itoa(k.status)+". ")
	}
}
