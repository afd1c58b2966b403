package tokenize

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// KeySpan returns the part of a word that a key phrase may hold, without an
// elided article before it or a possessive ending, and whether a key phrase may
// begin or end with it: not with numbers, single letters, and words that no
// article is about ("week", "million"). Of a script without spaces it is the
// characters of the term, and Thai and its kin have none: nothing tells where a
// word begins.
func (d *Document) KeySpan(w Word) (Span, bool) {
	s := Span{int(w.Start), int(w.End)}
	if kind := kindOfSegment(s.Of(d.Text)); kind != spaced {
		return d.characterSpan(s, kind)
	}
	text := s.Of(d.Text)
	d.fold = appendKey(d.fold[:0], composeText(text))
	lang := d.lexicon.lang
	if at := bytes.IndexByte(d.fold, '\''); at > 0 && lang.elisions[string(d.fold[:at+1])] {
		_, size := utf8.DecodeRuneInString(text[at:]) // elided words are ASCII
		s.Start += at + size
		d.fold = append(d.fold[:0], d.fold[at+1:]...)
	}
	if at := len(d.fold) - len("'s"); at > 0 && string(d.fold[at:]) == "'s" {
		s.End = s.Start + strings.LastIndexAny(s.Of(d.Text), "'’ʼ＇")
		d.fold = d.fold[:at]
	}
	letters := 0
	for _, r := range s.Of(d.Text) {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return s, (letters >= 2 || letters == 1 && s.Len() > 2) && !lang.generic[string(d.fold)] && !lang.dateWords[string(d.fold)]
}

// characterSpan is KeySpan for a character of a script without spaces.
func (d *Document) characterSpan(s Span, kind unspaced) (Span, bool) {
	for range kind.perTerm() - 1 {
		s.End += characterLen(d.Text[s.End:], kind)
	}
	d.fold = appendKey(d.fold[:0], s.Of(d.Text))
	lang := d.lexicon.lang
	return s, kind != abugida && utf8.RuneCount(d.fold) > 1 && !lang.generic[string(d.fold)] && !lang.dateWords[string(d.fold)]
}
