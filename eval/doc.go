// Package eval measures the quality of summaries. It shares no code with what
// it measures: its words, stems, sentence ends and fault rules are its own.
//
// [Summaries] is the entry point: it runs any number of systems over gold
// files and returns a [Table] with ROUGE, bootstrap intervals, paired
// differences to the lead, lengths and fault counts, which writes itself as
// text, JSON or a chart. [Scorer], [Bootstrap] and [Faults] are its parts for
// other programs.
package eval
