package main

import (
	"fmt"
	"regexp"
	"strconv"

	"github.com/standfirst/standfirst/extract"
	"github.com/standfirst/standfirst/summarize"
)

// listItem is what a block is in a list.
type listItem struct {
	listed bool
	mark   int // bytes before its text
	number int // 0 in a list without numbers
}

var (
	itemNumber = regexp.MustCompile(`^([0-9]{1,3})[.)]\s+`)
	itemBullet = regexp.MustCompile(`^[-*•‣◦▪■●○·►▸✓➤◆]\s*`)
)

// itemsOf returns what every block is in its list. In a text, the number or the
// bullet stands in the block; the numbers of a page's list do not, they are
// counted.
func itemsOf(blocks []summarize.ExplainedBlock, text string, isPage bool) []listItem {
	items := make([]listItem, len(blocks))
	counted := 0
	for i, b := range blocks {
		if b.Kind != "list item" {
			counted = 0
			continue
		}
		items[i].listed = true
		if isPage {
			counted++
			if b.Reason != extract.Numbered {
				counted = 0
			}
			items[i].number = counted
			continue
		}
		s := text[b.Start:b.End]
		if found := itemNumber.FindStringSubmatch(s); found != nil {
			items[i].mark = len(found[0])
			items[i].number, _ = strconv.Atoi(found[1]) // three digits at most
			continue
		}
		items[i].mark = len(itemBullet.FindString(s))
	}
	return items
}

// follows reports whether item i goes on the list of the one before it.
func follows(items []listItem, i int) bool {
	if i <= 0 || i >= len(items) || !items[i].listed || !items[i-1].listed {
		return false
	}
	number, before := items[i].number, items[i-1].number
	return number == 0 && before == 0 || before > 0 && number == before+1
}

// tags are what stands around the list that an item begins or ends.
func (it listItem) tags() (open, close string) {
	switch it.number {
	case 0:
		return "<ul>", "</ul>"
	case 1:
		return "<ol>", "</ol>"
	}
	return fmt.Sprintf(`<ol start="%d">`, it.number), "</ol>"
}

// bullet is what stands before an item in Markdown.
func (it listItem) bullet() string {
	if it.number == 0 {
		return "- "
	}
	return strconv.Itoa(it.number) + ". "
}
