package tokenize_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

const (
	title = "Council Closes Old Bridge for Repairs"
	first = "The council voted on Tuesday to close the old bridge for repairs. Work will begin in May and last until the autumn."
	last  = "Drivers will have to take the ring road, the mayor said. Buses keep their stops, but for two of them."
	long  = "The council voted on Tuesday to close the old bridge for repairs, which will begin in May and last until the autumn unless the state withholds the money that it promised."
)

// page puts blank lines between blocks.
func page(blocks ...string) string { return strings.Join(blocks, "\n\n") }

// parse analyses an English text.
func parse(t *testing.T, text string) *tokenize.Document {
	t.Helper()
	d, err := tokenize.Parse(text, "en")
	require.NoError(t, err)
	requireDocument(t, d)
	return d
}

// blocks lists a document's blocks as "kind: text".
func blocks(d *tokenize.Document) []string {
	list := []string{}
	for _, b := range d.Blocks {
		list = append(list, b.Kind.String()+": "+b.Of(d.Text))
	}
	return list
}

// sentences lists the sentences of a kind.
func sentences(d *tokenize.Document, kind tokenize.Kind) []string {
	list := []string{}
	for _, s := range d.Sentences {
		if s.Kind == kind {
			list = append(list, s.Of(d.Text))
		}
	}
	return list
}

func TestParseBlocks(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"headline and prose": {page(title, first, last),
			[]string{"headline: " + title, "paragraph: " + first, "paragraph: " + last}},
		"byline and date": {page(title, "By Jane Miller", "May 9, 2024", first, last),
			[]string{"headline: " + title, "attribution: By Jane Miller", "attribution: May 9, 2024", "paragraph: " + first, "paragraph: " + last}},
		"caption": {page(title, "Photo: Jane Miller", first, last),
			[]string{"headline: " + title, "caption: Photo: Jane Miller", "paragraph: " + first, "paragraph: " + last}},
		"button between paragraphs": {page(title, first, "Read more", last),
			[]string{"headline: " + title, "paragraph: " + first, "furniture: Read more", "paragraph: " + last}},
		"linked title": {page(title, first, last, "Next Article", "Harbour Opens a Second Quay"),
			[]string{"headline: " + title, "paragraph: " + first, "paragraph: " + last, "furniture: Next Article", "furniture: Harbour Opens a Second Quay"}},
		"two linked titles": {page(title, first, last, "Previous Article", "Harbour Opens a Second Quay", "Next Article", "Who Pays for the New School?"),
			[]string{"headline: " + title, "paragraph: " + first, "paragraph: " + last, "furniture: Previous Article", "furniture: Harbour Opens a Second Quay", "furniture: Next Article", "furniture: Who Pays for the New School?"}},
		"tag alone": {page(title, first, "[AFP]", last),
			[]string{"headline: " + title, "paragraph: " + first, "attribution: [AFP]", "paragraph: " + last}},
		"agency alone": {page(title, first, "Reuters", last),
			[]string{"headline: " + title, "paragraph: " + first, "attribution: Reuters", "paragraph: " + last}},
		"quotation and its source": {page(title, "“I asked them to wait for me. They did not wait.” — Jane Miller", first, last),
			[]string{"headline: " + title, "paragraph: “I asked them to wait for me. They did not wait.” — Jane Miller", "paragraph: " + first, "paragraph: " + last}},
		"caption below a label": {page(title, first, "Scroll down for video", "Jane Miller walks over the old bridge.", last),
			[]string{"headline: " + title, "paragraph: " + first, "caption: Scroll down for video", "caption: Jane Miller walks over the old bridge.", "paragraph: " + last}},
		"title that was cut": {page(title, "Harbour Opens a Second Quay in…", first, last),
			[]string{"headline: " + title, "heading: Harbour Opens a Second Quay in…", "paragraph: " + first, "paragraph: " + last}},
		"thought that trails off": {page(title, "And then nobody came to the bridge…", first, last),
			[]string{"headline: " + title, "paragraph: And then nobody came to the bridge…", "paragraph: " + first, "paragraph: " + last}},
		"heading": {page(title, "Background", first, last),
			[]string{"headline: " + title, "heading: Background", "paragraph: " + first, "paragraph: " + last}},
		"colon": {page(title, first, "She added:", last),
			[]string{"headline: " + title, "paragraph: " + first, "heading: She added:", "paragraph: " + last}},
		"list item": {page(title, first, "- The plan has one point.", "2. The plan has two points.", last),
			[]string{"headline: " + title, "paragraph: " + first, "list item: - The plan has one point.", "list item: 2. The plan has two points.", "paragraph: " + last}},
		"quoted mail": {page(title, first, "> "+last),
			[]string{"headline: " + title, "paragraph: " + first, "quotation: > " + last}},
		"copyright": {page(title, first, last, "© 2024 Example News. All rights reserved."),
			[]string{"headline: " + title, "paragraph: " + first, "paragraph: " + last, "furniture: © 2024 Example News. All rights reserved."}},
		"advertisement": {page(title, "Advertisement", first, last),
			[]string{"headline: " + title, "furniture: Advertisement", "paragraph: " + first, "paragraph: " + last}},
		"line below the article": {page(title, first, last, "Jane Miller in the North"),
			[]string{"headline: " + title, "paragraph: " + first, "paragraph: " + last, "furniture: Jane Miller in the North"}},
		"repeated line": {page("Local Matters", title, first, last, "Local Matters"),
			[]string{"furniture: Local Matters", "headline: " + title, "paragraph: " + first, "paragraph: " + last, "furniture: Local Matters"}},
		"headline that asks": {page("Will the Old Bridge Ever Open Again?", first, last),
			[]string{"headline: Will the Old Bridge Ever Open Again?", "paragraph: " + first, "paragraph: " + last}},
		"no headline": {page(first, last),
			[]string{"paragraph: " + first, "paragraph: " + last}},
		"single line breaks": {title + "\n" + first + "\n" + last,
			[]string{"headline: " + title, "paragraph: " + first, "paragraph: " + last}},
		"CR LF": {strings.ReplaceAll(page(title, first, last), "\n", "\r\n"),
			[]string{"headline: " + title, "paragraph: " + first, "paragraph: " + last}},
		"CR": {strings.ReplaceAll(page(title, first, last), "\n", "\r"),
			[]string{"headline: " + title, "paragraph: " + first, "paragraph: " + last}},
		"line and paragraph separators": {title + "\u2029" + first + "\u2029" + last,
			[]string{"headline: " + title, "paragraph: " + first, "paragraph: " + last}},
		"lines of white space": {title + "\n \t\u00a0\n" + first + "\n\u200b\n" + last,
			[]string{"headline: " + title, "paragraph: " + first, "paragraph: " + last}},
		"byte order mark": {"\ufeff" + page(title, first),
			[]string{"headline: " + title, "paragraph: " + first}},
		"indented": {page("  "+title, "\t"+first+"\t", "\u00a0\u3000"+last+"\u200b\u00ad"),
			[]string{"headline: " + title, "paragraph: " + first, "paragraph: " + last}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, blocks(parse(t, c.text)))
		})
	}
}

