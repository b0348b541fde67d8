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
	calm   = 60 * time.Millisecond // without anything to do
	refuse = 8 << 20               // bytes, from which on sweeping is worth it
	much   = 20 << 20              // bytes, from which on it is done without waiting for calm: at the next letter Go might
	room   = 48 << 20              // bytes that the heap may grow by before Go sweeps by itself
	static = 8 << 20               // bytes of variables that Go counts with what lives on the heap
)

// A heap is what Go's memory looked like when it was last swept, by whomever.
type heap struct {
	cycles  uint32
	left    uint64 // bytes
	percent uint64 // of left and static that the heap may grow by until Go sweeps
}

// sweepSeldom has Go sweep by itself only where there was no time to do it before.
func (a *App) sweepSeldom() {
	a.sweep = app.FuncOf(func(app.Value, []app.Value) any {
		if a.heap.look() > refuse {
			runtime.GC()
			a.heap.look()
		}
		return nil
	})
	a.heap.look()
}

// sweepSoon sweeps unless something goes on by then.
func (a *App) sweepSoon() {
	wait := calm
	if a.heap.look() > much {
		wait = 0
	}
	a.sweepWaiting = later(a.sweep, wait, a.sweepWaiting)
}

// look gives the bytes that came since memory was last swept. Go knows the room as a percentage only, so it is set anew each time.
func (h *heap) look() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if h.percent == 0 || h.cycles != m.NumGC {
		if h.left = m.HeapAlloc; h.percent > 0 { // what came since then is among it, and not in what Go goes by
			h.left = max(static, (m.NextGC+static)*100/(100+h.percent)) - static
		}
		h.cycles, h.percent = m.NumGC, max(100, 100*room/(h.left+static))
		debug.SetGCPercent(int(h.percent))
	}
	return m.HeapAlloc - min(m.HeapAlloc, h.left)
}
