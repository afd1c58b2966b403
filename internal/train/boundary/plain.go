package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/boundary"
)

// plainSample is how many boundaries reportPlain shows.
const plainSample = 100

// plain gathers the boundaries that stand at spaces and that nothing marks.
type plain struct {
	random           *rand.Rand
	found, sentences int
	sample           []string
}

// reportPlain counts, in the texts of dir/*.jsonl, the boundaries at spaces
// that nothing marks, and prints a random sample of them for a person to judge.
func reportPlain(dir string) error {
	paths, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return err
	}
	p := plain{random: rand.New(rand.NewPCG(seed, 0))}
	for _, path := range paths {
		if err := p.read(path); err != nil {
			return err
		}
	}
	fmt.Printf("%d of %d sentences end at a space that nothing marks; %d of them:\n", p.found, p.sentences, len(p.sample))
	for _, line := range p.sample {
		fmt.Println(line)
	}
	return nil
}

// read adds the texts of a file of JSON lines.
func (p *plain) read(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var article struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &article); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		p.add(article.Text)
	}
	return lines.Err()
}

// add walks over a text.
func (p *plain) add(text string) {
	var s boundary.Scanner
	s.Reset(text)
	from, last := 0, -1
	for {
		start, end, ok := s.Next()
		if !ok {
			return
		}
		p.sentences++
		if last >= 0 && start > last && isPlain(text[from:last], text[last:start]) {
			p.found++
			p.keep(around(text, last-70, last) + " ‖ " + around(text, start, start+60))
		}
		from, last = start, end
	}
}

// keep takes a line into the sample by chance.
func (p *plain) keep(line string) {
	if len(p.sample) < plainSample {
		p.sample = append(p.sample, line)
	} else if i := p.random.IntN(p.found); i < plainSample {
		p.sample[i] = line
	}
}

// notes are footnote marks at the end of a sentence.
var notes = regexp.MustCompile(`( ?\[\d+\])+$`)

// isPlain reports whether a sentence ends without a terminator and no line
// break follows.
func isPlain(sentence, gap string) bool {
	sentence = strings.TrimRight(notes.ReplaceAllString(sentence, ""), "\"'”’»)]*“")
	last, _ := utf8.DecodeLastRuneInString(sentence)
	return !strings.ContainsAny(gap, "\n\r\u2028\u2029") && !strings.ContainsRune(".!?…:;。！？।؟۔", last)
}

// around returns text[from:to], cut to what there is, on one line.
func around(text string, from, to int) string {
	part := text[max(0, from):min(len(text), to)]
	return strings.Join(strings.Fields(strings.ToValidUTF8(part, "")), " ")
}
