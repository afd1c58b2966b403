package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/extract"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// prose is an article's worth of paragraphs, so that the page has one.
const prose = `<p>The lock at Ferrow was closed on Sunday night after a barge struck the lower gate and bent it by four centimetres, the canal office said.</p>
<p>Eleven boats were waiting on either side on Monday morning. Divers will look at the gate at noon, and until then nothing heavier than a rowing boat may pass.</p>
<p>The barge, which carried 300 tonnes of gravel, was not badly damaged. Its skipper told the police that the engine had failed to go astern when he asked it to.</p>`

// page wraps a body into a page around the prose.
func page(before, after string) string {
	return `<!doctype html><html><head><meta charset="utf-8"><title>Barge strikes lock gate</title></head><body><div class="content">` +
		before + prose + after + `</div></body></html>`
}

// lines extracts a page and returns "kind: text" of every block.
func lines(t *testing.T, html string) []string {
	article, err := extract.HTML([]byte(html), extract.Options{})
	require.NoError(t, err)
	list := []string{}
	for _, b := range article.Blocks {
		list = append(list, b.Kind.String()+": "+b.Of(article.Text))
	}
	return list
}

// TestLeftOut has what must never come out of a page, in places where
// readability leaves it in.
func TestLeftOut(t *testing.T) {
	want := lines(t, page("", ""))
	require.Len(t, want, 3)
	for name, html := range map[string]string{
		"caption by class":         `<div class="photo-caption">The bent gate of the lock at Ferrow on Monday</div>`,
		"caption in a figure":      `<figure><img src="a.jpg"><p>The bent gate of the lock at Ferrow</p></figure>`,
		"caption beside a picture": `<p><img src="a.jpg"> The bent gate of the lock at Ferrow</p>`,
		"slanted line below one":   `<p><img src="a.jpg"></p><p><em>Nothing heavier than a rowing boat may pass.</em></p>`,
		"alternative text":         `<div><img src="a.jpg" alt="The lower gate at Ferrow"><br><br><span>The lower gate at Ferrow</span></div>`,
		"credit":                   `<span class="imageCredit">Ivo Tarn for the Canal Times</span>`,
		"byline":                   `<p class="article-byline">Mara Lund and Piet Holm</p>`,
		"author box":               `<div class="author-bio"><p>Mara Lund has reported on rivers since 2009 and lives on a boat.</p></div>`,
		"newsletter":               `<div class="newsletter-signup"><p>The week on the water, every Friday in your inbox, free of charge.</p></div>`,
		"share":                    `<ul class="shareBar"><li>Send by mail</li><li>Print it</li></ul>`,
		"related":                  `<div class="related-articles"><p>Last year a ferry struck the same gate and nobody was told for a week.</p></div>`,
		"read more":                `<p><a href="/x">Read more: how the lock was built</a></p>`,
		"linked capitals":          `<p><strong><a href="/x">FERRY STRIKES THE SAME GATE TWICE IN A YEAR</a></strong></p>`,
		"linked title":             `<p><a href="/x">Ferry strikes the same gate twice in a year</a></p>`,
		"bracketed link":           `<p><a href="/x">[How the lock at Ferrow was built]</a></p>`,
		"list of linked headings":  `<ul><li><h4><a href="/x">Ferry strikes gate twice</a></h4></li><li><h4><a href="/y">Canal office looks for divers</a></h4></li></ul>`,
		"list of linked titles":    `<ul><li><a href="/x">Ferry strikes the same gate twice in a year</a></li><li><a href="/y">Canal office looks for divers who do not mind mud</a></li></ul>`,
		"promotion in bold":        `<p><strong>We write about boats every week. <a href="/n">Sign up for our newsletter.</a></strong></p>`,
		"the title":                `<h2>Barge strikes lock gate</h2>`,
		"button and form":          `<form><label>Your mail</label><input type="email"><button>Get a summary</button></form>`,
		"script":                   `<script>var words = "The gate is bent by four centimetres.";</script><noscript>Please switch scripts on.</noscript>`,
		"navigation":               `<nav><ul><li><a href="/">Home</a></li><li><a href="/boats">Boats</a></li></ul></nav>`,
		"cookies":                  `<div id="cookie-notice"><p>We use cookies so that the page can remember you.</p></div>`,
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, want, lines(t, page(html, "")), "above")
			require.Equal(t, want, lines(t, page("", html)), "below")
		})
	}
}

