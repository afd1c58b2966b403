package jsonlines

import (
	"cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/standfirst/standfirst/tokenize"
)

// Record is one article as a line carries it: Text or HTML, of which the other
// is "".
type Record struct {
	ID       string
	Title    string
	Text     string
	HTML     string
	Language tokenize.Language
	Options  json.RawMessage // of this article alone; nil when the line has none
	IsHTML   bool            // the line has HTML, "" perhaps
}

// Fields are the names of a record's members in the JSON object. "" is the
// default, the name of the field in lower case.
type Fields struct {
	ID       string `json:"id,omitzero"`
	Title    string `json:"title,omitzero"`
	Text     string `json:"text,omitzero"`
	HTML     string `json:"html,omitzero"`
	Language string `json:"language,omitzero"`
	Options  string `json:"options,omitzero"`
}

// Parser makes records of lines. It is safe for concurrent use.
type Parser struct {
	layout     reflect.Type // a struct with a field for each of Record's, in its order
	text, html string
}

// RecordError is the error of a line that is no record. ID is that of the
// record where it could be read.
type RecordError struct {
	ID  string
	Why string
}

// Error says why.
func (e *RecordError) Error() string { return e.Why }

// NewParser returns a parser of objects with these names. The error tells of a
// name that is given twice or that no struct tag can hold.
func NewParser(names Fields) (*Parser, error) {
	p := &Parser{text: cmp.Or(names.Text, "text"), html: cmp.Or(names.HTML, "html")}
	var fields []reflect.StructField
	seen := map[string]bool{}
	for _, field := range []struct {
		name  string
		value any
	}{
		{cmp.Or(names.ID, "id"), identifier("")},
		{cmp.Or(names.Title, "title"), ""},
		{p.text, (*string)(nil)},
		{p.html, (*string)(nil)},
		{cmp.Or(names.Language, "language"), ""},
		{cmp.Or(names.Options, "options"), json.RawMessage(nil)},
	} {
		switch {
		case seen[field.name]:
			return nil, fmt.Errorf("field name %q is given twice", field.name)
		case field.name == "-" || strings.ContainsAny(field.name, "\"\\,`'"):
			return nil, fmt.Errorf("field name %q can't be asked for", field.name)
		}
		seen[field.name] = true
		fields = append(fields, reflect.StructField{
			Name: fmt.Sprintf("F%d", len(fields)), Type: reflect.TypeOf(field.value),
			Tag: reflect.StructTag(fmt.Sprintf("json:%q", field.name)),
		})
	}
	p.layout = reflect.StructOf(fields)
	return p, nil
}

// Parse makes a record of a line. The error is a *[RecordError].
func (p *Parser) Parse(line []byte) (Record, error) {
	object := reflect.New(p.layout)
	err := json.Unmarshal(line, object.Interface())
	field := func(i int) any { return object.Elem().Field(i).Interface() }
	rec := Record{
		ID: string(field(0).(identifier)), Title: field(1).(string),
		Language: tokenize.Language(field(4).(string)), Options: field(5).(json.RawMessage),
	}
	text, page := field(2).(*string), field(3).(*string)
	switch {
	case err != nil:
		return rec, &RecordError{rec.ID, fmt.Sprintf("not a JSON object with an article: %v", err)}
	case text != nil && page != nil && *text != "" && *page != "":
		return rec, &RecordError{rec.ID, fmt.Sprintf("both %q and %q: give one", p.text, p.html)}
	case page != nil && (text == nil || *text == ""):
		rec.HTML, rec.IsHTML = *page, true
	case text != nil:
		rec.Text = *text
	default:
		return rec, &RecordError{rec.ID, fmt.Sprintf("no %q and no %q", p.text, p.html)}
	}
	return rec, nil
}

// identifier is a name that archives write as a string or as a number.
type identifier string

// UnmarshalJSON takes a number as it is written.
func (id *identifier) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		return json.Unmarshal(data, (*string)(id))
	}
	var number json.Number
	if err := json.Unmarshal(data, &number); err != nil {
		return err
	}
	*id = identifier(number)
	return nil
}
