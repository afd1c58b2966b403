package main

import (
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// everySoOften is how far apart the lines of progress are, where it is no
// terminal that they go to.
const everySoOften = 10 * time.Second

// progress tells how far a run is: a bar on a terminal, else a line from time
// to time.
type progress struct {
	to    io.Writer
	bar   *progressbar.ProgressBar // nil where there is no terminal
	size  int64                    // of the input in bytes, -1 when not known
	began time.Time
	told  time.Time
}

func newProgress(stderr io.Writer, quiet bool, size int64) *progress {
	p := &progress{to: stderr, size: size, began: time.Now()}
	switch {
	case quiet:
		p.to, p.told = io.Discard, p.began // and no bar
	case !isRich(stderr):
		p.told = p.began
	default:
		p.bar = progressbar.NewOptions64(size, progressbar.OptionSetWriter(stderr), progressbar.OptionShowBytes(true),
			progressbar.OptionSetDescription("batch"), progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100*time.Millisecond))
	}
	return p
}

// show tells how much of the input is read and what became of it.
func (p *progress) show(read int64, t tally) {
	now := time.Now()
	pause := everySoOften
	if p.bar != nil {
		pause = 100 * time.Millisecond
	}
	if now.Sub(p.told) < pause {
		return
	}
	p.told = now
	if p.bar != nil {
		p.bar.Describe(fmt.Sprintf("batch: %d records, %d failed", t.Records, t.Failed))
		_ = p.bar.Set64(read) // it can but fail to draw
		return
	}
	spent := now.Sub(p.began)
	line := fmt.Sprintf("standfirst: %d records, %d failed, %.1f MB read, %.1f MB/s", t.Records, t.Failed, float64(read)/1e6, float64(read)/1e6/spent.Seconds())
	if p.size > 0 && read > 0 {
		left := time.Duration(float64(spent) * float64(p.size-read) / float64(read))
		line += fmt.Sprintf(", %d %%, %v left", 100*read/p.size, left.Round(time.Second))
	}
	fmt.Fprintln(p.to, line)
}

// end clears the bar.
func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