// TestKept has what looks like furniture and is the article's.
func TestKept(t *testing.T) {
	for name, test := range map[string]struct {
		html string
		want []string
	}{
		"heading":           {`<h2>What happens now</h2>` + prose, []string{"heading: What happens now"}},
		"linked heading":    {`<h3><a id="now" href="#now">What happens now</a></h3>` + prose, []string{"heading: What happens now"}},
		"heading of a word": {`<h2>Economy</h2>` + prose, []string{"heading: Economy"}},
		"list": {`<p>Three things are known about the gate:</p><ul><li>it was built in 1911.</li><li>it weighs nine tonnes.</li></ul>` + prose,
			[]string{"heading: Three things are known about the gate:", "list item: it was built in 1911.", "list item: it weighs nine tonnes."}},
		"quotation":       {`<blockquote><p>“I asked her to stop, and she did not.”</p></blockquote>`, []string{"quotation: “I asked her to stop, and she did not.”"}},
		"short sentence":  {`<p>It was dark.</p>`, []string{"paragraph: It was dark."}},
		"name in a class": {`<p>The report by <span class="author">Ann Boole</span> says that the gate had been due for repair since the spring of last year.</p>`, []string{"paragraph: The report by Ann Boole says that the gate had been due for repair since the spring of last year."}},
		"class that denies it": {`<div class="no-caption"><p>The gate had been due for repair since the spring of last year, says the report.</p></div>`,
			[]string{"paragraph: The gate had been due for repair since the spring of last year, says the report."}},
		"sentence with a link": {`<p>The gate, says <a href="/r">the report of the canal office</a>, had been due for repair since spring.</p>`,
			[]string{"paragraph: The gate, says the report of the canal office, had been due for repair since spring."}},
		"two breaks": {`<p>The first paragraph ends here, after some words of its own.<br><br>The second one stands below it, as old pages have it.</p>`,
			[]string{"paragraph: The first paragraph ends here, after some words of its own.", "paragraph: The second one stands below it, as old pages have it."}},
		"wrapped by hand": {`<p>This paragraph was wrapped by hand at forty-five or<br>more characters, and it is still one paragraph.</p>`,
			[]string{"paragraph: This paragraph was wrapped by hand at forty-five or\nmore characters, and it is still one paragraph."}},
		"table": {`<table><tr><th>Lock</th><th>Built</th></tr><tr><td>Ferrow</td><td>1911</td></tr></table>`, []string{"furniture: Lock | Built", "furniture: Ferrow | 1911"}},
		"code": {`<pre><code>open(gate)
close(gate)</code></pre>`, []string{"furniture: open(gate)\nclose(gate)"}},
		"dateline": {`<p><b>FERROW, 3 May (Canal Press) —</b> The divers said that the hinge of the gate was sound and would hold until autumn.</p>`,
			[]string{"attribution: FERROW, 3 May (Canal Press) —", "paragraph: The divers said that the hinge of the gate was sound and would hold until autumn."}},
		"entities": {`<p>Salt &amp; Sons &lt;the builders&gt; said they&nbsp;would send a crane as soon as the road was dry.</p>`,
			[]string{"paragraph: Salt & Sons <the builders> said they\u00a0would send a crane as soon as the road was dry."}},
	} {
		t.Run(name, func(t *testing.T) {
			got := strings.Join(lines(t, page(test.html, "")), "\n")
			require.Contains(t, got, strings.Join(test.want, "\n"))
		})
	}
}

