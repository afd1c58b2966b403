package tokenize_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/tokenize"
)

func benchParse(b *testing.B, text string) {
	var d tokenize.Document
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := d.Parse(context.Background(), tokenize.Input{Text: text, Language: "en"}); err != nil {
			b.Fatal(err)
		}
	}
}

func benchSentences(b *testing.B, text string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for range tokenize.Sentences(text, "en") {
		}
	}
}

// adversarial are texts that cost much where time is not linear.
var adversarial = []struct{ name, unit string }{
	{"newlines", "\n"}, {"stops", ". "}, {"lines", "A b\n"}, {"brackets", "("}, {"letter", "a"},
}

func benchAll(b *testing.B, bench func(*testing.B, string)) {
	article := testdata(b)["tabloid_page.txt"]
	b.Run("5KB", func(b *testing.B) { bench(b, article) })
	for _, a := range adversarial {
		for _, mb := range []int{1, 10} {
			text := strings.Repeat(a.unit, mb<<20/len(a.unit))
			b.Run(a.name+"/"+strconv.Itoa(mb)+"MB", func(b *testing.B) { bench(b, text) })
		}
	}
}

func BenchmarkParse(b *testing.B) { benchAll(b, benchParse) }

func BenchmarkSentences(b *testing.B) { benchAll(b, benchSentences) }
