package site

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"path"
	"syscall"
)

// Policy is the strictest Content-Security-Policy that a site runs under: its own files and WebAssembly.
const Policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"

// types are the media types of a site's files; the system's own table differs from machine to machine.
var types = map[string]string{
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".svg":  "image/svg+xml",
	".png":  "image/png",
	".gz":   "application/gzip",
}

// Serve serves the folder dir on this machine only and writes the address to out. It takes port 8080,
// or a free one when that is taken, and returns only with an error.
func Serve(dir string, out io.Writer) error {
	l, err := net.Listen("tcp", "127.0.0.1:8080")
	if errors.Is(err, syscall.EADDRINUSE) {
		l, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		return fmt.Errorf("site: listen: %w", err)
	}
	fmt.Fprintf(out, "http://%s/  (Ctrl+C ends it)\n", l.Addr())
	return http.Serve(l, Handler(dir))
}

// Handler serves the folder dir with the right media types, under Policy, always fresh.
func Handler(dir string) http.Handler {
	files := http.FileServer(http.Dir(dir))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		if t := types[path.Ext(r.URL.Path)]; t != "" {
			h.Set("Content-Type", t)
		}
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Content-Security-Policy", Policy)
		h.Set("Cache-Control", "no-cache")
		files.ServeHTTP(w, r)
	})
}
