package boundary

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNews is about what agencies write; "|" stands for the space between two
// sentences.
func TestNews(t *testing.T) {
	for _, text := range []string{
		"HOLLOW CREEK, Minn. — The dam held.|It is old.",
		"LEEDS, England – A baker won.|She wept.",
		"OSLO, Sept. 3 (Wire) - The strike ended.|Trains ran.",
		"BOISE, Idaho — A school closed.|Another opened.",
		"FT. MERCER, Ky. — Troops left.|They were few.",
		"Profit was $88 million vs. $100 million a year ago.|Sales rose.",
		"In Drake v. Quillon the judge sided with Drake.|Quillon appealed.",
		"It weighs approx. £40 of silver.|It is worth more.",
		"Sales were $1.2 bln.|The firm had hoped for more.|It blamed rain.",
		"No. 3 seed Ana Ruiz beat No. 14 Eva Holt.|It took an hour.",
		"He works for Acme Inc.|The pay is low.",
		"Hollis Inc. Chairman Dee Park resigned.|Her deputy stayed.",
		"Acme Corp. (NYSE: ACM) fell 3%.|Hollis rose.",
		"Acme Inc. said so.|Hollis Corp. did not.",
		"The est. 1911 bakery on Elm St. closed.|Nobody knows why.",
		"He was born on Pike St.|His father sold hats.",
		"It burned at 14 Elm St.|Crews came late.",
		"They flew to St. Louis.|The bus went to Port St. Lucie.",
		"Col. (ret.) Ada Frost spoke.|Nobody clapped.",
		"They met at 5 p.m.|Friday was free.",
		"They met at 5 p.m. Friday in Rome.|It rained.",
		"By 9 p.m. Main Street was shut.|Cars were towed.",
		"The envoy left at 6 a.m. Moscow time.|He slept.",
		"The wall is from 1400 B.C.|The gate is younger.",
		"At Yahoo! Japan, sales rose.|Profit fell.",
		"Rovers beat Ayr Utd. in the rain.|They go up.",
		"The rule, J.R. Bauer said, is old.|He is 90.",
		"The judge cited Sorrel Labs. as the owner.|It appealed.",
		"“After that … well, you saw it,” he said.|He left.",
		"“Run!” Peter Brown shouted.|We ran.",
		"The band's “Help Us!” Tour ends in May.|It lost money.",
		"He promised this: The firm would pay.|It has not.",
		"Figures published Tuesday show a fall.|It is small.",
		"Read Tom &amp; Ann's book.|It isn&#39;t long.",
		"Vitamin C helps, and so does vitamin A.|Oranges have both.",
		"The man is known as Mr. K.|Nobody has seen him.",
		"The wall fell in 1402.²|Nobody rebuilt it.",
		"He said “yes.”|Then he left.",
		"Mr. Lund left the U.S. on May 5.|Mr. Lund came back on June 12.|Mr. Lund stayed.",
		"Harbour crews left on Sept. 5.|Mayor Ruth Pell saw them off.",
		"The toll had reached 9.|Gov. Ana Smith called off the search.",
		"Their own doctor was No. 5.|Dr. Berg was No. 6.",
		"“It is over,” said Marisol V. Reyes, the mayor.|Lois V. Garrity's son agreed.",
		"The winner, in the words of coach J.-L. Fabre, was luck.|He left.",
		"The author, A.M. Garrity, left at 9 A.M. Monday.|It rained.",
		"Its holder, Rtd. Maj. Gen. Peter Simiyu, left.|Ofc. Dale Bell came.",
		"Formosa Chip Mfg. Co., the biggest, grew.|Sorrel Labs. Corp. shrank.",
		"She wrote for the Ann. Rev. of Medicine.|He cited 12 Ill. Rev. Stat. 14 twice.",
		"His lawyer, Me. Ann Roy, was late.|She blamed the bus.",
		"Baton Rouge, La. —\u00a0A school closed.|Another opened.",
		"BATON ROUGE, La. — A school closed.|Another opened.",
		"It was made by Corvane S.A.|The dose is small.|It costs $3.",
		"It stands on Elm Dr.|The police have it.|Dr. Bell has the key.",
		"The roof burned in 40 B.C.|Divers found it in 1911.|By 40 B.C. Herod was king.",
		"It ended on Jan. 5.|Lawyers were glad.|It had begun on Dec. 3.|Mr. Lund won.",
		"Lila Bell of Bell Bros. Hardware said so.|She sold screws.",
		"It was in this week's Proc. Natl. Acad. Marine Sci. and on the radio.|Nobody read it.",
		"Gov. Wm. “Bud” Castle called.|She hung up.",
		"It is a site of Desert Sun Co-op. near Yuma.|It burned.",
		"He ran a sign at Rte. 9 and Old Mill Rd. in Ashford.|He went on to County Rd. M and stopped.",
		"Its surface reached 500 K.|Images showed a tail.",
		"Call Jo's Records, 40 N. Main St.|Kids under 12 get in free.",
		"The anti-U.S. crowd went home.|It was late.",
		"The race between Sens. Ada Lund and Jo Roy is close.|Govs. Bell and Moss watch it.",
		"Il a perdu le sens.|Pierre part demain.",
		"LONDON—U.K. shares fell.|It was the pro-U.S. prize that fell.",
		"Halden (Wire)U.S. Sen. Ada Lund spoke.|She left.",
		"Halden (Wire)Gov. Jo Roy left St. Anne.|LONDON—Mr. Bell and NATO—Dr. Moss's work—met.",
		"South Korean-U.S. talks ended in the Japan-U.S. Centre.|They had been long.",
		"It is all for a Britain-U.S. treaty that is pro-U.S.|The treaty is old.",
		"Ann Kober, D-Dist. 14, wants a hearing.|It is set for May.",
	} {
		require.Equal(t, strings.Split(text, "|"), split(strings.ReplaceAll(text, "|", " ")))
	}
}
