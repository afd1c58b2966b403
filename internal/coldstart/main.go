// Command coldstart measures what the first summary costs in a process that has
// made none: it starts itself again and again, and prints the fastest and the
// median time from before summarize.New to behind the first summary of an
// article of 5 KB, in milliseconds.
//
//	go run ./internal/coldstart [-n 20]
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/standfirst/standfirst/summarize"
)

const articleBytes = 5 << 10

func main() {
	log.SetFlags(0)
	runs := flag.Int("n", 20, "how many processes")
	file := flag.String("article", "testdata/science_story.txt", "English text; its beginning is the article")
	child := flag.Bool("child", false, "measure this process")
	flag.Parse()
	measure := printAll
	if *child {
		measure = printOne
	}
	if err := measure(*file, *runs); err != nil {
		log.Fatal("coldstart: ", err)
	}
}

// printOne prints the milliseconds that this process takes.
func printOne(file string, _ int) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	article := summarize.Article{Text: strings.Repeat(string(text)+"\n\n", 1+articleBytes/len(text))[:articleBytes]}
	begin := time.Now()
	s, err := summarize.New(summarize.Options{})
	if err != nil {
		return err
	}
	if _, err := s.Summarize(context.Background(), article); err != nil {
		return err
	}
	fmt.Println(float64(time.Since(begin).Microseconds()) / 1e3)
	return nil
}

// printAll starts the processes and prints their times.
func printAll(file string, runs int) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	var times []float64
	for range max(runs, 1) {
		out, err := exec.Command(self, "-child", "-article", file).Output()
		if err != nil {
			return err
		}
		ms, err := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
		if err != nil {
			return err
		}
		times = append(times, ms)
	}
	slices.Sort(times)
	fmt.Printf("New and first summary, %d processes: fastest %.1f ms, median %.1f ms\n", len(times), times[0], times[len(times)/2])
	return nil
}
