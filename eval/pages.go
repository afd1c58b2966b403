package eval

import (
	"context"
	"html"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"unicode"
)

// A Page is one row of a gold file of web pages.
type Page struct {
	ID    string `json:"id"`
	URL   string `json:"url,omitempty"`
	Lang  string `json:"lang,omitempty"`
	Title string `json:"title,omitempty"` // the headline; "" when it is not known
	HTML  string `json:"html"`
	Text  string `json:"text"` // the article as a person marked it; "" when nobody has
}

// An Extraction is what a system made of a page.
type Extraction struct {
	Title   string
	Lines   []string // the article's text by lines or paragraphs
	Summary []string // sentences of a summary of it; nil when none is to be scored
}

// An Extractor turns a page into an article. It is called from several
// goroutines at once, with a page without its Text and Title.
type Extractor func(ctx context.Context, p Page) (Extraction, error)

// A PageScore is what one page's extraction is worth.
type PageScore struct {
	ID         string   `json:"id"`
	Text       F1Score  `json:"text"`       // of 4-word shingles against the marked text
	Standfirst F1Score  `json:"standfirst"` // the same, with a standfirst counted as text
	TitleRight bool     `json:"titleRight"`
	Title      string   `json:"title"`          // as extracted
	Left       []string `json:"left,omitempty"` // lines that are not in the marked text, standfirsts apart
	Summary    []string `json:"summary,omitempty"`
	Stray      []string `json:"stray,omitempty"` // sentences of the summary that are not the article's
	Error      string   `json:"error,omitempty"`
}

// An F1Score is a precision and a recall with their harmonic mean, in [0,1].
type F1Score struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// ScorePages runs an extractor over pages on all CPUs and returns a score a
// page, in their order. The error is the context's.
func ScorePages(ctx context.Context, pages []Page, extract Extractor) ([]PageScore, error) {
	scores := make([]PageScore, len(pages))
	next := make(chan int)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				scores[i] = scorePage(ctx, pages[i], extract)
			}
		})
	}
	for i := range pages {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wg.Wait()
	return scores, context.Cause(ctx)
}

func scorePage(ctx context.Context, p Page, extract Extractor) PageScore {
	score := PageScore{ID: p.ID}
	blind := p
	blind.Text, blind.Title = "", ""
	x, err := extract(ctx, blind)
	if err != nil {
		score.Error = err.Error()
		return score
	}
	score.Title, score.Summary = x.Title, x.Summary
	score.TitleRight = p.Title != "" && foldTitle(x.Title) == foldTitle(p.Title)
	gold := newMarkedText(p)
	text := strings.Join(x.Lines, "\n")
	score.Text = scoreShingles(text, p.Text)
	var standfirst strings.Builder
	for i, line := range x.Lines {
		switch {
		case gold.has(line):
		case gold.isStandfirst(line, x.Lines[:i]):
			standfirst.WriteString(line + "\n")
		default:
			score.Left = append(score.Left, line)
		}
	}
	score.Standfirst = scoreShingles(text, standfirst.String()+p.Text)
	for _, sentence := range x.Summary {
		if gold.isStray(sentence) {
			score.Stray = append(score.Stray, sentence)
		}
	}
	return score
}

// markedText answers questions about a page's marked text, by its words.
type markedText struct {
	marked      bool
	text        string
	title       string
	description string
}

func newMarkedText(p Page) *markedText {
	return &markedText{
		marked: p.Text != "", text: foldWords(p.Text), title: foldWords(p.Title),
		description: foldWords(pageDescription(p.HTML)),
	}
}

// has reports whether a line without words, or one that stands in the marked
// text, is no furniture. Of a long line most of its shingles must stand there:
// people leave a note or a link out.
func (m *markedText) has(line string) bool {
	folded := foldWords(line)
	if strings.TrimSpace(folded) == "" || strings.Contains(m.text, folded) {
		return true
	}
	words := strings.Fields(folded)
	if len(words) < 2*shingleWords {
		return false
	}
	in := 0
	for i := 0; i+shingleWords <= len(words); i++ {
		if strings.Contains(m.text, " "+strings.Join(words[i:i+shingleWords], " ")+" ") {
			in++
		}
	}
	return 2*in > len(words)-shingleWords
}

