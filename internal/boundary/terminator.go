package boundary

import "unicode/utf8"

// terminate steps over a run of terminators and closers and decides about a
// boundary that no white space marks.
func (s *Scanner) terminate(i, n int) (next int, done bool) {
	j := i + n
	wide := n > 1
	if n == 1 && s.text[i] == ';' && s.endsEntity(i) {
		return j, false
	}
	for j < len(s.text) {
		r, n := decode(s.text, j)
		if kindOf(r) != terminator {
			break
		}
		wide = wide || n > 2
		j += n
	}
	s.stop = stopRun{i, j, j, j}
	j = s.closers(j)
	if j >= len(s.text) || byteKinds[s.text[j]] == blank {
		return j, false
	}
	if wide && isCJKStop(s.text, s.stop.mid) || s.opensAt(j) && i > s.wordStart {
		if s.decide(j, j, 0) {
			s.close(j, j, 0)
			return j, true
		}
	}
	return j, false
}

// opensAt reports whether a capital stands at j, perhaps behind the mark that
// opens a quotation.
func (s *Scanner) opensAt(j int) bool {
	r, n := decode(s.text, j)
	switch r {
	case '"', '“', '«', '¿', '¡':
		return !s.quote.isOpen(j) && isUpperAt(s.text, j+n)
	}
	return caseOf(r) == caseUpper
}

// endsEntity reports whether the semicolon at i is that of an HTML entity.
func (s *Scanner) endsEntity(i int) bool {
	for at := i - 1; at >= s.wordStart && i-at < 9; at-- {
		switch c := s.text[at]; {
		case c == '&':
			return at < i-1
		case c != '#' && asciiCodes[c&0x7F] > caseDigit || c >= utf8.RuneSelf:
			return false
		}
	}
	return false
}

// closers steps over the closing marks and footnote numbers behind a
// terminator.
func (s *Scanner) closers(j int) int {
	for j < len(s.text) {
		if n := s.footnoteLen(j); n > 0 {
			j += n
			s.stop.end, s.stop.note = j, j
			continue
		}
		r, n := decode(s.text, j)
		if !isCloser(r) && !isSuperscript(r) {
			break
		}
		opens := (r == '"' || r == '“') && !s.quote.isOpen(j)
		if (opens || r == '\'') && j+n < len(s.text) && isUpperAt(s.text, j+n) {
			break
		}
		if opens && isCJKStop(s.text, s.stop.mid) {
			break // it opens the next sentence: "…。“…"
		}
		s.mark(r, j, j+n)
		j += n
		s.stop.end = j
	}
	return j
}

// mark keeps track of quotation marks and brackets.
func (s *Scanner) mark(r rune, i, end int) {
	atStart := i == s.wordStart || s.stop.end != i && i > 0 && isOpeningByte(s.text[i-1])
	switch r {
	case '(', '[', '{', '（', '【':
		s.bracket = markState{r, i}
		return
	case ')', ']', '}', '）', '】':
		s.bracket = markState{}
	case '"', '“', '”', '„', '«', '»', '「', '『', '」', '』':
		switch {
		case (r == '»' || r == '”' || r == '」' || r == '』' || r == '"') && s.quote.isOpen(i):
			s.quoted, s.quote = s.quote.at, markState{}
		case r == '“' && s.quote.isOpen(i) && s.quote.open == '„':
			s.quoted, s.quote = s.quote.at, markState{}
		case atStart || r == '「' || r == '『':
			s.quote = markState{r, i}
		default:
			s.quote = markState{}
		}
	}
	if i == s.wordStart && s.stop.end == s.prevEnd && i > s.start && s.quote.open == 0 && s.bracket.open == 0 {
		s.stop.end = end // a lone closer behind white space
	}
}