func TestReasons(t *testing.T) {
	d := parse(t, page(title, "By Jane Miller", first, "Read more", last))
	for _, b := range d.Blocks {
		require.Equal(t, b.Kind == tokenize.Paragraph, b.Reason == "", "%s: %q", b.Kind, b.Reason)
	}
}

func TestHardWrappedTextIsJoined(t *testing.T) {
	const text = "The council voted on Tuesday to close the old bridge for repairs, which\n" +
		"will begin in May and last until the autumn, and the mayor said drivers\n" +
		"will have to take the ring road in the meantime. Buses keep their stops\n" +
		"but for two of them, which move.\n\n" +
		"The work was put off twice for want of money, and the council had asked\n" +
		"the state for help in each of the last four years without an answer."
	for name, text := range map[string]string{"LF": text, "CR LF": strings.ReplaceAll(text, "\n", "\r\n")} {
		t.Run(name, func(t *testing.T) {
			d := parse(t, text)
			require.Len(t, d.Blocks, 2)
			got := sentences(d, tokenize.Paragraph)
			for i := range got {
				got[i] = strings.Join(strings.Fields(got[i]), " ")
			}
			require.Equal(t, []string{
				"The council voted on Tuesday to close the old bridge for repairs, which will begin in May and last until the autumn, and the mayor said drivers will have to take the ring road in the meantime.",
				"Buses keep their stops but for two of them, which move.",
				"The work was put off twice for want of money, and the council had asked the state for help in each of the last four years without an answer.",
			}, got)
		})
	}
}

