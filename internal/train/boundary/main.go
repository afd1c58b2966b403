// Command boundary learns the table of sentence boundaries from Universal
// Dependencies treebanks and reports how good it is.
//
//	go run ./internal/train/boundary -data DIR          # train, write, report
//	go run ./internal/train/boundary -data DIR -check   # train, compare with the embedded table
//	go run ./internal/train/boundary -data DIR -folds   # report by five folds
//	go run ./internal/train/boundary -data DIR -plain   # count and show what ends at a plain space in DIR/summaries
//
// DIR/sentences holds JSON lines {"id","text","spans"}. The same data give the
// same table, byte for byte.
package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/standfirst/standfirst/internal/boundary"
)

func main() {
	data := flag.String("data", "", "folder that holds sentences/*.jsonl")
	out := flag.String("out", "internal/boundary/boundary.bin", "table to write or check")
	check := flag.Bool("check", false, "compare with the table instead of writing it")
	folds := flag.Bool("folds", false, "report the sets without a training part by five folds, write nothing")
	report := flag.Bool("report", false, "report on the embedded table, train nothing")
	plain := flag.Bool("plain", false, "count the sentences of summaries/*.jsonl that end at a space which nothing marks, and show a sample")
	showErrors := flag.String("errors", "", "with -report or -folds: a set whose errors to print, such as ru_gsd_dev")
	flag.Parse()
	if *plain && *data != "" {
		if err := reportPlain(filepath.Join(*data, "summaries")); err != nil {
			fmt.Fprintln(os.Stderr, "boundary:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(*data, *out, *check, *folds, *report, *showErrors); err != nil {
		fmt.Fprintln(os.Stderr, "boundary:", err)
		os.Exit(1)
	}
}

func run(data, out string, check, folds, report bool, showErrors string) error {
	if data == "" {
		return errors.New("-data names no folder")
	}
	c, err := readCorpus(filepath.Join(data, "sentences"))
	if err != nil {
		return err
	}
	switch {
	case report:
		return c.report(boundary.Embedded(), showErrors)
	case folds:
		return c.reportFolds(showErrors)
	}
	table := train(c.training())
	if check {
		old, err := os.ReadFile(out)
		if err == nil && !bytes.Equal(old, table) {
			err = fmt.Errorf("%s is not what the data give", out)
		}
		return err
	}
	if err := os.WriteFile(out, table, 0o644); err != nil {
		return err
	}
	sum := fmt.Sprintf("%x\n", sha256.Sum256(table))
	if err := os.WriteFile(out+".sha256", []byte(sum), 0o644); err != nil {
		return err
	}
	return c.report(table, showErrors)
}
