// Package prose adapts the sentence boundaries of github.com/jdkato/prose to
// [tokenize.Segmenter], for those who compare them with the built-in ones or
// already depend on them.
//
// It costs much more than the built-in boundaries. The module parses its model
// anew for every call, and a call is made for every block: about ten
// milliseconds and tens of thousands of allocations before the first byte of
// a text is looked at. It knows English only.
package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"

	"github.com/standfirst/standfirst/tokenize"
)

// Bounds of what the module is given. Its time grows with the square of the
// length of a run of white space.
const (
	maxBlock    = 64 << 10 // bytes
	maxBlankRun = 1000     // white-space characters in a row
)

// Segmenter finds sentences with the Punkt model of github.com/jdkato/prose.
// Its zero value is ready to use, from several goroutines at once.
type Segmenter struct{}

var _ tokenize.Segmenter = Segmenter{}

// AppendSentences appends the sentences of a block to dst as byte spans into
// the block: ascending, not overlapping, trimmed of white space, and together
// covering every byte that is not white space. It never panics, whatever bytes
// the block holds.
//
// A block is returned as one span, unseen by the model, when lang is not
// English (the empty tag is not), when it is longer than 64 KiB, or when it
// has more than 1000 white-space characters in a row.
func (Segmenter) AppendSentences(dst []tokenize.Span, block string, lang tokenize.Language) []tokenize.Span {
	if !isEnglish(lang) || len(block) > maxBlock || hasLongBlank(block) {
		return appendTrimmed(dst, block, 0, len(block))
	}
	return appendLocated(dst, block, segment(block))
}

// isEnglish reports whether the primary subtag of lang is "en".
func isEnglish(lang tokenize.Language) bool {
	primary := string(lang)
	if at := strings.IndexAny(primary, "-_"); at >= 0 {
		primary = primary[:at]
	}
	return strings.EqualFold(primary, "en")
}

// hasLongBlank reports whether s has a run of white space that is too long for
// the module.
func hasLongBlank(s string) bool {
	run := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			run = 0
			continue
		}
		if run++; run > maxBlankRun {
			return true
		}
	}
	return false
}

// segment returns the texts of the sentences that the module finds, none when
// it fails. It reports failure by panicking, so the panic is caught here.
func segment(block string) (sentences []prose.Sentence) {
	defer func() {
		if recover() != nil {
			sentences = nil
		}
	}()
	doc, err := prose.NewDocument(block,
		prose.WithTokenization(false), prose.WithTagging(false), prose.WithExtraction(false))
	if err != nil {
		return nil
	}
	return doc.Sentences()
}

// appendLocated finds each sentence in the block, after the end of the one
// before it, as the module gives no offsets. A sentence that does not stand
// there word for word is one with the next that does; what is left at the end
// is one with the last.
func appendLocated(dst []tokenize.Span, block string, sentences []prose.Sentence) []tokenize.Span {
	from, end := len(dst), 0
	for _, s := range sentences {
		at := strings.Index(block[end:], s.Text)
		if at < 0 || s.Text == "" {
			continue
		}
		next := end + at + len(s.Text)
		dst = appendTrimmed(dst, block, end, next)
		end = next
	}
	if strings.TrimSpace(block[end:]) == "" {
		return dst
	}
	if len(dst) > from {
		end = dst[len(dst)-1].Start
		dst = dst[:len(dst)-1]
	}
	return appendTrimmed(dst, block, end, len(block))
}

// appendTrimmed appends the span without the white space at its ends, or
// nothing when it holds nothing else.
func appendTrimmed(dst []tokenize.Span, block string, start, end int) []tokenize.Span {
	for start < end {
		r, n := utf8.DecodeRuneInString(block[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(block[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	if start == end {
		return dst
	}
	return append(dst, tokenize.Span{Start: start, End: end})
}
