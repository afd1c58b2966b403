package service

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"net/http"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/summarize"
)

// maxSummarizers is how many sets of options are kept with the memory that
// their summarizers work in.
const maxSummarizers = 64

// postSummary answers POST /v1/summaries.
func (s *server) postSummary(w http.ResponseWriter, r *http.Request) error {
	form, err := negotiate(r)
	if err != nil {
		return err
	}
	data, err := s.readBody(w, r)
	if err != nil {
		return err
	}
	defer data.release()
	in, err := parse(r, data.Bytes())
	if err != nil {
		return err
	}
	in.MaxBytes = s.MaxBytes
	summarizer, err := s.summarizers.For(in.Options)
	if err != nil {
		return err
	}
	tag := s.tag(r, form, data.Bytes())
	w.Header().Set("ETag", tag)
	if matches(r.Header.Get("If-None-Match"), tag) {
		return unchanged.because("the summary would be the one with the ETag of If-None-Match").with("ETag", tag)
	}
	if err := s.gate.enter(r.Context()); err != nil {
		return err
	}
	out, err := s.summarize(r, in, summarizer, form)
	if err != nil {
		return err
	}
	header := w.Header()
	header.Set("Content-Type", form+"; charset=utf-8")
	if form == asJSON {
		header.Set("Content-Type", asJSON)
	}
	header.Set("Content-Length", strconv.Itoa(len(out)))
	_, _ = w.Write(out) // the client may have left
	return nil
}

// summarize makes an answer in a place of the gate, and leaves it.
func (s *server) summarize(r *http.Request, in *input, summarizer *summarize.Summarizer, form string) ([]byte, error) {
	defer s.gate.leave()
	a, err := in.answer(r, summarizer)
	if err != nil {
		return nil, err
	}
	return a.render(form)
}

// tag is the ETag of an answer: it follows from what was asked and from who
// answers.
func (s *server) tag(r *http.Request, form string, data []byte) string {
	h := sha256.New()
	for _, part := range []string{s.Version, form, r.Header.Get("Content-Type"), r.URL.RawQuery} {
		h.Write(binary.AppendUvarint(nil, uint64(len(part))))
		h.Write([]byte(part))
	}
	h.Write(data)
	return `"` + base64.RawURLEncoding.EncodeToString(h.Sum(nil)[:16]) + `"`
}

// matches reports whether If-None-Match names a tag.
func matches(header, tag string) bool {
	for one := range strings.SplitSeq(header, ",") {
		if strings.TrimPrefix(strings.TrimSpace(one), "W/") == tag {
			return true
		}
	}
	return false
}

// contentTag is the ETag of bytes that stand by themselves.
func contentTag(data []byte) string {
	sum := sha256.Sum256(data)
	return `"` + base64.RawURLEncoding.EncodeToString(sum[:16]) + `"`
}
