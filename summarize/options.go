package summarize

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/tokenize"
)

const (
	defaultSentences = 3
	defaultMaxBytes  = 16 << 20
	maxKeywords      = 100
)

// Options say how long a summary is and how it is made. The zero value of
// every field is its default, and the zero Options ask for three sentences.
// Every limit that is not zero holds: a summary never exceeds any of them.
type Options struct {
	Sentences    int                `json:"sentences,omitzero"`    // at most this many; 3 when no limit is given
	Words        int                `json:"words,omitzero"`        // at most this many words (Unicode word segments with a letter or digit)
	Characters   int                `json:"characters,omitzero"`   // at most this many runes of Summary.String
	Ratio        float64            `json:"ratio,omitzero"`        // at most this share of the article's own sentences, in (0,1]
	Method       string             `json:"method,omitzero"`       // one of rank.Methods; "" is default
	Focus        string             `json:"focus,omitzero"`        // lean towards sentences about this; lead and clean-lead do not
	Diversity    float64            `json:"diversity,omitzero"`    // λ of maximal marginal relevance: 0 is the method's own, negative is off
	Keywords     int                `json:"keywords,omitzero"`     // at most this many key phrases, up to 100
	Language     tokenize.Language  `json:"language,omitzero"`     // BCP 47, for articles that do not say; "" detects
	TrimDateline bool               `json:"trimDateline,omitzero"` // start after "BELGRADE, May 9 (Agency) - "
	MaxBytes     int                `json:"-"`                     // a longer text is a *TooLongError; 0 is 16 MiB
	Ranker       rank.Ranker        `json:"-"`                     // instead of Method
	Segmenter    tokenize.Segmenter `json:"-"`                     // instead of the built-in sentence boundaries
}

// check returns an *OptionError or ErrLanguage for options that can't be met.
func (o Options) check() error {
	for _, limit := range []struct {
		field string
		value int
	}{{"Sentences", o.Sentences}, {"Words", o.Words}, {"Characters", o.Characters}, {"Keywords", o.Keywords}, {"MaxBytes", o.MaxBytes}} {
		if limit.value < 0 {
			return &OptionError{limit.field, limit.value, "want 0 for the default, or more"}
		}
	}
	switch {
	case !(o.Ratio >= 0 && o.Ratio <= 1):
		return &OptionError{"Ratio", o.Ratio, "want a share in (0,1], or 0 for none"}
	case math.IsNaN(o.Diversity) || math.IsInf(o.Diversity, 0):
		return &OptionError{"Diversity", o.Diversity, "want a finite number"}
	case o.Keywords > maxKeywords:
		return &OptionError{"Keywords", o.Keywords, "want at most " + strconv.Itoa(maxKeywords)}
	case o.Method != "" && !slices.Contains(rank.Methods(), o.Method):
		return &OptionError{"Method", o.Method, "want one of " + strings.Join(rank.Methods(), ", ")}
	case o.Method != "" && o.Ranker != nil:
		return &OptionError{"Ranker", o.Ranker, "want either Method or Ranker"}
	}
	return checkLanguage(o.Language)
}

func checkLanguage(lang tokenize.Language) error {
	if tokenize.Supported(lang) {
		return nil
	}
	return languageError{lang}
}

// withDefaults returns the options with defaults in place of zeros.
func (o Options) withDefaults() Options {
	if o.Sentences == 0 && o.Words == 0 && o.Characters == 0 && o.Ratio == 0 {
		o.Sentences = defaultSentences
	}
	if o.MaxBytes == 0 {
		o.MaxBytes = defaultMaxBytes
	}
	if o.Ranker == nil {
		o.Ranker = rank.ByName(o.Method)
	}
	return o
}

// readersRules reports whether the rules of readability hold the choice: for
// the default ranker and the clean lead. The other methods stay what their
// papers say, but for furniture and repeats.
func (o Options) readersRules() bool {
	switch o.Ranker.(type) {
	case rank.Blend, rank.CleanLead:
		return true
	}
	return false
}

// diversity returns λ for a share of the text that is asked for. The default
// ranker's fades on long extracts.
func (o Options) diversity(share float64) float64 {
	switch {
	case o.Diversity < 0:
		return 0
	case o.Diversity > 0:
		return o.Diversity
	}
	if _, ok := o.Ranker.(rank.Blend); !ok {
		return 0
	}
	return 0.5 + float64(2.5*rank.Brevity(share))
}
