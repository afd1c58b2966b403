package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/standfirst/standfirst/internal/jsonlines"
	"github.com/standfirst/standfirst/summarize"
)

// header is the first line of a journal: what the output is made of. A run goes
// on with an output only when all of it is the same.
type header struct {
	Version string `json:"version"`
	Input   string `json:"input"` // its name, without the folder
	Size    int64  `json:"size"`  // in bytes, -1 when not known
	Options shape  `json:"options"`
}

// shape is what the flags say of the output.
type shape struct {
	summarize.Options
	MaxBytes int              `json:"maxBytes"`
	Fields   jsonlines.Fields `json:"fields"`
	List     bool             `json:"list,omitzero"`
	Stats    bool             `json:"stats,omitzero"`
}

// checkpoint is every other line of a journal: how far the output is whole.
type checkpoint struct {
	At     int64  `json:"at"`            // bytes of the output
	Digest uint64 `json:"digest,string"` // of the input that they were made of
	Whole  bool   `json:"whole,omitzero"`
	Tally  tally  `json:"tally"`
}

func newHeader(f *batchFlags, in *input) header {
	return header{
		Version: version(), Input: filepath.Base(in.name), Size: in.size,
		Options: shape{Options: f.options, MaxBytes: f.options.MaxBytes, Fields: f.fields, List: f.list, Stats: f.stats != ""},
	}
}

// differs says in what another run is not this one, "" if in nothing.
func (h header) differs(other header) string {
	options, err := json.Marshal(h.Options)
	others, errOther := json.Marshal(other.Options)
	switch {
	case err != nil || errOther != nil:
		return "options that can't be written"
	case h.Version != other.Version:
		return fmt.Sprintf("version %s, and this is %s", h.Version, other.Version)
	case h.Input != other.Input:
		return fmt.Sprintf("input %q, and this is %q", h.Input, other.Input)
	case h.Size != other.Size:
		return fmt.Sprintf("an input of %d bytes, and this is of %d", h.Size, other.Size)
	case !bytes.Equal(options, others):
		return fmt.Sprintf("options %s, and these are %s", options, others)
	}
	return ""
}

// readJournal returns the last checkpoint that an output of so many bytes
// reaches, and how many bytes of the journal lead up to it: 0 when there is
// nothing to go on with.
func readJournal(name string, want header, size int64) (last checkpoint, length int64, err error) {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return checkpoint{}, 0, nil
	}
	if err != nil {
		return checkpoint{}, 0, fmt.Errorf("%s: %w", name, plain(err))
	}
	defer f.Close() //nolint:errcheck // it was only read
	lines := bufio.NewReader(f)
	var begun header
	line, err := lines.ReadBytes('\n')
	if err != nil || json.Unmarshal(line, &begun) != nil {
		return checkpoint{}, 0, nil // killed before it had begun
	}
	if why := begun.differs(want); why != "" {
		return checkpoint{}, 0, usageError{fmt.Errorf("%s: was begun with %s: begin anew without --resume", name, why)}
	}
	for length = int64(len(line)); ; length += int64(len(line)) {
		var next checkpoint
		line, err = lines.ReadBytes('\n')
		if err != nil || json.Unmarshal(line, &next) != nil || next.At > size {
			return last, length, nil
		}
		last = next
	}
}
