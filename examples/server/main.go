// Command server is a site of its own with the summaries beside it: the service
// stands in the site's mux under /summary/.
//
//	go run ./examples/server
//	open http://127.0.0.1:8000
package main

import (
	_ "embed"
	"log"
	"net/http"
	"time"

	"github.com/standfirst/standfirst/service"
)

//go:embed page.html
var page []byte

// site is the mux of the site.
func site() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/summary/", http.StripPrefix("/summary", service.New(service.Options{MaxBytes: 256 << 10})))
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(page)
	})
	return mux
}

func main() {
	server := &http.Server{
		Addr:              "127.0.0.1:8000",
		Handler:           site(),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
	}
	log.Print("http://", server.Addr)
	log.Fatal(server.ListenAndServe())
}
