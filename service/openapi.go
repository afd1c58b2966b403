package service

import (
	"bytes"
	_ "embed"
	"net/http"
	"time"
)

//go:embed openapi.json
var openAPI []byte

// getOpenAPI answers with the contract.
func getOpenAPI(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("ETag", contentTag(openAPI))
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(openAPI))
}
