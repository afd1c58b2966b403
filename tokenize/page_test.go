package tokenize_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// A page copied whole: menus above, a bar below, lines glued to each other.
const (
	pageMenu   = "Skip to content\nThe Ostrey Herald\nNews\nHarbor\nSports\nObituaries\nSubscribe\nStorm warning for the outer islands tonight\n"
	pageNotice = "This website would like to remember how you read it.\nManage choices\nAgree\n"
	pageHead   = "Harbor pilots get a new station after nine years of waiting\nBy Ana Lund\nMay 4, 2024\nShare\nA crane lifts the roof of the new station.\n© Ostrey Herald\n"
	pageBody   = "The harbor pilots of Ostrey moved into a new station on Friday, nine years after a storm took the roof off the old one.\nThe station cost four million crowns and has beds for twelve pilots, who had slept in a rented school since the storm.\nIt was paid for by a levy on every tanker that comes up the sound, which the town council doubled against the will of the refinery.\n\"We waited long enough,\" said Ellen Varga, the senior pilot, who has steered ships up the sound since she was twenty-four.\n"
	pageEnd    = "Most read\nFerry late again\nCouncil meets\nSchool closed\nTwo boats sink\nAsk the baker\nAbout\nContact\nThe Herald was founded in 1911 by the harbor guild.\n"
)

// kindOf returns the kind of the block that begins like a line.
func kindOf(t *testing.T, d *tokenize.Document, line string) tokenize.Kind {
	t.Helper()
	for _, b := range d.Blocks {
		if strings.HasPrefix(b.Of(d.Text), line) {
			return b.Kind
		}
	}
	require.Fail(t, "no such block", "%q", line)
	return 0
}

func TestWholePage(t *testing.T) {
	d := parse(t, pageMenu+pageNotice+pageHead+pageBody+pageEnd)
	require.Equal(t, "Harbor pilots get a new station after nine years of waiting", d.Title)
	for line, want := range map[string]tokenize.Kind{
		"This website would like":     tokenize.Furniture,
		"A crane lifts the roof":      tokenize.Caption,
		"The harbor pilots of Ostrey": tokenize.Paragraph,
		"\"We waited long enough":     tokenize.Paragraph,
		"The Herald was founded":      tokenize.Furniture,
	} {
		require.Equal(t, want.String(), kindOf(t, d, line).String(), line)
	}
	require.Equal(t, "The Ostrey Herald", d.Blocks[1].Of(d.Text), "a line of the menu is a block")
}

func TestWholePageWithItsTitleGiven(t *testing.T) {
	d := new(tokenize.Document)
	require.NoError(t, d.Parse(t.Context(), tokenize.Input{Text: pageMenu + pageNotice + pageHead + pageBody + pageEnd, Title: "Harbor pilots get a new station after nine years of waiting"}))
	require.Equal(t, tokenize.Headline, kindOf(t, d, "Harbor pilots get"))
	require.Equal(t, tokenize.Furniture, kindOf(t, d, "This website would like"))
}

// Who wrote the article is told below it, or in a box between its last paragraphs.
func TestAboutTheAuthor(t *testing.T) {
	const box = "Ana Lund covers the harbor for the Herald and has three boats of her own."
	require.Equal(t, tokenize.Furniture, kindOf(t, parse(t, pageMenu+pageHead+pageBody+box+"\n"), box))
	require.Equal(t, tokenize.Furniture, kindOf(t, parse(t, "By Ana Lund\n\n"+pageBody+box), box))
	require.Equal(t, tokenize.Paragraph, kindOf(t, parse(t, "By Ada Holm\n\n"+pageBody+box), box), "somebody else")
	require.Equal(t, tokenize.Paragraph, kindOf(t, parse(t, "By Ana Lund\n\n"+box+"\n"+pageBody), box), "at the beginning")
}

