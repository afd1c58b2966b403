package service

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"mime"
	"net/http"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/gorilla/schema"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/standfirst/standfirst/extract"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// input is what a caller asks: the options and the article in one object, whose
// language is that of the options.
type input struct {
	summarize.Options
	ID      string `json:"id"`
	Title   string `json:"title"`
	Text    string `json:"text"`
	HTML    string `json:"html"`    // instead of text
	Offsets string `json:"offsets"` // bytes or utf16
	Explain bool   `json:"explain"`

	page    []byte           // to make the text of, or nil
	media   string           // of the page, with its charset
	blocks  []tokenize.Block // of the page
	derived bool             // the text is not the caller's bytes
}

func (in *input) article() summarize.Article {
	return summarize.Article{ID: in.ID, Title: in.Title, Text: in.Text, Language: in.Language, Blocks: in.blocks}
}

// parse makes an input of a body and, but for JSON, of the query.
func parse(r *http.Request, data []byte) (*input, error) {
	header := r.Header.Get("Content-Type")
	media, params, err := mime.ParseMediaType(header)
	if err != nil && header != "" {
		return nil, wrongType.because("the Content-Type cannot be read")
	}
	in := new(input)
	switch media {
	case "application/json":
		err = decodeJSON(data, in)
	case "application/x-www-form-urlencoded":
		var form url.Values
		if form, err = url.ParseQuery(string(data)); err != nil {
			return nil, badRequest.because("the form is not properly encoded")
		}
		err = decodeValues(form, in)
	case "text/plain", "":
		if err = decodeValues(r.URL.Query(), in); err == nil {
			err = in.decodeText(data, params["charset"])
		}
	case "text/html", "text/markdown":
		err = decodeValues(r.URL.Query(), in)
		in.page, in.media = data, header
	default:
		return nil, unsupported(media)
	}
	if err == nil && in.HTML != "" {
		err = in.takeHTML()
	}
	if err == nil && in.Offsets != "" && in.Offsets != "bytes" && in.Offsets != "utf16" {
		p := wrongValue.because("want bytes or utf16").measured(nil, in.Offsets)
		p.Field, err = "offsets", p
	}
	return in, err
}

func unsupported(media string) error {
	const all = "application/json, text/plain, text/html, text/markdown, application/x-www-form-urlencoded"
	return wrongType.because("want one of %s", all).measured(nil, media).with("Accept", all)
}

// takeHTML makes the member html the page.
func (in *input) takeHTML() error {
	if in.Text != "" || in.page != nil {
		p := wrongValue.because("give text or html, not both")
		p.Field = "html"
		return p
	}
	in.page, in.media = []byte(in.HTML), "text/html; charset=utf-8"
	return nil
}

// extract makes the text of the page, if there is one, keeping what the caller
// said of it. It may take long.
func (in *input) extract() error {
	if in.page == nil {
		return nil
	}
	from := extract.HTML
	if strings.HasPrefix(in.media, "text/markdown") {
		from = extract.Markdown
	}
	a, err := from(in.page, extract.Options{ContentType: in.media, MaxBytes: in.MaxBytes})
	if long, ok := errors.AsType[*extract.TooLongError](err); ok {
		return tooLarge.because("the page is over the limit of %s", long.Unit).measured(long.Limit, nil)
	}
	if err != nil {
		return wrongValue.because("%v", err)
	}
	in.Text, in.blocks, in.derived = a.Text, a.Blocks, true
	if in.Title == "" {
		in.Title = a.Title
	}
	return nil
}

// decodeText takes a text in any charset that browsers know.
func (in *input) decodeText(data []byte, charset string) error {
	in.Text = string(data)
	if charset == "" {
		return nil
	}
	encoding, err := htmlindex.Get(charset)
	if err != nil {
		return wrongType.because("the charset is not known").measured(nil, charset)
	}
	if name, _ := htmlindex.Name(encoding); name == "utf-8" {
		return nil
	}
	text, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return badRequest.because("the text is not in its charset %q", charset)
	}
	in.Text, in.derived = string(text), true
	return nil
}

// decodeJSON reads one object that has no member we do not know.
func decodeJSON(data []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	err := d.Decode(into)
	if err == nil {
		if _, err = d.Token(); err == io.EOF {
			return nil
		}
		return badRequest.because("the body has more than one JSON object")
	}
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		p := wrongValue.because("want %s", wantOf(wrong.Type)).measured(nil, wrong.Value)
		p.Field = strings.TrimPrefix(wrong.Field, "Options.")
		return p
	}
	if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		p := wrongValue.because("there is no such member")
		p.Field = strings.Trim(name, `"`)
		return p
	}
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return badRequest.because("the body is not JSON, at byte %d", syntax.Offset)
	}
	return badRequest.because("the body ends before its JSON object does")
}

// wantOf names a Go type as JSON does.
func wantOf(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Int:
		return "an integer"
	case reflect.Float64:
		return "a number"
	case reflect.Bool:
		return "true or false"
	case reflect.String:
		return "a string"
	}
	return "an object"
}

// decoder reads forms and queries; it keeps what it learns of the types.
var decoder = sync.OnceValue(func() *schema.Decoder {
	d := schema.NewDecoder()
	d.SetAliasTag("json")
	d.ZeroEmpty(true)
	return d
})

// decodeValues reads the members of an input from a form or a query.
func decodeValues(values url.Values, in *input) error {
	if len(values) == 0 {
		return nil
	}
	err := decoder().Decode(in, values)
	if all, ok := errors.AsType[schema.MultiError](err); ok {
		return valueProblem(all)
	}
	if err != nil {
		return badRequest.because("the values cannot be read")
	}
	return nil
}

// valueProblem reports the first member at fault, in the order of the alphabet.
func valueProblem(all schema.MultiError) error {
	first := slices.Min(slices.Collect(maps.Keys(all)))
	p := wrongValue.because("the value cannot be read")
	if _, ok := errors.AsType[schema.UnknownKeyError](all[first]); ok {
		p = wrongValue.because("there is no such member")
	}
	p.Field = first
	return p
}

// memberName returns the JSON name of a field of the options.
func memberName(field string) string {
	f, ok := reflect.TypeFor[summarize.Options]().FieldByName(field)
	if !ok {
		return field
	}
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// answer is the JSON form of a summary.
type answer struct {
	summarize.Summary
	Text        *string      `json:"text,omitempty"` // what the offsets count in, where it is not the caller's
	Explanation *explanation `json:"explanation,omitempty"`
}

type explanation struct {
	Blocks    []summarize.ExplainedBlock    `json:"blocks"`
	Sentences []summarize.ExplainedSentence `json:"sentences"`
}

// answer makes the summary.
func (in *input) answer(r *http.Request, s *summarize.Summarizer) (*answer, error) {
	if err := in.extract(); err != nil {
		return nil, err
	}
	a := new(answer)
	if in.derived {
		a.Text = &in.Text
	}
	if in.Explain {
		e, err := s.Explain(r.Context(), in.article())
		if err != nil {
			return nil, err
		}
		a.Summary, a.Explanation = e.Summary, &explanation{e.Blocks, e.Sentences}
	} else {
		summary, err := s.Summarize(r.Context(), in.article())
		if err != nil {
			return nil, err
		}
		a.Summary = summary
	}
	if in.Offsets == "utf16" {
		a.toUTF16(in.Text)
	}
	return a, nil
}
