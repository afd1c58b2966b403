package tokenize

// Classify gives every block that has no Reason the kind that its words, its
// shape and its place among the others tell, with the reason, as
// [Document.Parse] does for blocks that it finds by itself. A block that has a
// Reason keeps its kind. The blocks must ascend, must not overlap and must lie
// inside the text; title is the headline, if known; lang "" detects. It returns
// the index of the headline's block, or -1.
func Classify(text, title string, lang Language, blocks []Block) int {
	if isDecomposed(text) {
		if c := compose(text); len(c.edges) > 0 {
			moved := c.moved(blocks, c.forth)
			headline := Classify(c.text, composeText(title), lang, moved)
			for i := range blocks {
				blocks[i].Kind, blocks[i].Reason = moved[i].Kind, moved[i].Reason
			}
			return headline
		}
	}
	if lang == "" {
		lang = detect(text)
	}
	index, _ := languageIndex(lang)
	var c classifier
	c.reset(text, title, tables()[index]())
	c.begins = make([]int, len(blocks))
	for i, b := range blocks {
		if b.Len() > longBlock {
			continue
		}
		for range Sentences(b.Of(text), lang) {
			c.begins[i]++
		}
	}
	return c.classify(blocks)
}
