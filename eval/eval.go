// Package eval measures how good summaries, sentence boundaries and extracted
// pages are. It shares no code with what it measures.
package eval
