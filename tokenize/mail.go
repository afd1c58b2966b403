package tokenize

import "strings"

// mailFields are the header fields that a mail shows (RFC 5322, section 3.6).
var mailFields = [...]string{"from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to", "message-id", "newsgroups", "organization", "list-id", "x-mailer"}

const (
	mailHeader    = "mail header"
	minMailFields = 3
)

// mailField returns the name of the header field that a line holds, lower
// case, and the length of all that stands before its value, or "".
func mailField(s string) (name string, size int) {
	head, value, ok := strings.Cut(s[:min(len(s), 24)], ":")
	if !ok || value != "" && value[0] != ' ' && value[0] != '\t' {
		return "", 0
	}
	for _, field := range mailFields {
		if strings.EqualFold(head, field) {
			return field, len(s) - len(strings.TrimLeft(s[len(head)+1:], " \t"))
		}
	}
	return "", 0
}

// appendMailHead appends the blocks of the mail header that a text begins
// with, the subject as its headline, and returns the number of lines it takes,
// or 0 when there is none.
func (d *Document) appendMailHead() int {
	end, fields := 0, 0
	for end < len(d.lines) && !d.lines[end].blank() && end < 4*len(mailFields) {
		if name, _ := mailField(d.lines[end].Of(d.Text)); name != "" {
			fields++
		} else if end == 0 || !isFolded(d.Text, d.lines[end]) {
			break
		}
		end++
	}
	if fields < minMailFields {
		return 0
	}
	for _, l := range d.lines[:end] {
		name, size := mailField(l.Of(d.Text))
		switch {
		case name == "":
			d.Blocks[len(d.Blocks)-1].End = l.End
		case name == "subject" && size < l.Len():
			d.Blocks = append(d.Blocks,
				Block{Span: trimSpan(d.Text, Span{l.Start, l.Start + size}), Kind: Furniture, Reason: mailHeader},
				Block{Span: Span{l.Start + size, l.End}, Kind: Headline, Reason: "mail subject"})
		default:
			d.Blocks = append(d.Blocks, Block{Span: l.Span, Kind: Furniture, Reason: mailHeader})
		}
	}
	return end
}

// isFolded reports whether a line goes on with the header field above it: white
// space stands before it.
func isFolded(text string, l line) bool {
	return l.Start > 0 && (text[l.Start-1] == ' ' || text[l.Start-1] == '\t')
}

// mailSignature sets aside what follows the line "--" in a mail.
func (c *classifier) mailSignature(blocks []Block) {
	if len(blocks) == 0 || blocks[0].Reason != mailHeader {
		return
	}
	below := false
	for i := range blocks {
		if below = below || blocks[i].Of(c.text) == "--"; below {
			blocks[i].Kind, blocks[i].Reason = Furniture, "mail signature"
		}
	}
}