// isStandfirst reports whether a line above the marked text is in the page's
// own description of itself.
func (m *markedText) isStandfirst(line string, above []string) bool {
	for _, l := range above {
		if strings.Count(foldWords(l), " ") > shingleWords && m.has(l) {
			return false
		}
	}
	folded := foldWords(line)
	return strings.Count(folded, " ") > shingleWords && folded != m.title && strings.Contains(m.description, folded)
}

// dateline is a place and a date, or an agency, before the text or alone.
var dateline = regexp.MustCompile(`(?i)^[\p{L} .-]{2,30}, \d{1,2} \p{L}{3,9}\.?( \d{4})?\s*[—–-]`)

// isStray reports whether a sentence of a summary is the headline, a dateline
// or, where the text is marked, none of the article's.
func (m *markedText) isStray(sentence string) bool {
	folded := foldWords(sentence)
	switch {
	case folded == m.title:
		return true
	case !m.marked:
		at := dateline.FindString(sentence)
		return at != "" && len(foldWords(sentence)) < 3*len(at)
	}
	return !m.has(sentence) && !strings.Contains(m.description, folded)
}

var (
	metaTag     = regexp.MustCompile(`(?is)<meta\s[^>]*?(?:name|property)\s*=\s*["']?(?:og:)?description["']?[^>]*>|<meta\s[^>]*?content=(?:"[^"]*"|'[^']*')[^>]*?(?:name|property)\s*=\s*["']?(?:og:)?description["'][^>]*>`)
	metaContent = regexp.MustCompile(`(?is)\scontent\s*=\s*(?:"([^"]*)"|'([^']*)')`)
)

// pageDescription returns the descriptions that a page gives of itself.
func pageDescription(page string) string {
	var b strings.Builder
	for _, tag := range metaTag.FindAllString(page, 4) {
		if m := metaContent.FindStringSubmatch(tag); m != nil {
			b.WriteString(html.UnescapeString(m[1]+m[2]) + "\n")
		}
	}
	return b.String()
}

const shingleWords = 4

// scoreShingles compares two texts by the multisets of their 4-word shingles;
// a text of fewer words is one shingle.
func scoreShingles(got, want string) F1Score {
	a, na := shingles(got)
	b, nb := shingles(want)
	shared := 0
	for s, n := range a {
		shared += min(n, b[s])
	}
	if shared == 0 {
		return F1Score{}
	}
	s := F1Score{Precision: float64(shared) / float64(na), Recall: float64(shared) / float64(nb)}
	s.F1 = 2 * s.Precision * s.Recall / (s.Precision + s.Recall)
	return s
}

func shingles(text string) (set map[string]int, n int) {
	words := strings.Fields(foldWords(text))
	set = map[string]int{}
	if len(words) == 0 {
		return set, 0
	}
	size := min(shingleWords, len(words))
	for i := 0; i+size <= len(words); i++ {
		set[strings.Join(words[i:i+size], " ")]++
		n++
	}
	return set, n
}

// foldWords returns the runs of letters and digits in lower case, with a space
// before and after each.
func foldWords(text string) string {
	var b strings.Builder
	in := false
	b.WriteByte(' ')
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			if in {
				b.WriteByte(' ')
			}
			in = false
			continue
		}
		in = true
		b.WriteRune(unicode.ToLower(r))
	}
	if in {
		b.WriteByte(' ')
	}
	return b.String()
}

// foldTitle folds case, white space and the style of quotation marks.
func foldTitle(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '“', '”', '„', '«', '»':
			return '"'
		case '‘', '’', '‚', '`', '´':
			return '\''
		}
		return unicode.ToLower(r)
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
