package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/standfirst/standfirst/internal/jsonlines"
)

// chunkSize is how many bytes of lines are packed and written at a time. Chunks
// are cut by their lines alone, so that a run that was resumed packs the same
// ones.
const chunkSize = 256 << 10

// output is what a batch writes: standard output, a device or a pipe as it is,
// a file by way of a part with a journal beside it.
type output struct {
	to      io.Writer
	name    string   // of the file, when it is whole
	part    *os.File // nil without a journal
	renamed bool     // by a run that was killed before it could remove the journal
	journal *os.File
	begun   checkpoint // what was there already
	pack    func(chunk []byte) ([]byte, error)
	chunk   []byte
	next    checkpoint // at the end of chunk
}

// openOutput opens what the flags ask for.
func openOutput(stdout io.Writer, f *batchFlags, in *input) (*output, error) {
	o := &output{to: stdout, pack: packer(f.output)}
	if f.stats != "" {
		o.begun.Tally.Corpus = &corpus{Languages: map[string]int64{}, Rejected: map[string]int64{}}
	}
	if f.output == "" {
		return o, nil
	}
	if in.isFile(f.output) {
		return nil, fmt.Errorf("%s: is the input, which the output would overwrite", f.output)
	}
	o.name = f.output
	if target, err := filepath.EvalSymlinks(f.output); err == nil {
		o.name = target
	}
	info, err := os.Stat(o.name)
	switch {
	case err == nil && info.IsDir():
		return nil, fmt.Errorf("%s: %w", f.output, errDirectory)
	case err == nil && !info.Mode().IsRegular() && f.resume:
		return nil, usageError{fmt.Errorf("%s: not a regular file, which --resume needs", f.output)}
	case err == nil && !info.Mode().IsRegular():
		o.to, err = os.OpenFile(o.name, os.O_WRONLY, 0)
	default:
		err = o.openPart(f, in, info)
	}
	if o.next = o.begun; err != nil && !errors.As(err, new(usageError)) {
		return nil, fmt.Errorf("%s: %w", f.output, plain(err))
	}
	return o, err
}

// openPart opens the part and the journal, to go on or to begin. whole is the
// file that the output will replace, nil if there is none.
func (o *output) openPart(f *batchFlags, in *input, whole os.FileInfo) error {
	begun, length := o.begun, int64(0)
	head := newHeader(f, in)
	part, err := os.Stat(o.name + ".part")
	if err != nil {
		part = whole // a run that was killed when all was done but to remove the journal
	}
	if f.resume && part != nil {
		if begun, length, err = readJournal(o.name+".journal", head, part.Size()); err != nil {
			return err
		}
		if begun.Whole && part == whole && begun.At == whole.Size() {
			o.begun, o.renamed, o.to = begun, true, io.Discard
			return nil
		}
		if begun.Tally.Records == 0 || part == whole {
			begun, length = o.begun, 0
		}
	}
	o.begun = begun
	if o.journal, err = openAt(o.name+".journal", length); err != nil {
		return err
	}
	if length == 0 {
		if err := jsonlines.Write(o.journal, head); err != nil {
			return err
		}
	}
	if o.part, err = openAt(o.name+".part", begun.At); err != nil {
		return err
	}
	o.to = o.part
	if whole != nil {
		return o.part.Chmod(whole.Mode().Perm())
	}
	return nil
}

// openAt opens a file, cuts it off after so many bytes and goes on there.
func openAt(name string, size int64) (*os.File, error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	err = f.Truncate(size)
	if err == nil {
		_, err = f.Seek(size, io.SeekStart)
	}
	return f, err
}

// add writes the line of an item, sooner or later.
func (o *output) add(it *item, t tally) error {
	o.chunk = append(o.chunk, it.out...)
	o.next.Digest, o.next.Tally = it.digest, t
	if len(o.chunk) < chunkSize {
		return nil
	}
	return o.flush()
}

// flush writes what was added, and then notes in the journal that it did.
func (o *output) flush() error {
	packed := o.chunk
	if len(o.chunk) > 0 || o.next.At == 0 {
		var err error
		if packed, err = o.pack(o.chunk); err != nil {
			return err
		}
	}
	n, err := o.to.Write(packed)
	o.next.At += int64(n)
	if o.chunk = o.chunk[:0]; err != nil || o.part == nil {
		return err
	}
	if err := o.part.Sync(); err != nil {
		return err
	}
	return jsonlines.Write(o.journal, o.next)
}

// finish makes the output whole.
func (o *output) finish() error {
	if o.renamed {
		return os.Remove(o.name + ".journal")
	}
	o.next.Whole = true
	if err := o.flush(); err != nil || o.part == nil {
		return err
	}
	if err := errors.Join(o.part.Close(), o.journal.Close()); err != nil {
		return err
	}
	if err := os.Rename(o.name+".part", o.name); err != nil {
		return err
	}
	return os.Remove(o.name + ".journal")
}

// stop leaves the output as it is, of whole lines.
func (o *output) stop() error {
	if o.part == nil {
		return o.flush()
	}
	return errors.Join(o.part.Close(), o.journal.Close())
}

// packer returns what packs a chunk, by the name of the output: as a member
// that stands by itself.
func packer(name string) func([]byte) ([]byte, error) {
	switch isPacked(name) {
	case ".gz":
		return func(chunk []byte) ([]byte, error) {
			var packed bytes.Buffer
			z := gzip.NewWriter(&packed)
			_, err := z.Write(chunk)
			err = errors.Join(err, z.Close())
			return packed.Bytes(), err
		}
	case ".zst":
		return func(chunk []byte) ([]byte, error) {
			z, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
			if err != nil {
				return nil, err
			}
			return z.EncodeAll(chunk, nil), z.Close()
		}
	}
	return func(chunk []byte) ([]byte, error) { return chunk, nil }
}
