// Command languages scores the detector abadojack/whatlanggo, restricted to the
// languages of our table, on the same gold as "standfirst eval languages".
package main

import (
	"log"
	"os"

	"github.com/abadojack/whatlanggo"

	"github.com/standfirst/standfirst/eval"
	"github.com/standfirst/standfirst/tokenize"
)

func main() {
	log.SetFlags(0)
	allowed := make(map[whatlanggo.Lang]bool)
	for lang := whatlanggo.Afr; lang <= whatlanggo.Zul; lang++ {
		if tag := tokenize.Language(lang.Iso6391()); tag != "" && tokenize.Supported(tag) {
			allowed[lang] = true
		}
	}
	table, err := eval.Languages(os.Args[1:], func(text string) string {
		info := whatlanggo.DetectWithOptions(text, whatlanggo.Options{Whitelist: allowed})
		if info.Confidence == 0 { // a tie goes either way
			return ""
		}
		return string(tokenize.Canonical(tokenize.Language(info.Lang.Iso6391())))
	})
	if err != nil {
		log.Fatal(err)
	}
	if err := table.WriteMarkdown(os.Stdout); err != nil {
		log.Fatal(err)
	}
}
