package main

import (
	"fmt"
	"os"
	"sync"
	"time"
)

// step says what begins now and returns a function that says how long it took. A quiet run speaks only of what takes
// longer than a second.
func (t *tool) step(format string, args ...any) (done func()) {
	start := time.Now()
	begin := func() { fmt.Fprintf(t.err, format+" … ", args...) }
	end := func() { fmt.Fprintf(t.err, "%.1f s\n", time.Since(start).Seconds()) }
	if !t.quiet {
		begin()
		return end
	}
	said := make(chan bool, 1)
	timer := time.AfterFunc(time.Second, func() { begin(); said <- true })
	return func() {
		if !timer.Stop() {
			<-said
			end()
		}
	}
}

// count writes a number with its noun: "10,000 articles".
// megabytes writes a size in millions of bytes, as disks and hosts count.
func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }

// A scratch knows the passing folders of a run.
type scratch struct {
	mu   sync.Mutex
	dirs []string
}

// dir makes a folder in parent ("" is the system's own place) that remove removes.
func (s *scratch) dir(parent, pattern string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	dir, err := os.MkdirTemp(parent, pattern)
	if err == nil {
		s.dirs = append(s.dirs, dir)
	}
	return dir, err
}

// hold runs f while nothing is removed: an interrupt waits for its end.
func (s *scratch) hold(f func() error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return f()
}

func (s *scratch) remove() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, dir := range s.dirs {
		os.RemoveAll(dir)
	}
	s.dirs = nil
}