func TestTagsEndOutsideTheSentence(t *testing.T) {
	for name, c := range map[string]struct{ tagged, sentence string }{
		"known agency":    {long + " [Reuters]", long},
		"two words":       {long + " [RIA Novosti]", long},
		"unknown agency":  {long + " [Meridian Press]", long},
		"parentheses":     {long + " (Reuters)", long},
		"footnote":        {long + " [12]", long},
		"within":          {"The [Reuters] agency said: " + long, "The [Reuters] agency said: " + long},
		"within brackets": {long[:len(long)-1] + " (in part) by May.", long[:len(long)-1] + " (in part) by May."},
	} {
		t.Run(name, func(t *testing.T) {
			d := parse(t, page(title, c.tagged+" "+last, last+" "+last+" "+c.tagged))
			got := sentences(d, tokenize.Paragraph)
			require.Contains(t, got, c.sentence)
			require.Equal(t, c.sentence, got[len(got)-1])
		})
	}
}

func TestDateline(t *testing.T) {
	for name, c := range map[string]struct{ dateline string }{
		"agency":             {"BELGRADE, May 9 (Reuters) - "},
		"long dash":          {"LONDON — "},
		"agency alone":       {"(Reuters) - "},
		"two hyphens":        {"BELGRADE, May 9 (Reuters) -- "},
		"place in two words": {"NEW YORK, May 9 (AFP) - "},
		"none":               {""},
	} {
		t.Run(name, func(t *testing.T) {
			d := parse(t, page(title, c.dateline+first, last))
			require.Equal(t, title, d.Title)
			s := d.Sentences[1]
			require.Equal(t, tokenize.Paragraph, s.Kind)
			require.Equal(t, len(c.dateline), s.Dateline)
			require.Equal(t, "The council voted on Tuesday to close the old bridge for repairs.", d.Text[s.Start+s.Dateline:s.End])
			words := d.SentenceWords(1)
			require.Len(t, words, 12, "words of the dateline left out")
			require.Equal(t, "The", d.Text[words[0].Start:words[0].End])
			require.Equal(t, s.Words, 12+countWords(c.dateline))
			require.Zero(t, d.Sentences[2].Dateline)
		})
	}
	t.Run("a dash in prose is none", func(t *testing.T) {
		d := parse(t, page(title, "The bridge - an old one - is closed. "+first, last))
		require.Zero(t, d.Sentences[1].Dateline)
	})
	t.Run("a sentence of its own", func(t *testing.T) {
		d := parse(t, page(title, "MOSCOW, May 9 - RIA Novosti. "+first, last))
		require.Equal(t, []string{"MOSCOW, May 9 - RIA Novosti."}, sentences(d, tokenize.Attribution))
	})
}

func countWords(s string) int {
	n := 0
	for range tokenize.Words(s) {
		n++
	}
	return n
}

func TestInvisibleCharactersDoNotSplitTerms(t *testing.T) {
	d := parse(t, page(title, "The coun\u00adcil voted\u00a0on Tuesday. The council will vote again, and the coun\u00adcil knows it. "+last))
	terms := make(map[string]tokenize.TermID)
	for _, w := range d.Words {
		terms[d.Text[w.Start:w.End]] = w.Term
	}
	require.Contains(t, terms, "coun\u00adcil")
	require.Equal(t, terms["council"], terms["coun\u00adcil"])
	require.Contains(t, terms, "voted", "a no-break space ends a word")
}

func TestTraits(t *testing.T) {
	for name, c := range map[string]struct {
		sentence string
		want     tokenize.Trait
	}{
		"plain":        {"The council closed the bridge on Tuesday.", tokenize.Definite},
		"question":     {"Will the council close the bridge on Tuesday?", tokenize.Question},
		"quoted":       {"“The bridge is closed,” the mayor said.", tokenize.Quoted | tokenize.Definite},
		"indefinite":   {"A council closed the bridge on Tuesday.", 0},
		"first person": {"We closed the bridge on Tuesday.", tokenize.FirstPerson},
		"list number":  {"2. Peel the pears and keep the peel.", tokenize.Labelled},
		"label":        {"Relieved: Dana Moss waits at the bridge.", tokenize.Labelled},
	} {
		t.Run(name, func(t *testing.T) {
			d := parse(t, page(title, first+" "+c.sentence+" "+last))
			for _, s := range d.Sentences {
				if s.Of(d.Text) == c.sentence {
					require.Equal(t, c.want, s.Traits)
					require.True(t, s.Traits.Has(c.want))
					return
				}
			}
			require.Fail(t, "no such sentence", "%q", c.sentence)
		})
	}
	t.Run("dangling", func(t *testing.T) {
		d := parse(t, page(title, first+" However, he said no. "+last))
		require.True(t, d.Sentences[3].Traits.Has(tokenize.Dangling))
	})
	require.True(t, tokenize.Trait(0).Has(0))
	require.False(t, tokenize.Question.Has(tokenize.Question|tokenize.Quoted))
}

