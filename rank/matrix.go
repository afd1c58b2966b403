package rank

import (
	"math"
	"slices"

	"github.com/standfirst/standfirst/tokenize"
)

// Matrix holds sparse row vectors, one a sentence, in compressed rows (CSR).
// The rows of candidates have unit length or are empty.
type Matrix struct {
	NumTerms int // columns: every index in a row is below it
	rows
	shared    rows // without the terms of one candidate alone
	noneAlone bool // there are hardly any of those, and shared is not filled

	isf    []float64 // scratch and result: inverse sentence frequency by term
	counts []int32   // scratch: by term
	frq    []int32   // sentence frequency by term
}

// rows are sparse row vectors.
type rows struct {
	starts  []int32 // row i is [starts[i], starts[i+1])
	terms   []int32
	weights []float64
}

// reset empties r for n rows with so many terms in all. Slices that grew by
// appending would take twice the memory.
func (r *rows) reset(n, terms int) {
	r.starts = append(slices.Grow(r.starts[:0], n+1), 0)
	r.terms, r.weights = slices.Grow(r.terms[:0], terms), slices.Grow(r.weights[:0], terms)
}

// end ends a row.
func (r *rows) end() { r.starts = append(r.starts, int32(len(r.terms))) }

// Row returns the terms of row i, ascending, and their weights. The slices are
// the matrix's own.
func (r *rows) Row(i int) (terms []int32, weights []float64) {
	from, to := r.starts[i], r.starts[i+1]
	return r.terms[from:to], r.weights[from:to]
}

// Shared returns a part of row i that holds all terms that stand in another
// candidate's row, too: cosines of candidates are the products of these parts.
func (m *Matrix) Shared(i int) (terms []int32, weights []float64) { return m.likenesses().Row(i) }

// Rows returns the number of rows.
func (r *rows) Rows() int { return max(0, len(r.starts)-1) }

// ISF returns the inverse sentence frequency of a term, ln((n+1)/(df+½)) for n
// candidates of which df hold it.
func (m *Matrix) ISF(term tokenize.TermID) float64 { return m.isf[term] }

// Frequency returns the number of candidates that hold a term.
func (m *Matrix) Frequency(term tokenize.TermID) int { return int(m.frq[term]) }

// Has reports whether the vector of sentence i, a candidate, has a term.
func (m *Matrix) Has(i int, term tokenize.TermID) bool {
	terms, _ := m.Row(i)
	_, found := slices.BinarySearch(terms, int32(term))
	return found
}

// Build fills m with the TF-IDF vectors of the candidates among doc's
// sentences: tf·isf, scaled to length 1, with the inverse sentence frequency of
// [Matrix.ISF] (the tf·idf of Salton & Buckley 1988 with sentences for
// documents). It reuses m's memory.
func (m *Matrix) Build(doc *tokenize.Document, candidates []int) {
	m.NumTerms = doc.NumTerms()
	m.rows.reset(len(doc.Sentences), countTerms(doc, candidates))
	m.counts = zeroed(m.counts, m.NumTerms)
	m.frq = zeroed(m.frq, m.NumTerms)
	for next, i := 0, 0; i < len(doc.Sentences); i++ {
		if next < len(candidates) && candidates[next] == i {
			m.count(doc.SentenceWords(i))
			next++
		}
		m.rows.end()
	}
	m.weigh(len(candidates))
	shared := m.countShared()
	m.noneAlone = shared*8 >= len(m.terms)*7
	if m.noneAlone {
		shared = 0
	}
	m.shared.reset(m.Rows(), shared)
	for i := range m.Rows() {
		m.normalise(i)
		if !m.noneAlone {
			m.share(i)
		}
	}
}

// likenesses returns the rows that likenesses are made of: in a long text, where
// nearly every term stands in several sentences, those of the vectors themselves.
func (m *Matrix) likenesses() *rows {
	if m.noneAlone {
		return &m.rows
	}
	return &m.shared
}

// countTerms returns how often terms stand in the candidates.
func countTerms(doc *tokenize.Document, candidates []int) int {
	n := 0
	for _, i := range candidates {
		for _, w := range doc.SentenceWords(i) {
			if w.Term != tokenize.NoTerm {
				n++
			}
		}
	}
	return n
}

