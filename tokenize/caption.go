package tokenize

import (
	"bytes"
	"strings"
	"unicode"
)

// Bounds of a caption that is a whole sentence and stands among the article's
// first ones.
const (
	captionPlaces    = 2    // sentences of prose after the first that may be one
	pullPlaces       = 3    // sentences of prose from the first that may be pulled out of the text below,
	pullWords        = 8    // of so many words at least
	captionBlocks    = 3    // blocks from the first to one that stands by itself
	captionWords     = 26   // a longer sentence is none
	verblessWords    = 20   // a longer sentence has a verb
	pictureVerbPlace = 12   // words before the verb
	namePlace        = 6    // words before the end of a name that opens a sentence
	soonNamed        = 4    // sentences from one above the article to that which has its name again
	nameReach        = 2000 // words of the article in which a name is looked for
	maxShortForm     = 4    // bytes of a title that is cut short: "Capt."
	shortCaption     = 12   // words of one that goes on with a sentence of no more
	progressPlace    = 4    // words from the first that end with what is going on
	doubledWords     = 5    // words in a row that prose does not say twice running
	saidWords        = 12   // words in a row that nothing but a caption says again at once
	toldTerms        = 4    // terms of a sentence that the next tells at least
	toldReach        = 60   // sentences of it in which the same is looked for
)

// markCaptions marks the captions among an agency's first sentences, in a source
// that lost its pictures: nothing but what they say tells them apart. One tells
// in the present tense what a picture shows, or stands in the present tense right
// behind the news in the past, or brings in a person by the full name by which the
// article does, too, and says what it says. A sentence that tells who said so is
// prose. Elsewhere a caption may be prose: what shows a picture among the article's
// first sentences is only noted, and what stands above a dateline in its block is
// one, or by itself above the text that says it word for word.
func (d *Document) markCaptions(lang *language) {
	place, first, dateline := -1, 0, false
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Dateline > 0 && place == 0 && d.isAlone(i-1) && !d.takesTurns(i) {
			d.Sentences[i-1].Traits |= Pictured
			place = -1
		}
		if s.Dateline > 0 && place >= 0 && d.Sentences[i-1].Block == s.Block {
			d.markAbove(i)
			place = -1
		}
		if place < 0 {
			dateline = dateline || d.hasDashedDateline(i)
		}
		if !isProse(s.Kind) {
			continue
		}
		if place++; place == 0 {
			first = s.Block
		}
		if place == depictPlaces {
			return
		}
		if place < pullPlaces && s.Words >= pullWords && d.isAlone(i) && strings.Contains(d.Text[s.End:], s.Of(d.Text)) {
			s.Traits |= Pictured
			continue
		}
		if place > 0 && (d.saysAgain(i) || d.Sentences[i-1].Traits.Has(Pictured) && d.standsApart(i)) {
			s.Traits |= Pictured
			continue
		}
		if d.depicts(i, lang) {
			s.Traits |= Depicting
		}
		if dateline && place > 0 && (d.goesOnShowing(i, lang) || d.namesAgain(i, lang) && d.isNamedIn(i, i-1, lang)) {
			s.Traits |= Pictured
			continue
		}
		if place == 0 && s.Traits.Has(Depicting) && d.isAlone(i) && d.beginsPast(i+1, lang) {
			s.Traits |= Pictured
			continue
		}
		if place == 0 && s.Dateline == 0 && s.Words <= captionWords && d.showsByName(i, lang) {
			s.Traits |= Pictured
			continue
		}
		if !dateline || place == 0 || place > captionPlaces || s.Words > captionWords || s.Traits.Has(Quoted) && !d.isVerbless(i, lang) || !d.isNear(i, first) {
			continue
		}
		if s.Traits.Has(Depicting) || d.showsPicture(i, lang) || d.isVerbless(i, lang) || d.isNamedNext(i, lang) || d.namesAgain(i, lang) && (d.isToldAgain(i, 0, 50, 1) || d.isNamedInLead(i, lang)) || d.standsStill(i, lang) || lang.knowsVerbs && d.isSaidTwice(i) || d.standsApart(i) || d.paints(i, lang) || d.isDoubled(i, lang) {
			s.Traits |= Pictured
		}
	}
}

