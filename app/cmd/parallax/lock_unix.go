//go:build unix

package main

import (
	"os"
	"syscall"
)

// lock takes turns on a folder with other builds; the system lets go of it when the process ends, however it ends.
func lock(dir string) (unlock func(), err error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		f.Close()
		return func() {}, nil // a disk without locks: each move is still whole
	}
	return func() { f.Close() }, nil
}
