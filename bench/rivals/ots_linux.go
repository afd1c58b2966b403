package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"unsafe"

	"github.com/ebitengine/purego"
)

// ots holds the functions of libots that make a summary; the shapes are those
// of its libots.h: an article and a list both begin with a pointer, to the
// first line and to the data.
type ots struct {
	newArticle     func() unsafe.Pointer
	loadDictionary func(article unsafe.Pointer, name string) bool
	parse          func(text *byte, length uintptr, article unsafe.Pointer)
	grade          func(article unsafe.Pointer)
	highlight      func(article unsafe.Pointer, lines int32)
	isSelected     func(line unsafe.Pointer) int32
	lineText       func(line unsafe.Pointer, onlySelected int32, length *uintptr) unsafe.Pointer
	freeArticle    func(article unsafe.Pointer)
	free           func(memory unsafe.Pointer)
	dictionary     string
	lines          int32
}

// openTextSummarizer loads libots from the cache. It reads its dictionary anew
// for every article, since an article owns it.
func openTextSummarizer(cache string, lines int) (system, string, error) {
	folder := otsFolder(cache)
	libraries, err := filepath.Glob(filepath.Join(folder, "usr/lib/*/libots-1.so.0"))
	if err != nil || len(libraries) == 0 {
		return nil, "", fmt.Errorf("no libots in %s", folder)
	}
	library, err := purego.Dlopen(libraries[0], purego.RTLD_NOW|purego.RTLD_GLOBAL)
	if err != nil {
		return nil, "", err
	}
	o := &ots{dictionary: filepath.Join(folder, "usr/share/ots/en"), lines: int32(lines)}
	for name, function := range map[string]any{
		"ots_new_article": &o.newArticle, "ots_load_xml_dictionary": &o.loadDictionary,
		"ots_parse_stream": &o.parse, "ots_grade_doc": &o.grade,
		"ots_highlight_doc_lines": &o.highlight, "ots_is_line_selected": &o.isSelected,
		"ots_get_line_text": &o.lineText, "ots_free_article": &o.freeArticle, "g_free": &o.free,
	} {
		address, err := purego.Dlsym(library, name)
		if err != nil {
			return nil, "", err
		}
		purego.RegisterFunc(function, address)
	}
	return o.summarize, otsVersion(cache), nil
}

func (o *ots) summarize(text string) ([]string, error) {
	article := o.newArticle()
	defer o.freeArticle(article)
	if !o.loadDictionary(article, o.dictionary) {
		return nil, fmt.Errorf("no dictionary %s.xml", o.dictionary)
	}
	terminated := append([]byte(text), 0) // it may look behind the end
	o.parse(&terminated[0], uintptr(len(text)), article)
	o.grade(article)
	o.highlight(article, o.lines)
	var pieces []string
	for node := pointerAt(article, 0); node != nil; node = pointerAt(node, 1) {
		if line := pointerAt(node, 0); o.isSelected(line) != 0 {
			var length uintptr
			chars := o.lineText(line, 0, &length)
			pieces = append(pieces, strings.Clone(unsafe.String((*byte)(chars), length)))
			o.free(chars)
		}
	}
	return pieces, nil
}

// pointerAt is the i-th word of a C structure, a pointer.
func pointerAt(p unsafe.Pointer, i uintptr) unsafe.Pointer {
	return *(*unsafe.Pointer)(unsafe.Add(p, i*unsafe.Sizeof(p)))
}
