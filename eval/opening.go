package eval

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// opensDangling tells whether a sentence opens with something that leans on
// the sentence before it. A sentence that opens inside a quotation does not.
func opensDangling(sentence string, lists faultWords) bool {
	sentence = strings.TrimLeft(strings.ReplaceAll(sentence, "’", "'"), " \t\n([")
	if r, _ := utf8.DecodeRuneInString(sentence); strings.ContainsRune("\"“„«»‘'`”", r) {
		return false
	}
	opening := plainOpening(sentence, 8)
	if len(opening) == 0 {
		return false
	}
	phrase := strings.Join(opening, " ") + " "
	for _, p := range lists.phrases {
		if strings.HasPrefix(phrase, p) {
			return true
		}
	}
	if leanPhrase.MatchString(phrase) {
		return true
	}
	first, _, _ := strings.Cut(opening[0], "'")
	if lists.openings[first] {
		return !standsAlone.MatchString(phrase)
	}
	return leanIntroduction.MatchString(strings.ToLower(sentence)) && !namesSomeone(sentence)
}

// plainOpening returns the first n words in lower case without punctuation.
func plainOpening(sentence string, n int) []string {
	fields := strings.Fields(strings.ToLower(sentence))
	var opening []string
	for _, field := range fields[:min(n, len(fields))] {
		if word := strings.Trim(field, ".,:;!?…()[]\"“”–—"); word != "" {
			opening = append(opening, word)
		}
	}
	return opening
}

var (
	// standsAlone are openings that need no sentence before them: times,
	// titles, "those who", an "it" that points forward.
	standsAlone = regexp.MustCompile(`^(` +
		`(this|that|these) (day|days|week|weekend|month|year|season|morning|afternoon|evening|summer|autumn|fall|winter|spring|century|decade|time)\b` +
		`|this (january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b` +
		`|this (article|paper|study|chapter|book|essay|guide|thesis|work|tutorial|section|report)\b` +
		`|those (who|whose|with|without|living|born|under|over)\b` +
		`|(his|her|their) (majesty|majesties|holiness|excellency|honour|honor|royal|highness|imperial)\b` +
		`|so (far|many|much|called)\b|still life\b|also known\b|instead of\b` +
		`|it('s| is| was| has been| had been| will be| would be| may be| seems| appears| emerged| turns| turned| remains| follows)( \S+){0,2}( that| whether| why| how| if| who)\b` +
		`|it('s| is| was| will be| would be| remains| can be| may be)( not| often| now| never| always| very| too)? (unclear|clear|hard|easy|difficult|important|possible|impossible|necessary|best|worth|safe|customary|common|illegal|raining|snowing|time|too early)\b` +
		`|it (takes|took|rained|snowed|remains to be seen|gives me|gives us|gave me|gave us)\b` +
		`|it('s| is| was)( almost| already| nearly| late| early| mid)? (spring|summer|autumn|fall|winter|dawn|dusk|midnight|noon|night|dark|(mon|tues|wednes|thurs|fri|satur|sun)day)\b` +
		`|it('s| is| was) (on|in|at|only|during|not until)( \S+){1,5} that\b` +
		`|it('ll| will) be( \S+){1,4} before\b` +
		// French: "while", "this Wednesday", "what …", impersonal verbs.
		`|alors qu|ce qu|ce dont |ce (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|midi|soir|mois|week-end|printemps) ` +
		`|cet (après-midi|été|automne|hiver) |cette (semaine|année|saison|nuit|fois) |il (faut|fallait|faudra|faudrait|y a|y avait|y aura) ` +
		// Spanish, German and Norwegian: the same, and articles that look like pronouns.
		`|est[ea] (lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mes|año|mañana|tarde|noche|temporada|verano|otoño|invierno|primavera) ` +
		`|diese[rsn]? (woche|jahr|monat|sommer|herbst|winter|frühjahr|saison) |es (gibt|gab|dauert|dauerte|bleibt) ` +
		`|det (er|var|blir|ble|har|hadde|skal|må|kan)( \S+){0,6} (at|som|å|siden) |det finnes ` +
		`|(den|det|de) (\S+(ske|ige|ende|este)|store|små|lille|nye|gamle|unge|første|andre|tredje|fjerde|siste|største|beste|fleste|eldste|yngste) ` +
		`)`)
	// leanPhrase are openings of several words that a word behind them would
	// make stand alone: "the former minister", "as a result of the storm".
	leanPhrase = regexp.MustCompile(`^(` +
		`the (former|latter)('s)? (is|was|are|were|has|had|have|will|would|can|could|may|might|should|did|does|said|says|of)\b` +
		`|as a result (o[^f]|[^o]|of (this|that|these|those|his|her|their|its)\b)` +
		`|das (ist|war|sei|wäre|wird|würde|hat|hatte|soll|sollte|kann|könnte|muss|bedeutet|heißt|gilt|zeigt|teilte|sagte|berichtete|geht|ging|liegt|macht|machte) ` +
		`)`)
	// leanIntroduction is a short introduction with a pronoun right after it,
	// as in "In a report, it said".
	leanIntroduction = regexp.MustCompile(`^(in|on|at|after|before|during|since|from|by|with|under|last|earlier|later|until)\b[^,.;:]{0,40}, (he|she|they|it|his|her|their|its)\b`)
	dateWord         = regexp.MustCompile(`^(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$`)
)

// namesSomeone tells whether the introduction of a sentence, up to its first
// comma, has a name or a definite noun that the pronoun after it can stand for.
// After "in", "on" and "at" names are places and times.
func namesSomeone(sentence string) bool {
	introduction, _, _ := strings.Cut(sentence, ",")
	fields := strings.Fields(introduction)
	place := strings.Contains(" in on at ", " "+strings.ToLower(fields[0])+" ")
	for _, field := range fields[1:] {
		first, _ := utf8.DecodeRuneInString(field)
		switch {
		case place:
		case field == "the", unicode.IsUpper(first) && !dateWord.MatchString(field):
			return true
		}
	}
	return false
}