// What the headline holds word for word need not be said again.
func TestTitled(t *testing.T) {
	const before, after = "Mara Lund has run the harbor for nine years. ", " She leaves it in the spring."
	for _, c := range []struct {
		title, sentence string
		want            bool
	}{
		{`“The old crane must stay”: Mara Lund on her harbor`, `The old crane must stay.`, true},
		{`“The old crane must stay”: Mara Lund on her harbor`, `"The OLD crane must stay."`, true},
		{`The old crane must stay`, `The old crane must stay.`, true},
		{`“The old crane must stay”: Mara Lund on her harbor`, `The old crane must stay, she says.`, false},
		{`“The old crane must stay”: Mara Lund on her harbor`, `The crane must stay.`, false},
		{`“The old crane must stay”: Mara Lund on her harbor`, `Old crane must.`, false},
		{`“The old crane must stay”: Mara Lund on her harbor`, `The old crane must sta.`, false},
		{`“The old crane must stay”: Mara Lund on her harbor`, `He old crane must stay.`, false},
		{``, `The old crane must stay.`, false},
	} {
		d := new(tokenize.Document)
		require.NoError(t, d.Parse(t.Context(), tokenize.Input{Text: before + c.sentence + after, Title: c.title, Language: "en"}))
		require.Len(t, d.Sentences, 3)
		require.Equal(t, c.want, d.Sentences[1].Traits.Has(tokenize.Titled), "%q in %q", c.sentence, c.title)
	}
	d := new(tokenize.Document)
	require.NoError(t, d.Parse(t.Context(), tokenize.Input{Text: "隆德掌管港口已有九年。旧吊车必须留下来。她将在春天离开。", Title: "隆德：“旧吊车必须留下来”", Language: "zh"}))
	require.True(t, d.Sentences[1].Traits.Has(tokenize.Titled))
}

func TestParagraphNumbers(t *testing.T) {
	d := parse(t, page(title, first, "Read more", last))
	got := map[string]int{}
	for _, s := range d.Sentences {
		if s.Kind == tokenize.Paragraph {
			got[s.Of(d.Text)] = s.Paragraph
		}
	}
	require.Equal(t, map[string]int{
		"The council voted on Tuesday to close the old bridge for repairs.": 0,
		"Work will begin in May and last until the autumn.":                 0,
		"Drivers will have to take the ring road, the mayor said.":          1,
		"Buses keep their stops, but for two of them.":                      1,
	}, got)
}

func TestTitle(t *testing.T) {
	parseWith := func(given, text string) *tokenize.Document {
		d := new(tokenize.Document)
		require.NoError(t, d.Parse(context.Background(), tokenize.Input{Text: text, Title: given, Language: "en"}))
		requireDocument(t, d)
		return d
	}
	t.Run("found", func(t *testing.T) {
		d := parseWith("", page(title, first, last))
		require.Equal(t, title, d.Title)
		require.NotEmpty(t, d.TitleTerms)
		for _, term := range d.TitleTerms {
			require.Less(t, int(term), d.NumTerms())
		}
	})
	t.Run("given and in the text", func(t *testing.T) {
		d := parseWith(title, page("Local News of the North Today", strings.ToUpper(title), first, last))
		require.Equal(t, title, d.Title)
		require.Equal(t, tokenize.Headline, d.Blocks[1].Kind)
		require.NotEqual(t, tokenize.Headline, d.Blocks[0].Kind)
	})
	t.Run("given and not in the text", func(t *testing.T) {
		d := parseWith("Bridge Shut", page(first, last))
		require.Equal(t, "Bridge Shut", d.Title)
		require.Equal(t, []string{"paragraph: " + first, "paragraph: " + last}, blocks(d))
		require.Len(t, d.TitleTerms, 1, "only the bridge stands in the text")
	})
}

