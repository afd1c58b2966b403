package tokenize_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// ownLanguage returns the language that the name of an article of testdata
// begins with, English where it begins with none.
func ownLanguage(name string) tokenize.Language {
	prefix, _, _ := strings.Cut(name, "_")
	if tag := tokenize.Language(prefix); prefix != "no" && len(prefix) == 2 && tokenize.Supported(tag) {
		if strings.Contains(name, "latinica") {
			return "sr-Latn"
		}
		return tag
	}
	if prefix == "no" {
		return "nb"
	}
	return "en"
}

func TestDetectionOfArticles(t *testing.T) {
	for name, text := range testdata(t) {
		want := ownLanguage(name)
		d, err := tokenize.Parse(text, "")
		require.NoError(t, err)
		require.Equal(t, want, d.Language, name)
		require.True(t, tokenize.Supported(d.Language))
		for i, paragraph := range strings.Split(text, "\n\n") {
			if len(paragraph) > 250 && want != "en" { // there are lists of names among the English ones
				require.Equal(t, want, tokenize.Detect(paragraph), "%s, paragraph %d: %s", name, i, paragraph)
			}
		}
	}
}

func TestDetect(t *testing.T) {
	for want, texts := range map[tokenize.Language][]string{
		"": {
			"", "12 34 56", "\x00\xff", "… — !", "xyzzy plugh", "Renee Larry Tom Scott Neal Phillip Anna Bert",
			"Новият мост беше открит вчера и ще бъде отворен за коли, съобщиха от общината.", // Bulgarian
			"Ќе се изгради нов мост преку Вардар, соопшти ѓаконот во Скопје вчера.",          // Macedonian
			"У Мінску ўчора адкрылі новы мост праз раку, паведаміў старшыня.",                // Belarusian
			"شہر میں نیا پل بنایا جائے گا، وزیر نے کہا کہ کام ہفتے سے شروع ہوگا۔",            // Urdu
			"Հայաստանում նոր կամուրջ է բացվել։ Այն կառուցվել է երկու տարում։",                // Armenian
			"თბილისში ახალი ხიდი გაიხსნა. მშენებლობა ორ წელს გაგრძელდა.",                     // Georgian
			"Rīgā vakar atklāja jaunu tiltu pār upi, un pilsētas mērs teica runu ļaudīm.",    // Latvian
			"নতুন সেতুখন কালি মুকলি কৰা হ’ল বুলি মুখ্যমন্ত্ৰীয়ে কয় আৰু ৰাইজে আনন্দ কৰে।",   // Assamese
		},
		"en": {"The bridge was opened by the mayor on Monday, and most of the town came to see it."},
		"zh": {"新桥", "昨天，新桥通车了。", "昨天，新橋通車了，市長說這是十年來最重要的一天。"},
		"ja": {"橋が開通した。", "東京都議会は新条例案を可決", "カタカナ"},
		"ko": {"다리가 열렸다."}, "th": {"สะพาน"}, "el": {"Άνοιξε η γέφυρα."}, "he": {"הגשר נפתח אתמול."}, "bn": {"সেতু খোলা হলো।"},
		"ar":      {"افتتح رئيس البلدية الجسر الجديد يوم الاثنين في احتفال حضره السكان."},
		"fa":      {"شهردار روز دوشنبه پل تازه را در مراسمی که مردم در آن بودند گشود."},
		"hi":      {"महापौर ने सोमवार को नए पुल का उद्घाटन किया और लोगों ने खुशी मनाई।"},
		"uk":      {"Міський голова відкрив новий міст у понеділок, і люди прийшли подивитися."},
		"ru":      {"Мэр открыл новый мост в понедельник, и люди пришли посмотреть."},
		"sr":      {"Градоначелник је у понедељак отворио нови мост и људи су дошли да га виде."},
		"sr-Latn": {"Gradonačelnik je u ponedeljak otvorio novi most i ljudi su došli da ga vide."},
		"nb":      {"Ordføreren åpnet den nye brua på mandag, og de fleste kom for å se på.", "Ordføraren opna den nye brua måndag, og dei fleste kom for å sjå, men ikkje alle."},
		"da":      {"Broen blev åbnet af borgmesteren i mandags, og de fleste kom for at se på, men ikke alle."},
	} {
		for _, text := range texts {
			require.Equal(t, want, tokenize.Detect(text), "%q", text)
		}
	}
}

// The main language of a text decides, whoever is quoted in it.
func TestDetectMixed(t *testing.T) {
	german := "Der Minister sprach am Montag in Berlin mit den Gästen aus London und nannte den Vertrag einen Erfolg für beide Seiten, auch wenn viele Fragen offen blieben. "
	require.Equal(t, tokenize.Language("de"), tokenize.Detect(german+"“We are here to stay, and we will work with all of you,” sagte der Botschafter. "+german))
	require.Equal(t, tokenize.Language("zh"), tokenize.Detect("市长在新闻发布会上用英语说：“We will build it.” 随后他介绍了大桥的工期和费用，并回答了记者的提问。"))
	require.Equal(t, tokenize.Language("ru"), tokenize.Detect("Компания Microsoft выпустила Windows Server и Visual Studio, сообщил представитель Microsoft Corporation в Москве на этой неделе."))
}

// The detector library walks over maps; nothing of that may show.
func TestDetectIsDeterministic(t *testing.T) {
	for _, text := range []string{
		"Et nyt hus ved havnen", "De la casa de la", "Anna Maria Bianchi e Pedro", "Den heter Fashion Bible", "no se que", "il a la", "Пример текста", "aaa bbb ccc ddd",
	} {
		want := tokenize.Detect(text)
		for range 1000 {
			require.Equal(t, want, tokenize.Detect(text), text)
		}
	}
}

// Texts of a few words, and of a few lines: testdata/languages.txt.
func TestDetectionOfShortTexts(t *testing.T) {
	data, err := os.ReadFile("testdata/languages.txt")
	require.NoError(t, err)
	seen := make(map[tokenize.Language]int)
	for line := range strings.Lines(string(data)) {
		tag, text, found := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !found {
			require.True(t, strings.HasPrefix(line, "#"), line)
			continue
		}
		want := tokenize.Language(strings.TrimPrefix(tag, "-"))
		seen[want]++
		assert.Equal(t, want, tokenize.Detect(text), text)
	}
	for _, lang := range tokenize.Languages() {
		require.GreaterOrEqual(t, seen[lang], 3, lang)
	}
}
