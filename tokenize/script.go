package tokenize

import "unicode"

// script is a writing system by which languages are told apart.
type script uint8

const (
	noScript script = iota
	latin
	cyrillic
	greek
	hebrew
	arabic
	devanagari
	bengali
	thai
	hangul
	han
	kana
	otherScript
	scripts
)

// scriptOf returns the script of a letter, noScript for anything else.
func scriptOf(r rune) script {
	switch {
	case r < 0x80:
		if isAlnum(byte(r)) && r > '9' {
			return latin
		}
		return noScript
	case r < 0x250 || r >= 0x1E00 && r < 0x1F00:
		if unicode.IsLetter(r) {
			return latin
		}
		return noScript
	case r >= 0x370 && r < 0x400 || r >= 0x1F00 && r < 0x2000:
		return greek
	case r >= 0x400 && r < 0x530:
		return cyrillic
	case r >= 0x590 && r < 0x600:
		return hebrew
	case r >= 0x600 && r < 0x780 || r >= 0xFB50 && r < 0xFE00 || r >= 0xFE70 && r < 0xFEFF:
		if unicode.IsLetter(r) {
			return arabic
		}
		return noScript
	case r >= 0x900 && r < 0x980:
		return devanagari
	case r >= 0x980 && r < 0xA00:
		return bengali
	case r >= 0xE00 && r < 0xE80:
		return thai
	case r >= 0xAC00 && r < 0xD7A4:
		return hangul
	case r >= 0x3041 && r < 0x3100 || r >= 0xFF66 && r < 0xFFA0:
		return kana
	case isHan(r):
		return han
	case unicode.IsLetter(r):
		return otherScript
	}
	return noScript
}
