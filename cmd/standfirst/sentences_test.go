package main

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// splitAll returns the sentences that a splitter with small windows finds, and
// the most text it has held.
func splitAll(t *testing.T, text string) (list []boundary, held int) {
	t.Helper()
	s := splitter{in: iotest.OneByteReader(strings.NewReader(text)), window: 2048, margin: 512, most: 16384}
	require.NoError(t, s.split(t.Context(), func(b boundary) error {
		list = append(list, b)
		held = max(held, cap(s.data))
		return nil
	}))
	return list, held
}

func TestSplitWindows(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		held int
	}{
		"empty":             {"", 2048},
		"short":             {"One boat left. Two came back.", 2048},
		"paragraphs":        {strings.Repeat("Mr. Lund left the U.S. on May 5. “Why?” she asked.\n\nNobody knew.\n\n", 300), 2048},
		"one line":          {strings.Repeat("The boat left at 5 p.m. on Monday. Nobody saw it. ", 300), 2048},
		"long sentence":     {"It rained. " + strings.Repeat("on and on ", 1000) + "it went. Then it stopped.", 16384},
		"white space":       {strings.Repeat("\n", 9000) + "One boat." + strings.Repeat(" ", 9000), 2048},
		"several languages": {strings.Repeat("Лодка ушла в 1961 г. Никто не видел. 今天下雨。我们在家。 ", 200), 2048},
	} {
		t.Run(name, func(t *testing.T) {
			var want []boundary
			for s := range tokenize.Sentences(c.text, "") {
				want = append(want, boundary{s.Start, s.End, s.Of(c.text)})
			}
			got, held := splitAll(t, c.text)
			require.Equal(t, want, got)
			require.LessOrEqual(t, held, c.held)
		})
	}
}

func TestSplitErrors(t *testing.T) {
	text := strings.Repeat("One boat left. ", 1000)
	broken := errors.New("broken")
	split := func(ctx context.Context, in io.Reader, err error) error {
		s := splitter{in: in, window: 2048, margin: 512, most: 16384}
		return s.split(ctx, func(boundary) error { return err })
	}
	require.ErrorIs(t, split(t.Context(), strings.NewReader(text), broken), broken)
	require.ErrorContains(t, split(t.Context(), iotest.ErrReader(broken), nil), "broken")
	require.ErrorContains(t, split(t.Context(), strings.NewReader("\x89PNG\r\n\x1a\n\x00\x00"), nil), "not a text")
	endless := "It rained. " + strings.Repeat("on and on ", 2000)
	require.ErrorContains(t, split(t.Context(), strings.NewReader(endless), nil), "a sentence of more than 8192 bytes at byte 11")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	require.ErrorContains(t, split(ctx, strings.NewReader(text), nil), "interrupted")
}
