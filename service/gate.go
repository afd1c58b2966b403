package service

import (
	"context"
	"sync/atomic"
	"time"
)

// gate lets some requests work at once and some more wait for a short time; the
// rest is sent away, so that those who are let in are served soon.
type gate struct {
	slots   chan struct{}
	waiting atomic.Int64
	queue   int64
	wait    time.Duration
}

func newGate(o Options) *gate {
	return &gate{slots: make(chan struct{}, o.Concurrent), queue: int64(o.Queue), wait: o.QueueWait}
}

// enter waits for a place to work. The caller calls leave after it. The error is
// a problem or the context's.
func (g *gate) enter(ctx context.Context) error {
	select {
	case g.slots <- struct{}{}:
		return nil
	default:
	}
	if n := g.waiting.Add(1); n > g.queue {
		g.waiting.Add(-1)
		return busy.because("too many requests are waiting").measured(max(g.queue, 0), n).after(time.Second)
	}
	defer g.waiting.Add(-1)
	timer := time.NewTimer(g.wait)
	defer timer.Stop()
	select {
	case g.slots <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return busy.because("no place to work became free in time").measured(g.wait.String(), nil).after(time.Second)
	}
}

// await waits for a place as long as it takes: for the lines of a batch, whose
// sender is slowed down instead.
func (g *gate) await(ctx context.Context) error {
	select {
	case g.slots <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (g *gate) leave() { <-g.slots }
