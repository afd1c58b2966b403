package tokenize

import _ "embed"

// The data files of the tested languages, and und.txt with what holds for every
// language. Their sections are explained at the top of lang/en.txt. A variable
// each, as a file system would bring the clock into the browser.
var (
	//go:embed lang/en.txt
	enFile string
	//go:embed lang/es.txt
	esFile string
	//go:embed lang/fr.txt
	frFile string
	//go:embed lang/de.txt
	deFile string
	//go:embed lang/ru.txt
	ruFile string
	//go:embed lang/pt.txt
	ptFile string
	//go:embed lang/it.txt
	itFile string
	//go:embed lang/sv.txt
	svFile string
	//go:embed lang/nb.txt
	nbFile string
	//go:embed lang/hu.txt
	huFile string
	//go:embed lang/zh.txt
	zhFile string
	//go:embed lang/ja.txt
	jaFile string
	//go:embed lang/ar.txt
	arFile string
	//go:embed lang/und.txt
	undFile string
)

// testedFile returns the data file of a tested language, "" for another.
func testedFile(name string) string {
	switch name {
	case "en":
		return enFile
	case "es":
		return esFile
	case "fr":
		return frFile
	case "de":
		return deFile
	case "ru":
		return ruFile
	case "pt":
		return ptFile
	case "it":
		return itFile
	case "sv":
		return svFile
	case "nb":
		return nbFile
	case "hu":
		return huFile
	case "zh":
		return zhFile
	case "ja":
		return jaFile
	case "ar":
		return arFile
	case "und":
		return undFile
	}
	return ""
}
