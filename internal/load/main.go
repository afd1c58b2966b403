// Command load measures standfirst serve under load: the most summaries a
// second, latencies at 70 % of that, what happens at three times as much, and
// whether a SIGTERM under load loses a request. It starts the service itself on
// a port of loopback, speaks to nothing else, and ends after a fixed time.
//
//	go run ./internal/load [-for 5s] [-language en]
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/standfirst/standfirst/tokenize"
)

func main() {
	log.SetFlags(0)
	phase := flag.Duration("for", 5*time.Second, "length of each part, at most 30s")
	dir := flag.String("articles", "testdata", "folder of the articles")
	language := flag.String("language", "", "send only articles in this one, such as en")
	flag.Parse()
	if *phase > 30*time.Second {
		*phase = 30 * time.Second
	}
	if err := measure(*phase, *dir, tokenize.Language(*language)); err != nil {
		log.Print("load: ", err)
		os.Exit(1)
	}
}

const articleBytes = 5000

// measure runs all parts and prints a line for each.
func measure(phase time.Duration, dir string, language tokenize.Language) error {
	requests, err := readRequests(dir, language, articleBytes)
	if err != nil {
		return err
	}
	p, err := startService()
	if err != nil {
		return err
	}
	defer p.kill()
	others, _ := os.ReadFile("/proc/loadavg") // what else the machine does, where the system says
	fmt.Printf("%d articles of %d bytes, %v a part, load before: %.4s\n", len(requests), articleBytes, phase, others)
	l := load{address: p.address, requests: requests, phase: phase}
	l.run("warm up", 8, 0)
	before := p.cpu()
	most := l.run("most", 8, 0)
	best := float64(most.codes[200]) / phase.Seconds()
	fmt.Println(most)
	if used := p.cpu() - before; used > 0 {
		fmt.Printf("%-20s %6.0f answers a second of one processor, for the service alone\n", "", float64(most.codes[200])/used)
	}
	at70 := l.run("at 70 %", 64, 0.7*best)
	fmt.Println(at70)
	over := l.run("at 300 %", 512, 3*best)
	fmt.Println(over, p.memory())
	again := l.run("after that, 70 %", 64, 0.7*best)
	fmt.Println(again)
	return l.stopUnderLoad(p)
}

// stopUnderLoad sends SIGTERM in the middle of a load whose senders stop when
// the service is no longer ready, as behind a balancer.
func (l *load) stopUnderLoad(p *process) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	l.ctx = ctx
	ended := make(chan error, 1)
	go func() {
		time.Sleep(l.phase / 2)
		p.term()
		for p.ready() {
			time.Sleep(5 * time.Millisecond)
		}
		cancel()
		ended <- p.wait()
	}()
	r := l.run("SIGTERM under load", 64, 0)
	fmt.Println(r)
	if err := <-ended; err != nil {
		return fmt.Errorf("the service did not end well: %w", err)
	}
	if r.lost > 0 {
		return fmt.Errorf("%d requests were lost", r.lost)
	}
	return nil
}
