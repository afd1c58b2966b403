package tokenize

// What a Document does about its memory.

// forgetWords lets the lexicons forget when they hold too many words together:
// more than maxLexicon, and than a book that was just read has. The languages that
// were not read for longest are dropped, and of the last one the words that did
// not come again; all where those that did are too many, or a book left far too
// many.
func (d *Document) forgetWords() {
	const enough = maxLexicon * 15 / 16
	words := d.knownWords()
	if words <= max(maxLexicon, len(d.Words)/2) {
		return
	}
	for d.knownWords() > enough {
		oldest, others := d.oldestLexicon()
		if l := d.lexicons[oldest]; !others && words <= 2*maxLexicon {
			if l.forget(); 0 < len(l.known) && len(l.known) <= enough {
				return
			}
		}
		d.lexicons[oldest] = nil
	}
}

// oldestLexicon returns the place of the language that was not read for longest,
// and whether there are others.
func (d *Document) oldestLexicon() (oldest int, others bool) {
	oldest = -1
	for i, l := range d.lexicons {
		if l == nil {
			continue
		}
		others = oldest >= 0
		if oldest < 0 || l.read < d.lexicons[oldest].read {
			oldest = i
		}
	}
	return oldest, others
}

// knownWords returns how many words the lexicons hold together.
func (d *Document) knownWords() int {
	words := 0
	for _, l := range d.lexicons {
		if l != nil {
			words += len(l.known)
		}
	}
	return words
}

// roomForWords returns d.Words with room for as many as the text will have if it
// goes on as it did up to offset at. Doubling would copy a book's words many
// times and leave half of the memory empty.
func (d *Document) roomForWords(at int) []Word {
	n := len(d.Words)
	room := len(d.Text)/bytesAWord + 16
	if n > 0 {
		rest := float64(n) * float64(len(d.Text)-at) / float64(at+1)
		room = min(int(rest)+n/32, n) + 16
	}
	words := make([]Word, n, n+room) // slices.Grow would round up
	copy(words, d.Words)
	return words
}

// bytesAWord is more than the mean length of a word with what stands behind it.
const bytesAWord = 8

// Forget lets go of the text and keeps the memory for the next Parse. What d
// held is gone.
func (d *Document) Forget() {
	d.Text, d.Title = "", ""
	d.classifier.text = ""
	d.scanner.reset("", "")
	d.segments.SetText("")
	if d.segments.library != nil {
		d.segments.library.SetText("")
	}
}
