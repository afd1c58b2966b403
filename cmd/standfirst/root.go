package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"github.com/standfirst/standfirst/rank"
	"github.com/standfirst/standfirst/summarize"
	"github.com/standfirst/standfirst/tokenize"
)

// settings are the flags of the root command.
type settings struct {
	options   summarize.Options
	language  string
	title     string
	json      bool
	format    string
	highlight bool
	explain   bool
	offsets   string
}

// newRoot builds the command and its subcommands.
func newRoot() *cobra.Command {
	var set settings
	root := &cobra.Command{
		Use:   "standfirst [flags] [FILE…]",
		Short: "Summarize articles by their own sentences",
		Long: `Standfirst summarizes articles: a few of their own sentences, verbatim and in
order, without the page's headlines, bylines, captions and buttons. It reads text,
Markdown and HTML files, addresses, or standard input when no file or "-" is
given.`,
		Example: `  standfirst -n 2 article.txt
  standfirst --json https://example.org/article
  standfirst batch articles.jsonl -o summaries.jsonl`,
		Version:       version(),
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          func(cmd *cobra.Command, files []string) error { return summarizeFiles(cmd, &set, files) },
	}
	addOptions(root, &set)
	flags := root.Flags()
	flags.StringVar(&set.title, "title", "", "the headline, if the text does not hold it")
	flags.BoolVar(&set.json, "json", false, "one JSON object a line")
	flags.StringVar(&set.format, "format", "text", "text, markdown or html")
	flags.BoolVar(&set.highlight, "highlight", false, "the whole article with the summary marked")
	flags.BoolVar(&set.explain, "explain", false, "what every block was taken for, and why every sentence is or is not chosen")
	flags.StringVar(&set.offsets, "offsets", "bytes", "offsets in JSON: bytes or utf16")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(newBatch(), newSentences(), newExtract(), newServe(), newEval(), newMan(root))
	return root
}

// addOptions adds the flags that make the options of a summary.
func addOptions(cmd *cobra.Command, set *settings) {
	flags, o := cmd.Flags(), &set.options
	flags.IntVarP(&o.Sentences, "sentences", "n", 0, "at most this many sentences (3 when no limit is given)")
	flags.IntVarP(&o.Words, "words", "w", 0, "at most this many words")
	flags.IntVar(&o.Characters, "characters", 0, "at most this many characters")
	flags.Float64Var(&o.Ratio, "ratio", 0, "at most this share of the article's sentences, up to 1")
	flags.StringVarP(&o.Method, "method", "m", "", strings.Join(rank.Methods(), ", "))
	flags.StringVar(&o.Focus, "focus", "", "lean towards sentences about this")
	flags.Float64Var(&o.Diversity, "diversity", 0, "how strongly a repeated point is held back; negative is off")
	flags.IntVar(&o.Keywords, "keywords", 0, "this many key phrases, too")
	flags.StringVarP(&set.language, "lang", "l", "", "the articles' language, such as en; detected by default")
	flags.BoolVar(&o.TrimDateline, "trim-dateline", false, "start after \"BELGRADE, May 9 (Agency) - \"")
	flags.IntVar(&o.MaxBytes, "max-bytes", 0, "refuse longer articles (16 MiB)")
}

// summarizer makes the summarizer that the flags ask for.
func (set *settings) summarizer() (*summarize.Summarizer, error) {
	set.options.Language = tokenize.Language(set.language)
	s, err := summarize.New(set.options)
	if err != nil {
		return nil, usageError{err}
	}
	switch {
	case set.format != "" && set.format != "text" && set.format != "markdown" && set.format != "html":
		return nil, usageError{fmt.Errorf("unknown format %q: want text, markdown or html", set.format)}
	case set.offsets != "" && set.offsets != "bytes" && set.offsets != "utf16":
		return nil, usageError{fmt.Errorf("unknown offsets %q: want bytes or utf16", set.offsets)}
	}
	return s, nil
}

// checkForms refuses flags of which one would be passed over in silence.
func (set *settings) checkForms(files int) error {
	form := set.format != "" && set.format != "text"
	switch {
	case set.json && set.highlight, set.json && form, set.explain && set.highlight, set.explain && form:
		return usageError{errors.New("choose one of --json, --format and --highlight, or --explain with or without --json")}
	case set.title != "" && files > 1:
		return usageError{errors.New("--title is the headline of one article: give one file")}
	}
	return nil
}

// summarizeFiles summarizes files, or standard input.
func summarizeFiles(cmd *cobra.Command, set *settings, files []string) error {
	s, err := set.summarizer()
	if err != nil {
		return err
	}
	if err := set.checkForms(len(files)); err != nil {
		return err
	}
	files, err = inputFiles(cmd, files)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(cmd.OutOrStdout())
	p := &printer{settings: set, out: out, colour: isRich(cmd.OutOrStdout()), screen: isTerminal(cmd.OutOrStdout()), many: len(files) > 1}
	failed := false
	for _, file := range files {
		if err := summarizeFile(cmd, s, p, file); err != nil {
			if cmd.Context().Err() != nil {
				return errors.Join(out.Flush(), errors.New("interrupted"))
			}
			complain(cmd.ErrOrStderr(), fmt.Errorf("%s: %w", file, err))
			failed = true
		}
		if err := out.Flush(); err != nil {
			return err
		}
	}
	if failed {
		return errInput
	}
	return nil
}

func summarizeFile(cmd *cobra.Command, s *summarize.Summarizer, p *printer, file string) error {
	a, err := readPage(cmd.Context(), cmd.InOrStdin(), file, p.options.MaxBytes)
	if err != nil {
		return err
	}
	if p.title != "" {
		a.Title = p.title
	}
	if p.many {
		a.ID = file
	}
	if p.explain || p.highlight {
		e, err := s.Explain(cmd.Context(), a.Article)
		switch {
		case err != nil:
			return err
		case p.explain:
			return p.printExplanation(file, a, e)
		}
		note(cmd, file, e.Summary)
		p.printHighlighted(file, a, e)
		return nil
	}
	summary, err := s.Summarize(cmd.Context(), a.Article)
	if err != nil {
		return err
	}
	note(cmd, file, summary)
	return p.print(file, a, summary)
}

// note says that a summary is empty.
func note(cmd *cobra.Command, file string, s summarize.Summary) {
	if len(s.Sentences) == 0 {
		fmt.Fprintf(cmd.ErrOrStderr(), "standfirst: note: %s: no prose that fits the limits\n", file)
	}
}

// newMan writes the manual page from the same definitions as the help.
func newMan(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Write the manual page to standard output",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			root.DisableAutoGenTag = true
			return doc.GenMan(root, &doc.GenManHeader{Title: "STANDFIRST", Section: "1", Source: "Standfirst " + version()}, cmd.OutOrStdout())
		},
	}
}

func noArgs(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError{fmt.Errorf("unexpected argument %q", args[0])}
	}
	return nil
}

// version is that of the module, as built.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

// isRich reports whether a writer is a terminal that wants more than plain
// text (https://no-color.org).
func isRich(w io.Writer) bool {
	return isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

func atMostOne(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usageError{fmt.Errorf("unexpected argument %q: give one file", args[1])}
	}
	return nil
}
