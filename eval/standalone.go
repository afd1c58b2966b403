package eval

import "regexp"

// Openings in lower case, without punctuation and with a space behind each
// word. The verbs and adjectives are the common ones: a table for news, not a
// grammar.
var (
	// englishAlone: times, titles, "those who", an "it" that points forward.
	englishAlone = regexp.MustCompile(`^(` +
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
		`)`)
	// englishLeans: "the former" without a noun, "as a result" without "of".
	englishLeans = regexp.MustCompile(`^(` +
		`the (former|latter)('s)? (is|was|are|were|has|had|have|will|would|can|could|may|might|should|did|does|said|says|of)\b` +
		`|as a result (o[^f]|[^o]|of (this|that|these|those|his|her|their|its)\b)` +
		`)`)
	// frenchAlone: "while", "this Wednesday", "what …", impersonal verbs.
	frenchAlone = regexp.MustCompile(`^(` +
		`alors qu|ce qu|ce dont |ce (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|midi|soir|mois|week-end|printemps) ` +
		`|cet (après-midi|été|automne|hiver) |cette (semaine|année|saison|nuit|fois) ` +
		`|il (faut|fallait|faudra|faudrait|y a|y avait|y aura) ` +
		`)`)
	spanishAlone = regexp.MustCompile(`^est[ea] (lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mes|año|mañana|tarde|noche|temporada|verano|otoño|invierno|primavera) `)
	germanAlone  = regexp.MustCompile(`^(diese[rsn]? (woche|jahr|monat|sommer|herbst|winter|frühjahr|saison)|es (gibt|gab|dauert|dauerte|bleibt)) `)
	// germanLeans: "das" as a pronoun, before a verb; mostly it is an article.
	germanLeans = regexp.MustCompile(`^das (ist|war|sei|wäre|wird|würde|hat|hatte|soll|sollte|kann|könnte|muss|bedeutet|heißt|gilt|zeigt|teilte|sagte|berichtete|geht|ging|liegt|macht|machte) `)
	// scandinavianAlone: articles before an adjective, a "det" that points
	// forward.
	scandinavianAlone = regexp.MustCompile(`^(` +
		`det (er|var|blir|ble|har|hadde|skal|må|kan|virker|synes|ser|viser|är|blev|ska|måste)( \S+){0,6} (at|att|som|å|siden|sedan) |det (finnes|finns|fanns) ` +
		`|(den|det|de) (\S*(ske|ska|ige|iga|ende|este)|store|stora|små|lille|lilla|nye|nya|gamle|gamla|unge|unga|første|första|andre|andra|tredje|fjerde|fjärde|siste|sista|største|största|beste|bästa|fleste|flesta|eldste|yngste|\d+) ` +
		`|(denne|denna) (uka|uken|vecka|veckan|måneden|månad|månaden|sesongen|säsong|säsongen|helga|helgen|gangen|gången|sommeren|sommaren|høsten|hösten|vinteren|vintern|våren) ` +
		`|(dette|detta) (året|år) ` +
		`)`)
	portugueseAlone = regexp.MustCompile(`^est[ea]s? (segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo|ano|mês|semana|manhã|tarde|noite) `)
	italianAlone    = regexp.MustCompile(`^quest[oa] (settimana|mese|anno|mattina|pomeriggio|sera|notte|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica) `)
)
