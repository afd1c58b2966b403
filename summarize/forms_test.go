package summarize_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// straight maps curly quotation marks to straight ones.
var straight = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "‘", "'", "’", "'")

func lineFeeds(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }

// The same article in another form of its letters, line breaks and quotation
// marks has the same summary.
func TestForms(t *testing.T) {
	paths, err := filepath.Glob("../testdata/*.txt")
	require.NoError(t, err)
	for _, form := range []struct {
		name string
		of   func(string) string
	}{
		{"NFC", norm.NFC.String},
		{"NFD", norm.NFD.String},
		{"CR LF", func(s string) string { return strings.ReplaceAll(lineFeeds(s), "\n", "\r\n") }},
		{"LF", lineFeeds},
		{"straight quotes", straight.Replace},
	} {
		for _, path := range paths {
			t.Run(form.name+"/"+filepath.Base(path), func(t *testing.T) {
				data, err := os.ReadFile(path)
				require.NoError(t, err)
				plain := func(s string) string { return straight.Replace(norm.NFC.String(strings.Join(strings.Fields(s), " "))) }
				require.Equal(t, chosen(t, string(data), plain), chosen(t, form.of(string(data)), plain))
			})
		}
	}
}

// chosen returns the sentences of the default summary in a plain form.
func chosen(t *testing.T, text string, plain func(string) string) []string {
	s, err := summarize.New(summarize.Options{})
	require.NoError(t, err)
	summary, err := s.Summarize(context.Background(), summarize.Article{Text: text})
	require.NoError(t, err)
	var list []string
	for _, sentence := range summary.Sentences {
		require.Equal(t, text[sentence.Start:sentence.End], sentence.Text)
		list = append(list, plain(sentence.Text))
	}
	return list
}

func TestLanguageTags(t *testing.T) {
	for tag, want := range map[tokenize.Language]tokenize.Language{
		"en": "en", "EN_gb": "en-GB", "no": "nb", "nn-no": "nn-NO", "zh-hant": "zh-Hant", "sr-latn": "sr-Latn",
	} {
		s, err := summarize.New(summarize.Options{Language: tag})
		require.NoError(t, err)
		summary, err := s.Summarize(context.Background(), summarize.Article{Text: "One boat left the harbour today."})
		require.NoError(t, err)
		require.Equal(t, want, summary.Language)
	}
	for tag, near := range map[tokenize.Language]string{"hr": `"sr"`, "english": `"en"`, "ca-ES": `"es"`, "xx": "[en es"} {
		_, err := summarize.New(summarize.Options{Language: tag})
		require.ErrorIs(t, err, summarize.ErrLanguage)
		require.ErrorContains(t, err, near)
	}
}

// A text in no known language, or in a script that few know, has a summary,
// too: its own sentences, in order.
func TestUnknownLanguages(t *testing.T) {
	for name, text := range map[string]string{
		"Georgian": "თბილისში ახალი ხიდი გაიხსნა. მშენებლობა ორ წელს გაგრძელდა და ქალაქს ათი მილიონი დაუჯდა. ხიდი მდინარის ორ ნაპირს აკავშირებს. მოსახლეობა კმაყოფილია ახალი გზით. მერმა მადლობა გადაუხადა მშენებლებს.",
		"Armenian": "Երևանում նոր կամուրջ է բացվել։ Շինարարությունը տևել է երկու տարի և արժեցել տասը միլիոն։ Կամուրջը կապում է գետի երկու ափերը։ Բնակիչները գոհ են նոր ճանապարհից։ Քաղաքապետը շնորհակալություն է հայտնել շինարարներին։",
		"Amharic":  "በከተማዋ አዲስ ድልድይ ተከፈተ። ግንባታው ሁለት ዓመት ፈጅቷል እና አስር ሚሊዮን ብር ወጪ ሆኗል። ድልድዩ ሁለቱን የወንዝ ዳርቻዎች ያገናኛል። ነዋሪዎቹ በአዲሱ መንገድ ተደስተዋል። ከንቲባው ሠራተኞቹን አመሰገኑ።",
		"Khmer":    "ស្ពានថ្មីត្រូវបានបើកនៅទីក្រុង។ ការសាងសង់មានរយៈពេលពីរឆ្នាំ និងចំណាយអស់ដប់លានដុល្លារ។ ស្ពាននេះភ្ជាប់ច្រាំងទន្លេទាំងពីរ។ ប្រជាជនសប្បាយចិត្តនឹងផ្លូវថ្មី។ អភិបាលបានអរគុណកម្មករ។",
	} {
		t.Run(name, func(t *testing.T) {
			s, err := summarize.New(summarize.Options{})
			require.NoError(t, err)
			summary, err := s.Summarize(context.Background(), summarize.Article{Text: text})
			require.NoError(t, err)
			require.Empty(t, summary.Language)
			require.GreaterOrEqual(t, len(summary.Sentences), 2) // the others are too short to tell anything
			checkSummary(t, text, summarize.Options{Sentences: 3}, summary)
		})
	}
}

// The article of every language has a summary of three whole sentences of its
// prose.
func TestEveryLanguage(t *testing.T) {
	seen := make(map[tokenize.Language]bool)
	paths, err := filepath.Glob("../testdata/*.txt")
	require.NoError(t, err)
	s, err := summarize.New(summarize.Options{})
	require.NoError(t, err)
	for _, path := range paths {
		prefix, _, _ := strings.Cut(filepath.Base(path), "_")
		lang := tokenize.Canonical(tokenize.Language(prefix))
		if len(prefix) != 2 || !tokenize.Supported(lang) {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			text := string(data)
			summary, err := s.Summarize(context.Background(), summarize.Article{Text: text})
			require.NoError(t, err)
			checkSummary(t, text, summarize.Options{Sentences: 3}, summary)
			require.GreaterOrEqual(t, len(summary.Sentences), 2) // a weak third is left out
			d, err := tokenize.Parse(text, "")
			require.NoError(t, err)
			for _, sentence := range summary.Sentences {
				whole := d.Sentences[sentence.Index]
				require.Equal(t, tokenize.Paragraph, d.Blocks[whole.Block].Kind)
				require.Equal(t, tokenize.Paragraph, whole.Kind)
				require.Equal(t, lang == "th", whole.Traits.Has(tokenize.Unterminated), sentence.Text)
			}
			seen[lang] = true
		})
	}
	for _, lang := range tokenize.Languages() {
		require.True(t, seen[lang] || lang == "en", lang)
	}
}
