package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cespare/xxhash/v2"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/standfirst/standfirst/internal/jsonlines"
)

var (
	errDirectory = errors.New("is a directory")
	errChanged   = errors.New("changed while it was read")
)

// input is what a batch reads: JSON lines, a list of files, or a folder.
type input struct {
	name    string
	size    int64 // in bytes, packed as it may be; -1 when not known
	source  io.ReadCloser
	file    *os.File // what source reads, if it is a regular file
	before  os.FileInfo
	read    int64
	isList  bool
	maxLine int
	digest  *xxhash.Digest
}

// openBatch opens a file, standard input for "-", or a folder.
func openBatch(stdin io.Reader, name string, isList bool, pageBytes int) (*input, error) {
	in := &input{name: name, size: -1, isList: isList, maxLine: jsonlines.Limit(pageBytes), digest: xxhash.New()}
	if info, err := os.Stat(name); err == nil && info.IsDir() && !isList {
		return in, nil
	}
	source, err := openInput(stdin, name)
	if err != nil {
		return nil, err
	}
	in.source = source
	if name != "-" {
		stdin = source
	}
	if f, ok := stdin.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			in.file, in.before, in.size = f, info, info.Size()
		}
	}
	return in, nil
}

func (in *input) close() error {
	if in.source == nil {
		return nil
	}
	return in.source.Close()
}

// isFile tells whether the input is the file of a name.
func (in *input) isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && in.file != nil && os.SameFile(in.before, info)
}

// each emits what is in the input, in order.
func (in *input) each(ctx context.Context, room *room, emit func(*item, int) error) error {
	emit = in.signed(emit)
	if in.source == nil {
		return in.eachFile(emit)
	}
	lines, err := in.lines()
	if err != nil {
		return err
	}
	lines.BeforeLarge = func() error { return room.reserve(ctx) }
	for {
		line, err := lines.Next()
		if errors.Is(err, io.EOF) {
			return in.checkChanged()
		}
		if err != nil && !isLong(err) {
			return plain(err)
		}
		it := &item{line: lines.Line(), data: line, err: err, read: in.read}
		if in.isList {
			it.id, it.file, it.data = string(line), string(line), nil
		}
		_, _ = in.digest.Write(line)
		if err := emit(it, in.weigh(it)); err != nil {
			return err
		}
	}
}

// signed gives every item the digest of the input so far.
func (in *input) signed(emit func(*item, int) error) func(*item, int) error {
	return func(it *item, bytes int) error {
		_, _ = in.digest.WriteString("\n")
		it.digest = in.digest.Sum64()
		return emit(it, bytes)
	}
}

// weigh returns the bytes of a line, or of the file that it names.
func (in *input) weigh(it *item) int {
	if it.file == "" {
		return len(it.data)
	}
	if info, err := os.Stat(it.file); err == nil {
		return int(min(info.Size(), int64(in.maxLine)))
	}
	return 0
}

// lines unpacks the input, by how it begins.
func (in *input) lines() (*jsonlines.Reader, error) {
	raw := bufio.NewReaderSize(io.TeeReader(in.source, (*counter)(&in.read)), 64<<10)
	head, err := raw.Peek(4)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, plain(err)
	}
	var unpacked io.Reader = raw
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		unpacked, err = gzip.NewReader(raw)
	case bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")):
		unpacked, err = zstd.NewReader(raw, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(8<<20))
	default:
		err = nil
	}
	return jsonlines.NewReader(unpacked, in.maxLine), err
}

// checkChanged is an error when the file was written to in the meantime.
func (in *input) checkChanged() error {
	if in.file == nil {
		return nil
	}
	if after, err := in.file.Stat(); err != nil || isChanged(in.before, after) {
		return errChanged
	}
	return nil
}

// pageEndings are those of the files of a folder that are read.
var pageEndings = []string{".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"}

// eachFile emits the files of a folder tree, by their paths. Links to folders
// are not followed, so that no loop of links has no end.
func (in *input) eachFile(emit func(*item, int) error) error {
	return fs.WalkDir(os.DirFS(in.name), ".", func(path string, entry fs.DirEntry, err error) error {
		it := &item{id: path, file: filepath.Join(in.name, filepath.FromSlash(path)), err: plain(err)}
		switch {
		case err != nil && path == ".":
			return plain(err)
		case err != nil:
			return emit(it, 0)
		case entry.IsDir() || !slices.Contains(pageEndings, strings.ToLower(filepath.Ext(path))):
			return nil
		}
		size := 0
		if info, err := entry.Info(); err == nil {
			size = int(min(info.Size(), int64(in.maxLine)))
			_, _ = fmt.Fprintf(in.digest, "%d %d ", info.Size(), info.ModTime().UnixNano())
		}
		_, _ = in.digest.WriteString(path)
		return emit(it, size)
	})
}

// counter counts what is written to it.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