// takesTurns reports whether one of the sentences below sentence i opens with a label,
// as in an interview, where what looks like a dateline is who speaks.
func (d *Document) takesTurns(i int) bool {
	for k := i + 1; k < min(len(d.Sentences), i+depictPlaces); k++ {
		if d.Sentences[k].Traits.Has(Labelled) {
			return true
		}
	}
	return false
}

// goesOnShowing reports whether sentence i leans on a caption before it, in the
// same block, and tells what is going on: "She is holding …".
func (d *Document) goesOnShowing(i int, lang *language) bool {
	before, words := &d.Sentences[i-1], d.SentenceWords(i)
	if before.Block != d.Sentences[i].Block || !before.Traits.Has(Pictured) {
		return false
	}
	if before.Words <= shortCaption && d.Sentences[i].Words <= shortCaption && d.Sentences[i].Traits&(FirstPerson|Quoted) == 0 {
		return true
	}
	if !d.Sentences[i].Traits.Has(Dangling) {
		return false
	}
	for n := 1; n < min(len(words), progressPlace); n++ {
		if strings.HasSuffix(d.Text[words[n].Start:words[n].End], "ing") && d.roleOf(words[n-1], lang)&statement != 0 {
			return true
		}
	}
	return false
}

// beginsPast reports whether sentence i has a word in the past tense and leans on
// none: the article begins there.
func (d *Document) beginsPast(i int, lang *language) bool {
	return i < len(d.Sentences) && !d.Sentences[i].Traits.Has(Dangling) && d.tellsPast(i, lang)
}

// standsStill reports whether sentence i has no word in the past tense and the
// one before it, in the same block, has.
func (d *Document) standsStill(i int, lang *language) bool {
	return i > 0 && d.Sentences[i-1].Block == d.Sentences[i].Block && d.Sentences[i].Traits&(Dangling|Question) == 0 &&
		(!d.Sentences[i].Traits.Has(Definite) || d.isOutOfTheBlue(i)) &&
		d.tellsPast(i-1, lang) && !d.tellsPast(i, lang)
}

// standsApart reports whether the stop of sentence i stands apart, but not that of the
// one before it: a line that had none.
func (d *Document) standsApart(i int) bool {
	return stopsApart(d.Sentences[i].Of(d.Text)) && !stopsApart(d.Sentences[i-1].Of(d.Text))
}

// paints reports whether sentence i opens with an indefinite article, a few words and
// a name that the one before it has: "A beaming Varga waved …".
func (d *Document) paints(i int, lang *language) bool {
	words := d.SentenceWords(i)
	for n := 1; n+1 < min(len(words), namePlace); n++ {
		if d.isUpper(words[n]) {
			r := d.roleOf(words[n+1], lang)
			acts := r&(pasttense|action) != 0 || lang.endsPast(d.fold)
			return acts && isIndefinite(d.roleOf(words[0], lang)) && hasTerm(d.SentenceWords(i-1), words[n].Term)
		}
	}
	return false
}

// isOutOfTheBlue reports whether sentence i opens with something that it speaks of
// as known and that the one before it has not: "The rallies". The noun is one of the
// two words behind the article.
func (d *Document) isOutOfTheBlue(i int) bool {
	words := d.SentenceWords(i)
	if len(words) < 3 || words[1].Term == NoTerm {
		return false
	}
	before := d.SentenceWords(i - 1)
	return !hasTerm(before, words[1].Term) && (words[2].Term == NoTerm || !hasTerm(before, words[2].Term))
}

// isDoubled reports whether sentence i has so many words in a row of the one before
// or behind it: prose says what follows in other words.
func (d *Document) isDoubled(i int, lang *language) bool {
	if d.Sentences[i].Traits&(Definite|Dangling) != 0 || d.reports(d.SentenceWords(i), lang) {
		return false
	}
	return d.sharesRun(i, i-1, doubledWords) || d.sharesRun(i, i+1, doubledWords)
}

