package tokenize

// character takes up a character of a script without spaces.
func (d *Document) character(s *Sentence, run *characters, at Span, kind unspaced) {
	if run.next(at.Start, at.End, kind) {
		s.Words++
	}
	if at.Start < s.Start+s.Dateline {
		return
	}
	term, firstPerson := NoTerm, false
	if end, ok := run.termEnd(d.Text[:s.End], at.End); ok {
		term, firstPerson = d.lexicon.term(d.Text[at.Start:end])
	}
	if firstPerson && !d.quotations.inside() {
		s.Traits |= FirstPerson
	}
	d.Words = append(doubled(d.Words), Word{Start: int32(at.Start), End: int32(at.End), Term: term})
}

// NumTerms returns the number of distinct terms: every TermID is below it.
func (d *Document) NumTerms() int {
	if d.lexicon == nil {
		return 0
	}
	return int(d.lexicon.next)
}

// AppendTerms appends the document's terms that stand in a phrase, such as a
// query, each as often as it stands there; other words are left out.
func (d *Document) AppendTerms(dst []TermID, phrase string) []TermID {
	if d.lexicon == nil {
		return dst
	}
	phrase = composeText(phrase)
	var run characters
	var it segmenter
	for it.SetText(phrase); it.Next(); {
		if !it.word {
			continue
		}
		segment := it.Value()
		if kind := kindOfSegment(segment); kind != spaced {
			run.next(it.Start(), it.End(), kind)
			end, ok := run.termEnd(phrase, it.End())
			if !ok {
				continue
			}
			segment = phrase[it.Start():end]
		}
		if t := d.lexicon.present(segment); t != NoTerm {
			dst = append(dst, t)
		}
	}
	return dst
}

// NamesDay reports whether sentence i names a day of the week or a month, as the
// first sentence of most news does. It may be called concurrently.
func (d *Document) NamesDay(i int) bool {
	var scratch [64]byte // longer words allocate
	fold := scratch[:0]
	for _, w := range d.SentenceWords(i) {
		if w.Term == NoTerm {
			continue
		}
		fold = appendFold(fold[:0], d.Text[w.Start:w.End])
		if d.classifier.lang.roles[string(fold)]&(month|weekday) != 0 {
			return true
		}
	}
	return false
}
