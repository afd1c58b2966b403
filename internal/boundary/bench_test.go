package boundary

import (
	"os"
	"testing"

	"github.com/clipperhouse/uax29/v2/sentences"
)

func BenchmarkTmp(b *testing.B) {
	data, _ := os.ReadFile("/tmp/news5k.txt")
	text := string(data)
	b.Run("ours", func(b *testing.B) {
		var s Scanner
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			s.Reset(text)
			for {
				if _, _, ok := s.Next(); !ok {
					break
				}
			}
		}
	})
	b.Run("uax", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			it := sentences.FromString(text)
			for it.Next() {
			}
		}
	})
}
