package tokenize_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// quotationMarks draws the sentences of prose as their quotations run through
// them: ">" goes on in the next sentence, "<" comes from the one before, "=" does
// both, "!" lacks a mark, "." none of these.
func quotationMarks(d *tokenize.Document) string {
	var b strings.Builder
	for _, s := range d.Sentences {
		if s.Kind == tokenize.Headline {
			continue
		}
		continues, continued := s.Traits.Has(tokenize.Continues), s.Traits.Has(tokenize.Continued)
		switch {
		case s.Traits.Has(tokenize.Unbalanced):
			b.WriteByte('!')
		case continues && continued:
			b.WriteByte('=')
		case continues:
			b.WriteByte('>')
		case continued:
			b.WriteByte('<')
		default:
			b.WriteByte('.')
		}
	}
	return b.String()
}

func TestQuotations(t *testing.T) {
	for _, c := range []struct {
		name string
		lang tokenize.Language
		text string
		want string
	}{
		{"within a sentence", "en", `The pilot was calm. "We turn back now," she told the tower. Nobody was hurt on the runway.`, "..."},
		{"two sentences", "en", `"We turn back now. The left engine has failed," she told the tower. Nobody was hurt on the runway.`, "><."},
		{"three sentences", "en", `"We turn back now. The left engine has failed. Keep the runway clear," she told the tower.`, ">=<"},
		{"opened within", "en", `She told the tower: "We turn back now. The left engine has failed." Nobody was hurt on the runway.`, "><."},
		{"two after one another", "en", `"We turn back now. The engine has failed." "Keep calm. We see you," the tower said.`, "><><"},
		{"curly", "en", `“We turn back now. The left engine has failed,” she told the tower. Nobody was hurt.`, "><."},
		{"guillemets", "fr", `« Nous revenons à la base. Le moteur gauche est en panne », a dit la pilote. Personne n'a été blessé.`, "><."},
		{"guillemets without spaces", "ru", `«Мы возвращаемся на базу. Левый двигатель отказал», — сказала пилот. Никто не пострадал.`, "><."},
		{"guillemets pointing inwards", "de", `»Wir kehren sofort um. Das linke Triebwerk ist ausgefallen«, sagte die Pilotin. Niemand wurde verletzt.`, "><."},
		{"low and high", "de", `„Wir kehren sofort um. Das linke Triebwerk ist ausgefallen“, sagte die Pilotin. Niemand wurde verletzt.`, "><."},
		{"low and right", "hu", `„Azonnal visszafordulunk. A bal oldali hajtómű leállt” – mondta a pilóta. Senki sem sérült meg.`, "><."},
		{"the same at both ends", "sv", `”Vi vänder om nu. Den vänstra motorn har stannat”, sade piloten till tornet. Ingen skadades på banan.`, "><."},
		{"single curly", "en", `‘We turn back now. The left engine has failed,’ she told the tower. Nobody was hurt.`, "><."},
		{"single straight", "en", `'We turn back now. The left engine has failed,' she told the tower. Nobody was hurt.`, "><."},
		{"single with apostrophes", "en", `'We're turning back. The engine's dead,' she told the tower. Nobody was hurt.`, "><."},
		{"backtick", "en", "`We turn back now. The left engine has failed,' she told the tower. Nobody was hurt.", "><."},
		{"nested, straight", "en", `"The tower said 'turn back now' and we did. It was the only way," she told the inquiry.`, "><"},
		{"nested, curly", "en", `“The tower said ‘turn back now’ and we did. It was the only way,” she told the inquiry.`, "><"},
		{"nested over two", "en", `"The tower said 'Turn back now. Do not wait' and we did," she told the inquiry. Nobody was hurt.`, "><."},
		{"split by the speaker", "en", `"We turn back now," she told the tower. "The left engine has failed. Keep the runway clear."`, ".><"},
		{"four sentences are the most", "en", `"We turn back now. The engine has failed. Keep the runway clear. We land in a minute," she said.`, ">==<"},
		{"five are too many", "en", `"We turn back now. The engine has failed. Keep the runway clear. We land in a minute. Call the doctor," she said.`, "!...!"},
		{"never closed", "en", `The pilot was calm. She said: "We turn back now and wait for help. Nobody was hurt on the runway.`, ".!."},
		{"never opened", "en", `The pilot was calm. The engine has failed," she told the tower. Nobody was hurt on the runway.`, ".!."},
		{"behind an agency in brackets", "en", `(CNN)"The Long Shift" is filmed in Halden. The crew came "early" on Monday.`, ".."},
		{"over two, behind an agency", "en", `Halden (CNN)"We turn back now. The engine has failed," she told the tower.`, "><"},
		{"behind other brackets", "en", `The crew came early (on Monday)"We turn back now," she told the tower.`, "!"},
		{"inches", "en", `The screen is 9" wide and the crew likes it. Nobody was hurt.`, ".."},
		{"opened twice", "en", `She said “we turn back now and then “the engine has failed” to the tower. Nobody was hurt.`, "!."},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := tokenize.Parse(c.text, c.lang)
			require.NoError(t, err)
			requireDocument(t, d)
			require.Equal(t, c.want, quotationMarks(d), "%q", sentences(d, tokenize.Paragraph))
		})
	}
}

