package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const story = "The bridge reopened on Friday. Repairs took nine weeks and cost four million crowns. Lorries are still banned.\n\nThe mayor thanked the crews for working through the frost."

// TestGoSystems asks everyone who needs nothing installed.
func TestGoSystems(t *testing.T) {
	for _, r := range catalogue() {
		if r.maker != "" {
			continue
		}
		t.Run(r.name, func(t *testing.T) {
			answer, greeting, err := goSystem(r.name, t.TempDir(), 2)
			require.NoError(t, err)
			require.NotEmpty(t, greeting.Runtime)
			pieces, err := answer(story)
			require.NoError(t, err)
			require.NotEmpty(t, pieces)
			for _, piece := range pieces {
				require.Contains(t, story, strings.TrimSpace(piece))
			}
			if r.kind == splitter {
				require.GreaterOrEqual(t, len(pieces), 4, "uax29 gives the empty line too")
			}
		})
	}
}

func TestGoSystemsThatAreNotThere(t *testing.T) {
	_, _, err := goSystem("lexrank", t.TempDir(), 3)
	require.ErrorContains(t, err, `no system "lexrank"`)
	_, _, err = goSystem("ots", t.TempDir(), 3)
	require.Error(t, err)
}

func TestChoose(t *testing.T) {
	some, err := choose(catalogue(), "ots,prose")
	require.NoError(t, err)
	var names []string
	for _, r := range some {
		names = append(names, r.name)
	}
	require.Equal(t, []string{"standfirst", "standfirst-textrank", "ots", "standfirst-sentences", "prose"}, names)
	all, err := choose(catalogue(), "")
	require.NoError(t, err)
	require.Equal(t, catalogue(), all)
	_, err = choose(catalogue(), "ots,gpt")
	require.ErrorContains(t, err, `no summarizer "gpt"`)
}

// TestNPMFiles holds catalogue, driver, package.json and lock together.
func TestNPMFiles(t *testing.T) {
	dir := t.TempDir()
	lock, err := writeNPMFiles(dir)
	require.NoError(t, err)
	driver, err := os.ReadFile(filepath.Join(dir, "driver.mjs"))
	require.NoError(t, err)
	for _, r := range catalogue() {
		if r.maker == "npm" {
			require.Regexp(t, `(?m)^  async '?`+strings.ReplaceAll(r.name, ".", `\.`)+`'? \(\)`, string(driver))
		}
	}

	var wanted struct{ Dependencies map[string]string }
	manifest, err := os.ReadFile(filepath.Join(dir, "package.json"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(manifest, &wanted))
	var locked struct {
		Packages map[string]struct{ Version, Integrity string }
	}
	require.NoError(t, json.Unmarshal(lock, &locked))
	for name, version := range wanted.Dependencies {
		require.Equal(t, version, locked.Packages["node_modules/"+name].Version, "pinned, %s", name)
	}
	for name, p := range locked.Packages {
		require.True(t, name == "" || strings.HasPrefix(p.Integrity, "sha512-"), name)
	}
}

func TestOtsVersion(t *testing.T) {
	cache := t.TempDir()
	require.Empty(t, otsVersion(cache))
	require.NoError(t, os.MkdirAll(otsFolder(cache), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(otsFolder(cache), "libots0_0.5.0-8_amd64.deb"), nil, 0o644))
	require.Equal(t, "0.5.0-8", otsVersion(cache))
}

func TestCommandTellsTheLastLine(t *testing.T) {
	err := command(t.TempDir(), "go", "nonsense")
	require.ErrorContains(t, err, "go nonsense: ")
	require.ErrorContains(t, err, "Run 'go help' for usage.")
}
