package site

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
)

// pack compresses with gzip. Its header holds no name and no time, so equal programs stay equal.
func pack(b []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(b); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// asScript wraps bytes into a classic script: pages from a disk and in sandboxed frames may not fetch,
// but scripts they may load. The loader takes the string from window.parallax.
func asScript(b []byte) []byte {
	const head, tail = "parallax.program=\"", "\";\n"
	out := make([]byte, 0, len(head)+base64.StdEncoding.EncodedLen(len(b))+len(tail))
	out = append(out, head...)
	out = base64.StdEncoding.AppendEncode(out, b)
	return append(out, tail...)
}
