package eval

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSplitSentences(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"", nil},
		{" \n ", nil},
		{"One. Two! Three?", []string{"One.", "Two!", "Three?"}},
		{"A heading\n\nA line. Another", []string{"A heading", "A line.", "Another"}},
		{"Mr. Lund met J. K. Holt. They sailed.", []string{"Mr. Lund met J. K. Holt.", "They sailed."}},
		{"The U.S. Navy paid 3.5 million. It left.", []string{"The U.S. Navy paid 3.5 million.", "It left."}},
		{"“It works.” He left.", []string{"“It works.”", "He left."}},
		{"“Why?” she asked. Nobody knew.", []string{"“Why?” she asked.", "Nobody knew."}},
		{"It rained… Then it snowed.", []string{"It rained…", "Then it snowed."}},
		{"雨が降った。風が吹いた。", []string{"雨が降った。", "風が吹いた。"}},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, SplitSentences(tt.text, ""), tt.text)
	}
}
