//go:build js && wasm

// Command wasm is the library in a browser or in Node: standfirst.js is its
// face. It hands an object with two functions to globalThis.standfirstStarted:
// languages(), and summarize(article, options, explain), whose arguments have the
// members that the JSON of package summarize has. It returns that JSON, with
// offsets in UTF-16 code units: one string costs less than many objects. Neither
// throws: an object with error, name and field says what is wrong.
//
// It does without encoding/json, fmt and reflect, which would be a fifth of its
// size.
package main

import (
	"context"
	"errors"
	"syscall/js"

	"github.com/standfirst/standfirst/internal/offsets"
	"github.com/standfirst/standfirst/internal/plain"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

func main() {
	e := engine{made: make(map[summarize.Options]*summarize.Summarizer)}
	js.Global().Call("standfirstStarted", map[string]any{
		"languages": js.FuncOf(func(js.Value, []js.Value) any { return languages() }),
		"summarize": js.FuncOf(func(_ js.Value, args []js.Value) any { return e.answer(args) }),
	})
	select {}
}

func languages() any {
	var tags []any
	for _, tag := range tokenize.Languages() {
		tags = append(tags, string(tag))
	}
	return tags
}

// maxMade is how many summarizers are kept with their memory.
const maxMade = 8

type engine struct {
	made map[summarize.Options]*summarize.Summarizer
}

// answer is summarize(article, options, explain).
func (e *engine) answer(args []js.Value) any {
	if len(args) != 3 {
		return failure(errors.New("want article, options and explain"))
	}
	var article summarize.Article
	var options summarize.Options
	if err := errors.Join(set(plain.Article(&article), args[0]), set(plain.Options(&options), args[1])); err != nil {
		return failure(err)
	}
	s, err := e.summarizer(options)
	if err != nil {
		return failure(err)
	}
	units := offsets.NewUTF16(article.Text)
	if !args[2].Truthy() {
		summary, err := s.Summarize(context.Background(), article)
		if err != nil {
			return failure(err)
		}
		units.Summary(&summary)
		return string(plain.AppendSummary(nil, summary))
	}
	explained, err := s.Explain(context.Background(), article)
	if err != nil {
		return failure(err)
	}
	units.Explanation(&explained)
	return string(plain.AppendExplanation(nil, explained))
}

func (e *engine) summarizer(o summarize.Options) (*summarize.Summarizer, error) {
	if s, ok := e.made[o]; ok {
		return s, nil
	}
	s, err := summarize.New(o)
	if err != nil {
		return nil, err
	}
	if len(e.made) == maxMade {
		clear(e.made)
	}
	e.made[o] = s
	return s, nil
}

// memberError is an error of one member of an object.
type memberError struct{ field, why string }

// Error names the member.
func (e *memberError) Error() string { return e.field + ": " + e.why }

func failure(err error) any {
	out := map[string]any{"error": err.Error(), "name": "TypeError", "field": ""}
	if long, ok := errors.AsType[*summarize.TooLongError](err); ok {
		out["name"], out["requested"], out["quota"] = "QuotaExceededError", long.Bytes, long.Limit
	}
	if errors.Is(err, summarize.ErrLanguage) {
		out["name"], out["field"] = "NotSupportedError", "language"
	}
	if option, ok := errors.AsType[*summarize.OptionError](err); ok {
		out["name"], out["field"] = "RangeError", option.Field
	}
	if member, ok := errors.AsType[*memberError](err); ok {
		out["field"] = member.field
	}
	return out
}

// set fills the fields of a struct from an object.
func set(fields plain.Members, from js.Value) error {
	if from.IsUndefined() || from.IsNull() {
		return nil
	}
	if from.Type() != js.TypeObject {
		return errors.New("want an object, not " + from.Type().String())
	}
	names := js.Global().Get("Object").Call("keys", from)
	for i := range names.Length() {
		name := names.Index(i).String()
		field, ok := fields[name]
		if !ok {
			return &memberError{name, "there is no such member"}
		}
		value := from.Get(name)
		if want, ok := setField(field, value); !ok {
			return &memberError{name, "want " + want + ", not " + value.Type().String()}
		}
	}
	return nil
}

// setField sets what a field points to, or tells what it wants.
func setField(field any, from js.Value) (want string, ok bool) {
	if from.IsUndefined() {
		return "", true
	}
	switch field := field.(type) {
	case *string:
		return "a string", assign(field, from, js.TypeString, js.Value.String)
	case *tokenize.Language:
		return "a string", assign(field, from, js.TypeString, func(v js.Value) tokenize.Language { return tokenize.Language(v.String()) })
	case *bool:
		return "true or false", assign(field, from, js.TypeBoolean, js.Value.Bool)
	case *float64:
		return "a number", assign(field, from, js.TypeNumber, js.Value.Float)
	case *int:
		if from.Type() == js.TypeNumber && from.Float() != float64(from.Int()) {
			return "a whole number", false
		}
		return "a whole number", assign(field, from, js.TypeNumber, js.Value.Int)
	}
	return "another member", false
}

func assign[T any](to *T, from js.Value, kind js.Type, read func(js.Value) T) bool {
	if from.Type() != kind {
		return false
	}
	*to = read(from)
	return true
}
