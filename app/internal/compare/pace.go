package compare

// A pacer lets long work be put down and taken up again: the work asks it in every round.
type pacer struct {
	yield   func() bool // false: give up; nil never rests
	stopped bool
}

// on rests where that is due; false tells the work to return at once, whatever it has.
func (p *pacer) on() bool {
	if p.yield == nil || p.stopped {
		return !p.stopped
	}
	p.stopped = !p.yield()
	return !p.stopped
}
