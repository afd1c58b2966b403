package eval

import (
	"regexp"
	"strings"
	"sync"
)

// faultWords are the words that the fault counts know of one language. The
// lists are eval's own and short on purpose: what is measured has its own.
type faultWords struct {
	openings map[string]bool // first words that lean on the sentence before
	phrases  []string        // the same of several words, each with a final space
	stop     map[string]bool // words without content of their own
	leans    *regexp.Regexp  // openings that lean although their first word need not
	alone    *regexp.Regexp  // openings that stand alone although their first word is in openings
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
			alone: englishAlone,
			leans: englishLeans,
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
			alone: germanAlone,
			leans: germanLeans,
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
			alone: spanishAlone,
			openings: words(`él ella ellos ellas esto eso este esta estos estas ese esa esos esas aquel pero y
				o sino además también entonces así`),
			phrases: []string{"sin embargo ", "no obstante ", "por eso ", "por lo tanto ", "por ejemplo ",
				"en cambio ", "desde entonces ", "por otra parte "},
			stop: words(`el la los las un una unos unas de del a al en y o u e que se por con para su sus lo
				le les como más pero no si es son fue fueron era ha han había ser está están este esta esto
				también entre sobre sin ya desde hasta muy`),
		},
		"fr": {
			alone: frenchAlone,
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
			alone: scandinavianAlone,
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
		"sv": {
			alone: scandinavianAlone,
			openings: words(`han hon den det de detta denna dessa hans hennes deras dess men och eller så
				därför dock däremot dessutom då också sedan därefter`),
			phrases: []string{"trots det ", "till exempel ", "å andra sidan ", "sedan dess ", "i stället "},
			stop: words(`och i att det som en på är av för med den till har de om ett inte han men var jag
				från kan när år vi säger hon under också efter eller nu sin där vid mot ska skulle kommer ut
				får finns vara hade alla andra mycket än här då sig vad så dem in upp hans hennes vars ha blir
				blev varit detta denna dessa två första`),
		},
		"pt": {
			alone: portugueseAlone,
			openings: words(`ele ela eles elas isto isso este esta estes estas esse essa esses essas aquele
				aquela mas e ou porém contudo entretanto assim então também além seu sua seus suas`),
			phrases: []string{"no entanto ", "por isso ", "por exemplo ", "desde então ", "por outro lado "},
			stop: words(`o a os as um uma de do da dos das em no na nos nas e ou que se por para com não mais
				como mas ao aos à às é são foi foram ser está estão tem têm ter já sua seu suas seus ele ela
				eles elas isso este esta esse essa entre sobre sem até também muito após pelo pela disse`),
		},
		"it": {
			alone: italianAlone,
			openings: words(`egli ella lui lei essi esse loro questo questa questi queste quello quella ciò ma
				e o però inoltre quindi così anche poi suo sua suoi sue`),
			phrases: []string{"per questo ", "per esempio ", "ad esempio ", "da allora ", "d'altra parte ",
				"al contrario "},
			stop: words(`il lo la i gli le l un uno una di del della dei delle dello degli a al alla ai alle da
				dal dalla in nel nella nei nelle su sul sulla con per tra fra e o che chi non si è sono era
				erano ha hanno aveva come più ma anche se suo sua suoi sue questo questa dopo prima molto già
				essere stato stata detto`),
		},
		"hu": {
			openings: words(`ő ők ez ezek azok ezt azt ezzel azzal erre arra ebben abban de és vagy viszont
				azonban ezért így tehát emellett továbbá ugyanakkor majd aztán akkor`),
			phrases: []string{"ennek ellenére ", "például ", "ezzel szemben ", "azóta "},
			stop: words(`a az egy és hogy nem is de ez azt ezt ha csak már még meg mint volt van vagy el be ki
				fel le lesz lett sem ő ők aki ami amely akik amelyek szerint után előtt között így úgy
				itt ott nagyon minden két több első évi mondta`),
		},
	}
})
