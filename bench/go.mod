module github.com/standfirst/standfirst/bench

go 1.26.0

replace github.com/standfirst/standfirst => ../

require (
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/jdkato/prose/v2 v2.0.0
	github.com/standfirst/standfirst v0.0.0
	gopkg.in/neurosnap/sentences.v1 v1.0.6
)

require (
	github.com/blevesearch/snowballstem v0.9.0 // indirect
	github.com/deckarep/golang-set v1.7.1 // indirect
	github.com/kljensen/snowball v0.10.0 // indirect
	github.com/mingrammer/commonregex v1.0.1 // indirect
	gonum.org/v1/gonum v0.7.0 // indirect
)
