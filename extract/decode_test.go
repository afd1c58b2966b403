package extract_test

import (
	"bytes"
	"compress/gzip"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/standfirst/standfirst/extract"
)

const (
	russian = `<p>Паром между Белоозерском и посёлком Заречный начал ходить в среду, впервые с 1986 года. Дорога, которая в объезд озера занимает два с половиной часа, сократилась до сорока минут.</p>`
	french  = `<p>Réunis en coopérative, les salariés du moulin ont racheté mardi leur entreprise, placée en liquidation au printemps. La production doit reprendre dès lundi, a déclaré la présidente.</p>`
	greek   = `<p>Το πλοίο έφυγε από το λιμάνι το πρωί της Δευτέρας με τριακόσιους επιβάτες. Η επιστροφή αναμένεται το βράδυ, είπε ο καπετάνιος στους δημοσιογράφους.</p>`
	japan   = `<p>渡し船は月曜日の朝、三百人の乗客を乗せて港を出た。船長は夕方には戻る予定だと記者に語った。島の住民はこの日を四十年待っていた。</p>`
	korea   = `<p>여객선은 월요일 아침 승객 삼백 명을 태우고 항구를 떠났다. 선장은 저녁에 돌아올 예정이라고 기자들에게 말했다. 섬 주민들은 이날을 사십 년 동안 기다렸다.</p>`
	china   = `<p>渡轮星期一早上载着三百名乘客离开了港口。船长告诉记者，他们预计晚上返回。岛上的居民为这一天等了四十年。</p>`
)

func encode(t *testing.T, e encoding.Encoding, s string) []byte {
	data, err := e.NewEncoder().Bytes([]byte(s))
	require.NoError(t, err)
	return data
}

func packed(t *testing.T, data []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write(data)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}

// TestCharset reads pages whose charset is declared, not declared, or declared
// wrongly.
func TestCharset(t *testing.T) {
	meta := func(name string) string { return `<meta charset="` + name + `">` }
	bom := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	for name, test := range map[string]struct {
		encoding    encoding.Encoding
		head, text  string
		contentType string
	}{
		"declared in the page":               {charmap.Windows1251, meta("windows-1251"), russian, ""},
		"declared by the server":             {charmap.KOI8R, "", russian, "text/html; charset=koi8-r"},
		"Cyrillic, not declared":             {charmap.Windows1251, "", russian, ""},
		"Cyrillic, declared UTF-8":           {charmap.Windows1251, meta("utf-8"), russian, ""},
		"Cyrillic, declared Latin-1":         {charmap.Windows1251, meta("iso-8859-1"), russian, ""},
		"Cyrillic KOI8-R, declared UTF-8":    {charmap.KOI8R, meta("utf-8"), russian, "text/html; charset=utf-8"},
		"Latin-1, not declared":              {charmap.ISO8859_1, "", french, ""},
		"Latin-1, declared UTF-8":            {charmap.Windows1252, meta("utf-8"), french, ""},
		"UTF-8, declared Latin-1":            {encoding.Nop, meta("iso-8859-1"), french, "text/html; charset=iso-8859-1"},
		"UTF-8 with a byte order mark":       {encoding.Nop, "\ufeff", french, ""},
		"Greek":                              {charmap.ISO8859_7, meta("iso-8859-7"), greek, ""},
		"Shift JIS, declared":                {japanese.ShiftJIS, meta("shift_jis"), japan, ""},
		"EUC-JP, not declared":               {japanese.EUCJP, "", japan, ""},
		"EUC-KR, declared":                   {korean.EUCKR, meta("euc-kr"), korea, ""},
		"GB 18030, declared GBK":             {simplifiedchinese.GB18030, meta("gbk"), china, ""},
		"UTF-16 with a byte order mark":      {bom, "", french, ""},
		"UTF-16LE without one":               {unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), meta("utf-16"), french, ""},
		"UTF-16BE without one":               {unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "", french, ""},
		"a charset that nobody has heard of": {encoding.Nop, meta("klingon"), french, "text/html; charset=klingon"},
	} {
		t.Run(name, func(t *testing.T) {
			html := test.head + "<html><head><title>A page</title></head><body>" + test.text + test.text + "</body></html>"
			data := encode(t, test.encoding, html)
			want := test.text[len("<p>") : len(test.text)-len("</p>")]
			for how, page := range map[string][]byte{"plain": data, "packed": packed(t, data)} {
				article, err := extract.HTML(page, extract.Options{ContentType: test.contentType})
				require.NoError(t, err, how)
				require.Equal(t, want+"\n\n"+want, article.Text, how)
				require.Equal(t, "A page", article.Title, how)
			}
		})
	}
}

// TestBrokenByte keeps a page's charset when one character of it is broken.
func TestBrokenByte(t *testing.T) {
	html := "<html><body>" + french + "<p>Une lettre est cass\xe9e ici, et tout le reste de la page est en ordre, même les accents.</p>" + french + "</body></html>"
	article, err := extract.HTML([]byte(html), extract.Options{})
	require.NoError(t, err)
	require.Contains(t, article.Text, "Réunis en coopérative")
	require.Contains(t, article.Text, "cass\ufffde ici")
}

// TestDecodeKeeps returns what is UTF-8 byte for byte, so that offsets into it
// hold.
func TestDecodeKeeps(t *testing.T) {
	for _, text := range []string{"", "plain", "\ufeffwith a mark", "Un café, s'il vous plaît", "un caf\xe9 et " + french} {
		got, err := extract.Decode([]byte(text), extract.Options{})
		require.NoError(t, err)
		require.Equal(t, text, string(got))
	}
}
