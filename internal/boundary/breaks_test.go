package boundary

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLineBreaks is about single line breaks. "|" stands at the end of a
// sentence, before the break or the space behind it.
func TestLineBreaks(t *testing.T) {
	for name, text := range map[string]string{
		"stray, in a long line":             "The study, which followed four thousand nurses in eleven hospitals for twenty years, compared those on nights with their colleagues and the\nothers who worked in the day.| It found little.",
		"stray, before the end":             "Engineers have closed both lanes of the coastal road north of the harbour, where the rain of the last two weeks has washed out the ground under the\nbridge.| It opens in May.",
		"stray, in a line of usual length":  "The mayor said on Monday that the bridge over the\nriver would open in May.| It cost 40 million.",
		"stray, in German":                  "Die Gemeinde hat im vergangenen Jahr mehr als vier Millionen Euro in die Sanierung der Schule, der Turnhalle und des alten Bahnhofs gesteckt und\nwill nun sparen.| Das gefällt nicht allen.",
		"stray, in Russian":                 "Власти города сообщили в понедельник, что ремонт моста через реку, который начался ещё прошлой весной и не раз останавливался из-за паводка, будет\nзавершён в мае.| Движение откроют позже.",
		"long paragraphs that end in stops": "The council voted on Tuesday, after a debate of more than nine hours and four recounts, to close the baths on Mill Street at the end of the season.|\nNobody on the benches clapped, and the mayor, who had asked for more time, left by the side door before the result was read out to the public.",
		"headline above a long paragraph":   "Council closes baths on Mill Street|\nThe council voted on Tuesday, after a debate of more than nine hours and four recounts, to close the baths at the end of the season.",
		"lines of an address":               "Valley Dairy Ltd.|\n+44 20 5550 0142|\npress@valley.example",
		"a date, a title below":             "Mr. Lund left the U.S. on May 5.|\nMr. Lund left the U.S. on May 5.|\nMr. Lund left the U.S. on May 5.",
		"items in lower case":               "Bring these:|\n- a warm coat|\n- two pencils",
	} {
		t.Run(name, func(t *testing.T) {
			want := strings.Split(text, "|")
			for i := range want {
				want[i] = strings.TrimSpace(want[i])
			}
			require.Equal(t, want, split(strings.ReplaceAll(text, "|", "")))
		})
	}
}

// TestEndLines is about the lines of a page that are known not to be wrapped.
func TestEndLines(t *testing.T) {
	for name, text := range map[string]string{
		"menu":                      "Přejít k obsahu|\nZprávy|\nDomácí|\nKrimi|\nStarosta Lhotky přijel v pondělí.",
		"a script without capitals": "الرئيسية|\nأخبار|\nحوادث|\nوصل الوزير إلى المدينة يوم الاثنين.",
		"a colon":                   "The minister said:|\nThe bridge opens in May.",
		"small letters":             "The mayor said on Monday that the bridge over the\nriver would open in May.",
		"a comma":                   "كان بينهم رئيس البلدية،\nوالمرشد البحري والوزير.",
		"a long line":               "قال المرشد البحري الذي عاد يوم الاثنين من التلال الواقعة فوق الخليج بعد أسبوعين لم يقرأ خلالهما أي صحيفة ولم يسمع أي خبر عن المدينة ولا عن مينائها القديم ولا عن مجلسها الجديد إنه\nسعيد بالعودة.",
		"in a quotation":            "قال المرشد «رئيس هذه البلدية\nوصل متأخرا» يوم الاثنين.",
	} {
		t.Run(name, func(t *testing.T) {
			var s Scanner
			s.Reset(strings.ReplaceAll(text, "|", ""))
			s.EndLines()
			want := strings.Split(text, "|")
			for i := range want {
				want[i] = strings.TrimSpace(want[i])
			}
			require.Equal(t, want, allOf(&s))
		})
	}
}
