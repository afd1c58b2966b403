package tokenize

import (
	"slices"
	"strings"
)

// mailSubjects and mailFields are the header fields that a mail shows (RFC 5322,
// section 3.6), also as programs write them in other languages: that of the subject,
// and the others.
var mailSubjects = [...]string{
	"subject", "betreff", "objet", "asunto", "assunto", "oggetto", "emne", "ämne", "onderwerp", "temat", "předmět", "tárgy", "тема", "konu", "件名", "主题", "主旨", "제목",
}

var mailFields = [...]string{
	"from", "to", "cc", "bcc", "date", "sent", "reply-to", "message-id", "newsgroups", "organization", "list-id", "x-mailer",
	"von", "an", "datum", "gesendet", "de", "à", "para", "fecha", "data", "da", "a", "fra", "til", "dato", "sendt", "från", "till", "skickat", "van", "aan", "od", "do", "komu",
	"feladó", "címzett", "dátum", "от", "кому", "дата", "від", "kimden", "kime", "tarih", "差出人", "宛先", "日時", "发件人", "收件人", "日期", "寄件者", "收件者", "보낸사람", "받는사람", "날짜",
}

const (
	mailHeader    = "mail header"
	minMailFields = 3
	maxMailHead   = 50 // lines
)

// mailField returns the length of all that stands before the value of the header
// field that a line holds, 0 when it holds none, and whether that is the subject.
func mailField(s string) (size int, subject bool) {
	head, value, ok := strings.Cut(s[:min(len(s), 40)], ":")
	if !ok || value != "" && value[0] != ' ' && value[0] != '\t' {
		return 0, false
	}
	is := func(field string) bool { return strings.EqualFold(head, field) }
	subject = slices.ContainsFunc(mailSubjects[:], is)
	if !subject && !slices.ContainsFunc(mailFields[:], is) {
		return 0, false
	}
	return len(s) - len(strings.TrimLeft(s[len(head)+1:], " \t")), subject
}

// appendMailHead appends the blocks of the mail header that a text begins
// with, the subject as its headline, and returns the number of lines it takes,
// or 0 when there is none.
func (d *Document) appendMailHead() int {
	end, fields := 0, 0
	for end < len(d.lines) && !d.lines[end].blank() && end < maxMailHead {
		if size, _ := mailField(d.lines[end].Of(d.Text)); size > 0 {
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
		size, subject := mailField(l.Of(d.Text))
		switch {
		case size == 0:
			d.Blocks[len(d.Blocks)-1].End = l.End
		case subject && size < l.Len():
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
