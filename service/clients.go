package service

import (
	"net/http"
	"net/netip"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"
)

// maxClients is how many clients are remembered; the one that asked longest ago
// is forgotten first.
const maxClients = 10_000

// clients holds a token bucket for each client, or is nil for no limit.
type clients struct {
	buckets *lru.Cache[string, *rate.Limiter]
	rate    rate.Limit
	burst   int
	header  string
}

func newClients(o Options) *clients {
	if o.Rate <= 0 {
		return nil
	}
	buckets, err := lru.New[string, *rate.Limiter](maxClients)
	if err != nil { // only for a size that is not positive
		return nil
	}
	return &clients{buckets, rate.Limit(o.Rate), o.Burst, o.ClientHeader}
}

// bucket returns the bucket of the client that sent a request.
func (c *clients) bucket(r *http.Request) *rate.Limiter {
	name := c.name(r)
	if b, ok := c.buckets.Get(name); ok {
		return b
	}
	b := rate.NewLimiter(c.rate, c.burst)
	if old, ok, _ := c.buckets.PeekOrAdd(name, b); ok {
		return old
	}
	return b
}

// take takes a token, or tells when there is one.
func (c *clients) take(r *http.Request) error {
	if c == nil {
		return nil
	}
	b := c.bucket(r)
	now := time.Now()
	reservation := b.ReserveN(now, 1)
	wait := reservation.DelayFrom(now)
	if wait == 0 {
		return nil
	}
	reservation.CancelAt(now)
	return tooMany.because("more than %v requests a second", float64(c.rate)).measured(float64(c.rate), nil).after(wait)
}

// wait waits for a token.
func (c *clients) wait(r *http.Request) error {
	if c == nil {
		return nil
	}
	return c.bucket(r).Wait(r.Context())
}

// name tells a client by its address; one IPv6 client has a whole /64.
func (c *clients) name(r *http.Request) string {
	if c.header != "" {
		if addr, err := netip.ParseAddr(r.Header.Get(c.header)); err == nil {
			return network(addr)
		}
	}
	if addr, err := netip.ParseAddrPort(r.RemoteAddr); err == nil {
		return network(addr.Addr())
	}
	return r.RemoteAddr
}

func network(addr netip.Addr) string {
	addr = addr.Unmap().WithZone("")
	if addr.Is6() {
		if prefix, err := addr.Prefix(64); err == nil {
			return prefix.String()
		}
	}
	return addr.String()
}
