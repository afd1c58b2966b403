package ascii_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/ascii"
)

func isSmall(b byte) bool  { return b >= 'a' && b <= 'z' }
func isLetter(b byte) bool { return isSmall(b) || b >= 'A' && b <= 'Z' }

// end is the loop that the package stands for.
func end(s string, i int, in func(byte) bool) int {
	for i < len(s) && in(s[i]) {
		i++
	}
	return i
}

func TestRunsEndAtEveryByteAndPlace(t *testing.T) {
	for _, letters := range []string{"kwazulunatalczechia", "KwaZuluNatalCzechia", "ZZZZZZZZZAAAAAAAAAA"} {
		for b := range 256 {
			for at := range len(letters) {
				s := letters[:at] + string([]byte{byte(b)}) + letters[at:]
				for i := range len(s) {
					require.Equal(t, end(s, i, isLetter), ascii.Letters(s, i), "%q from %d", s, i)
					require.Equal(t, end(s, i, isSmall), ascii.Small(s, i), "%q from %d", s, i)
				}
			}
		}
	}
	require.Equal(t, 0, ascii.Letters("", 0))
	require.Equal(t, 0, ascii.Small("", 0))
}

// smallWords is the loop that SmallWords stands for.
func smallWords(s string, i int) (end, spaces int) {
	for i < len(s) {
		if s[i] == ' ' && i+1 < len(s) && isSmall(s[i+1]) {
			spaces++
		} else if !isSmall(s[i]) {
			break
		}
		i++
	}
	return i, spaces
}

func TestSmallWordsAreThoseOfTheLoop(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	const alphabet = "aaaaaabcdefxyz     A.é\n\xff@`{"
	for range 100_000 {
		b := make([]byte, random.IntN(40))
		for k := range b {
			if b[k] = 'a' + byte(random.IntN(26)); random.IntN(3) == 0 {
				b[k] = alphabet[random.IntN(len(alphabet))]
			}
		}
		for i := range 3 {
			i = min(i, len(b))
			end, spaces := ascii.SmallWords(string(b), i)
			wantEnd, wantSpaces := smallWords(string(b), i)
			require.Equal(t, [2]int{wantEnd, wantSpaces}, [2]int{end, spaces}, "%q from %d", b, i)
		}
	}
}

func TestLowerIsLowerCaseOfPrintableText(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var b [8]byte
		printable := true
		for k := range b {
			b[k] = byte(0x20 + random.IntN(0x5F))
			if random.IntN(40) == 0 {
				b[k] = byte(random.IntN(256))
			}
			printable = printable && b[k] >= 0x20 && b[k] < 0x7F
		}
		lower, ok := ascii.Lower(ascii.Load(string(b[:]), 0))
		require.Equal(t, printable, ok, "%q", b)
		if ok {
			require.Equal(t, ascii.Load(strings.ToLower(string(b[:])), 0), lower, "%q", b)
		}
	}
}
