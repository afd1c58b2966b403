package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCopiedText(t *testing.T) {
	for page, want := range map[string]string{
		"<title>Harbor</title><ul><li><a>News</a><li>Sports</ul><h1>A new\n station</h1><p>The <b>pilots</b>, all\tof them, moved.<p>It is <i>old</i>er.": "News\nSports\n\nA new station\n\nThe pilots, all of them, moved.\n\nIt is older.",
		"<p>One<br>two<script>x()</script><p hidden>three<p style='color: red; display: none'>four<noscript>five</noscript>":                              "One\ntwo",
		"<div>a</div><div><div>b</div></div> c <span>d</span>":                                                                                            "a\nb\nc d",
		"<a>one</a> <a>two</a><a>three</a>": "one twothree",
		"":                                  "",
	} {
		require.Equal(t, want, copiedText(page))
	}
}
