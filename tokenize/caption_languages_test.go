package tokenize_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// Behind an agency's dateline, a sentence that names a person in full once more
// and says nothing new belongs to a picture; who tells what was said is prose.
func TestCaptionsByNameInEveryLanguage(t *testing.T) {
	for lang, c := range map[tokenize.Language]struct{ lead, caption, told, rest string }{
		"es": {"LAREDO (EFE) - La capitana Elena Varga encalló el petrolero en las rocas y ha entregado su licencia.", "Elena Varga encalló el petrolero en las rocas.", "Elena Varga encalló el petrolero en las rocas, dijo la autoridad.", "Varga navegaba desde 1998."},
		"fr": {"BREST (AFP) - La commandante Hélène Varga a échoué le pétrolier sur les rochers et a rendu sa licence.", "Hélène Varga a échoué le pétrolier sur les rochers.", "Hélène Varga a échoué le pétrolier sur les rochers, a déclaré le port.", "Varga naviguait depuis 1998."},
		"de": {"HAMBURG (dpa) - Die Lotsin Helene Varga steuerte den Tanker auf die Felsen und gab ihr Patent zurück.", "Helene Varga steuerte den Tanker auf die Felsen.", "Helene Varga steuerte den Tanker auf die Felsen, teilte der Hafen mit und sagte nichts weiter.", "Varga fuhr seit 1998 zur See."},
		"it": {"GENOVA (ANSA) - La comandante Elena Varga ha portato la petroliera sugli scogli e ha reso la patente.", "Elena Varga ha portato la petroliera sugli scogli.", "Elena Varga ha portato la petroliera sugli scogli, ha dichiarato il porto.", "Varga navigava dal 1998."},
		"pt": {"SINES (Lusa) - A comandante Helena Varga levou o petroleiro para as rochas e entregou a licença.", "Helena Varga levou o petroleiro para as rochas.", "Helena Varga levou o petroleiro para as rochas, disse o porto.", "Varga navegava desde 1998."},
		"ru": {"МУРМАНСК (ТАСС) - Лоцман Елена Варга посадила танкер на скалы и сдала лицензию.", "Елена Варга посадила танкер на скалы.", "Елена Варга посадила танкер на скалы, сообщил порт.", "Варга ходила в море с 1998 года."},
		"sv": {"GÖTEBORG (TT) - Lotsen Helena Varga styrde tankern på klipporna och lämnade tillbaka sitt certifikat.", "Helena Varga styrde tankern på klipporna.", "Helena Varga styrde tankern på klipporna, uppger hamnen.", "Varga gick till sjöss 1998."},
		"nb": {"BERGEN (NTB) - Losen Helene Varga styrte tankeren på skjæret og leverte tilbake sertifikatet.", "Helene Varga styrte tankeren på skjæret.", "Helene Varga styrte tankeren på skjæret, opplyser havnen.", "Varga dro til sjøs i 1998."},
		"hu": {"BUDAPEST (MTI) - A révkalauz Varga Elena sziklára vitte a tankhajót, és leadta az engedélyét.", "Varga Elena sziklára vitte a tankhajót.", "Varga Elena sziklára vitte a tankhajót, közölte a kikötő.", "Elena 1998 óta hajózott."},
	} {
		t.Run(string(lang), func(t *testing.T) {
			for sentence, want := range map[string]bool{c.caption: true, c.told: false} {
				d, err := tokenize.Parse(c.lead+" "+sentence+" "+c.rest, lang)
				require.NoError(t, err)
				require.Len(t, d.Sentences, 3)
				require.Equal(t, sentence, d.Sentences[1].Of(d.Text))
				require.Equal(t, want, d.Sentences[1].Traits.Has(tokenize.Pictured), sentence)
			}
		})
	}
}

func TestGreetingsInEveryLanguage(t *testing.T) {
	for lang, c := range map[tokenize.Language]struct{ greeting, prose string }{
		"es": {"Buenas tardes, señoras y señores.", "Buenas noticias llegan hoy del puerto."},
		"fr": {"Bonsoir, mesdames et messieurs.", "Bon nombre de pêcheurs sont rentrés hier soir."},
		"de": {"Guten Abend, meine Damen und Herren.", "Gute Nachrichten kommen heute vom Hafen."},
		"it": {"Buonasera, signore e signori.", "Buona parte dei pescatori è rientrata ieri sera."},
		"pt": {"Boa noite, senhoras e senhores.", "Boa parte dos pescadores voltou ontem à noite."},
		"ru": {"Добрый вечер, дамы и господа!", "Добрая половина рыбаков вернулась вчера вечером."},
		"sv": {"God kväll, mina damer och herrar.", "Goda nyheter kommer i dag från hamnen."},
		"nb": {"God kveld, mine damer og herrer.", "Gode nyheter kommer i dag fra havnen."},
		"hu": {"Jó estét, hölgyeim és uraim.", "Jó hírek érkeztek ma a kikötőből."},
		"zh": {"大家好，欢迎收看今天的节目。", "大家都说这座桥修得太晚了。"},
		"ja": {"こんにちは、今日の番組を始めます。", "今日の港は朝から霧に包まれていた。"},
		"ar": {"مساء الخير، أيها السادة.", "مساء الاثنين عاد الصيادون إلى الميناء."},
	} {
		t.Run(string(lang), func(t *testing.T) {
			for sentence, want := range map[string]bool{c.greeting: true, c.prose: false} {
				d, err := tokenize.Parse(sentence, lang)
				require.NoError(t, err)
				require.Equal(t, want, d.Sentences[0].Traits.Has(tokenize.Greeting), sentence)
			}
		})
	}
}