// TestPreformatted has a text that is on its page as it was typed.
func TestPreformatted(t *testing.T) {
	text := strings.NewReplacer("<p>", "", "</p>", "\n").Replace(prose)
	got := lines(t, "<html><body><pre>"+text+"</pre></body></html>")
	require.Len(t, got, 3)
	require.Contains(t, got[1], "paragraph: Eleven boats were waiting")
}

// TestIndexPage keeps the teasers of a page that is made of them.
func TestIndexPage(t *testing.T) {
	teaser := `<article><h2><a href="/a">Lock closed at Ferrow</a></h2><p>A barge bent the lower gate on Sunday night, and eleven boats are waiting, the canal office said on Monday.</p></article>`
	require.NotEmpty(t, lines(t, "<html><body><main>"+strings.Repeat(teaser, 12)+"</main></body></html>"))
	require.Equal(t, lines(t, page("", "")), lines(t, page("", teaser)))
}

// jsonLD is a page's data with a headline.
func jsonLD(headline string) string {
	return `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"` + headline + `"}</script>`
}

// networks is a page's titles for two networks.
func networks(one, other string) string {
	return `<meta property="og:title" content="` + one + `"><meta name="twitter:title" content="` + other + `">`
}

func TestHeadline(t *testing.T) {
	for name, test := range map[string]struct{ head, h1, url, want string }{
		"title alone":                 {`<title>Barge strikes lock gate at Ferrow</title>`, "", "", "Barge strikes lock gate at Ferrow"},
		"title with its site":         {`<title>Barge strikes lock gate at Ferrow - Canal Times</title>`, "Barge strikes lock gate at Ferrow", "https://canaltimes.example/1", "Barge strikes lock gate at Ferrow"},
		"site in the page's data":     {`<meta property="og:title" content="Barge strikes lock gate | The Towpath"><meta property="og:site_name" content="The Towpath">`, "Barge strikes lock gate", "", "Barge strikes lock gate"},
		"section before":              {`<meta property="og:title" content="Opinion | Close the lock for good">`, "Close the lock for good", "", "Close the lock for good"},
		"section behind":              {`<meta property="og:title" content="Close the lock for good | Editorial">`, "Close the lock for good", "", "Close the lock for good"},
		"part that is no site":        {`<meta property="og:title" content="Barge strikes lock gate | Mara Lund writes">`, "Barge strikes lock gate", "https://canaltimes.example/1", "Barge strikes lock gate | Mara Lund writes"},
		"quotes of another style":     {`<title>“Close it” - the lock at Ferrow - Canal Times</title><link rel="canonical" href="https://www.canaltimes.example/2">`, `"Close it" – the lock at Ferrow`, "", "“Close it” - the lock at Ferrow"},
		"h1 that names the site":      {`<title>Barge strikes lock gate</title>`, "Canal Times", "", "Barge strikes lock gate"},
		"search engine's title":       {jsonLD("Ferrow lock: accident, closure, latest") + networks("Barge strikes lock gate at Ferrow", "Barge strikes lock gate at Ferrow | Canal") + `<meta property="og:site_name" content="Canal">`, "Barge strikes lock gate at Ferrow", "", "Barge strikes lock gate at Ferrow"},
		"networks that differ":        {jsonLD("Ferrow lock: accident, closure, latest") + networks("Barge strikes lock gate at Ferrow", "Crash at Ferrow!"), "Barge strikes lock gate at Ferrow", "", "Ferrow lock: accident, closure, latest"},
		"networks, but no such h1":    {jsonLD("Barge strikes lock gate at Ferrow") + networks("Crash at Ferrow!", "Crash at Ferrow!"), "Divers wanted for muddy canal", "", "Barge strikes lock gate at Ferrow"},
		"networks that name the site": {jsonLD("Barge strikes lock gate at Ferrow") + networks("Canal Times", "Canal Times"), "Canal Times", "", "Barge strikes lock gate at Ferrow"},
		"title that says more":        {jsonLD("Barge strikes lock gate at Ferrow, eleven boats wait") + networks("Barge strikes lock gate", "Barge strikes lock gate"), "Barge strikes lock gate", "", "Barge strikes lock gate at Ferrow, eleven boats wait"},
		"network's title":             {`<title>Barge strikes lock gate at Ferrow - Canal Times</title>` + jsonLD("Eleven boats wait for divers") + networks("Eleven boats wait for divers", "Eleven boats wait for divers"), "Barge strikes lock gate at Ferrow", "https://canaltimes.example/1", "Barge strikes lock gate at Ferrow"},
		"network's title, edited":     {`<title>Barge strikes lock gate at Ferrow - Canal Times</title>` + jsonLD("A barge strikes a lock gate at Ferrow") + networks("A barge strikes a lock gate at Ferrow", "A barge strikes a lock gate at Ferrow"), "Barge strikes lock gate at Ferrow", "https://canaltimes.example/1", "A barge strikes a lock gate at Ferrow"},
		"no title":                    {``, "Barge strikes lock gate at Ferrow", "", "Barge strikes lock gate at Ferrow"},
		"JSON-LD before all":          {`<title>Canal news</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Barge strikes lock gate"}</script>`, "", "", "Barge strikes lock gate"},
		"JSON-LD that is not JSON":    {`<title>Barge strikes lock gate</title><script type="application/ld+json">{"@type":</script>`, "", "", "Barge strikes lock gate"},
	} {
		t.Run(name, func(t *testing.T) {
			h1 := ""
			if test.h1 != "" {
				h1 = "<h1>" + test.h1 + "</h1>"
			}
			html := `<html><head>` + test.head + `</head><body>` + h1 + prose + `</body></html>`
			article, err := extract.HTML([]byte(html), extract.Options{URL: test.url})
			require.NoError(t, err)
			require.Equal(t, test.want, article.Title)
			require.NotContains(t, article.Text, test.want, "the headline is not in the text")
		})
	}
}

