module github.com/standfirst/standfirst/bench

go 1.26.0

replace github.com/standfirst/standfirst => ../

require (
	github.com/abadojack/whatlanggo v1.0.1
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/ebitengine/purego v0.11.3
	github.com/jdkato/prose v1.2.1
	github.com/jdkato/prose/v2 v2.0.0
	github.com/neurosnap/sentences v1.1.2
	github.com/standfirst/standfirst v0.0.0
	github.com/stretchr/testify v1.12.1
	gopkg.in/neurosnap/sentences.v1 v1.0.6
)

require (
	github.com/blevesearch/snowballstem v0.9.0 // indirect
	github.com/deckarep/golang-set v1.7.1 // indirect
	github.com/kljensen/snowball v0.10.0 // indirect
	github.com/mingrammer/commonregex v1.0.1 // indirect
	github.com/montanaflynn/stats v0.6.3 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	gonum.org/v1/gonum v0.7.0 // indirect
)
