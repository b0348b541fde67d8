package ui

import (
	"runtime"
	"runtime/debug"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A letter leaves a megabyte and a half behind, a comparison as much. To sweep that stops the page: some 10 ms where nobody waits for
// anything else, several times as long in the middle of other work. So it is done in time, when nothing goes on.
const (
	calm    = 60 * time.Millisecond // without anything to do
	refuse  = 8 << 20               // bytes, from which on sweeping is worth it
	heaped  = 32 << 20              // bytes, from which on it takes too long in one go: Go does that by the way
	garbage = 300                   // percent that the heap may grow by before Go sweeps by itself,
	room    = 48 << 20              // or bytes, whichever is more
)

// sweepSeldom sets that, taking what stands on the heap now for what will stay.
func (a *App) sweepSeldom() {
	a.swept = heap()
	debug.SetGCPercent(max(garbage, int(100*room/max(a.swept, 1))))
	a.sweep = app.FuncOf(func(app.Value, []app.Value) any {
		switch here := heap(); {
		case here < a.swept || here > a.swept+heaped: // Go did, or will
			a.swept = min(a.swept, here)
		case here > a.swept+refuse:
			runtime.GC()
			a.swept = heap()
		}
		return nil
	})
}

// sweepSoon sweeps unless something goes on by then.
func (a *App) sweepSoon() { a.sweepWaiting = later(a.sweep, calm, a.sweepWaiting) }

// heap gives the bytes in use, those that nothing needs any more among them.
func heap() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
