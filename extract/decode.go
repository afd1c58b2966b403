package extract

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

const (
	sniffBytes  = 512      // of the page, that tell its type
	detectBytes = 64 << 10 // of the page, that tell its charset
)

// Decode returns the text of a file in UTF-8: it unpacks gzip and finds the
// charset. The order of trust: the byte order mark of UTF-16; UTF-8, if the
// bytes fit but for a few; the declared charset, unless the bytes are plainly
// in another; statistics. What is UTF-8 comes back as it is. The error is a
// [*TooLongError], a [*TypeError] for what is no text, or gzip's own.
func Decode(data []byte, o Options) ([]byte, error) {
	if len(data) > o.maxBytes() {
		return nil, &TooLongError{"bytes", o.maxBytes()}
	}
	data, err := unzip(data, o.maxBytes())
	if err != nil {
		return nil, err
	}
	if e := byMark(data); e != nil {
		return decodeWith(e, data)
	}
	if kind := binaryType(data); kind != "" {
		return nil, &TypeError{kind}
	}
	if utf8.Valid(data) || mostlyUTF8(data) {
		return data, nil
	}
	return decodeWith(guessCharset(data, o.ContentType), data)
}

// unzip unpacks data that is packed by gzip.
func unzip(data []byte, limit int) ([]byte, error) {
	if !bytes.HasPrefix(data, []byte{0x1f, 0x8b, 8}) {
		return data, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	page, err := io.ReadAll(io.LimitReader(z, int64(limit)+1))
	switch {
	case len(page) > limit:
		return nil, &TooLongError{"bytes", limit}
	case errors.Is(err, io.ErrUnexpectedEOF) && len(page) > 0: // torn, but the beginning is there
		return page, nil
	case err != nil:
		return nil, fmt.Errorf("extract: %w", err)
	}
	return page, nil
}

// byMark returns the encoding that a byte order mark names, or that the zero
// bytes of Latin text in UTF-16 betray.
func byMark(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	}
	head := data[:min(len(data), sniffBytes)&^1]
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i&1]++
		}
	}
	most := len(head) / 2
	switch {
	case most < 8:
		return nil
	case zeros[0] > most*7/10 && zeros[1] == 0:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case zeros[1] > most*7/10 && zeros[0] == 0:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	}
	return nil
}

// binaryType returns the type of a file that is no text, else "".
func binaryType(data []byte) string {
	head := data[:min(len(data), sniffBytes)]
	kind, _, _ := strings.Cut(http.DetectContentType(head), ";")
	if strings.HasPrefix(kind, "text/") {
		return ""
	}
	if kind == "application/octet-stream" && bytes.Count(head, []byte{0}) == 0 {
		return "" // odd bytes, but perhaps a charset that the sniffer does not know
	}
	return kind
}

func decodeWith(e encoding.Encoding, data []byte) ([]byte, error) {
	page, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	return page, nil
}

// guessCharset chooses an encoding for bytes that are not UTF-8.
func guessCharset(data []byte, contentType string) encoding.Encoding {
	declared, name, certain := charset.DetermineEncoding(data[:min(len(data), 4096)], declaredType(contentType))
	detected, _ := charset.Lookup(detectCharset(data))
	switch {
	case detected == nil:
		return declared
	case !certain || name == "utf-8" || name == "windows-1252":
		return detected
	}
	return declared
}

// declaredType keeps of a content type only a charset that exists.
func declaredType(contentType string) string {
	_, params, err := mime.ParseMediaType(contentType)
	if err != nil || params["charset"] == "" {
		return ""
	}
	return "text/html; charset=" + params["charset"]
}

// mostlyUTF8 reports whether of the bytes that are not ASCII almost all are
// part of valid UTF-8: one broken character does not change a page's charset.
func mostlyUTF8(data []byte) bool {
	valid, broken := 0, 0
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 1:
			valid++
		}
		i += n
	}
	return valid > 4*broken
}

// detectCharset names the charset of bytes by statistics, or returns "" when
// they do not tell. The detector gives equals in any order: the first by name
// wins.
func detectCharset(data []byte) string {
	all, err := chardet.NewHtmlDetector().DetectAll(textBytes(data))
	if err != nil {
		return ""
	}
	best := slices.MinFunc(all, func(a, b chardet.Result) int {
		return cmp.Or(b.Confidence-a.Confidence, strings.Compare(a.Charset, b.Charset))
	})
	const sure = 20
	switch {
	case best.Confidence < sure || strings.HasPrefix(best.Charset, "UTF"):
		return ""
	case best.Charset == "ISO-8859-1":
		return "windows-1252"
	}
	return best.Charset
}

// textBytes returns the part of a page from its first byte that is not ASCII
// on, as far as statistics need it.
func textBytes(data []byte) []byte {
	at := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
	return data[at:min(len(data), at+detectBytes)]
}