func TestKnownBlocks(t *testing.T) {
	text := title + "\n" + first + " Read more " + last
	at := func(s string, kind tokenize.Kind, reason string) tokenize.Block {
		i := strings.Index(text, s)
		return tokenize.Block{Span: tokenize.Span{Start: i, End: i + len(s)}, Kind: kind, Reason: reason}
	}
	known := []tokenize.Block{
		at(title, tokenize.Headline, "<h1>"),
		at(first, tokenize.Paragraph, ""),
		at("Read more", tokenize.Furniture, "<button>"),
		at(last, tokenize.Quotation, "<blockquote>"),
	}
	given := append([]tokenize.Block(nil), known...)
	d := new(tokenize.Document)
	require.NoError(t, d.Parse(context.Background(), tokenize.Input{Text: text, Language: "en", Blocks: known}))
	requireDocument(t, d)
	require.Equal(t, given, known, "the caller's blocks are not changed")
	require.Equal(t, known, d.Blocks)
	require.Equal(t, title, d.Title)
	require.Equal(t, []string{"The council voted on Tuesday to close the old bridge for repairs.", "Work will begin in May and last until the autumn."},
		sentences(d, tokenize.Paragraph))
	require.Equal(t, []string{"Drivers will have to take the ring road, the mayor said.", "Buses keep their stops, but for two of them."},
		sentences(d, tokenize.Quotation))
	require.Equal(t, []string{"Read more"}, sentences(d, tokenize.Furniture))

	t.Run("no blocks at all", func(t *testing.T) {
		require.NoError(t, d.Parse(context.Background(), tokenize.Input{Text: text, Blocks: []tokenize.Block{}}))
		require.Empty(t, d.Blocks)
		require.Empty(t, d.Sentences)
	})
	t.Run("empty block", func(t *testing.T) {
		require.NoError(t, d.Parse(context.Background(), tokenize.Input{Text: text, Blocks: []tokenize.Block{{}}}))
		require.Empty(t, d.Sentences)
	})
}

func TestBlockError(t *testing.T) {
	block := func(start, end int) tokenize.Block {
		return tokenize.Block{Span: tokenize.Span{Start: start, End: end}}
	}
	for name, c := range map[string]struct {
		blocks []tokenize.Block
		index  int
	}{
		"before the text": {[]tokenize.Block{block(-1, 2)}, 0},
		"after the text":  {[]tokenize.Block{block(0, 2), block(2, 11)}, 1},
		"backwards":       {[]tokenize.Block{block(4, 2)}, 0},
		"overlapping":     {[]tokenize.Block{block(0, 2), block(2, 5), block(4, 6)}, 2},
		"unordered":       {[]tokenize.Block{block(5, 6), block(0, 2)}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			err := new(tokenize.Document).Parse(context.Background(), tokenize.Input{Text: "0123456789", Blocks: c.blocks})
			var blockErr *tokenize.BlockError
			require.ErrorAs(t, err, &blockErr)
			require.Equal(t, tokenize.BlockError{Index: c.index, Block: c.blocks[c.index], Bytes: 10}, *blockErr)
			require.ErrorContains(t, err, "10 bytes")
		})
	}
}

func TestCancelledContext(t *testing.T) {
	cause := errors.New("the reader left")
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(cause)
	for name, in := range map[string]tokenize.Input{
		"text":      {Text: page(title, first, last)},
		"blocks":    {Text: first, Blocks: []tokenize.Block{{Span: tokenize.Span{End: len(first)}}}},
		"segmenter": {Text: first, Segmenter: segmenterFunc(wholeBlock)},
	} {
		t.Run(name, func(t *testing.T) {
			d := new(tokenize.Document)
			require.ErrorIs(t, d.Parse(ctx, in), cause)
			require.NoError(t, d.Parse(context.Background(), in), "usable again")
			require.NotEmpty(t, d.Sentences)
		})
	}
}

// segmenterFunc is a Segmenter made of a function.
type segmenterFunc func(dst []tokenize.Span, block string, lang tokenize.Language) []tokenize.Span

func (f segmenterFunc) AppendSentences(dst []tokenize.Span, block string, lang tokenize.Language) []tokenize.Span {
	return f(dst, block, lang)
}

