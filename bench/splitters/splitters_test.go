package splitters_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/bench/splitters"
)

func TestSplitters(t *testing.T) {
	text := "The pier closed in March. It opens again on Sunday."
	require.Contains(t, splitters.Names(), "standfirst")
	for _, name := range splitters.Names() {
		t.Run(name, func(t *testing.T) {
			split, err := splitters.New(name)
			require.NoError(t, err)
			require.Equal(t, [][2]int{{0, 25}, {26, 51}}, splitters.Locate(text, split(text)))
		})
	}
	_, err := splitters.New("awk")
	require.ErrorContains(t, err, `no splitter "awk"`)
}

func TestLocate(t *testing.T) {
	for _, test := range []struct {
		name  string
		parts []string
		want  [][2]int
	}{
		{"blanks around", []string{" It rained.\n", " It rained. "}, [][2]int{{0, 10}, {11, 21}}},
		{"a changed part", []string{"It snowed.", "It rained."}, [][2]int{{0, 10}}},
		{"nothing", []string{"", " "}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.want, splitters.Locate("It rained. It rained.", test.parts))
		})
	}
}
