package eval

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A FaultKind is a fault that readers refuse a summary for and that a program
// can see.
type FaultKind string

const (
	// Dangling is a sentence that opens with a pronoun, a demonstrative or a
	// connective while the sentence before it in the article is not the one
	// before it in the summary. The first prose of an article never dangles.
	Dangling FaultKind = "dangling"
	// Unbalanced is a quotation mark without its counterpart in a run of
	// sentences that follow one another in the article.
	Unbalanced FaultKind = "unbalanced"
	// NotProse is a heading, date, byline, list item, crumb trail, address,
	// ticker or any other line that is no sentence.
	NotProse FaultKind = "not-prose"
	// Repeat is a sentence that shares half the content stems of the shorter
	// one with an earlier sentence of the summary.
	Repeat FaultKind = "repeat"
)

// A Fault is one fault of one sentence.
type Fault struct {
	Kind     FaultKind `json:"kind"`
	Sentence int       `json:"sentence"` // index into the summary; of an unbalanced run its first sentence
}

// FaultCounts are numbers of summaries that have a fault at least once.
type FaultCounts struct {
	Dangling   int `json:"dangling"`
	Unbalanced int `json:"unbalanced"`
	NotProse   int `json:"notProse"`
	Repeat     int `json:"repeat"`
	Any        int `json:"any"`
}

// add counts one summary.
func (c *FaultCounts) add(faults []Fault) {
	seen := map[FaultKind]bool{}
	for _, f := range faults {
		seen[f.Kind] = true
	}
	for kind, count := range map[FaultKind]*int{
		Dangling: &c.Dangling, Unbalanced: &c.Unbalanced, NotProse: &c.NotProse, Repeat: &c.Repeat,
	} {
		if seen[kind] {
			*count++
		}
	}
	if len(faults) > 0 {
		c.Any++
	}
}

// Faults returns the faults of a summary of an article, given as sentences in
// order, by sentence and kind. Sentences are looked for in Article.Text with
// white space folded; of one that is not there, the sentence before it in the
// summary counts as its predecessor.
func Faults(a Article, summary []string) []Fault {
	return newFaultFinder(&a).find(summary)
}

// A faultFinder looks for faults in summaries of one article.
type faultFinder struct {
	text   foldedText
	lang   string
	words  faultWords
	mode   WordMode
	closed bool // the article ends its sentences with terminators
}

func newFaultFinder(a *Article) *faultFinder {
	return &faultFinder{
		text:   foldText(a.Text),
		lang:   a.Lang,
		words:  faultWordsOf(a.Lang),
		mode:   ModeOf(a.Lang),
		closed: usesTerminators(a.Text),
	}
}

// find returns the faults of one summary.
func (f *faultFinder) find(summary []string) []Fault {
	var faults []Fault
	follows := f.follows(summary)
	for i, sentence := range summary {
		switch {
		case !isProse(sentence, f.closed, f.lang):
			faults = append(faults, Fault{NotProse, i})
		case !follows[i] && opensDangling(sentence, f.words):
			faults = append(faults, Fault{Dangling, i})
		}
	}
	for start := 0; start < len(summary); {
		end := start + 1
		for end < len(summary) && follows[end] {
			end++
		}
		if unbalanced(joinQuoted(summary[start:end], f.lang), f.lang) {
			faults = append(faults, Fault{Unbalanced, start})
		}
		start = end
	}
	for _, i := range f.repeats(summary) {
		faults = append(faults, Fault{Repeat, i})
	}
	slices.SortStableFunc(faults, func(a, b Fault) int { return a.Sentence - b.Sentence })
	return faults
}

// follows tells of each sentence whether nothing it could lean on is missing:
// no prose stands in the article between it and the one before it in the
// summary, or, for any sentence, before it at all.
func (f *faultFinder) follows(summary []string) []bool {
	follows := make([]bool, len(summary))
	last := 0 // end of the previous sentence in the folded text
	for i, sentence := range summary {
		want := strings.Join(strings.Fields(sentence), " ")
		start := f.text.find(want, last)
		if start < 0 {
			follows[i] = i > 0
			continue
		}
		follows[i] = f.noProse(last, start) && start >= last || f.noProse(0, start)
		last = start + len(want)
	}
	return follows
}

// noProse tells whether the text between two places has no sentence in it.
func (f *faultFinder) noProse(from, to int) bool {
	if from >= to {
		return true
	}
	for _, piece := range SplitSentences(f.text.original(from, to), f.lang) {
		if isProse(piece, f.closed, f.lang) {
			return false
		}
	}
	return true
}

// repeats returns the sentences that share half their content stems, or half
// those of a shorter one, with an earlier sentence. One common stem is no
// repeat.
func (f *faultFinder) repeats(summary []string) []int {
	sets := make([]map[string]bool, len(summary))
	var repeats []int
	for i, sentence := range summary {
		sets[i] = f.contentStems(sentence)
		for _, earlier := range sets[:i] {
			shared := 0
			for stem := range sets[i] {
				if earlier[stem] {
					shared++
				}
			}
			if shared >= 2 && 2*shared >= min(len(sets[i]), len(earlier)) {
				repeats = append(repeats, i)
				break
			}
		}
	}
	return repeats
}

// agencyHead is a place and an agency in brackets before a sentence; no reader
// takes an agency's name there for a point that is made again.
var agencyHead = regexp.MustCompile(`^[^().]{0,40}\([A-Z][A-Za-z .]{1,20}\)\s*(--|[-–—])?\s*`)

// contentStems returns the stems of the words that carry content: Porter's for
// English, elsewhere the first six letters.
func (f *faultFinder) contentStems(sentence string) map[string]bool {
	stems := map[string]bool{}
	sentence = sentence[len(agencyHead.FindString(sentence)):]
	for _, word := range splitWords(sentence, UnicodeWords) {
		switch {
		case f.words.stop[word]:
			continue
		case f.mode == StemmedASCII && len(word) > 3 && isASCII(word):
			word = porterStem(word)
		case f.mode == UnicodeWords && utf8.RuneCountInString(word) > 6:
			word = string([]rune(word)[:6])
		}
		stems[word] = true
	}
	return stems
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}

// A foldedText is a text with every run of white space made one space, and for
// every byte of it the byte of the text it came from.
type foldedText struct {
	text   string
	folded string
	at     []int
}

func foldText(text string) foldedText {
	var b strings.Builder
	var at []int
	space := true
	for i, r := range text {
		if unicode.IsSpace(r) {
			if !space {
				b.WriteByte(' ')
				at = append(at, i)
			}
			space = true
			continue
		}
		space = false
		_, size := utf8.DecodeRuneInString(text[i:])
		b.WriteString(text[i : i+size])
		for k := range size {
			at = append(at, i+k)
		}
	}
	return foldedText{text: text, folded: b.String(), at: append(at, len(text))}
}

// find returns where s begins in the folded text, looking from a place on and
// then from the start; -1 if nowhere.
func (t *foldedText) find(s string, from int) int {
	if s == "" {
		return -1
	}
	if i := strings.Index(t.folded[from:], s); i >= 0 {
		return from + i
	}
	return strings.Index(t.folded, s)
}

// original returns the text that two places of the folded text enclose.
func (t *foldedText) original(from, to int) string {
	return t.text[t.at[from]:t.at[to]]
}
