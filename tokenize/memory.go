package tokenize

// What a Document does about its memory.

// forgetWords lets the lexicons forget when they hold too many words together:
// more than maxLexicon, and than a book that was just read has. Where the words
// that came again are too many, too, or a book left far too many, all are dropped.
func (d *Document) forgetWords() {
	words := d.knownWords()
	if words <= max(maxLexicon, len(d.Words)/2) {
		return
	}
	if words <= 2*maxLexicon {
		for i, l := range d.lexicons {
			if l == nil {
				continue
			}
			if l.forget(); len(l.known) == 0 {
				d.lexicons[i] = nil
			}
		}
	}
	if d.knownWords() > maxLexicon*3/4 {
		clear(d.lexicons[:])
	}
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
