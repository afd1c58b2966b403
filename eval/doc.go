// Package eval measures quality: of summaries, of sentence boundaries, and of
// what readers say. It shares no code with what it measures: its words, stems,
// sentence ends and fault rules are its own.
//
// [Summaries] runs any number of systems over gold files and returns a [Table]
// with ROUGE, bootstrap intervals, paired differences to the lead, lengths and
// fault counts, which writes itself as text, Markdown, JSON or a chart.
// [Boundaries] scores sentence boundaries in a [BoundaryTable], [Languages] the
// detection of languages in a [LanguageTable]. [Samples] draws
// summaries to read, [Sheet] shuffles them for a blind reading, and
// [ReadVerdicts] counts what the readers said. [Scorer], [Bootstrap] and
// [Faults] are parts for other programs.
//
// Whatever part of the input can't be used is a [Problem] with its file and
// line; the rest is scored, and the tables count what is missing.
package eval
