package service

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"
	"strings"
	"sync"

	"github.com/elnormous/contenttype"

	"github.com/standfirst/standfirst/internal/jsonlines"
	"github.com/standfirst/standfirst/internal/offsets"
	"github.com/standfirst/standfirst/summarize"
)

// The forms of an answer, the preferred one first.
const (
	asJSON     = "application/json"
	asText     = "text/plain"
	asMarkdown = "text/markdown"
	asHTML     = "text/html"
)

func forms() []contenttype.MediaType {
	return []contenttype.MediaType{
		contenttype.NewMediaType(asJSON), contenttype.NewMediaType(asText),
		contenttype.NewMediaType(asMarkdown), contenttype.NewMediaType(asHTML),
	}
}

// negotiate chooses the form of the answer.
func negotiate(r *http.Request) (string, error) {
	header := strings.Join(r.Header.Values("Accept"), ", ")
	if header == "" || header == "*/*" || header == asJSON {
		return asJSON, nil
	}
	media, _, err := contenttype.GetAcceptableMediaTypeFromHeader(header, forms())
	if err != nil {
		return "", unacceptable.because("have %s, %s, %s, %s", asJSON, asText, asMarkdown, asHTML).measured(nil, header)
	}
	return media.MIME(), nil
}

// toUTF16 turns the offsets of an answer, which are bytes of the text.
func (a *answer) toUTF16(text string) {
	units := offsets.NewUTF16(text)
	if e := a.Explanation; e != nil {
		units.Explanation(&summarize.Explanation{Summary: a.Summary, Blocks: e.Blocks, Sentences: e.Sentences})
		return
	}
	units.Summary(&a.Summary)
}

// render writes an answer in a form.
func (a *answer) render(form string) ([]byte, error) {
	var b bytes.Buffer
	switch form {
	case asText, asMarkdown:
		a.renderLines(&b, form)
	case asHTML:
		err := page().Execute(&b, a)
		return b.Bytes(), err
	default:
		err := jsonlines.Write(&b, a)
		return b.Bytes(), err
	}
	return b.Bytes(), nil
}

// renderLines writes a sentence a line.
func (a *answer) renderLines(b *bytes.Buffer, form string) {
	for _, s := range a.Sentences {
		if form == asMarkdown {
			b.WriteString("- ")
		}
		b.WriteString(fold(s.Text))
		b.WriteByte('\n')
	}
}

//go:embed answer.html
var pageSource string

// page is the answer as a page of its own, for the form of a page without
// script.
var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("answer").Funcs(template.FuncMap{"fold": fold}).Parse(pageSource))
})

// fold puts a sentence on one line.
func fold(s string) string {
	var b strings.Builder
	summarize.Fold(&b, s)
	return b.String()
}
