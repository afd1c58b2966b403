//go:build testedlanguages

package tokenize

var listedRows [0]languageRow

func listedFile(string) string { return "" }
