package summarize_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// labelled is a page of testdata/pages: whole, as a browser copies it, with a
// label and a tab before each line in the file.
type labelled struct {
	text  string
	spans []labelledSpan
}

// labelledSpan is a line, or a tag at its end: H the headline, S a standfirst, A
// the article's prose, L its list items and subheadings, F furniture.
type labelledSpan struct {
	tokenize.Span
	label byte
}

// readPage reads a page of testdata/pages. Tags at the end of a paragraph stand
// between ⟦ and ⟧.
func readPage(t *testing.T, name string) labelled {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	var p labelled
	var text strings.Builder
	add := func(s string, label byte) {
		start := text.Len()
		text.WriteString(s)
		p.spans = append(p.spans, labelledSpan{tokenize.Span{Start: start, End: text.Len()}, label})
	}
	for line := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n") {
		label, rest, found := strings.Cut(line, "\t")
		if found {
			require.Contains(t, []string{"H", "S", "A", "L", "F"}, label, "%s: %q", name, line)
		} else {
			require.Empty(t, label, "%s: a line without a label", name)
		}
		for rest != "" {
			var tag string
			line, tagged, _ := strings.Cut(rest, "⟦")
			tag, rest, _ = strings.Cut(tagged, "⟧")
			add(line, label[0])
			add(tag, 'F')
		}
		text.WriteString("\n")
	}
	p.text = text.String()
	return p
}

// labelOf returns the label of most bytes of a span.
func (p labelled) labelOf(s tokenize.Span) byte {
	best, most := byte(0), 0
	for _, l := range p.spans {
		if n := min(l.End, s.End) - max(l.Start, s.Start); n > most {
			best, most = l.label, n
		}
	}
	return best
}

// furniture reports whether a sentence has a word of the page's own or of the
// headline.
func (p labelled) furniture(s tokenize.Span) bool {
	for _, l := range p.spans {
		from, to := max(l.Start, s.Start), min(l.End, s.End)
		if (l.label == 'F' || l.label == 'H') && from < to && strings.TrimSpace(p.text[from:to]) != "" {
			return true
		}
	}
	return false
}

// TestWholePages keeps floors on pages in 27 languages that were written for it by
// people who did not know the rules: with all their menus, notices, captions and
// lists of links; those numbered from 51 on also as other programs leave them. Run it
// with -v for the figures.
func TestWholePages(t *testing.T) {
	names, err := filepath.Glob("../testdata/pages/*.txt")
	require.NoError(t, err)
	require.Len(t, names, 179)
	s, err := summarize.New(summarize.Options{Sentences: 3})
	require.NoError(t, err)
	dirty, titled, prose, aside, furniture, open := 0, 0, 0, 0, 0, 0
	for _, name := range names {
		p := readPage(t, name)
		e, err := s.Explain(t.Context(), summarize.Article{Text: p.text})
		require.NoError(t, err, name)
		for _, x := range e.Summary.Sentences {
			if p.furniture(tokenize.Span{Start: x.Start, End: x.End}) {
				t.Logf("%s: %q", filepath.Base(name), x.Text)
				dirty++
				break
			}
		}
		for _, l := range p.spans {
			if l.label == 'H' && strings.TrimSpace(l.Of(p.text)) == e.Summary.Title {
				titled++
				break
			}
		}
		for _, x := range e.Sentences {
			set := x.Score == 0 && !x.Chosen
			switch p.labelOf(tokenize.Span{Start: x.Start, End: x.End}) {
			case 'A':
				if prose++; set {
					aside++
				}
			case 'F':
				if furniture++; !set {
					open++
				}
			}
		}
	}
	t.Logf("%d pages: %d summaries with furniture, %d headlines right; %d of %d sentences of prose could not be chosen, %d of %d of furniture could",
		len(names), dirty, titled, aside, prose, open, furniture)
	require.LessOrEqual(t, dirty, 18)
	require.GreaterOrEqual(t, titled, 151)
	require.LessOrEqual(t, aside*1000, 112*prose)
	require.LessOrEqual(t, open*1000, 70*furniture)
}
