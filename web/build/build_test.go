package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
)

// module is a module of one type section, and one data section.
func module(segments []segment) []byte {
	body := appendSegments(nil, segments)
	out := append([]byte("\x00asm\x01\x00\x00\x00"), 1, 1, 0)
	return append(append(out, dataSection, byte(len(body))), body...)
}

// memory is what the segments of a module make of memory.
func memory(t *testing.T, segments []segment) []byte {
	t.Helper()
	out := make([]byte, 2000)
	for _, s := range segments {
		copy(out[s.at:], s.data)
	}
	return out
}

func TestJoinSegments(t *testing.T) {
	for name, test := range map[string]struct {
		segments []segment
		want     int
	}{
		"none":      {nil, 0},
		"one":       {[]segment{{70, []byte("fog")}}, 1},
		"close":     {[]segment{{64, []byte("ice")}, {80, []byte("snow")}, {84, []byte("!")}}, 1},
		"far":       {[]segment{{0, []byte("a")}, {1 + joinGap, []byte("b")}, {1000, []byte("c")}}, 2},
		"backwards": {[]segment{{500, []byte("late")}, {10, []byte("early")}}, 2},
		"over":      {[]segment{{10, []byte("abcd")}, {12, []byte("xy")}}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			in := module(test.segments)
			out, err := joinSegments(in)
			require.NoError(t, err)
			require.Equal(t, in[:11], out[:11], "other sections stay")
			body, err := readBytes(bytes.NewReader(out[12:]))
			require.NoError(t, err)
			got, err := readSegments(body)
			require.NoError(t, err)
			require.Len(t, got, test.want)
			require.Equal(t, memory(t, test.segments), memory(t, got))
		})
	}
}

func TestNoModule(t *testing.T) {
	good := module([]segment{{7, []byte("harbour")}})
	_, err := joinSegments([]byte("#!/bin/sh\n"))
	require.ErrorIs(t, err, errNoModule)
	for n := 9; n < len(good); n++ {
		if n != 11 { // there the first section ends
			_, err := joinSegments(good[:n])
			require.Error(t, err, n)
		}
	}
	passive := bytes.Replace(good, []byte{0, opConst}, []byte{1, opConst}, 1)
	_, err = joinSegments(passive)
	require.ErrorIs(t, err, errNoModule)
}

func TestSigned(t *testing.T) {
	for _, n := range []int64{0, 1, 63, 64, 127, 128, 8191, 8192, 1 << 31, 1<<63 - 1, -1, -64, -65, -1 << 63} {
		got, err := readSigned(bytes.NewReader(appendSigned(nil, n)))
		require.NoError(t, err)
		require.Equal(t, n, got)
	}
}

func TestLean(t *testing.T) {
	for name, test := range map[string]struct{ in, want string }{
		"imports":    {"package a\n\nimport (\n\t\"fmt\"\n\t\"strings\"\n)\n", "package a\n\nimport (\n\t\n\t\"strings\"\n)\n"},
		"one import": {"package a\n\nimport \"log\"\n", "package a\n\n\n"},
		"message":    {"package a\n\nfunc f(n int) int {\n\tlog.Println(n)\n\treturn n\n}\n", "package a\n\nfunc f(n int) int {\n\t\n\treturn n\n}\n"},
		"words":      {"package a\n\nfunc f() string { return fmt.Sprintf(\"%d\", g(1)) }\n", "package a\n\nfunc f() string { return \"\" }\n"},
		"stop words": {"package a\n\nfunc IsStopWord(w string) bool {\n\treturn w == \"og\"\n}\n", "package a\n\nfunc IsStopWord(string) bool { return false }\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := lean("a.go", []byte(test.in))
			require.NoError(t, err)
			require.Equal(t, test.want, string(got))
		})
	}
	_, err := lean("a.go", []byte("no Go"))
	require.Error(t, err)
}
