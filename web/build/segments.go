package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
)

// Go's linker cuts the data of a WebAssembly module at every eight zeros, into
// fifty thousand segments with an address each. Joined, with the zeros between
// them, they pack a fifteenth smaller: the zeros and their distances repeat,
// addresses do not. Memory begins as zeros, so nothing changes.

// joinGap is the longest run of zeros, in bytes, that is written out.
const joinGap = 256

const dataSection = 11

var errNoModule = errors.New("not a WebAssembly module with active data segments in one memory")

// segment is data for memory, at an address.
type segment struct {
	at   int64
	data []byte
}

// joinSegments returns a module with its data segments joined.
func joinSegments(module []byte) ([]byte, error) {
	const header = 8
	if len(module) < header || string(module[:4]) != "\x00asm" {
		return nil, errNoModule
	}
	out := slices.Clone(module[:header])
	in := bytes.NewReader(module[header:])
	for in.Len() > 0 {
		id, _ := in.ReadByte() // there is one
		body, err := readBytes(in)
		if err != nil {
			return nil, err
		}
		if id == dataSection {
			segments, err := readSegments(body)
			if err != nil {
				return nil, err
			}
			body = appendSegments(nil, join(segments))
		}
		out = append(out, id)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	return out, nil
}

// join puts segments together where they ascend and are close.
func join(segments []segment) []segment {
	var joined []segment
	for _, next := range segments {
		if n := len(joined); n > 0 {
			last := &joined[n-1]
			if gap := next.at - last.at - int64(len(last.data)); gap >= 0 && gap <= joinGap {
				last.data = append(append(last.data, make([]byte, gap)...), next.data...)
				continue
			}
		}
		joined = append(joined, segment{next.at, slices.Clone(next.data)})
	}
	return joined
}

// The code of a segment's address: i32.const ADDRESS, end.
const (
	opConst = 0x41
	opEnd   = 0x0b
)

func readSegments(body []byte) ([]segment, error) {
	in := bytes.NewReader(body)
	count, err := binary.ReadUvarint(in)
	if err != nil {
		return nil, err
	}
	var segments []segment
	for range count {
		kind, err1 := in.ReadByte()
		op, err2 := in.ReadByte()
		at, err3 := readSigned(in)
		end, err4 := in.ReadByte()
		data, err5 := readBytes(in)
		if err := errors.Join(err1, err2, err3, err4, err5); err != nil {
			return nil, err
		}
		if kind != 0 || op != opConst || end != opEnd {
			return nil, errNoModule
		}
		segments = append(segments, segment{at, data})
	}
	return segments, nil
}

func appendSegments(out []byte, segments []segment) []byte {
	out = binary.AppendUvarint(out, uint64(len(segments)))
	for _, s := range segments {
		out = append(out, 0, opConst)
		out = appendSigned(out, s.at)
		out = append(out, opEnd)
		out = binary.AppendUvarint(out, uint64(len(s.data)))
		out = append(out, s.data...)
	}
	return out
}

// readBytes reads a length and as many bytes.
func readBytes(in *bytes.Reader) ([]byte, error) {
	n, err := binary.ReadUvarint(in)
	if err != nil {
		return nil, err
	}
	if n > uint64(in.Len()) {
		return nil, errNoModule
	}
	data := make([]byte, n)
	_, err = in.Read(data)
	return data, err
}

// readSigned reads a number in signed LEB128.
func readSigned(in *bytes.Reader) (value int64, err error) {
	for shift := 0; ; {
		b, err := in.ReadByte()
		if err != nil {
			return 0, err
		}
		value |= int64(b&0x7f) << shift
		if shift += 7; b < 0x80 {
			if b&0x40 != 0 && shift < 64 {
				value |= -1 << shift
			}
			return value, nil
		}
	}
}

// appendSigned writes a number in signed LEB128.
func appendSigned(out []byte, value int64) []byte {
	for {
		b := byte(value & 0x7f)
		value >>= 7
		if value == 0 && b&0x40 == 0 || value == -1 && b&0x40 != 0 {
			return append(out, b)
		}
		out = append(out, b|0x80)
	}
}