// saysAgain reports whether sentence i has so many words in a row of the one before
// it that it can only be a caption in the words of the text.
func (d *Document) saysAgain(i int) bool {
	return d.Sentences[i-1].Traits&(Labelled|Unterminated|Pictured) == 0 && !d.Sentences[i].Traits.Has(Quoted) &&
		d.sharesRun(i, i-1, saidWords)
}

// sharesRun reports whether sentence i has n words in a row of sentence k. One of the
// halves in a row is in every n, and most sentences share none.
func (d *Document) sharesRun(i, k, n int) bool {
	if k < 0 || k == len(d.Sentences) {
		return false
	}
	words, other, half := d.SentenceWords(i), d.Sentences[k].Of(d.Text), (n+1)/2
	return len(words) >= n && d.hasRun(words, other, half, half) && d.hasRun(words, other, n, 1)
}

// hasRun reports whether s has n of the words in a row, of those that begin at every
// step.
func (d *Document) hasRun(words []Word, s string, n, step int) bool {
	for at := 0; at+n <= len(words); at += step {
		if strings.Contains(s, d.Text[words[at].Start:words[at+n-1].End]) {
			return true
		}
	}
	return false
}

// isDefinite reports whether sentence i begins with a word that points back:
// "The ferry …".
func (d *Document) isDefinite(i int, lang *language) bool {
	words := d.SentenceWords(i)
	if len(words) == 0 {
		return false
	}
	return d.roleOf(words[0], lang)&definite != 0
}

// tellsPast reports whether sentence i has a word in the past tense. One behind
// an auxiliary verb in the present tense, an article or a comma is a participle.
func (d *Document) tellsPast(i int, lang *language) bool {
	words := d.SentenceWords(i)
	participle, passive := false, false // "is greeted", "is held"
	for _, w := range words {
		r := d.roleOf(w, lang)
		if !passive && r&pasttense != 0 || !participle && lang.endsPast(d.fold) {
			return true
		}
		passive = r&statement != 0
		participle = r&opening != 0 || strings.HasPrefix(d.Text[w.End:], ",")
	}
	return false
}

// isNear reports whether sentence i stands in the first block of prose, or by
// itself in one below it.
func (d *Document) isNear(i, first int) bool {
	s := &d.Sentences[i]
	return s.Block == first || s.Block <= first+captionBlocks && d.isAlone(i)
}

// isAlone reports whether sentence i stands in a block by itself.
//
//go:noinline
func (d *Document) isAlone(i int) bool {
	s := &d.Sentences[i]
	return s.Start == d.Blocks[s.Block].Start && (i+1 == len(d.Sentences) || d.Sentences[i+1].Block != s.Block)
}

// showsPicture reports whether sentence i has a word for a picture, or for what
// people do in pictures.
func (d *Document) showsPicture(i int, lang *language) bool {
	words, verb, noun := d.SentenceWords(i), -1, false
	past := d.Sentences[i].Traits&(Dangling|Question) != 0
	for n, w := range words {
		r := d.roleOf(w, lang)
		switch {
		case r&report != 0:
			return false
		case r&pictureNoun != 0:
			noun = true
		case verb < 0 && r&pasttense != 0:
			past = true // what follows is no more the sentence's verb
		case verb == n-1 && r&pasttense != 0:
			verb, past = -1, true // no verb: "the next move was"
		case !past && verb < 0 && n > 0 && n < pictureVerbPlace && words[n-1].Term != NoTerm && r&pictureVerb != 0:
			verb = n
		}
	}
	return noun || verb >= 0
}

// isVerbless reports whether sentence i has no verb, or none before it names a
// picture, as far as its endings tell: "The old lighthouse, just outside the harbor."
func (d *Document) isVerbless(i int, lang *language) bool {
	if !lang.knowsVerbs || d.Sentences[i].Words > verblessWords || d.Sentences[i].Traits.Has(Question) {
		return false
	}
	for n, w := range d.SentenceWords(i) {
		word := d.Text[w.Start:w.End]
		r := d.roleOf(w, lang)
		switch {
		case r&picture != 0:
			return true // "in a video released in May"
		case r&(verb|pasttense) != 0:
			return false
		case n > 0 && d.isUpper(w), lang.stopWords[string(d.fold)]:
		case strings.ContainsAny(word, "'’"), strings.HasSuffix(word, "ed"), strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss"):
			return false
		}
	}
	return true
}