func TestNumberedLists(t *testing.T) {
	reasons := func(a summarize.Article, err error) (list []string) {
		require.NoError(t, err)
		for _, b := range a.Blocks {
			if b.Kind == tokenize.ListItem {
				list = append(list, b.Reason+": "+b.Of(a.Text))
			}
		}
		return list
	}
	want := []string{
		extract.Numbered + ": Open the upper gate by a hand.", extract.Numbered + ": Wait until the water is level.",
		": A rope of nine metres, or two.", extract.Numbered + ": Close it when the boat is through.",
	}
	html := prose + `<ol><li>Open the upper gate by a hand.</li><li>Wait until the water is level.<ul><li>A rope of nine metres, or two.</li></ul></li><li>Close it when the boat is through.</li></ol>` + prose
	require.Equal(t, want, reasons(extract.HTML([]byte(page(html, "")), extract.Options{})))
	markdown := "It was dark that night.\n\n1. Open the upper gate by a hand.\n2. Wait until the water is level.\n   - A rope of nine metres, or two.\n3. Close it when the boat is through.\n"
	require.Equal(t, want, reasons(extract.Markdown([]byte(markdown), extract.Options{})))
}

func TestHeadingsThatAreStandfirsts(t *testing.T) {
	for text, kind := range map[string]string{
		"The canal office says that the lower gate was bent by four centimetres and will be looked at by divers.": "paragraph",
		"The canal office says that the lower gate was bent by four centimetres and will be looked at by divers":  "heading",
		"Nobody was hurt when the barge struck.": "heading",
	} {
		require.Equal(t, kind+": "+text, lines(t, page("<h2>"+text+"</h2>", ""))[0])
	}
}
