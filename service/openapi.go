package service

import (
	"bytes"
	_ "embed"
	"net/http"
	"time"
)

//go:embed openapi.json
var openAPI []byte

// openAPIHandler answers with the contract.
func openAPIHandler() http.HandlerFunc {
	tag := contentTag(openAPI)
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", asJSON)
		w.Header().Set("ETag", tag)
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(openAPI))
	}
}