// namesAgain reports whether sentence i opens with a person's full name that
// stands in the article in full once more: an article brings a person in once,
// and then uses the last name.
func (d *Document) namesAgain(i int, lang *language) bool {
	words := d.SentenceWords(i)
	at := d.openingName(words, lang)
	if at < 0 || d.Sentences[i].Traits&(Dangling|Question) != 0 || d.reports(words[at:], lang) {
		return false
	}
	return d.isIntroduced(words[at], words[at+1], lang)
}

// reports reports whether one of the words tells who said so.
func (d *Document) reports(words []Word, lang *language) bool { return d.anyOf(words, report, lang) }

// anyOf reports whether one of the words has one of the roles.
//
//go:noinline
func (d *Document) anyOf(words []Word, roles role, lang *language) bool {
	for _, w := range words {
		if d.roleOf(w, lang)&roles != 0 {
			return true
		}
	}
	return false
}

// hasTerm reports whether one of the words has a term.
//
//go:noinline
func hasTerm(words []Word, term TermID) bool {
	for i := range words {
		if words[i].Term == term {
			return true
		}
	}
	return false
}

// hasName reports whether two names stand side by side in the words.
//
//go:noinline
func hasName(words, name []Word) bool {
	for n := 1; n < len(words); n++ {
		if words[n-1].Term == name[0].Term && words[n].Term == name[1].Term {
			return true
		}
	}
	return false
}

// isNamedInLead reports whether the name that sentence i opens with stands in full
// in a sentence of prose before it.
func (d *Document) isNamedInLead(i int, lang *language) bool {
	for k := range i {
		if d.isNamedIn(i, k, lang) {
			return true
		}
	}
	return false
}

// isNamedIn reports whether the name that sentence i opens with stands in full in
// sentence k, which is prose: it would go on with the last name.
func (d *Document) isNamedIn(i, k int, lang *language) bool {
	words := d.SentenceWords(i)
	return !d.Sentences[k].Traits.Has(Pictured) && hasName(d.SentenceWords(k), words[d.openingName(words, lang):])
}

// isNamedNext reports whether the next sentence opens with the full name that
// sentence i opens with: prose would go on with the last name.
func (d *Document) isNamedNext(i int, lang *language) bool {
	if i+1 == len(d.Sentences) {
		return false
	}
	words, next := d.SentenceWords(i), d.SentenceWords(i+1)
	at, there := d.openingName(words, lang), d.openingName(next, lang)
	return at >= 0 && there >= 0 && d.Sentences[i].Traits&(Dangling|Question) == 0 && words[at].Term == next[there].Term && words[at+1].Term == next[there+1].Term
}

// showsByName reports whether sentence i opens with a full name that one of the next
// has again, where prose would go on with the last name, and states nothing and tells
// nothing that is past: it stands above the article.
func (d *Document) showsByName(i int, lang *language) bool {
	words := d.SentenceWords(i)
	at := d.openingName(words, lang)
	if at < 0 || !lang.knowsVerbs || d.Sentences[i].Traits&(Dangling|Question) != 0 || d.anyOf(words, report|statement, lang) || d.tellsPast(i, lang) {
		return false
	}
	for k := i + 1; k < min(len(d.Sentences), i+soonNamed); k++ {
		if hasName(d.SentenceWords(k), words[at:]) {
			return true
		}
	}
	return false
}

// isIntroduced reports whether first and last are a person's names that stand
// in the article together once more, and one of them also by itself.
func (d *Document) isIntroduced(first, last Word, lang *language) bool {
	again, alone := false, false
	words := d.Words[:min(len(d.Words), nameReach)]
	for n, w := range words {
		switch {
		case w.Start == last.Start || w.Start == first.Start || !d.isUpper(w):
		case w.Term == first.Term:
			alone = alone || n+1 == len(words) || !d.isUpper(words[n+1]) || !d.adjacent(w, words[n+1])
		case w.Term != last.Term:
		case n == 0 || !d.isUpper(words[n-1]) || !d.adjacent(words[n-1], w) || d.isTitle(words[n-1], lang):
			alone = true
		case words[n-1].Term == first.Term:
			again = true
		}
	}
	return again && alone
}

