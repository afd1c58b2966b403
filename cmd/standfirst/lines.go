package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/extract"
	"github.com/standfirst/standfirst/internal/jsonlines"
	"github.com/standfirst/standfirst/summarize"
)

// eachLine writes an answer for every record of a file of JSON lines, and a
// failure in place of those that have none.
func eachLine(cmd *cobra.Command, out *bufio.Writer, file string, maxBytes int, answer func(jsonlines.Record) (any, error)) error {
	in, err := openInput(cmd.InOrStdin(), file)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	defer in.Close() //nolint:errcheck // it was only read
	parser, err := jsonlines.NewParser(jsonlines.Fields{})
	if err != nil {
		return err
	}
	lines := jsonlines.NewReader(in, jsonlines.Limit(maxBytes))
	failed := 0
	for cmd.Context().Err() == nil {
		line, err := lines.Next()
		if err != nil && !isLong(err) {
			return endOf(cmd, file, err, failed)
		}
		var rec jsonlines.Record
		if err == nil {
			rec, err = parser.Parse(line)
		}
		var value any
		if err == nil {
			value, err = answer(rec)
		}
		if err != nil {
			failed++
			value = jsonlines.Failure{ID: rec.ID, Line: lines.Line(), Error: err.Error()}
		}
		if err := jsonlines.Write(out, value); err != nil {
			return err
		}
	}
	return errors.New("interrupted")
}

// isLong tells an error of one line from the end of them all.
func isLong(err error) bool {
	var long *jsonlines.LongError
	return errors.As(err, &long)
}

// endOf says how the reading of lines ended, of which some may have failed.
func endOf(cmd *cobra.Command, file string, err error, failed int) error {
	switch {
	case !errors.Is(err, io.EOF):
		return fmt.Errorf("%s: %w", file, plain(err))
	case failed > 0:
		complain(cmd.ErrOrStderr(), fmt.Errorf("%d lines failed: see \"error\" in the output", failed))
		return errInput
	}
	return nil
}

// articleOf makes an article of a record.
func articleOf(rec jsonlines.Record, maxBytes int) (summarize.Article, error) {
	if !rec.IsHTML {
		return summarize.Article{ID: rec.ID, Title: rec.Title, Text: rec.Text, Language: rec.Language}, nil
	}
	a, err := extract.HTML([]byte(rec.HTML), extract.Options{ContentType: "text/html; charset=utf-8", MaxBytes: maxBytes})
	a.ID, a.Language = rec.ID, rec.Language
	if rec.Title != "" {
		a.Title = rec.Title
	}
	return a, err
}
