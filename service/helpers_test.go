package service

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/pb33f/libopenapi"
	validator "github.com/pb33f/libopenapi-validator"
	"github.com/stretchr/testify/require"
)

const ferry = `Ferry line to the islands returns after eleven years

The ferry between Harsund and the outer islands will sail again from the first of May, the county council decided on Tuesday evening. The line was closed in 2015, when the last of its three wooden boats failed an inspection and no shipyard would repair it.

A new electric vessel, the Skarv, will make four crossings a day and carry 96 passengers and twelve cars. The council pays 4.2 million kroner a year for the service, about half of what the road tunnel that was once planned would have cost in interest alone.

“We have waited for this since our daughter was in first grade, and now she has finished school,” said Ingrid Solem, who keeps the shop on Ytterøy. Islanders have until now crossed in their own boats or with a mail launch that sails twice a week.

Critics say that the timetable leaves no way to commute: the first boat reaches the mainland at 9:20, after most offices and both schools have opened. The council will look at the hours again in the autumn.`

// contract checks messages against openapi.json.
var contract = sync.OnceValue(func() validator.Validator {
	doc, err := libopenapi.NewDocument(openAPI)
	if err != nil {
		panic(err)
	}
	v, errs := validator.NewValidator(doc)
	if len(errs) > 0 {
		panic(errs[0])
	}
	return v
})

// ask is a request of a test.
type ask struct {
	method, path, body string
	headers            map[string]string
}

func (a ask) request(t *testing.T) *http.Request {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), a.method, a.path, strings.NewReader(a.body))
	for name, value := range a.headers {
		r.Header.Set(name, value)
	}
	return r
}

// post is a POST of an article.
func post(contentType, body string, headers ...string) ask {
	a := ask{http.MethodPost, "/v1/summaries", body, map[string]string{"Content-Type": contentType}}
	for i := 0; i+1 < len(headers); i += 2 {
		a.headers[headers[i]] = headers[i+1]
	}
	return a
}

// at sends the request elsewhere.
func (a ask) at(path string) ask {
	a.path = path
	return a
}

// do carries a request out and holds the answer, and a request that was
// answered well, against the contract.
func do(t *testing.T, h http.Handler, a ask) *http.Response {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, a.request(t))
	res := w.Result()
	require.Equal(t, "nosniff", res.Header.Get("X-Content-Type-Options"))
	require.Contains(t, res.Header.Get("Content-Security-Policy"), "frame-ancestors 'none'")
	if res.StatusCode == http.StatusNotFound || res.StatusCode == http.StatusMethodNotAllowed {
		return res
	}
	ok, errs := contract().ValidateHttpResponse(a.request(t), w.Result())
	require.True(t, ok, "%v: %s", errs, w.Body)
	if res.StatusCode < 300 && a.headers["Content-Encoding"] == "" {
		ok, errs = contract().ValidateHttpRequest(a.request(t))
		require.True(t, ok, "%v", errs)
	}
	return res
}

func textOf(t *testing.T, res *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return string(data)
}

func decode[T any](t *testing.T, res *http.Response) T {
	t.Helper()
	var v T
	d := json.NewDecoder(res.Body)
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&v))
	return v
}

// requireProblem wants an error of a kind.
func requireProblem(t *testing.T, res *http.Response, want kind) problem {
	t.Helper()
	require.Equal(t, want.status, res.StatusCode)
	require.Equal(t, "application/problem+json", res.Header.Get("Content-Type"))
	p := decode[problem](t, res)
	require.Equal(t, typeBase+want.name, p.Type)
	require.Equal(t, want.title, p.Title)
	require.Equal(t, want.status, p.Status)
	require.NotEmpty(t, p.Detail)
	return p
}

// jsonOf is a JSON object as a body.
func jsonOf(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return string(data)
}
