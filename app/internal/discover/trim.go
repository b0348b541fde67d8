package discover

import "strings"

// split parts a run at the names of the alias table, which are known. Where the table holds only part of a longer name,
// such as that of a university, the name stays whole.
func (s *scanner) split(tokens []token, from, to int) [][2]int {
	known := 0
	for _, t := range tokens[from:to] {
		if t.group >= 0 {
			known++
		}
	}
	last := tokens[to-1]
	switch {
	case known == 0, last.group < 0 && last.word.sign&(groupHead|orgHead|placeHead) > 0 && last.word.sign&division == 0:
		s.parts = append(s.parts[:0], [2]int{from, to})
	default:
		s.parts = s.parts[:0]
	}
	return s.parts
}

// trim cuts from a run what is no part of the name; false when nothing is left.
func (s *scanner) trim(tokens []token, from, to int) (r run, ok bool) {
	r.first = tokens[from].first && tokens[from].named()
	if to-from > 1 && to-from < 5 {
		switch known := s.fold(tokens[from:to]); {
		case longPlaces[known]:
			return run{from: from, to: to, cues: cues{place: strong}}, true
		case longBodies[known]:
			return run{from: from, to: to, cues: cues{organisation: strong}}, true
		}
	}
	for to-from > 1 && tokens[to-1].word.sign&division > 0 { // "Idlib Province"
		to--
		r.cues.place += strong
	}
	for to-from > 1 && tokens[to-1].shape == lower {
		to--
	}
	head := headed(tokens[from:to])
	for to-from > 1 && !head && tokens[to-1].word.sign&known > 0 && tokens[to-1].shape == upper { // "Cairo AFP"
		to--
	}
	for from < to && tokens[from].named() && foreign(tokens[from:to]) && (!head || to-from == 1) && !longPlaces[s.fold(tokens[from:min(to, from+2)])] {
		from++
		r.first = false
	}
	if from > 0 && to-from > 2 && tokens[from].word.sign&country > 0 && tokens[from].gap == space && tokens[from-1].word.sign&(title|role) > 0 {
		from++ // "президент Франции …"
	}
	if to-from == 2 && tokens[from].word.sign&compass > 0 && (tokens[from+1].word.sign&(country|city) > 0 || tokens[from+1].group >= 0) && !longPlaces[s.fold(tokens[from:to])] {
		from++
		r.first = false
	}
	if from >= to || tokens[to-1].word.sign&demonym > 0 { // "South African"
		return r, false
	}
	r.from, r.to = from, to
	var n [number + 1]int
	for _, t := range tokens[from:to] {
		n[t.shape]++
	}
	shout := n[upper] > 1 && n[capital] == 0
	return r, n[upper]+n[capital] > 0 && !shout
}

// foreign reports whether a run starts with a word that tells where something is from and is no part of its name.
func foreign(name []token) bool {
	return name[0].word.sign&demonym > 0 || name[0].word.sign&statal > 0 && name[0].shape == upper && len(name) > 1
}

// fold returns words in lower case with spaces between.
func (s *scanner) fold(tokens []token) string {
	s.buffer = s.buffer[:0]
	for i, t := range tokens {
		if i > 0 {
			s.buffer = append(s.buffer, ' ')
		}
		s.buffer = append(s.buffer, strings.ToLower(t.text)...)
	}
	return string(s.buffer)
}