// openingName returns the place in words of the last but one word of the name
// that a sentence begins with, after a title perhaps, or -1.
func (d *Document) openingName(words []Word, lang *language) int {
	for n := 0; n+1 < min(len(words), namePlace); n++ {
		if !d.isUpper(words[n]) || !d.isUpper(words[n+1]) || !d.adjacent(words[n], words[n+1]) {
			continue
		}
		for n+2 < len(words) && d.isUpper(words[n+2]) && d.adjacent(words[n+1], words[n+2]) {
			n++
		}
		if words[n].Term == NoTerm || words[n+1].Term == NoTerm || d.isTitle(words[n], lang) ||
			words[n].End-words[n].Start < 3 || isPossessive(d.Text[words[n+1].Start:words[n+1].End]) {
			return -1
		}
		return n
	}
	return -1
}

// isPossessive reports whether a word ends with an apostrophe and an s.
func isPossessive(word string) bool {
	return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s")
}

// isTitle reports whether a word stands before last names.
func (d *Document) isTitle(w Word, lang *language) bool {
	return d.roleOf(w, lang)&title != 0
}

// isUpper reports whether a word begins with a capital.
func (d *Document) isUpper(w Word) bool {
	return unicode.IsUpper(firstRune(d.Text[w.Start:w.End]))
}

// adjacent reports whether only a space, or the stop of a short word and a space,
// stands between two words.
//
//go:noinline
func (d *Document) adjacent(a, b Word) bool {
	between := d.Text[a.End:b.Start]
	return between == " " || between == ". " && a.End-a.Start <= maxShortForm
}

// hasDashedDateline reports whether sentence i begins with a dateline and a dash,
// as agencies set it, or is one.
func (d *Document) hasDashedDateline(i int) bool {
	s := &d.Sentences[i]
	from, end := s.Start, s.Start+s.Dateline
	switch {
	case s.Kind != Attribution:
	case s.Reason == "dateline":
		end = s.End
	case i+1 < len(d.Sentences) && d.Sentences[i+1].Block == s.Block: // the dash behind "(CNN)" is in neither
		from, end = s.End, d.Sentences[i+1].Start
	}
	return strings.ContainsAny(d.Text[from:end], "-–—")
}

// isToldAgain reports whether another of the article's sentences, from one on, has so
// many percent of the terms of sentence i, at least so many.
func (d *Document) isToldAgain(i, from, percent, least int) bool {
	for k := from; k < min(len(d.Sentences), toldReach); k++ {
		if k != i && isProse(d.Sentences[k].Kind) && d.isToldBy(i, k, percent, least) {
			return true
		}
	}
	return false
}

// isSaidTwice reports whether two fifths of the terms of sentence i are in the next
// one, or three fifths in one further down, where no caption is before it: prose says
// what is new.
func (d *Document) isSaidTwice(i int) bool {
	if i+1 == len(d.Sentences) || d.Sentences[i].Traits&(Dangling|Question) != 0 {
		return false
	}
	return d.isToldBy(i, i+1, 40, toldTerms) || !d.Sentences[i-1].Traits.Has(Pictured) && d.isToldAgain(i, i+2, 60, toldTerms)
}

// isToldBy reports whether sentence k has so many percent of the terms of sentence i,
// at least so many.
func (d *Document) isToldBy(i, k, percent, least int) bool {
	all, shared, other := 0, 0, d.SentenceWords(k)
	for _, w := range d.SentenceWords(i) {
		if w.Term == NoTerm {
			continue
		}
		all++
		if hasTerm(other, w.Term) {
			shared++
		}
	}
	return shared >= least && 100*shared >= percent*all
}

// shortestPast is the length, in bytes, of the shortest word that counts by its
// ending alone: "need" and "bed" do not.
const shortestPast = 5

// endsPast reports whether a folded word has an ending of the past tense.
func (lang *language) endsPast(word []byte) bool {
	for _, ending := range lang.pastEndings {
		if len(word) >= shortestPast && bytes.HasSuffix(word, []byte(ending)) {
			return true
		}
	}
	return false
}