func wholeBlock(dst []tokenize.Span, block string, _ tokenize.Language) []tokenize.Span {
	return append(dst, tokenize.Span{Start: 0, End: len(block)})
}

func TestSegmenter(t *testing.T) {
	parseWith := func(f segmenterFunc) *tokenize.Document {
		d := new(tokenize.Document)
		require.NoError(t, d.Parse(context.Background(), tokenize.Input{Text: page(title, first, last), Language: "en", Segmenter: f}))
		requireDocument(t, d)
		return d
	}
	t.Run("is asked block by block", func(t *testing.T) {
		var seen []string
		d := parseWith(func(dst []tokenize.Span, block string, lang tokenize.Language) []tokenize.Span {
			require.Equal(t, tokenize.Language("en"), lang)
			seen = append(seen, block)
			return wholeBlock(dst, block, lang)
		})
		require.Equal(t, []string{title, first, last}, seen)
		require.Equal(t, []string{first, last}, sentences(d, tokenize.Paragraph))
	})
	t.Run("bad spans are dropped", func(t *testing.T) {
		d := parseWith(func(dst []tokenize.Span, block string, _ tokenize.Language) []tokenize.Span {
			return append(dst,
				tokenize.Span{Start: -1, End: 3},
				tokenize.Span{Start: 0, End: 4},
				tokenize.Span{Start: 2, End: 9},
				tokenize.Span{Start: 9, End: 9},
				tokenize.Span{Start: 12, End: 10},
				tokenize.Span{Start: 5, End: len(block) + 1})
		})
		require.Equal(t, []string{first[:3], last[:4]}, sentences(d, tokenize.Paragraph))
	})
	t.Run("no span inside a rune", func(t *testing.T) {
		const text = "Übermut tut selten gut."
		d := new(tokenize.Document)
		require.NoError(t, d.Parse(context.Background(), tokenize.Input{Text: text, Segmenter: segmenterFunc(
			func(dst []tokenize.Span, _ string, _ tokenize.Language) []tokenize.Span {
				return append(dst, tokenize.Span{Start: 0, End: 1}, tokenize.Span{Start: 1, End: 5}, tokenize.Span{Start: 5, End: len(text)})
			})}))
		require.Len(t, d.Sentences, 1)
		require.Equal(t, text[5:], d.Sentences[0].Of(text))
	})
	t.Run("finds nothing", func(t *testing.T) {
		d := parseWith(func(dst []tokenize.Span, _ string, _ tokenize.Language) []tokenize.Span { return dst })
		require.Empty(t, d.Sentences)
	})
}

func TestOddTexts(t *testing.T) {
	for name, text := range map[string]string{
		"empty":            "",
		"white space":      " \n\t\r\n\u00a0\u200b\ufeff",
		"NUL":              "\x00",
		"NULs":             strings.Repeat("\x00", 5000),
		"NUL in a word":    "The coun\x00cil voted. It closed\x00the bridge.",
		"PNG":              "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
		"invalid UTF-8":    "\xff\xfe\x80. A\xc3 b\xe2\x80. \xf0\x9f Next.",
		"only a stop":      ".",
		"stops":            strings.Repeat(". ", 500),
		"only furniture":   "Read more\nShare\nSubscribe",
		"one letter":       "a",
		"long word":        strings.Repeat("a", 10_000),
		"newlines":         strings.Repeat("\n", 10_000),
		"carriage returns": strings.Repeat("\r", 10_000),
		"spaces":           strings.Repeat(" ", 10_000),
		"brackets":         strings.Repeat("(", 10_000),
		"closers":          strings.Repeat(")]”", 3_000),
		"quotes":           strings.Repeat("\"", 10_000),
		"short lines":      strings.Repeat("A b\n", 2_500),
		"list markers":     strings.Repeat("- ", 2_500),
		"marks on letters": "e" + strings.Repeat("\u0301", 5_000),
		"emoji":            strings.Repeat("👩‍👩‍👧‍👦", 500),
		"right to left":    "אבג. דהו. \u202eabc.\u202c",
	} {
		t.Run(name, func(t *testing.T) {
			for _, lang := range []tokenize.Language{"", "en", "xx"} {
				d, err := tokenize.Parse(text, lang)
				require.NoError(t, err)
				requireDocument(t, d)
			}
		})
	}
}

