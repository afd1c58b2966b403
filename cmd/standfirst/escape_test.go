package main

import (
	"bytes"
	"html"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	renderer "github.com/yuin/goldmark/renderer/html"
)

// shown is what a reader's renderer, one that lets HTML through, makes of it.
func shown(t *testing.T, source string) string {
	t.Helper()
	var out bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough), goldmark.WithRendererOptions(renderer.WithUnsafe()))
	require.NoError(t, md.Convert([]byte(source), &out))
	return strings.TrimSpace(out.String())
}

// hard are texts that would be markup.
var hard = []string{
	"<script>alert(1)</script> stood in the minutes.", "Fish &amp; chips, R&D, &#35; and Salt & Sons.",
	"*Nobody* and __no one__ noticed `it` or ~~that~~ in a week_long_time.", "[a link](javascript:x) and ![a picture](y)",
	"# 1 is the plan.", "#tag", "Berth # 3 #", "#", "> said the clerk.", "- a dash", "-", "---", "+ more", "===", "***", "___",
	"1. First the council meets.", "12) Then the county.", "2026. What a year.", "1990 was a year.", ":-- | --:", "a | b", `C:\*temp\`, `\`,
	"~~~", "```", "The end came late.", "Two lines,\n# of one\r\n\r\n  paragraph.", "**", "A * B * C",
}

func TestEscapeMarkdown(t *testing.T) {
	for _, text := range hard {
		folded := lineBreaks.ReplaceAllString(text, " ")
		got := shown(t, escapeMarkdown(text))
		require.Equal(t, "<p>"+folded+"</p>", html.UnescapeString(got), "%q as %q", text, escapeMarkdown(text))
		require.NotContains(t, got, "<script")
		for _, mark := range []string{"# ", "- ", "> "} {
			got := shown(t, mark+escapeMarkdown(text))
			require.Contains(t, html.UnescapeString(got), ">"+folded+"<", "%q behind %q", text, mark)
		}
	}
	require.Equal(t, "The plan (see below) costs R & D 1.5 million - half of it now!", escapeMarkdown("The plan (see below) costs R & D 1.5 million - half of it now!"), "no more than it takes")
}

func FuzzEscapeMarkdown(f *testing.F) {
	for _, text := range hard {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := shown(t, "x"+escapeMarkdown(text)+"x")
		require.Equal(t, 2, strings.Count(got, "<"), "%q makes %q", text, got)
	})
}

func TestStrong(t *testing.T) {
	for name, test := range map[string]struct{ before, sentence, after, want string }{
		"alone":                 {"", "The boats left.", "", "**"},
		"between spaces":        {"At dawn. ", "“The boats left.”", " They came back.", "**"},
		"no space behind":       {"", "船は朝に港を出た。", "夕方に戻った。", "<strong>"},
		"no space before":       {"夕方に戻った", "「船は出た」", "", "<strong>"},
		"letters on both sides": {"a", "b", "c", "**"},
		"a note behind":         {"", "The boats left.", "[3]", "**"},
	} {
		t.Run(name, func(t *testing.T) {
			on, off := strong(test.before, test.sentence, test.after)
			require.Equal(t, test.want, on)
			got := shown(t, escapeMarkdown(test.before)+on+escapeMarkdown(test.sentence)+off+escapeMarkdown(test.after))
			require.Contains(t, got, "<strong>"+html.EscapeString(test.sentence)+"</strong>")
		})
	}
}
