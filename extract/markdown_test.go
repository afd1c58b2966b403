package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/extract"
)

func TestMarkdownBlocks(t *testing.T) {
	for name, test := range map[string]struct {
		source, title string
		want          []string
	}{
		"headline":            {"# The lock is closed\n\nIt was dark.\n", "The lock is closed", []string{"paragraph: It was dark."}},
		"underlined headline": {"The lock is closed\n==================\n\nIt was dark.\n", "The lock is closed", []string{"paragraph: It was dark."}},
		"second heading": {"# The lock is closed\n\n## What now\n\nIt was dark, and the boats waited until the morning came.\n", "The lock is closed",
			[]string{"heading: What now", "paragraph: It was dark, and the boats waited until the morning came."}},
		"wrapped lines":  {"The gate was bent\nby four centimetres\nin the night.\n", "", []string{"paragraph: The gate was bent by four centimetres in the night."}},
		"inline marks":   {"The *lower* gate, says [the **report**](http://canal.example/r), was `open` that night.\n", "", []string{"paragraph: The lower gate, says the report, was open that night."}},
		"list":           {"It was dark that night.\n\n* One boat came up the river.\n* Two boats went down again.\n", "", []string{"paragraph: It was dark that night.", "list item: One boat came up the river.", "list item: Two boats went down again."}},
		"quotation":      {"> I asked her to stop,\n> and she did not.\n", "", []string{"quotation: I asked her to stop, and she did not."}},
		"fenced code":    {"```sh\nopen gate\n\nclose gate\n```\n\nIt was dark that night.\n", "", []string{"furniture: open gate\n\nclose gate", "paragraph: It was dark that night."}},
		"indented code":  {"It was dark that night.\n\n    open gate\n", "", []string{"paragraph: It was dark that night.", "furniture: open gate"}},
		"table":          {"It was dark that night.\n\n| a | b |\n|---|---|\n| one. | two. |\n", "", []string{"paragraph: It was dark that night.", "furniture: a | b", "furniture: one. | two."}},
		"footnote":       {"It was dark.[^1] Nobody saw it.\n\n[^1]: There was no moon.\n", "", []string{"paragraph: It was dark. Nobody saw it.", "furniture: There was no moon."}},
		"picture":        {"![The gate](g.png)\n*The lower gate on Monday.*\n\nIt was dark that night.\n", "", []string{"paragraph: It was dark that night."}},
		"HTML":           {"<p align=\"center\"><img src=\"x.png\"></p>\n\n<!-- draft -->\n\n<p>It was dark that night.</p>\n", "", []string{"paragraph: It was dark that night."}},
		"break":          {"It was dark that night.  \nNobody saw the gate.<br>It was open.\n", "", []string{"paragraph: It was dark that night.", "paragraph: Nobody saw the gate.", "paragraph: It was open."}},
		"address":        {"It was dark that night. See <http://canal.example/>.\n", "", []string{"paragraph: It was dark that night. See http://canal.example/."}},
		"strikethrough":  {"It was ~~light~~ dark that night.\n", "", []string{"paragraph: It was light dark that night."}},
		"escapes":        {"It was \\*dark\\* &amp; cold that night.\n", "", []string{"paragraph: It was *dark* & cold that night."}},
		"newsletter":     {"It was dark that night, and the boats waited until the morning came.\n\n[Subscribe to our newsletter](/n)\n", "", []string{"paragraph: It was dark that night, and the boats waited until the morning came."}},
		"nothing":        {"", "", []string{}},
		"rule":           {"---\n\nIt was dark that night.\n\n***\n", "", []string{"paragraph: It was dark that night."}},
		"front matter":   {"---\ntitle: \"The lock: \\\"closed\\\"\"\ndate: 2026-05-03\n---\nIt was dark that night.\n", `The lock: "closed"`, []string{"paragraph: It was dark that night."}},
		"single quotes":  {"---\ntitle: 'The skipper''s lock'\n---\n\n# The skipper's lock\n\nIt was dark that night.\n", "The skipper's lock", []string{"paragraph: It was dark that night."}},
		"TOML":           {"+++\ntitle = \"The lock\"\n+++\nIt was dark that night.\n", "The lock", []string{"paragraph: It was dark that night."}},
		"CRLF":           {"---\r\ntitle: The lock\r\n---\r\n\r\nIt was dark\r\nthat night.\r\n", "The lock", []string{"paragraph: It was dark that night."}},
		"no end of it":   {"---\ntitle: The lock\n\nIt was dark that night.\n", "title: The lock", []string{"paragraph: It was dark that night."}},
		"no title in it": {"---\ndraft: true\n  title: inner\n---\n# The lock\n\nIt was dark that night.\n", "The lock", []string{"paragraph: It was dark that night."}},
	} {
		t.Run(name, func(t *testing.T) {
			article, err := extract.Markdown([]byte(test.source), extract.Options{})
			require.NoError(t, err)
			got := []string{}
			for _, b := range article.Blocks {
				got = append(got, b.Kind.String()+": "+b.Of(article.Text))
			}
			require.Equal(t, test.want, got)
			require.Equal(t, test.title, article.Title)
		})
	}
}

// TestCodeAndTables are never in a summary, even where there is nothing else.
func TestCodeAndTables(t *testing.T) {
	for name, source := range map[string]string{
		"code":  "```\n" + strings.Repeat("The gate opens and the boats go through in turn.\n", 5) + "```\n",
		"table": "| What happened |\n|---|\n" + strings.Repeat("| The gate opens and the boats go through in turn. |\n", 5),
	} {
		t.Run(name, func(t *testing.T) {
			article, err := extract.Markdown([]byte(source), extract.Options{})
			require.NoError(t, err)
			require.NotEmpty(t, article.Text)
			summary, err := summarizer(t).Summarize(t.Context(), article)
			require.NoError(t, err)
			require.Empty(t, summary.Sentences)
		})
	}
}