func TestNothingToSay(t *testing.T) {
	for _, text := range []string{"", " \n\t\u00a0\n", strings.Repeat("\n", 10_000)} {
		d := parse(t, text)
		require.Empty(t, d.Blocks)
		require.Empty(t, d.Sentences)
		require.Empty(t, d.Words)
		require.Empty(t, d.Title)
		require.Zero(t, d.NumTerms())
	}
	for _, text := range []string{"\x00", "...", "\xff\xfe", "Read more\nShare\nSubscribe"} {
		d := parse(t, text)
		require.NotEmpty(t, d.Sentences)
		for _, s := range d.Sentences {
			require.Equal(t, tokenize.Furniture, s.Kind, "%q", text)
		}
	}
}

func TestZeroDocument(t *testing.T) {
	var d tokenize.Document
	require.Zero(t, d.NumTerms())
	require.Empty(t, d.AppendTerms(nil, "bridge"))
	d.Forget()
	require.NoError(t, d.Parse(context.Background(), tokenize.Input{}))
}

func TestForget(t *testing.T) {
	d := parse(t, page(title, first, last))
	d.Forget()
	require.Empty(t, d.Text)
	require.Empty(t, d.Title)
	require.NoError(t, d.Parse(context.Background(), tokenize.Input{Text: page(title, first, last), Language: "en"}))
	require.Equal(t, parse(t, page(title, first, last)).Sentences, d.Sentences)
}

func TestAppendTerms(t *testing.T) {
	d := parse(t, page(title, first, last))
	terms := d.AppendTerms(nil, "bridges and the bridge, but no zeppelin")
	require.Len(t, terms, 2)
	require.Equal(t, terms[0], terms[1], "both have one stem")
	require.Equal(t, []tokenize.TermID{7, terms[0]}, d.AppendTerms([]tokenize.TermID{7}, "bridge"))
}

func TestNamesDay(t *testing.T) {
	for text, want := range map[string]bool{
		"The bridge was closed on Friday.":        true,
		"The bridge will be closed in September.": true,
		"The bridge may be closed for good.":      false,
		"The bridge is older than the town.":      false,
	} {
		for _, in := range []tokenize.Input{{Text: text, Language: "en"}, {Text: text, Language: "en", Segmenter: segmenterFunc(wholeBlock)}, {Text: text, Language: "en", Blocks: []tokenize.Block{{Span: tokenize.Span{End: len(text)}}}}} {
			var d tokenize.Document
			require.NoError(t, d.Parse(t.Context(), in))
			require.Equal(t, want, d.NamesDay(0), text)
		}
	}
	var d tokenize.Document
	require.NoError(t, d.Parse(t.Context(), tokenize.Input{Text: "Мост закроют в пятницу. Он старый.", Language: "ru"}))
	require.True(t, d.NamesDay(0))
	require.False(t, d.NamesDay(1))
}

func TestKindNames(t *testing.T) {
	require.Equal(t, "list item", tokenize.ListItem.String())
	require.Equal(t, "unknown", tokenize.Kind(200).String())
	seen := make(map[string]bool)
	for k := tokenize.Paragraph; k <= tokenize.Furniture; k++ {
		require.False(t, seen[k.String()] || k.String() == "unknown")
		seen[k.String()] = true
	}
}

func TestDefinite(t *testing.T) {
	for _, c := range []struct {
		language tokenize.Language
		sentence string
		want     bool
	}{
		{"en", "The ferry is full.", true},
		{"en", "Then the ferry is full.", false},
		{"en", "Theo mends the ferry.", false},
		{"en", "“The ferry is full,” he said.", true},
		{"fr", "Les bateaux sont pleins.", true},
		{"fr", "Des bateaux sont pleins.", false},
		{"es", "La barca está llena.", true},
		{"it", "Gli operai arrivano domani.", true},
		{"pt", "As barcas estão cheias.", true},
		{"nl", "Het schip is vol.", true},
		{"el", "Το πλοίο είναι γεμάτο.", true},
		{"hu", "Az iskola ma zárva van.", true},
		{"de", "Die Fähre ist voll.", false}, // has no list: small letters tell a noun from a name
	} {
		d, err := tokenize.Parse(c.sentence, c.language)
		require.NoError(t, err)
		require.Equal(t, c.want, d.Sentences[0].Traits.Has(tokenize.Definite), c.sentence)
	}
}
