package main

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed npm/package.json npm/package-lock.json npm/driver.mjs
var npmFiles embed.FS

func npmFolder(cache string) string { return filepath.Join(cache, "npm") }
func otsFolder(cache string) string { return filepath.Join(cache, "ots") }

// install puts what a maker's rivals need into the cache, unless it is there.
func install(maker, cache string) error {
	switch maker {
	case "npm":
		return installNPM(npmFolder(cache))
	case "debian":
		return installOts(otsFolder(cache))
	default:
		return nil
	}
}

// installNPM installs the locked packages. No script of theirs runs but the
// one that makes wordpos's index of WordNet, which node-summarizer reads.
func installNPM(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	lock, err := writeNPMFiles(dir)
	if err != nil {
		return err
	}
	stamp := filepath.Join(dir, "installed-lock.json")
	if have, err := os.ReadFile(stamp); err == nil && bytes.Equal(have, lock) {
		return nil
	}
	if err := command(dir, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"); err != nil {
		return err
	}
	wordpos := filepath.Join(dir, "node_modules", "wordpos")
	if err := command(wordpos, "node", "tools/stat.js", "--no-stats", "index.adv", "index.adj", "index.verb", "index.noun"); err != nil {
		return err
	}
	return os.WriteFile(stamp, lock, 0o644)
}

// writeNPMFiles writes the embedded files to a folder and returns the lock.
func writeNPMFiles(dir string) (lock []byte, err error) {
	for _, name := range []string{"package.json", "driver.mjs", "package-lock.json"} {
		if lock, err = npmFiles.ReadFile("npm/" + name); err != nil {
			return nil, err
		}
		if err := os.WriteFile(filepath.Join(dir, name), lock, 0o644); err != nil {
			return nil, err
		}
	}
	return lock, nil
}

// installOts unpacks Debian's library; what it links to (GLib, libxml2) is on
// most systems, and where it is not, loading the library says so.
func installOts(dir string) error {
	if otsPackage(dir) != "" {
		return nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := command(dir, "apt-get", "download", "libots0"); err != nil {
		// Lists may be missing or old; only root can fetch them.
		if update := command(dir, "apt-get", "update", "-qq"); update != nil {
			return errors.Join(err, update)
		}
		if err := command(dir, "apt-get", "download", "libots0"); err != nil {
			return err
		}
	}
	return command(dir, "dpkg-deb", "-x", otsPackage(dir), ".")
}

// otsPackage is the file name of the downloaded package, "" for none.
func otsPackage(dir string) string {
	found, err := filepath.Glob(filepath.Join(dir, "libots0_*.deb"))
	if err != nil || len(found) == 0 {
		return ""
	}
	return filepath.Base(found[0])
}

// otsVersion is the version in the name of the package, "libots0_0.5.0-8_amd64.deb".
func otsVersion(cache string) string {
	_, version, _ := strings.Cut(otsPackage(otsFolder(cache)), "_")
	version, _, _ = strings.Cut(version, "_")
	return version
}

// command runs a program in a folder; its error is the last line it wrote.
func command(dir, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w: %s", strings.Join(cmd.Args[:min(2, len(cmd.Args))], " "), err, lastLine(string(out)))
	}
	return nil
}
