// Package summarizers keeps the summarizers of the options that were asked for
// lately, for programs whose callers choose options of their own.
package summarizers

import (
	lru "github.com/hashicorp/golang-lru/v2"

	"github.com/standfirst/standfirst/summarize"
)

// Cache keeps a summarizer for each of some sets of options. It is safe for
// concurrent use.
type Cache struct {
	made *lru.Cache[summarize.Options, *summarize.Summarizer]
}

// NewCache returns a cache of at most size sets of options, at least 1.
func NewCache(size int) Cache {
	made, err := lru.New[summarize.Options, *summarize.Summarizer](max(size, 1))
	if err != nil { // only for a size below 1
		panic(err)
	}
	return Cache{made}
}

// For returns the summarizer of options. The error is that of [summarize.New];
// it is not kept.
func (c Cache) For(o summarize.Options) (*summarize.Summarizer, error) {
	if known, ok := c.made.Get(o); ok {
		return known, nil
	}
	s, err := summarize.New(o)
	if err != nil {
		return nil, err
	}
	c.made.Add(o, s)
	return s, nil
}
