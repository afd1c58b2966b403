package tokenize

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// TermID numbers the distinct terms of one [Document] from 0, in the order of
// their first appearance.
type TermID int32

// NoTerm is the TermID of a word that is not a term: a stop word.
const NoTerm TermID = -1

// Word is one word of a document: a Unicode word segment (UAX #29) with at
// least one letter or digit. In scripts without spaces that is a character, and
// its term is that of the run of two or three characters that begins with it.
type Word struct {
	Start, End int32  // byte offsets into the text
	Term       TermID // the document's number of its stem, or NoTerm
}

// Words yields the words of text as byte spans: the Unicode word segments
// (UAX #29) that hold a letter or a digit. Where a script has no spaces, pieces
// of the usual length of a word stand for them: two Chinese characters or kana,
// three Thai, Lao, Burmese or Khmer ones.
func Words(text string) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		var it segmenter
		var run characters
		var piece Span // of characters, not yielded yet
		for it.SetText(text); it.Next(); {
			if !it.word {
				continue
			}
			s := Span{it.Start(), it.End()}
			kind := kindOfSegment(it.Value())
			if kind != spaced && !run.next(s.Start, s.End, kind) {
				piece.End = s.End
				continue
			}
			if piece.Len() > 0 && !yield(piece) {
				return
			}
			piece = s
			if kind == spaced {
				piece = Span{}
				if !yield(s) {
					return
				}
			}
		}
		if piece.Len() > 0 {
			yield(piece)
		}
	}
}

// isWord reports whether a segment holds a letter or a digit.
func isWord(s string) bool {
	if isAlnum(s[0]) {
		return true
	}
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			if isAlnum(s[i]) {
				return true
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return true
		}
		i += n
	}
	return false
}

// isUpperFirst reports whether s begins with a capital.
func isUpperFirst(s string) bool {
	if s[0] < utf8.RuneSelf {
		return s[0] >= 'A' && s[0] <= 'Z'
	}
	return unicode.IsUpper(firstRune(s))
}

// asciiAlnum tells which bytes isAlnum reports.
var asciiAlnum = func() (table [256]bool) {
	for b := range table {
		table[b] = isAlnum(byte(b))
	}
	return table
}()

func isAlnum(b byte) bool {
	return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= '0' && b <= '9'
}