// countShared returns how many terms the shared parts of the rows have.
func (m *Matrix) countShared() int {
	n := 0
	for _, df := range m.frq {
		if df > 1 {
			n += int(df)
		}
	}
	return n
}

// share appends the shared part of row i.
func (m *Matrix) share(i int) {
	terms, weights := m.Row(i)
	for k, t := range terms {
		if m.frq[t] > 1 {
			m.shared.terms = append(m.shared.terms, t)
			m.shared.weights = append(m.shared.weights, weights[k])
		}
	}
	m.shared.end()
}

// count appends a row with the raw frequencies of a sentence's terms.
func (m *Matrix) count(words []tokenize.Word) {
	from := len(m.terms)
	for _, w := range words {
		if w.Term == tokenize.NoTerm {
			continue
		}
		if m.counts[w.Term]++; m.counts[w.Term] == 1 {
			m.terms = append(m.terms, int32(w.Term))
		}
	}
	row := m.terms[from:]
	sortTerms(row)
	for _, t := range row {
		m.weights = append(m.weights, float64(m.counts[t]))
		m.counts[t] = 0
		m.frq[t]++
	}
}

// sortTerms sorts a row's terms, of which most stand in order: terms are
// numbered as they come.
func sortTerms(row []int32) {
	const short = 48
	if len(row) > short {
		slices.Sort(row)
		return
	}
	for k := 1; k < len(row); k++ {
		at, t := k, row[k]
		for at > 0 && row[at-1] > t {
			row[at] = row[at-1]
			at--
		}
		row[at] = t
	}
}

// weigh computes the inverse sentence frequencies for n candidates.
func (m *Matrix) weigh(n int) {
	m.isf = zeroed(m.isf, m.NumTerms)
	var known [64]float64 // by frequency: most terms have a small one
	for t, df := range m.frq {
		switch {
		case df == 0:
		case int(df) >= len(known):
			m.isf[t] = inverse(n, df)
		case known[df] == 0:
			known[df] = inverse(n, df)
			fallthrough
		default:
			m.isf[t] = known[df]
		}
	}
}

// inverse is the inverse sentence frequency of a term in df of n sentences.
func inverse(n int, df int32) float64 {
	return ln((float64(n) + 1) / (float64(df) + 0.5))
}

// normalise multiplies row i with the inverse sentence frequencies and scales
// it to length 1.
func (m *Matrix) normalise(i int) {
	terms, weights := m.Row(i)
	sum := 0.0
	for k, t := range terms {
		weights[k] *= m.isf[t]
		sum += float64(weights[k] * weights[k])
	}
	if sum == 0 {
		return
	}
	length := math.Sqrt(sum)
	for k := range weights {
		weights[k] /= length
	}
}

// dot returns the product of row i with a dense vector.
func (r *rows) dot(i int, dense []float64) float64 {
	terms, weights := r.Row(i)
	sum := 0.0
	for k, t := range terms {
		sum += float64(weights[k] * dense[t])
	}
	return sum
}

// add adds scale times row i to a dense vector.
func (r *rows) add(i int, scale float64, dense []float64) {
	terms, weights := r.Row(i)
	for k, t := range terms {
		dense[t] += float64(scale * weights[k])
	}
}

// selfDot returns the squared length of row i.
func (r *rows) selfDot(i int) float64 {
	_, weights := r.Row(i)
	return dot(weights, weights)
}

// Cosine returns the cosine similarity of rows i and j, in [0,1].
func (m *Matrix) Cosine(i, j int) float64 {
	a, wa := m.Row(i)
	b, wb := m.Row(j)
	sum := 0.0
	for x, y := 0, 0; x < len(a) && y < len(b); {
		switch {
		case a[x] < b[y]:
			x++
		case a[x] > b[y]:
			y++
		default:
			sum += float64(wa[x] * wb[y])
			x++
			y++
		}
	}
	return sum
}

// zeroed returns a slice of n zeros, in s's memory where it is large enough.
func zeroed[T int32 | float64](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}
