package extract

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/unicode"
)

func TestSniff(t *testing.T) {
	wide, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String("<p>The boats left.</p>")
	require.NoError(t, err)
	for name, test := range map[string]struct{ text, want string }{
		"page":                     {"<!doctype html><p>The boats left.</p>", "text/html"},
		"page behind a mark":       {"\ufeff\r\n<!DOCTYPE html><p>The boats left.</p>", "text/html"},
		"page in UTF-16":           {wide, "text/html"},
		"piece of a page":          {"<article class=\"story\"><p>The boats left.</p></article>", "text/html"},
		"feed":                     {`<?xml version="1.0"?><rss></rss>`, "text/html"},
		"tag in a sentence":        {"The boats <b>left</b>.", "text/plain"},
		"less than":                {"<sectional> sofas were sold.", "text/plain"},
		"heading":                  {"# Boats\n\nThe boats left.", "text/markdown"},
		"heading, other line ends": {"\n## Boats of the bay ##\r\n\r\nThe boats left.", "text/markdown"},
		"heading alone":            {"# Boats", "text/markdown"},
		"front matter":             {"---\ntitle: Boats\n---\nThe boats left.", "text/markdown"},
		"front matter in TOML":     {"+++\ndate = 2026-05-09\n+++\nThe boats left.", "text/markdown"},
		"front matter behind mark": {"\ufeff---\ntitle: Boats\n---\nThe boats left.", "text/markdown"},
		"rules around a line":      {"---\nThe boats left: all of them.\n---\nThey came back.", "text/plain"},
		"rule, and no end":         {"---\nNote: the boats left.\nThey came back.", "text/plain"},
		"tag of a network":         {"#boats left\n\nThe boats left.", "text/plain"},
		"number of a line":         {"# 1 in the list left.\nThe second stayed.", "text/plain"},
		"comment of a script":      {"#!/bin/sh\n\necho boats", "text/plain"},
		"prose":                    {"The boats left.\n\n# They came back.", "text/plain"},
		"picture":                  {"\x89PNG\r\n\x1a\n", "text/plain"},
		"nothing":                  {"", "text/plain"},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, test.want, Sniff([]byte(test.text), Options{}))
		})
	}
}
