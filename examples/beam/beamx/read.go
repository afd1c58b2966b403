package beamx

import (
	"cmp"
	"encoding/json"
	"errors"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/standfirst/standfirst/extract"
	"github.com/standfirst/standfirst/summarize"
)

func init() {
	register.Function3x0(parse)
	register.Emitter1[string]()
}

// Read makes a PCollection<summarize.Article> of the lines
// {"id","title","text"|"html","language"} of all files that a pattern names, on
// any of Beam's filesystems, and a PCollection<Failure> of those that are none.
func Read(s beam.Scope, glob string) (articles, failures beam.PCollection) {
	s = s.Scope("standfirst.Read")
	return beam.ParDo2(s, parse, textio.Read(s, glob, textio.ReadAutoCompression()))
}

// parse makes an article of a line. Blank lines are passed over.
func parse(line string, emit func(summarize.Article), fail func(Failure)) {
	if line == "" {
		return
	}
	var record struct {
		summarize.Article
		Text *string `json:"text"`
		HTML *string `json:"html"`
	}
	err := json.Unmarshal([]byte(line), &record)
	a := record.Article
	switch text, page := record.Text, record.HTML; {
	case err != nil:
	case text != nil && page != nil && *text != "" && *page != "":
		err = errors.New(`both "text" and "html": give one`)
	case page != nil && (text == nil || *text == ""):
		a, err = extract.HTML([]byte(*page), extract.Options{ContentType: "text/html; charset=utf-8"})
		a.ID, a.Language = record.ID, record.Language
		a.Title = cmp.Or(record.Title, a.Title)
	case text != nil:
		a.Text = *text
	default:
		err = errors.New(`no "text" and no "html"`)
	}
	if err != nil {
		fail(Failure{ID: record.ID, Error: err.Error(), Record: line})
		return
	}
	emit(a)
}
