package boundary

import (
	"fmt"
	"os"
	"testing"
)

func TestCount(t *testing.T) {
	data, _ := os.ReadFile("/tmp/news5k.txt")
	var s Scanner
	n := [3]int{}
	s.Observe(string(data), func(at int, k Kind, f []uint32) bool {
		n[k]++
		ft := features{}
		copy(ft.at[:], f)
		ft.n = len(f)
		return s.table.sum(ft.at[:ft.n]) > s.table.limits[k]
	})
	c := 0
	for {
		if _, _, ok := s.Next(); !ok {
			break
		}
		c++
	}
	fmt.Println(n, c)
}