// A caption stands right above its credit, in any text.
func TestCaptionsAboveCredits(t *testing.T) {
	const caption = "A crane lifts the roof of the new station."
	for below, want := range map[string]tokenize.Kind{
		"Photo: Ana Lund": tokenize.Caption,
		"© Ostrey Herald": tokenize.Caption,
		"The new station": tokenize.Paragraph,
		"Photo: Ana Lund of the Herald, who stood on the mole in the rain for two hours": tokenize.Paragraph,
	} {
		require.Equal(t, want.String(), kindOf(t, parse(t, "Pilots get a new station\n\n"+caption+"\n\n"+below+"\n\n"+pageBody), caption).String(), below)
	}
	late := parse(t, strings.Repeat(pageBody, 2)+caption+"\n\nPhoto: Ana Lund\n\n"+pageBody)
	require.Equal(t, tokenize.Paragraph, kindOf(t, late, caption), "far below")
}

// A name right behind a caption's full stop is its credit.
func TestGluedCredits(t *testing.T) {
	const caption = "Mara Lund at the old crane, which she wants to keep for the town."
	for glued, want := range map[string]bool{
		"Ana Lund":             true,
		"Ana de la Vega":       true,
		"":                     false,
		" Ana Lund":            false,
		"Ana":                  false,
		"Ana Lund said it":     false,
		"He was in":            false,
		"ana lund":             false,
		"Ana Lund wrote this.": false,
	} {
		d := parse(t, pageHead+caption+glued+"\n"+pageBody)
		for _, b := range d.Blocks {
			if strings.HasPrefix(b.Of(d.Text), caption) {
				require.Equal(t, want, b.Reason == "ends with a credit", "%q %v", glued, b)
			}
		}
	}
}

// Where paragraphs stand right below each other, a line each, a short line is one,
// too; among paragraphs with blank lines between them it may go on below.
func TestLinesOfParagraphs(t *testing.T) {
	const short, long = "Лоцманы ждали новую станцию девять лет", "Мара Лунд хранит старый кран."
	paragraphs := strings.Repeat("Лоцманы Остреи переехали в пятницу на новую станцию, через девять лет после того, как буря сорвала крышу со старой. Крышу искали два дня и нашли в море.\n", 4)
	for text, want := range map[string]string{
		paragraphs + short + "\n" + long:                                   long,
		strings.ReplaceAll(paragraphs, "\n", "\n\n") + short + "\n" + long: short + "\n" + long,
	} {
		d, err := tokenize.Parse(text, "ru")
		require.NoError(t, err)
		require.Equal(t, want, d.Blocks[len(d.Blocks)-1].Of(text))
	}
}

// The lead stands above a heading, and is none the less the article's.
func TestLeadAboveAHeading(t *testing.T) {
	const lead = "The harbor pilots of this town moved on Friday, nine years after the storm."
	d := parse(t, "May 4, 2024\n"+lead+"\nThe harbor pilots and the old station\n"+pageBody+pageEnd)
	require.Equal(t, tokenize.Paragraph, kindOf(t, d, lead))
	d = parse(t, "By\nAna Lund\nPUBLISHED:\nMay 4, 2024\n|\nUPDATED:\nMay 5, 2024\n"+pageBody+"New station: the harbor pilots of Ostrey moved, nine years after the storm\n"+pageBody+pageEnd)
	require.Equal(t, tokenize.Paragraph, kindOf(t, d, "The harbor pilots of Ostrey"), "above a caption that says the same")
}

// Crumbs and the window's title hold the headline, which stands below them by itself.
func TestHeadlineInCrumbs(t *testing.T) {
	const headline = "Harbor pilots get a new station after nine years of waiting"
	d := parse(t, headline+" - The Ostrey Herald\n"+pageMenu+"Home News Harbor "+headline+"\n"+pageHead+pageBody+pageEnd)
	require.Equal(t, headline, d.Title)
}

