package prose

import (
	"github.com/jdkato/prose/v2"

	"github.com/standfirst/standfirst/tokenize"
)

// AppendLocated is appendLocated for sentences of any text.
func AppendLocated(dst []tokenize.Span, block string, texts []string) []tokenize.Span {
	sentences := make([]prose.Sentence, len(texts))
	for i, text := range texts {
		sentences[i].Text = text
	}
	return appendLocated(dst, block, sentences)
}
