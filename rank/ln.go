package rank

import "math"

// ln returns the natural logarithm of a positive finite x. math.Log is
// assembly on one platform and compiled with fused multiply-adds on another;
// this gives the same bits on all of them. It writes x = m·2^e with m in
// [√½, √2) and sums ln m = 2·artanh s = 2(s + s³/3 + s⁵/5 + …), s = (m−1)/(m+1),
// |s| < 0.1716, to an error below 1e-15.
func ln(x float64) float64 {
	m, e := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m *= 2
		e--
	}
	s := (m - 1) / (m + 1)
	square := s * s
	sum := 0.0
	for k := 21; k >= 1; k -= 2 {
		sum = 1/float64(k) + float64(sum*square)
	}
	return float64(float64(e)*math.Ln2) + float64(2*float64(s*sum))
}
