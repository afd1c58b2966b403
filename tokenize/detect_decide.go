package tokenize

import "sync"

// candidates are the rows of each script, in the table's order.
var candidates = sync.OnceValue(func() (lists [scripts][]int) {
	for i, row := range languageRows {
		lists[row.script] = append(lists[row.script], i)
		if row.tag == "sr" {
			lists[latin] = append(lists[latin], i)
		}
	}
	return lists
})

// decide weighs the votes when the sample is at its end.
func (b *ballot) decide() Language {
	s := b.script()
	list := candidates()[s]
	written := b.scripts[s]
	switch {
	case written == 0 || len(list) == 0 || b.alien*10 > written:
		return ""
	case len(list) == 1:
		return languageRows[list[0]].tag
	}
	if s == cyrillic {
		b.missLetters(list, written)
	}
	best, second := b.heaviest(list)
	lead, few := b.weight[best]-b.weight[second], b.count[best]*fewStops < b.words
	rivals := b.rivals(list, best)
	switch {
	case lead == 0 && rivals > 1 && b.weight[best] < fullVote: // one would be a near language
		return ""
	case b.words < shortSample && b.isFaint(best, lead, rivals):
		return ""
	case few && lead < fullVote/2*(1+b.words/20):
		return ""
	}
	return languageRows[best].detected(b)
}

// Bounds of what is enough to tell.
const (
	fewest      = 3 // words
	fewStops    = 8 // fewer stop words than one in so many are too few
	shortSample = 7 // words; a shorter sample must not be faint
)

// isFaint reports whether what speaks for a language is too little for a few
// words: for one or two, which may be a name, or where it is a single word.
func (b *ballot) isFaint(best, lead, rivals int) bool {
	if b.words < fewest {
		return b.count[best] < 2 && lead <= fullVote
	}
	return b.count[best] < 2 && (lead < fullVote/2 || rivals > 0 && lead < fullVote)
}

// rivals counts the other languages of a list with more than half the weight.
func (b *ballot) rivals(list []int, best int) (n int) {
	for _, i := range list {
		if i != best && 2*b.weight[i] > b.weight[best] {
			n++
		}
	}
	return n
}

// missLetters strikes out the Cyrillic languages of which no letter was seen
// among some words, as hardly a line of Ukrainian or Serbian goes without, or
// among a few, where letters were seen that they do not have.
func (b *ballot) missLetters(list []int, words int) {
	for _, i := range list {
		others := b.letters != 0 && b.letters&(1<<i) == 0
		if tag := languageRows[i].tag; tag != "ru" && b.own&(1<<i) == 0 && (words >= fewStops || others) {
			b.weight[i] = 0
		}
	}
}

// heaviest returns the two rows of a list with most weight.
func (b *ballot) heaviest(list []int) (best, second int) {
	best, second = list[0], list[1]
	if b.weight[second] > b.weight[best] {
		best, second = second, best
	}
	for _, i := range list[2:] {
		switch {
		case b.weight[i] > b.weight[best]:
			best, second = i, best
		case b.weight[i] > b.weight[second]:
			second = i
		}
	}
	return best, second
}
