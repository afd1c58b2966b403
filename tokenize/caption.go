package tokenize

import (
	"bytes"
	"strings"
	"unicode"
)

// Bounds of a caption that is a whole sentence and stands among the article's
// first ones.
const (
	captionPlaces    = 2  // sentences of prose after the first that may be one
	pullPlaces       = 3  // sentences of prose from the first that may be pulled out of the text below,
	pullWords        = 8  // of so many words at least
	captionBlocks    = 3  // blocks from the first to one that stands by itself
	captionWords     = 26 // a longer sentence is none
	verblessWords    = 20 // a longer sentence has a verb
	pictureVerbPlace = 12 // words before the verb
	shortCaption     = 12 // words of one that goes on with a sentence of no more
	progressPlace    = 4  // words from the first that end with what is going on
)

// markCaptions marks the captions among an agency's first sentences, in a source
// that lost its pictures: nothing but what they say tells them apart. Elsewhere a
// caption may be prose: what shows a picture among the article's first sentences is
// only noted, and what stands above the article, or says again what the text says,
// is one.
func (d *Document) markCaptions(lang *language) {
	place, first, dateline := -1, 0, false
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Dateline > 0 && place >= 0 && d.markAbove(i, place) {
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
		if place < pullPlaces && d.isPulledOut(i) || place > 0 && (d.saysAgain(i) || d.standsApart(i) && d.Sentences[i-1].Traits.Has(Pictured)) {
			s.Traits |= Pictured
			continue
		}
		if d.depicts(i, lang) {
			s.Traits |= Depicting
		}
		if place == 0 && d.standsAbove(i, lang) || place > 0 && dateline &&
			(d.goesOnShowing(i, lang) || d.isNamedTwice(i, place, lang) || place <= captionPlaces && d.isNear(i, first) && d.isCaption(i, lang)) {
			s.Traits |= Pictured
		}
	}
}

// isCaption reports whether sentence i, right behind an agency's lead, is a caption. One
// tells in the present tense what a picture shows, or stands in the present tense behind
// the news in the past, or has no verb, or brings in a person by the full name by which
// the article does, too, or says what the article says below.
func (d *Document) isCaption(i int, lang *language) bool {
	s := &d.Sentences[i]
	switch {
	case s.Words > captionWords:
		return false
	case d.isVerbless(i, lang):
		return true
	case s.Traits.Has(Quoted):
		return false
	case s.Traits.Has(Depicting), d.showsPicture(i, lang), d.standsStill(i, lang), d.standsApart(i):
		return true
	case d.paints(i, lang), d.namesAgain(i, lang) && (d.isToldAgain(i, 0, 50, 1) || d.isNamedSince(0, i, lang)):
		return true
	}
	return lang.knowsVerbs && d.isSaidTwice(i) || d.isDoubled(i, lang)
}

// standsAbove reports whether sentence i, the first, is a caption above the article: by
// itself, where the next tells what is past, or by the full name that it opens with.
func (d *Document) standsAbove(i int, lang *language) bool {
	s := &d.Sentences[i]
	return s.Traits.Has(Depicting) && d.isAlone(i) && d.beginsPast(i+1, lang) ||
		s.Dateline == 0 && s.Words <= captionWords && d.showsByName(i, lang)
}

// isPulledOut reports whether sentence i stands by itself above the text that says it
// word for word.
func (d *Document) isPulledOut(i int) bool {
	s := &d.Sentences[i]
	return s.Words >= pullWords && d.isAlone(i) && strings.Contains(d.Text[s.End:], s.Of(d.Text))
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

// goesOnShowing reports whether sentence i goes on with a caption before it, in the same
// block: both are short, or it leans on that and tells what is going on, "She is
// holding …".
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
	return d.Sentences[i-1].Block == d.Sentences[i].Block && d.Sentences[i].Traits&(Dangling|Question) == 0 &&
		(!d.Sentences[i].Traits.Has(Definite) || d.isOutOfTheBlue(i)) &&
		d.tellsPast(i-1, lang) && !d.tellsPast(i, lang)
}

// standsApart reports whether the stop of sentence i stands apart, but not that of the
// one before it: a line that had none.
func (d *Document) standsApart(i int) bool {
	return stopsApart(d.Sentences[i].Of(d.Text)) && !stopsApart(d.Sentences[i-1].Of(d.Text))
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

// isUpper reports whether a word begins with a capital.
func (d *Document) isUpper(w Word) bool {
	return unicode.IsUpper(firstRune(d.Text[w.Start:w.End]))
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
