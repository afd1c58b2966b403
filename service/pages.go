package service

import (
	"bytes"
	"compress/gzip"
	"io"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/standfirst/standfirst/web"
)

// file is a file of the page; packed ones are stored as gzip.
type file struct {
	data   []byte
	media  string
	tag    string
	packed bool
}

// addPages adds the page and its files to the routes.
func addPages(mux *http.ServeMux) {
	files, err := web.Files()
	if err != nil { // only if what is embedded could not be read
		panic(err)
	}
	for name, data := range files {
		f := &file{data: data, tag: contentTag(data), packed: strings.HasSuffix(name, ".gz")}
		name = strings.TrimSuffix(name, ".gz")
		f.media = mediaOf(name)
		if name == "index.html" {
			name = "{$}"
		}
		mux.Handle("GET /"+name, f)
	}
}

// mediaOf tells a file's type by its name, not by what the machine has set up.
func mediaOf(name string) string {
	switch ext := path.Ext(name); ext {
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".wasm":
		return "application/wasm"
	default:
		return mime.TypeByExtension(ext)
	}
}

// ServeHTTP answers with the file. Scripts may be used by pages elsewhere; the
// page itself stands in no frame.
func (f *file) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", f.media)
	h.Set("ETag", f.tag)
	h.Set("Cache-Control", "no-cache") // asks whether it has changed
	h.Set("Content-Security-Policy", pagePolicy)
	if !strings.HasPrefix(f.media, "text/html") {
		h.Set("Access-Control-Allow-Origin", "*")
		h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	}
	data := f.data
	if f.packed {
		h.Add("Vary", "Accept-Encoding")
		if acceptsGzip(r) {
			h.Set("Content-Encoding", "gzip")
		} else if data = unpack(data); data == nil {
			broken.because("the file is damaged").writeTo(w)
			return
		}
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
}

// acceptsGzip reads Accept-Encoding as far as browsers write it.
func acceptsGzip(r *http.Request) bool {
	for coding := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, quality, _ := strings.Cut(strings.TrimSpace(coding), ";")
		if quality = strings.TrimSpace(quality); name == "gzip" && quality != "q=0" {
			return true
		}
	}
	return false
}

func unpack(data []byte) []byte {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	plain, err := io.ReadAll(z)
	if err != nil {
		return nil
	}
	return plain
}
