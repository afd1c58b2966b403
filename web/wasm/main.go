//go:build js && wasm

// Command wasm is the library in a browser or in Node: standfirst.js is its
// face. It hands an object with two functions to globalThis.standfirstStarted:
// languages(), and summarize(article, options, explain) with the members that
// the JSON of package summarize has and offsets in UTF-16 code units. Neither
// throws: an object with error, name and field says what is wrong.
//
// It does without encoding/json, which would be a tenth of its size.
package main

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"syscall/js"

	"github.com/standfirst/standfirst/internal/offsets"
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
	if err := errors.Join(set(&article, args[0]), set(&options, args[1])); err != nil {
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
		return value(reflect.ValueOf(summary))
	}
	explained, err := s.Explain(context.Background(), article)
	if err != nil {
		return failure(err)
	}
	return explanation(units, explained)
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

func explanation(units *offsets.UTF16, e summarize.Explanation) any {
	units.Explanation(&e)
	out := value(reflect.ValueOf(e.Summary)).(map[string]any)
	out["explanation"] = map[string]any{"blocks": value(reflect.ValueOf(e.Blocks)), "sentences": value(reflect.ValueOf(e.Sentences))}
	return out
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

// set fills a struct from an object by the JSON names of its fields.
func set(into any, from js.Value) error {
	if from.IsUndefined() || from.IsNull() {
		return nil
	}
	if from.Type() != js.TypeObject {
		return fmt.Errorf("want an object, not %s", from.Type())
	}
	fields := make(map[string]reflect.Value)
	v := reflect.ValueOf(into).Elem()
	for i := range v.NumField() {
		if name := jsonName(v.Type().Field(i)); name != "-" {
			fields[name] = v.Field(i)
		}
	}
	names := js.Global().Get("Object").Call("keys", from)
	for i := range names.Length() {
		name := names.Index(i).String()
		field, ok := fields[name]
		if !ok {
			return &memberError{name, "there is no such member"}
		}
		if err := setField(field, from.Get(name)); err != nil {
			return &memberError{name, err.Error()}
		}
	}
	return nil
}

func setField(field reflect.Value, from js.Value) error {
	switch kind := field.Kind(); {
	case from.IsUndefined():
	case kind == reflect.String && from.Type() == js.TypeString:
		field.SetString(from.String())
	case kind == reflect.Bool && from.Type() == js.TypeBoolean:
		field.SetBool(from.Bool())
	case kind == reflect.Float64 && from.Type() == js.TypeNumber:
		field.SetFloat(from.Float())
	case kind == reflect.Int && from.Type() == js.TypeNumber && from.Float() == float64(from.Int()):
		field.SetInt(int64(from.Int()))
	default:
		return fmt.Errorf("want %s, not %s", kind, from.Type())
	}
	return nil
}

// value turns structs, slices, strings, numbers and truth values into what
// syscall/js takes, by the JSON names of the fields.
func value(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Struct:
		out := make(map[string]any)
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if name := jsonName(field); !strings.Contains(field.Tag.Get("json"), ",omit") || !v.Field(i).IsZero() {
				out[name] = value(v.Field(i))
			}
		}
		return out
	case reflect.Slice:
		out := make([]any, v.Len())
		for i := range out {
			out[i] = value(v.Index(i))
		}
		return out
	case reflect.String:
		return v.String()
	case reflect.Int:
		return v.Int()
	case reflect.Float64:
		return v.Float()
	}
	return v.Bool()
}

func jsonName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	return name
}
