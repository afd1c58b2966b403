package service

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/standfirst/standfirst/summarize"
)

// typeBase is where the problem types are described. A type never changes its
// meaning.
const typeBase = "https://github.com/standfirst/standfirst/blob/main/docs/service.md#"

// problem is an error as RFC 9457 has it.
type problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail,omitzero"`
	Field  string `json:"field,omitzero"` // the member of the request at fault
	Limit  any    `json:"limit,omitempty"`
	Got    any    `json:"got,omitempty"`

	headers map[string]string
}

// Error is the problem in words.
func (p *problem) Error() string { return p.Title + ": " + p.Detail }

// kind is a row of the table of problems.
type kind struct {
	status int
	name   string
	title  string
}

// The problems that a request can have.
var (
	badRequest   = kind{http.StatusBadRequest, "malformed", "The request cannot be read"}
	crossOrigin  = kind{http.StatusForbidden, "cross-origin", "Pages of this origin may not call"}
	notFound     = kind{http.StatusNotFound, "not-found", "There is nothing here"}
	wrongMethod  = kind{http.StatusMethodNotAllowed, "wrong-method", "The method is not allowed here"}
	unacceptable = kind{http.StatusNotAcceptable, "not-acceptable", "No form of the answer is acceptable"}
	timedOut     = kind{http.StatusRequestTimeout, "too-slow", "The body did not arrive in time"}
	unchanged    = kind{http.StatusPreconditionFailed, "unchanged", "The caller has this summary"}
	tooLarge     = kind{http.StatusRequestEntityTooLarge, "too-large", "The body is too large"}
	wrongType    = kind{http.StatusUnsupportedMediaType, "wrong-type", "The body's type is not supported"}
	wrongValue   = kind{http.StatusUnprocessableEntity, "wrong-value", "A value cannot be used"}
	tooMany      = kind{http.StatusTooManyRequests, "too-many-requests", "The client asks too often"}
	broken       = kind{http.StatusInternalServerError, "internal", "Something broke"}
	busy         = kind{http.StatusServiceUnavailable, "busy", "The service is busy"}
	draining     = kind{http.StatusServiceUnavailable, "draining", "The service is stopping"}
)

// because makes a problem of its kind.
func (k kind) because(format string, args ...any) *problem {
	return &problem{Type: typeBase + k.name, Title: k.title, Status: k.status, Detail: fmt.Sprintf(format, args...)}
}

// with adds a header to the answer.
func (p *problem) with(name, value string) *problem {
	if p.headers == nil {
		p.headers = make(map[string]string)
	}
	p.headers[name] = value
	return p
}

// after tells the caller when to come again, in whole seconds of at least one.
func (p *problem) after(wait time.Duration) *problem {
	seconds := int((wait + time.Second - 1) / time.Second)
	return p.with("Retry-After", strconv.Itoa(max(1, seconds)))
}

// measured says what the limit is and what came.
func (p *problem) measured(limit, got any) *problem {
	p.Limit, p.Got = limit, got
	return p
}

// asProblem makes a problem of any error. What it does not know is hidden from
// the caller.
func asProblem(err error) *problem {
	if p, ok := errors.AsType[*problem](err); ok {
		return p
	}
	if option, ok := errors.AsType[*summarize.OptionError](err); ok {
		p := wrongValue.because("%s", option.Why).measured(nil, fmt.Sprint(option.Value))
		p.Field = memberName(option.Field)
		return p
	}
	if long, ok := errors.AsType[*summarize.TooLongError](err); ok {
		return tooLarge.because("the text is over the limit of bytes").measured(long.Limit, long.Bytes)
	}
	if errors.Is(err, summarize.ErrLanguage) {
		p := wrongValue.because("%v", err)
		p.Field = "language"
		return p
	}
	return broken.because("the request could not be carried out")
}

// writeTo answers a request with the problem.
func (p *problem) writeTo(w http.ResponseWriter) {
	header := w.Header()
	header.Del("ETag")
	header.Set("Content-Type", "application/problem+json")
	header.Set("Cache-Control", "no-store")
	if p.Status == tooLarge.status { // or the server would read on, to use the connection again
		header.Set("Connection", "close")
	}
	for name, value := range p.headers {
		header.Set(name, value)
	}
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p) // the client may have left
}
