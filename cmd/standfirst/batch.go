package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/internal/jsonlines"
	"github.com/standfirst/standfirst/summarize"
)

// newBatch summarizes JSON lines.
func newBatch() *cobra.Command {
	var set settings
	var output string
	var resume bool
	cmd := &cobra.Command{
		Use:   "batch [flags] [IN.jsonl]",
		Short: "Summarize many articles: JSON lines in, JSON lines out",
		Long: `Batch reads lines {"id","title","text","language"}, or with "html" in place of
"text", and writes a summary for each, one JSON object a line, in the input's
order, on all CPUs. A line that fails becomes {"id","line","error"} in its place,
and the rest goes on. The summary of a page carries the text that its offsets
count in.`,
		Args: atMostOne,
		RunE: func(cmd *cobra.Command, args []string) error {
			in := "-"
			if len(args) > 0 {
				in = args[0]
			}
			if resume && output == "" {
				return usageError{errors.New("--resume needs -o")}
			}
			return runBatch(cmd, &set, in, output, resume)
		},
	}
	addOptions(cmd, &set)
	cmd.Flags().StringVarP(&output, "output", "o", "", "the file to write, instead of standard output")
	cmd.Flags().BoolVar(&resume, "resume", false, "go on after the lines that are in the output file")
	return cmd
}

// batch is one run.
type batch struct {
	in     *jsonlines.Reader
	parser *jsonlines.Parser
	broken []jsonlines.Failure // of the lines read so far, by their number
	ends   error               // of the input, other than its end
	lines  []int               // the numbers of the lines handed to the summarizer
	texts  []string            // of those lines, the text if it was extracted, else ""
	max    int                 // bytes of a page
	failed int
}

func runBatch(cmd *cobra.Command, set *settings, input, output string, resume bool) (err error) {
	s, err := set.summarizer()
	if err != nil {
		return err
	}
	in := cmd.InOrStdin()
	var size int64 = -1
	if input != "-" {
		f, err := open(input)
		if err != nil {
			return fmt.Errorf("%s: %w", input, err)
		}
		defer f.Close() //nolint:errcheck // it was only read
		if info, err := f.Stat(); err == nil {
			size = info.Size()
		}
		in = f
	}
	out := cmd.OutOrStdout()
	done := 0
	if output != "" {
		if isSame(in, output) {
			return fmt.Errorf("%s: is the input, which the output would overwrite", output)
		}
		f, n, err := create(output, resume)
		if err != nil {
			return fmt.Errorf("%s: %w", output, plain(err))
		}
		defer func() { err = errors.Join(err, f.Close()) }()
		out, done = f, n
	}
	bar := newProgress(cmd.ErrOrStderr(), size)
	counted := progressbar.NewReader(in, bar)
	maxBytes := byteLimit(set.options.MaxBytes)
	parser, err := jsonlines.NewParser(jsonlines.Fields{})
	if err != nil {
		return err
	}
	b := &batch{max: maxBytes, parser: parser, in: jsonlines.NewReader(&counted, jsonlines.Limit(maxBytes))}
	if err := b.skip(done); err != nil {
		return err
	}
	err = b.write(cmd, s, out)
	_ = bar.Finish()
	return err
}

// write summarizes what is left of the input. Each line is whole when it is
// written, so that an interruption loses none.
func (b *batch) write(cmd *cobra.Command, s *summarize.Summarizer, to io.Writer) error {
	out := bufio.NewWriterSize(to, 64<<10)
	for summary, err := range s.All(cmd.Context(), b.articles()) {
		if cmd.Context().Err() != nil {
			break
		}
		line, text := b.lines[0], b.texts[0]
		b.lines, b.texts = b.lines[1:], b.texts[1:]
		if err := b.writeBroken(out, line); err != nil {
			return err
		}
		if err != nil {
			err = b.fail(out, jsonlines.Failure{ID: summary.ID, Line: line, Error: err.Error()})
		} else {
			err = writeJSON(out, result{summary, text})
		}
		if err != nil {
			return err
		}
	}
	if cmd.Context().Err() != nil {
		return errors.Join(errors.New("interrupted: what is written is whole, --resume goes on"), out.Flush())
	}
	if err := b.writeBroken(out, b.in.Line()+1); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if b.ends != nil {
		return b.ends
	}
	if b.failed > 0 {
		complain(cmd.ErrOrStderr(), fmt.Errorf("%d lines failed: see \"error\" in the output", b.failed))
		return errInput
	}
	return nil
}

// writeBroken writes the broken lines that stand before a line.
func (b *batch) writeBroken(out *bufio.Writer, line int) error {
	for len(b.broken) > 0 && b.broken[0].Line < line {
		if err := b.fail(out, b.broken[0]); err != nil {
			return err
		}
		b.broken = b.broken[1:]
	}
	return nil
}

func (b *batch) fail(out *bufio.Writer, f jsonlines.Failure) error {
	b.failed++
	return writeJSON(out, f)
}

// skip passes over the records that were done before.
func (b *batch) skip(n int) error {
	for range n {
		_, err := b.in.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil && !isLong(err) {
			return err
		}
	}
	return nil
}

// isSame tells whether a reader is the file of a name.
func isSame(in io.Reader, name string) bool {
	f, ok := in.(*os.File)
	if !ok {
		return false
	}
	a, errA := f.Stat()
	b, errB := os.Stat(name)
	return errA == nil && errB == nil && a.Mode().IsRegular() && os.SameFile(a, b)
}

// create opens the output file, and tells how many whole lines it holds when
// it is to be gone on with; a torn last line is cut off.
func create(name string, resume bool) (*os.File, int, error) {
	if !resume {
		f, err := os.Create(name)
		return f, 0, err
	}
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, 0, err
	}
	lines, whole, at := 0, int64(0), int64(0)
	buf := make([]byte, 64<<10)
	for {
		n, err := f.Read(buf)
		for part := buf[:n]; ; {
			i := bytes.IndexByte(part, '\n')
			if i < 0 {
				at += int64(len(part))
				break
			}
			lines, at, part = lines+1, at+int64(i)+1, part[i+1:]
			whole = at
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, 0, errors.Join(err, f.Close())
		}
	}
	if err := f.Truncate(whole); err != nil {
		return nil, 0, errors.Join(err, f.Close())
	}
	_, err = f.Seek(whole, io.SeekStart)
	return f, lines, err
}

// newProgress shows how much of the input is read, on a terminal only.
func newProgress(stderr io.Writer, size int64) *progressbar.ProgressBar {
	if !isRich(stderr) {
		return progressbar.DefaultBytesSilent(size)
	}
	return progressbar.NewOptions64(size, progressbar.OptionSetWriter(stderr), progressbar.OptionShowBytes(true),
		progressbar.OptionSetDescription("batch"), progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100_000_000))
}
