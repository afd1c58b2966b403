package summarize

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

// word is the n-th word of a made-up vocabulary.
func word(n int) string {
	syllables := [...]string{"ba", "do", "fu", "ga", "ko", "lu", "ma", "no", "pu", "ra", "to", "vu", "za"}
	return syllables[n%13] + syllables[(n+n/13)%13] + syllables[n/13%13] + "k"
}

// surname makes a name.
func surname(n int) string {
	w := word(n)
	return strings.ToUpper(w[:1]) + w[1:]
}

// madeUp makes an article of about n sentences: plain ones, ones that lean on
// the one before, quotations of several sentences, short ones that carry the
// next, and ones that nearly repeat an earlier one.
func madeUp(random *rand.Rand, n int) string {
	var b strings.Builder
	words := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = word(random.IntN(20 + 4*n))
		}
		return strings.Join(list, " ")
	}
	last := "the boats " + words(9)
	for range n {
		switch random.IntN(11) {
		case 9:
			fmt.Fprintf(&b, "The council heard Ana %s %s. ", surname(random.IntN(4)), words(5+random.IntN(9)))
		case 10:
			fmt.Fprintf(&b, "The council asked %s %s. ", surname(random.IntN(4)), words(5+random.IntN(9)))
		case 0:
			fmt.Fprintf(&b, "However, he %s. ", words(4+random.IntN(9)))
		case 1:
			fmt.Fprintf(&b, "“The %s. The %s,” the mayor said. ", words(4+random.IntN(6)), words(3+random.IntN(6)))
		case 2:
			fmt.Fprintf(&b, "The vote %s. That was the %s. ", word(random.IntN(40)), words(5+random.IntN(5)))
		case 3:
			said := strings.Fields(last)
			fmt.Fprintf(&b, "The mayor %s. ", strings.Join(said[:min(len(said), 10)], " ")) // no caption, which says more of it again
		default:
			last = words(5 + random.IntN(18))
			fmt.Fprintf(&b, "The council %s. ", last)
		}
		if random.IntN(3) == 0 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// ready prepares a picker for an article, up to the choice.
func ready(t *testing.T, o Options, text string) *picker {
	t.Helper()
	require.NoError(t, o.check())
	o = o.withDefaults()
	j := new(job)
	require.NoError(t, j.doc.Parse(t.Context(), tokenize.Input{Text: text, Title: "The boats of the council", Language: "en"}))
	j.findBody()
	j.picker.limit = newLimit(j, &o)
	j.findCandidates(&o)
	j.picker.reset(j, &o)
	j.vectors.Build(&j.doc, j.candidates)
	j.scores = make([]float64, len(j.doc.Sentences))
	in := j.input(&o)
	require.NoError(t, rank.Rank(context.Background(), o.Ranker, &in, j.scores))
	j.picker.in = &in
	j.picker.gains()
	j.picker.units()
	return &j.picker
}

// judge weighs sets of sentences by what the documentation of the picker says,
// without the picker's memory.
type judge struct {
	p      *picker
	heads  []int // first candidates of the units that may be chosen
	lowest float64
	mean   float64 // length of a candidate, where only lengths are limited
	anchor bool
}

func newJudge(p *picker) *judge {
	g := &judge{p: p, lowest: math.Inf(1), anchor: p.anchored()}
	length := 0
	for k := range p.in.Candidates {
		if p.unit[k] > 0 {
			g.lowest = min(g.lowest, g.gain(k))
			if p.verdicts[k] != cut {
				g.heads = append(g.heads, k)
			}
		}
		length += g.length(k)
	}
	if p.limit.sentences == 0 {
		g.mean = float64(length) / float64(len(p.in.Candidates))
	}
	return g
}

func (g *judge) sentence(k int) *tokenize.Sentence {
	return &g.p.job.doc.Sentences[g.p.in.Candidates[k]]
}

func (g *judge) text(k int) string { return g.sentence(k).Of(g.p.job.doc.Text) }

// length is a sentence's words, or its characters and a space.
func (g *judge) length(k int) int {
	if g.p.limit.words > 0 {
		return words(g.text(k))
	}
	return len([]rune(strings.Join(strings.Fields(g.text(k)), " "))) + 1
}

func words(s string) int {
	n := 0
	for range tokenize.Words(s) {
		n++
	}
	return n
}

// unit lists the candidates of the unit that begins with k.
func (g *judge) unit(k int) []int {
	var list []int
	for i := k; i < k+int(g.p.unit[k]); i++ {
		list = append(list, i)
	}
	return list
}

// all lists the candidates of several units.
func (g *judge) all(heads []int) []int {
	var list []int
	for _, k := range heads {
		list = append(list, g.unit(k)...)
	}
	return list
}

// gain is the mean score of a unit.
func (g *judge) gain(k int) float64 {
	sum := 0.0
	for _, i := range g.unit(k) {
		sum += g.p.job.scores[g.p.in.Candidates[i]]
	}
	return sum / float64(g.p.unit[k])
}

// fits reports whether a set of units keeps the limits.
func (g *judge) fits(heads []int) bool {
	l, texts, n := g.p.limit, []string{}, 0
	for _, i := range g.all(heads) {
		texts = append(texts, g.text(i))
		n += words(g.text(i))
	}
	text := strings.Join(strings.Fields(strings.Join(texts, " ")), " ")
	return (l.sentences == 0 || len(texts) <= l.sentences) && (l.words == 0 || n <= l.words) && (l.runes == 0 || len([]rune(text)) <= l.runes)
}

// repeats reports whether two sentences nearly say the same.
func (g *judge) repeats(a, b int) bool {
	mine, _ := g.p.in.Vectors.Row(g.p.in.Candidates[a])
	theirs, _ := g.p.in.Vectors.Row(g.p.in.Candidates[b])
	common := 0
	for _, t := range mine {
		if slices.Contains(theirs, t) {
			common++
		}
	}
	least := min(len(mine), len(theirs))
	switch {
	case least == 0:
		return len(mine) == len(theirs) && g.text(a) == g.text(b)
	case least < minTerms:
		return common == len(mine) && common == len(theirs)
	}
	alike := g.p.in.Vectors.Cosine(g.p.in.Candidates[a], g.p.in.Candidates[b]) >= topical
	return float64(common) >= g.p.shared*float64(least) && (2*common >= least || alike)
}

// before returns the head of the unit right before the one that begins with k,
// or -1.
func (g *judge) before(k int) int {
	body := g.p.job.body
	if at := slices.Index(body, g.p.in.Candidates[k]); at == 0 || k == 0 || body[at-1] != g.p.in.Candidates[k-1] {
		return -1
	}
	return g.p.head(k - 1)
}

// allows reports whether a set of units, ascending, keeps the rules.
func (g *judge) allows(heads []int) bool {
	for n, k := range heads {
		first := g.p.in.Candidates[k] == g.p.job.body[0]
		if g.sentence(k).Traits.Has(tokenize.Dangling) && !first && !slices.Contains(heads, g.before(k)) {
			return false
		}
		for _, a := range g.unit(k) {
			for _, b := range g.all(heads[:n]) {
				if g.repeats(a, b) {
					return false
				}
			}
		}
	}
	return g.fits(heads) && (!g.anchor || !g.fits(g.heads[:1]) || len(heads) > 0 && heads[0] == 0)
}

// topTerms lists the terms in most candidates, those of one candidate left out.
func (g *judge) topTerms() []int32 {
	counts := make(map[int32]int)
	var list []int32
	for _, i := range g.p.in.Candidates {
		terms, _ := g.p.in.Vectors.Row(i)
		for _, t := range terms {
			if counts[t]++; counts[t] == 2 {
				list = append(list, t)
			}
		}
	}
	slices.SortFunc(list, func(a, b int32) int { return cmp.Or(counts[b]-counts[a], int(a-b)) })
	return list[:min(len(list), topTerms)]
}

// titleTerms lists the headline's terms that some candidate has.
func (g *judge) titleTerms() []int32 {
	var list []int32
	for _, t := range g.p.job.doc.TitleTerms {
		if g.has(int32(t), g.all(g.allHeads())) && !slices.Contains(list, int32(t)) {
			list = append(list, int32(t))
		}
	}
	return list
}

func (g *judge) allHeads() (heads []int) {
	for k, n := range g.p.unit {
		if n > 0 {
			heads = append(heads, k)
		}
	}
	return heads
}

// has reports whether one of the candidates has a term.
func (g *judge) has(t int32, candidates []int) bool {
	return slices.ContainsFunc(candidates, func(k int) bool {
		terms, _ := g.p.in.Vectors.Row(g.p.in.Candidates[k])
		return slices.Contains(terms, t)
	})
}

// share is the part of the terms that the unit of k has and none before it.
func (g *judge) share(terms []int32, k int, before []int) float64 {
	count := 0
	for _, t := range terms {
		if g.has(t, g.unit(k)) && !g.has(t, g.all(before)) {
			count++
		}
	}
	return float64(count) / float64(max(1, len(terms)))
}

// value is what a set of units, ascending, is worth: the gain of each less λ
// times its likeness to the most similar one before it, and a bonus for
// following on and for what it says first, a unit counted by its sentences or its
// length.
func (g *judge) value(heads []int) float64 {
	sum := 0.0
	for n, k := range heads {
		weight := float64(g.p.unit[k])
		if g.mean > 0 {
			length := 0
			for _, i := range g.unit(k) {
				length += g.length(i)
			}
			weight = float64(length) / g.mean
		}
		like := 0.0
		for _, a := range g.unit(k) {
			for _, b := range g.all(heads[:n]) {
				like = max(like, g.p.in.Vectors.Cosine(g.p.in.Candidates[a], g.p.in.Candidates[b]))
			}
		}
		one := g.gain(k) - g.lowest - g.p.lambda*like
		if slices.Contains(heads, g.before(k)) {
			one += g.p.follow
		} else if n > 0 && like <= unlike && (len(g.p.in.Focus) > 0 || g.share(g.titleTerms(), k, nil) == 0) {
			one -= g.p.apart
		}
		if g.hasStranger(k, g.all(heads[:n])) {
			one -= g.p.stranger
		}
		if len(g.p.in.Focus) == 0 {
			one += g.p.coverage * (topBonus*g.share(g.topTerms(), k, heads[:n]) + headlineBonus*g.share(g.titleTerms(), k, heads[:n]))
		}
		sum += weight * one
	}
	return sum
}

// hasStranger reports whether a unit names somebody by the last name whom an
// earlier sentence of the article introduces, and none of the chosen ones knows.
func (g *judge) hasStranger(k int, chosen []int) bool {
	for _, i := range g.unit(k) {
		for _, name := range lonely.FindAllStringSubmatch(g.text(i), -1) {
			introduced, known := false, false
			for before := range k {
				introduced = introduced || strings.Contains(g.text(before), "Ana "+name[1])
				known = known || slices.Contains(chosen, before) && strings.Contains(g.text(before), name[1])
			}
			if introduced && !known {
				return true
			}
		}
	}
	return false
}

// lonely finds the names of made-up articles that stand alone.
var lonely = regexp.MustCompile(`asked ([A-Z][a-z]+)`)

// better compares two sets: where sentences are counted the one with more of
// them, else the one with the greater value.
func (g *judge) better(a, b []int) bool {
	if more := len(g.all(a)) - len(g.all(b)); g.mean == 0 && more != 0 {
		return more > 0
	}
	return g.value(a) > g.value(b)+1e-9
}

// best tries every set.
func (g *judge) best() []int {
	var best []int
	for bits := 1; bits < 1<<len(g.heads); bits++ {
		var set []int
		for i, k := range g.heads {
			if bits&(1<<i) != 0 {
				set = append(set, k)
			}
		}
		if g.allows(set) && (best == nil || g.better(set, best)) {
			best = set
		}
	}
	return best
}

// chosenUnits returns the heads of the units that the picker chose.
func (g *judge) chosenUnits() []int {
	var heads []int
	for k := range g.p.in.Candidates {
		if g.p.unit[k] > 0 && g.p.verdicts[k] == taken {
			heads = append(heads, k)
		}
	}
	return heads
}
