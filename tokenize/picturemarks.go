package tokenize

import "strings"

// pictureMarks are ASCII words with marks around them that point at a picture.
// All begin with the same mark.
type pictureMarks struct {
	marks   []string // in small letters
	place   int      // of their first letter
	letters [256]bool
}

func newPictureMarks(marks ...string) *pictureMarks {
	p := &pictureMarks{marks: marks, place: strings.IndexFunc(marks[0], isWordRune)}
	for _, mark := range marks {
		p.letters[mark[p.place]] = true
		p.letters[mark[p.place]&^0x20] = true
	}
	return p
}

// anyIn reports whether s has one of the marks, without regard to case.
func (p *pictureMarks) anyIn(s string) bool {
	first := p.marks[0][0]
	for at := strings.IndexByte(s, first); at >= 0 && at+p.place < len(s); {
		if p.letters[s[at+p.place]] && p.begins(s[at:]) {
			return true
		}
		next := strings.IndexByte(s[at+1:], first)
		if next < 0 {
			return false
		}
		at += 1 + next
	}
	return false
}

// begins reports whether s begins with one of the marks.
func (p *pictureMarks) begins(s string) bool {
	for _, mark := range p.marks {
		if len(s) >= len(mark) && strings.EqualFold(s[:len(mark)], mark) {
			return true
		}
	}
	return false
}

// isParty reports whether the only mark in s is the initial of a party, which
// "(R)" is where nobody stands left: "Gov. Dana Moss (R) said".
func isParty(s string) bool {
	return strings.Contains(s, "(R)") && !positionMarks.anyIn(strings.ReplaceAll(s, "(R)", ""))
}

// positionMarks are words in brackets that point at a picture.
var positionMarks = newPictureMarks("(left)", "(right)", "(pictured)", "(above)", "(below)", "(centre)", "(center)", "(l)", "(r)")
