package tokenize_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/tokenize"
)

// A long Thai paragraph is divided where a connective opens a sentence.
func TestThaiParagraphs(t *testing.T) {
	const (
		first = "เทศบาลเปิดห้องสมุดแห่งใหม่ริมแม่น้ำเมื่อวันเสาร์ที่ผ่านมา หลังจากใช้เวลาก่อสร้างนานถึงสามปีและใช้งบประมาณรวมหกสิบล้านบาท"
		next  = "นอกจากนี้ยังมีสวนอ่านหนังสือสำหรับเด็กและห้องประชุมขนาดเล็กอีกสี่ห้องที่ชาวบ้านใช้ได้โดยไม่เสียค่าใช้จ่าย"
		last  = "ทั้งนี้เทศบาลคาดว่าจะมีผู้มาใช้บริการเพิ่มขึ้นเป็นสองเท่าภายในสิ้นปีหน้าเมื่อรถเมล์สายใหม่เริ่มวิ่ง"
	)
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"long":               {first + " " + next + " " + last, []string{first, next, last}},
		"too short before":   {"ห้องสมุดเปิดแล้ว " + next, []string{"ห้องสมุดเปิดแล้ว " + next}},
		"too short after":    {first + " นอกจากนี้มีสวน", []string{first + " นอกจากนี้มีสวน"}},
		"within a quotation": {"“" + first + " " + next + "” นายกเทศมนตรีกล่าว", []string{"“" + first + " " + next + "” นายกเทศมนตรีกล่าว"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for span := range tokenize.Sentences(c.text, "th") {
				got = append(got, span.Of(c.text))
			}
			require.Equal(t, c.want, got)
		})
	}
}
