//go:build !linux

package main

import "errors"

// openTextSummarizer needs Debian's library.
func openTextSummarizer(string, int) (system, string, error) {
	return nil, "", errors.New("libots is loaded on Linux only")
}