func TestMarksThatAreNoQuotations(t *testing.T) {
	for name, text := range map[string]string{
		"contraction":                 `The crew didn't wait for the tower. It wasn't their first flight.`,
		"curly contraction":           `The crew didn’t wait for the tower. It wasn’t their first flight.`,
		"possessive":                  `The pilot's calm voice was heard. The tower's answer came at once.`,
		"plural possessive":           `The pilots' union praised the crew. The passengers' families were told.`,
		"curly plural possessive":     `The pilots’ union praised the crew. The passengers’ families were told.`,
		"plural possessive at an end": `The victory was the pilots'. The passengers were told at once.`,
		"decade":                      `The plane was built in the '90s. It has flown for thirty years.`,
		"curly decade":                `The plane was built in the ’90s. It has flown for thirty years.`,
		"clipped":                     `The crew sang 'til dawn at the inn. Nobody told 'em to be quiet.`,
		"inches":                      `The hole was 12" wide at the wing. A second one of 3" was found later.`,
		"feet and inches":             `The captain is 6'2" tall and broad. The second pilot is smaller by far.`,
		"a name with an apostrophe":   `Captain O'Hara landed the plane. Passengers thanked D'Arcy O'Hara at the gate.`,
	} {
		t.Run(name, func(t *testing.T) {
			d := parse(t, text)
			require.Equal(t, "..", quotationMarks(d), "%q", sentences(d, tokenize.Paragraph))
		})
	}
}

func TestQuotationsEndWithTheirBlock(t *testing.T) {
	const (
		opens  = `"The left engine failed over the sea. We had four minutes to turn back before the fuel ran out.`
		within = `The pilot spoke for the first time: "The left engine failed over the sea. We had four minutes to turn back.`
		goes   = `"The tower cleared the runway at once and we came down hard," the pilot told the inquiry.`
		plain  = `The inquiry will hear the tower's crew on Thursday. It reports in the spring of next year.`
	)
	for _, c := range []struct {
		name string
		text string
		want string
	}{
		{"a speech that goes on in the next paragraph is marked whole", page(opens, goes, plain), "!!..."},
		{"an opening within leaves the other sentences alone", page(within, plain), "!..."},
		{"a lost mark does not reach the next block", page(plain, within, plain, plain), "..!....."},
		{"the last block of the text", page(plain, opens), "..!!"},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, quotationMarks(parse(t, c.text)))
		})
	}
}

func TestFirstPersonInsideAQuotation(t *testing.T) {
	d := parse(t, `"We turn back now. We have lost an engine," she told the tower. We were told later that nobody was hurt.`)
	require.Len(t, d.Sentences, 3)
	require.False(t, d.Sentences[0].Traits.Has(tokenize.FirstPerson))
	require.False(t, d.Sentences[1].Traits.Has(tokenize.FirstPerson), "the quotation is still open")
	require.True(t, d.Sentences[2].Traits.Has(tokenize.FirstPerson), "the article itself speaks")
}

func TestDashesThatOpenASpeech(t *testing.T) {
	for _, c := range []struct {
		lang tokenize.Language
		text string
		want []bool
	}{
		{"nb", "Fergen til øyene er tatt ut av drift. - Vi beklager det, sier rederiet. Den er tilbake i mai.", []bool{false, true, false}},
		{"ru", "Паром на острова снят с линии. — Мы сожалеем об этом, — сказали в компании. Он вернётся в мае.", []bool{false, true, false}},
		{"en", "- The ferry to the islands was taken out of service. Nobody was hurt.", []bool{false, false}},
		{"en", "The ferry -the old one- was taken out of service. Nobody was hurt.", []bool{false, false}},
	} {
		d, err := tokenize.Parse(c.text, c.lang)
		require.NoError(t, err)
		got := []bool{}
		for _, s := range d.Sentences {
			got = append(got, s.Traits.Has(tokenize.Quoted))
		}
		require.Equal(t, c.want, got, "%q", c.text)
	}
}
