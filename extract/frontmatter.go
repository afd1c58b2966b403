package extract

import (
	"bytes"
	"strconv"
	"strings"
)

// frontMatter splits a document into the title in its front matter, YAML
// between "---" or TOML between "+++", and the rest.
func frontMatter(source []byte) (title string, rest []byte) {
	fence, body, ok := bytes.Cut(source, []byte("\n"))
	fence = bytes.TrimRight(fence, " \t\r")
	if !ok || string(fence) != "---" && string(fence) != "+++" {
		return "", source
	}
	at := 0
	for line := range bytes.Lines(body) {
		at += len(line)
		line = bytes.TrimRight(line, " \t\r\n")
		if bytes.Equal(line, fence) || string(fence) == "---" && string(line) == "..." {
			return title, body[at:]
		}
		if value, ok := titleValue(string(line)); ok {
			title = value
		}
		if at > maxFrontMatter {
			break
		}
	}
	return "", source // no end: it is a rule and no front matter
}

// maxFrontMatter is how many bytes front matter has at most.
const maxFrontMatter = 64 << 10

// titleValue returns the value of a line of front matter that names the title.
func titleValue(line string) (string, bool) {
	at := strings.IndexAny(line, ":=")
	if at < 0 || strings.ToLower(strings.TrimSpace(line[:at])) != "title" || line[0] == ' ' || line[0] == '\t' {
		return "", false
	}
	value := strings.TrimSpace(line[at+1:])
	if len(value) < 2 || value[0] != value[len(value)-1] {
		return value, value != ""
	}
	switch value[0] {
	case '"':
		if plain, err := strconv.Unquote(value); err == nil {
			return plain, true
		}
		return value[1 : len(value)-1], true
	case '\'':
		return strings.ReplaceAll(value[1:len(value)-1], "''", "'"), true
	}
	return value, true
}
