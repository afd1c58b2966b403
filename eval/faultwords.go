package eval

import (
	"strings"
	"sync"
)

// faultWords are the words that the fault counts know of one language. The
// lists are eval's own and short on purpose: what is measured has its own.
type faultWords struct {
	openings map[string]bool // first words that lean on the sentence before
	phrases  []string        // the same of several words, each with a final space
	stop     map[string]bool // words without content of their own
}

// words returns the set of the words of a list.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// faultWordsOf returns the lists of a BCP 47 language, empty ones if eval has
// none; an unnamed language counts as English.
func faultWordsOf(lang string) faultWords {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch base {
	case "":
		base = "en"
	case "no", "nn":
		base = "nb"
	}
	return faultTables()[base]
}

// faultTables builds the lists once. Pronouns, demonstratives and connectives
// follow the research note's list for English; the others are its counterparts.
var faultTables = sync.OnceValue(func() map[string]faultWords {
	return map[string]faultWords{
		"en": {
			openings: words(`he she they it this that these those his her hers their theirs its him them
				but and or nor so however such meanwhile also then yet still instead moreover furthermore
				therefore thus otherwise hence nevertheless nonetheless consequently afterwards
				additionally likewise similarly`),
			phrases: []string{"since then ", "after that ", "before that ", "because of this ",
				"because of that ", "despite this ", "despite that ", "for example ",
				"for instance ", "in addition ", "by contrast ", "in contrast ", "on the other hand ",
				"at the same time ", "in other words ", "for this reason ",
				"one of them ", "some of them ", "most of them ", "none of them ", "all of them ",
				"both of them ", "neither of them "},
			stop: words(`a an and are as at be been but by can could did do does for from had has have he her
				his him how i if in into is it its may might more most must no nor not of off on one or our
				out over own said say says she should so some such than that the their them then there these
				they this those to too under up us was we were what when where which while who whom whose
				why will with would you your s t re ve ll d m about after again all also am any because
				before being between both down during each few further here itself just me my only other
				same through until very told new two three first last year years mr mrs ms`),
		},
		"de": {
			openings: words(`er sie es dies diese dieser dieses diesen diesem jene jener dessen deren ihr
				ihre sein seine aber und oder doch jedoch daher deshalb dennoch trotzdem außerdem zudem
				dann dagegen allerdings hingegen folglich damit dabei danach dazu`),
			phrases: []string{"seit damals ", "zum beispiel ", "im gegensatz dazu "},
			stop: words(`der die das den dem des ein eine einer eines einem einen und oder aber in im an am
				auf aus bei mit nach von vom zu zum zur für über unter ist sind war waren wird werden wurde
				wurden hat haben hatte hatten er sie es ich wir ihr sich nicht auch als wie dass daß so nur
				noch um sein seine ihre durch`),
		},
		"es": {
			openings: words(`él ella ellos ellas esto eso este esta estos estas ese esa esos esas aquel pero y
				o sino además también entonces así`),
			phrases: []string{"sin embargo ", "no obstante ", "por eso ", "por lo tanto ", "por ejemplo ",
				"en cambio ", "desde entonces ", "por otra parte "},
			stop: words(`el la los las un una unos unas de del a al en y o u e que se por con para su sus lo
				le les como más pero no si es son fue fueron era ha han había ser está están este esta esto
				también entre sobre sin ya desde hasta muy`),
		},
		"fr": {
			openings: words(`il elle ils elles ce cet cette ces cela ceci celui celle ceux celles son sa ses
				leur leurs mais et ou or donc car ainsi aussi cependant pourtant toutefois néanmoins puis
				ensuite enfin alors c`),
			phrases: []string{"en revanche ", "par exemple ", "par ailleurs ", "en effet ", "depuis lors ",
				"en outre ", "de plus ", "au contraire ", "du coup "},
			stop: words(`le la les l un une des du de d au aux en et ou à dans par pour sur avec sans que qui
				qu quoi dont où ne n pas plus se s ce c cet cette ces son sa ses leur leurs il elle ils elles
				on nous vous je j est sont était été être a ont avait avoir fait mais comme si après avant
				selon entre aussi très m t y`),
		},
		"nb": {
			openings: words(`han hun de den det dette denne disse hans hennes deres men og eller så derfor
				likevel imidlertid dessuten da også dermed deretter derimot`),
			phrases: []string{"i tillegg ", "for eksempel ", "siden da ", "på den annen side "},
			stop: words(`og i jeg det at en et den til er som på de med han av ikke der så var meg seg men
				ett har om vi min mitt ha hadde hun nå over da ved fra du ut sin dem oss opp man kan hans
				hvor eller hva skal selv her alle vil bli ble blitt kunne inn når være noe etter for dette`),
		},
		"ru": {
			openings: words(`он она они оно это этот эта эти тот та те его её ее их но и а или однако поэтому
				также тогда затем потом`),
			phrases: []string{"кроме того ", "при этом ", "тем не менее ", "например ", "в результате ",
				"с тех пор ", "в то же время "},
			stop: words(`и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только
				ее её мне было вот от меня еще ещё нет о из ему при их это для был была были быть до или
				также этом этот эта которые который которая после под над`),
		},
	}
})
