package jsonlines

import (
	"encoding/json"
	"io"
)

// Failure stands in the output in place of a record that has no answer.
type Failure struct {
	ID    string `json:"id,omitzero"`
	Line  int    `json:"line,omitzero"` // in the input, from 1; 0 when it has no lines
	Error string `json:"error"`
}

// Write writes a value as one line of JSON, with "<" and "&" as they are.
func Write(out io.Writer, v any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}
