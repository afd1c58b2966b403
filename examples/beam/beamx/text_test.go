package beamx_test

import (
	"encoding/json"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/standfirst/standfirst/summarize"
)

func init() { register.Function1x1(text) }

// text is a summary as JSON.
func text(s summarize.Summary) string {
	data, _ := json.Marshal(s) // numbers and strings alone
	return string(data)
}
