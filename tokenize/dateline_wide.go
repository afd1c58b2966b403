package tokenize

import "strings"

// Datelines and tags of Chinese, Japanese and Korean agencies, which stand in
// brackets or run into the sentence.

// wideBrackets are pairs of full-width brackets that agencies stand in.
var wideBrackets = [...][2]string{{"（", "）"}, {"【", "】"}, {"［", "］"}, {"〔", "〕"}}

// wideTagStart is tagStart for full-width brackets, in which only known
// agencies are tags.
func wideTagStart(s string, lang *language) int {
	for _, pair := range wideBrackets {
		inside, closed := strings.CutSuffix(s, pair[1])
		if !closed {
			continue
		}
		open := strings.LastIndex(inside, pair[0])
		if open >= 0 && len(s)-open <= maxTag && lang.agencies[string(appendFold(nil, inside[open+len(pair[0]):]))] {
			return open
		}
	}
	return -1
}

// wireLen returns the length of the dateline of a Chinese or Japanese agency
// that s begins with, or 0: "新华社北京5月9日电（记者张海）" and
// "【ワシントン＝田中健一】".
func wireLen(s string, lang *language) int {
	head := s[:min(len(s), maxDateline)]
	for _, pair := range wideBrackets[1:] {
		if inside, ok := strings.CutPrefix(head, pair[0]); ok {
			at := strings.Index(inside, pair[1])
			if at > 0 && (strings.Contains(inside[:at], "＝") || lang.endsWithAgency(inside[:at])) {
				end := afterBlank(s, len(pair[0])+at+len(pair[1]))
				return afterBlank(s, end+leadingDash(s[end:]))
			}
		}
	}
	at := strings.Index(head, "电")
	size := len("电")
	if at < 0 {
		at = strings.Index(head, "電")
	}
	if at < 0 || !lang.beginsWithAgency(head[:at]) || !strings.HasSuffix(strings.TrimRight(head[:at], " "), "日") {
		return 0
	}
	end := at + size
	if rest, ok := strings.CutPrefix(s[end:], wideBrackets[0][0]); ok {
		if at := strings.Index(rest[:min(len(rest), maxTag)], wideBrackets[0][1]); at >= 0 {
			end += len(wideBrackets[0][0]) + at + len(wideBrackets[0][1])
		}
	}
	return afterBlank(s, end)
}

// beginsWithAgency reports whether s begins with the name of an agency.
func (lang *language) beginsWithAgency(s string) bool {
	for i := range s {
		if i > 0 && lang.agencies[s[:i]] {
			return true
		}
	}
	return false
}

// endsWithAgency reports whether s ends with the name of an agency, or is one:
// "東京共同".
func (lang *language) endsWithAgency(s string) bool {
	for i := range s {
		if lang.agencies[string(appendFold(nil, s[i:]))] {
			return true
		}
	}
	return false
}

// koreanLen returns the length of the dateline of a Korean agency that s begins
// with, and of the reporter's name behind it, or 0: "(서울=연합뉴스) 김철수 기자 = "
// and "[서울=뉴시스] ".
func koreanLen(s string, lang *language) int {
	closer := ")"
	switch {
	case strings.HasPrefix(s, "["):
		closer = "]"
	case !strings.HasPrefix(s, "("):
		return 0
	}
	inside, rest, ok := strings.Cut(s[:min(len(s), maxTag)], closer)
	_, agency, named := strings.Cut(inside, "=")
	if !ok || !named || !lang.agencies[string(appendFold(nil, agency))] {
		return 0
	}
	end := len(inside) + len(closer)
	if name, _, ok := strings.Cut(rest, "="); ok && fewWords(name, maxNameWords) && !strings.ContainsFunc(name, isTerminator) {
		end += len(name) + len("=")
	}
	return afterBlank(s, end)
}

// afterBlank returns the end of the white space at s[end:].
func afterBlank(s string, end int) int {
	return len(s) - len(strings.TrimLeftFunc(s[end:], isBlank))
}

// isWire reports whether s begins like a Chinese or Japanese dateline: with a
// character or a bracket of theirs.
func isWire(s string) bool {
	if s == "" || s[0] < firstUnspaced {
		return false
	}
	r := firstRune(s)
	return r == '【' || r == '［' || r == '〔' || unspacedKind(r) == ideographic
}
