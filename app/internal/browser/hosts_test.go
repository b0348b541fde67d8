package browser

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A host is a static host with a habit: a handler around another one.
type habit func(http.Handler) http.Handler

// host serves a folder with some habits, the last one outermost, and returns its address.
func host(t *testing.T, dir string, habits ...habit) string {
	t.Helper()
	var h http.Handler = http.FileServer(http.Dir(dir))
	for _, wrap := range habits {
		h = wrap(h)
	}
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

// on answers requests whose path ends with suffix by f instead.
func on(suffix string, f func(w http.ResponseWriter, r *http.Request, next http.Handler)) habit {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(r.URL.Path, suffix) {
				f(w, r, next)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func under(prefix string) habit {
	return func(next http.Handler) http.Handler { return http.StripPrefix(prefix, next) }
}

func header(suffix, key, value string) habit {
	return on(suffix, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		w.Header().Set(key, value)
		next.ServeHTTP(w, r)
	})
}

// answer gives fixed bytes for the paths that end with suffix.
func answer(suffix string, b []byte) habit {
	return on(suffix, func(w http.ResponseWriter, r *http.Request, _ http.Handler) { w.Write(b) })
}

func status(suffix string, code int) habit {
	return on(suffix, func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
		http.Error(w, http.StatusText(code), code)
	})
}

// held answers the paths that end with suffix up to half, and the rest when go is closed.
func held(suffix string, b []byte, release <-chan struct{}) habit {
	return on(suffix, func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
		w.Write(b[:len(b)/2])
		w.(http.Flusher).Flush()
		select {
		case <-release:
			w.Write(b[len(b)/2:])
		case <-r.Context().Done():
		}
	})
}

// broken cuts the connection after half of the bytes.
func broken(suffix string, b []byte) habit {
	return on(suffix, func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
		w.Write(b[:len(b)/2])
		w.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	})
}

const strict = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"

func policy(p string) habit { return header("", "Content-Security-Policy", p) }

func gz(t *testing.T) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(site(t), "web", "app.wasm.gz"))
	must(t, err)
	return b
}

func plain(t *testing.T) []byte {
	t.Helper()
	f, err := os.Open(filepath.Join(site(t), "web", "app.wasm.gz"))
	must(t, err)
	defer f.Close()
	r, err := gzip.NewReader(f)
	must(t, err)
	b, err := io.ReadAll(r)
	must(t, err)
	return b
}