// What is no whole page keeps all its prose.
func TestNoWholePage(t *testing.T) {
	const note = "The boats go out at five."
	for name, text := range map[string]string{
		"few lines around":    "The Ostrey Herald\nHarbor\n" + note + "\nHarbor pilots get a new station\n" + pageBody,
		"prose between lines": strings.ReplaceAll(pageBody, "\n", "\n"+note+"\n") + "Harbor\nSports\n",
		"verse":               strings.Repeat("The boats go out at five\nThe gulls go with them\nNobody waits\n\n", 6) + note,
		"wrapped by hand":     wrap(pageBody+strings.ReplaceAll(pageBody, "pilots", "sailors")+note, 64),
	} {
		t.Run(name, func(t *testing.T) {
			d := parse(t, text)
			found := false
			for _, s := range d.Sentences {
				if strings.HasSuffix(strings.Join(strings.Fields(s.Of(d.Text)), " "), note) {
					found = true
					require.Equal(t, tokenize.Paragraph.String(), s.Kind.String(), "%q", s.Of(d.Text))
				}
			}
			require.True(t, found)
		})
	}
}

// wrap breaks a text into lines of at most so many bytes.
func wrap(text string, width int) string {
	var b strings.Builder
	n := 0
	for word := range strings.FieldsSeq(text) {
		switch {
		case n == 0:
		case n+1+len(word) > width:
			b.WriteByte('\n')
			n = 0
		default:
			b.WriteByte(' ')
			n++
		}
		b.WriteString(word)
		n += len(word)
	}
	return b.String()
}

// Initials behind the last full stop are an agency's, and the block is prose.
func TestInitialsBehindAParagraph(t *testing.T) {
	for tag, want := range map[string]bool{
		"(ONB)": true, "(ONB/AP)": true, "(SDN/rzg)": true, "(©ONB)": true, "(ON24)": true,
		"(Ona)": false, "(a town)": false,
	} {
		d := parse(t, pageBody+"The levy ends in May. The town wants it back. "+tag)
		shown := ""
		for _, s := range d.Sentences {
			if s.Kind == tokenize.Paragraph {
				shown = s.Of(d.Text) // the last
			}
		}
		require.Equal(t, want, shown == "The town wants it back.", "%q", shown)
	}
}

// What stands behind the last full stop of a block does not make it a caption.
func TestTailsOfParagraphs(t *testing.T) {
	for prose, tail := range map[string]string{
		"港の水先案内人は金曜日に新しい建物へ移った。九年前の嵐で屋根を失っていた。":          "責任者は「ずいぶん長く待ちました」",
		"引航员们星期五搬进了新楼。旧楼九年前被风暴掀掉了屋顶。":                    "（完）",
		"도선사들은 금요일에 새 건물로 옮겼다. 옛 건물은 구 년 전 폭풍에 지붕을 잃었다.": " 항구일보 김나루 기자 naru@harbor.example",
	} {
		d, err := tokenize.Parse(strings.Repeat(prose+"\n\n", 4)+prose+tail+"\n\n"+prose, "")
		require.NoError(t, err)
		require.Len(t, d.Blocks, 6)
		require.Equal(t, tokenize.Paragraph.String(), d.Blocks[4].Kind.String(), tail)
	}
}

// The head of a mail, in the words of the program that shows it, gives the headline.
func TestMailHeads(t *testing.T) {
	for _, head := range []string{
		"From: Ana Lund <ana@harbor.example>\nDate: 4 May 2024\nSubject: A new station\n",
		"Von: Ana Lund <ana@harbor.example>\nDatum: 4. Mai 2024\nBetreff: A new station\n",
		"От: Ана Лунд <ana@harbor.example>\nДата: 4 мая 2024\nТема: A new station\n",
		"差出人: Ana Lund <ana@harbor.example>\n件名: A new station\n日時: 2024年5月4日\n",
	} {
		d := parse(t, head+"\n"+pageBody)
		require.Equal(t, "A new station", d.Title, head)
		require.Equal(t, tokenize.Furniture, d.Blocks[0].Kind, head)
		require.Equal(t, tokenize.Paragraph, d.Blocks[len(d.Blocks)-1].Kind, head)
	}
	require.NotEqual(t, "mail header", parse(t, "A: who was there?\nDe: nobody.\n\n"+pageBody).Blocks[0].Reason, "a conversation")
}
