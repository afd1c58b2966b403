package boundary

// marker is the number or letter of a list entry, such as "1.", "b)" or
// "(iv)".
type marker struct {
	style uint8 // what stands around the value, 0 for no marker
	kind  uint8 // number, lower-case or upper-case letter, Roman number
	value int
	end   int // the offset behind it
}

// Kinds of markers.
const (
	markerNumber uint8 = iota + 1
	markerLower
	markerUpper
	markerRoman
	markerBullet
)

// markerAt reads the list marker at i, behind a bullet perhaps.
func markerAt(text string, i int) marker {
	m := marker{}
	if n := bulletLen(text, i); n > 0 {
		m = marker{style: 1, kind: markerBullet, end: i + n}
		i += n
		if i < len(text) && text[i] == ' ' {
			i++
		}
		m.value = int(text[m.end-1])
	}
	bullet := m.kind == markerBullet
	open := i < len(text) && text[i] == '('
	if open {
		i++
	}
	kind, value, n := markerValue(text, i)
	if n == 0 {
		return m
	}
	i += n
	style := uint8(2)
	if open {
		style |= 4
	}
	if i < len(text) && text[i] == '.' && !open {
		style |= 8
		i++
	}
	if i < len(text) && text[i] == ')' {
		style |= 16
		i++
	}
	if style == 2 || style == 6 || i < len(text) && byteKinds[text[i]] != blank && !bullet {
		return m
	}
	if bullet {
		style |= 32
	}
	return marker{style: style, kind: kind, value: value, end: i}
}

// bulletLen returns the length of the bullet at i, or 0.
func bulletLen(text string, i int) int {
	if i >= len(text) || text[i] != 0xE2 {
		return 0
	}
	switch r, n := decode(text, i); r {
	case '•', '⁃', '‣', '◦', '▪', '■', '●', '○', '►', '▸', '✓', '➤':
		return n
	}
	return 0
}

// markerValue reads a number of up to three digits, a letter or a Roman number
// at i.
func markerValue(text string, i int) (kind uint8, value, n int) {
	for n < 3 && i+n < len(text) && text[i+n] >= '0' && text[i+n] <= '9' {
		value = value*10 + int(text[i+n]-'0')
		n++
	}
	if n > 0 {
		return markerNumber, value, n
	}
	for i+n < len(text) && n < 5 && isRoman(text[i+n]) {
		n++
	}
	if n > 1 {
		return markerRoman, romanValue(text[i : i+n]), n
	}
	if i >= len(text) || i+1 < len(text) && caseOf(rune(text[i+1])) != caseNone {
		return 0, 0, 0
	}
	switch c := text[i]; {
	case c >= 'a' && c <= 'z':
		return markerLower, int(c - 'a'), 1
	case c >= 'A' && c <= 'Z':
		return markerUpper, int(c - 'A'), 1
	}
	return 0, 0, 0
}

func isRoman(c byte) bool { return c == 'i' || c == 'v' || c == 'x' }

func romanValue(s string) int {
	value, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v := 1
		switch s[i] {
		case 'v':
			v = 5
		case 'x':
			v = 10
		}
		if v < last {
			value -= v
		} else {
			value, last = value+v, v
		}
	}
	return value
}

// follows reports whether m is the entry after o in the same list.
func (m marker) follows(o marker) bool {
	if m.style == 0 || m.style != o.style {
		return false
	}
	switch {
	case m.kind == markerBullet:
		return o.kind == markerBullet && m.value == o.value
	case m.kind == o.kind:
		return m.value == o.value+1
	case m.kind == markerRoman && o.kind == markerLower: // i) ii), h) i) ii)
		return m.value == 2 && o.value == 'i'-'a'
	case m.kind == markerLower && o.kind == markerRoman: // iv) v) vi), ix) x)
		v := romanLetter(m.value)
		return v > 0 && v == o.value+1
	}
	return false
}

// romanLetter returns the Roman value of a letter of the alphabet.
func romanLetter(letter int) int {
	switch letter {
	case 'v' - 'a':
		return 5
	case 'x' - 'a':
		return 10
	}
	return 0
}
