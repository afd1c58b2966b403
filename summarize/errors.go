package summarize

import (
	"errors"
	"reflect"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/tokenize"
)

// The core does without package fmt: it would be a tenth of the WebAssembly
// build.

// ErrLanguage is the error for a language that has no row in the table of
// languages; its text names the nearest that has one, where there is any. Test
// for it with [errors.Is].
var ErrLanguage = errors.New("summarize: language not supported")

// OptionError is the error for an option that can't be met.
type OptionError struct {
	Field string // the field of Options, by its Go name
	Value any
	Why   string
}

// Error names the field, its value and what would be right.
func (e *OptionError) Error() string {
	return "summarize: option " + e.Field + " = " + printed(e.Value) + ": " + e.Why
}

// printed returns the value of an option in words; of what is neither a number
// nor a string the type.
func printed(value any) string {
	switch v := value.(type) {
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case string:
		return v
	}
	return reflect.TypeOf(value).String()
}

// TooLongError is the error for a text over Options.MaxBytes.
type TooLongError struct {
	Bytes, Limit int
}

// Error gives the text's length and the limit.
func (e *TooLongError) Error() string {
	return "summarize: text of " + strconv.Itoa(e.Bytes) + " bytes is over the limit of " + strconv.Itoa(e.Limit)
}

// languageError is ErrLanguage with what was asked for.
type languageError struct{ asked tokenize.Language }

func (e languageError) Error() string {
	asked := ErrLanguage.Error() + ": \"" + string(e.asked) + "\""
	if near := tokenize.Nearest(e.asked); near != "" {
		return asked + " (the nearest is \"" + string(near) + "\")"
	}
	var have []string
	for _, tag := range tokenize.Languages() {
		have = append(have, string(tag))
	}
	return asked + " (have [" + strings.Join(have, " ") + "])"
}

func (languageError) Unwrap() error { return ErrLanguage }

// stepError is the error of a step of the work.
type stepError struct{ error }

func (e stepError) Error() string { return "summarize: " + e.error.Error() }

func (e stepError) Unwrap() error { return e.error }
