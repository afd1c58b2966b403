package eval

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Boundaries scores sentence boundaries on gold files and writes a table to w:
// a row for every file and variant. split is what is scored; where it is nil,
// the JSON lines {"id","spans"} in the file system are, on the texts as they
// are.
func Boundaries(w io.Writer, gold []string, variants []Variant, split BoundarySplitter, system string) error {
	if _, err := fmt.Fprintf(w, "%-20s %-8s %9s %9s %9s %6s %9s\n", "set", "variant", "precision", "recall", "F1", "gold", "exact"); err != nil {
		return err
	}
	for _, path := range gold {
		texts, err := readBoundaryFile(path)
		if err != nil {
			return err
		}
		if split == nil {
			var score BoundaryScore
			if score, err = scoreSystemFile(texts, system); err != nil {
				return err
			}
			if err := boundaryRow(w, path, Documents, score, ""); err != nil {
				return err
			}
			continue
		}
		for _, v := range variants {
			exact := ""
			if v == Documents {
				right, of := Exact(texts, split)
				exact = fmt.Sprintf("%d/%d", right, of)
			}
			if err := boundaryRow(w, path, v, v.Score(texts, split), exact); err != nil {
				return err
			}
		}
	}
	return nil
}

func boundaryRow(w io.Writer, path string, v Variant, s BoundaryScore, exact string) error {
	name := strings.TrimSuffix(filepath.Base(path), ".jsonl")
	_, err := fmt.Fprintf(w, "%-20s %-8s %9.4f %9.4f %9.4f %6d %9s\n", name, v, s.Precision(), s.Recall(), s.F1(), s.Gold, exact)
	return err
}

func readBoundaryFile(path string) ([]GoldText, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	texts, err := ReadBoundaries(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return texts, nil
}

func scoreSystemFile(texts []GoldText, path string) (BoundaryScore, error) {
	f, err := os.Open(path)
	if err != nil {
		return BoundaryScore{}, err
	}
	defer f.Close()
	score, err := ScoreSystem(texts, f)
	if err != nil {
		return BoundaryScore{}, fmt.Errorf("%s: %w", path, err)
	}
	return score, nil
}
