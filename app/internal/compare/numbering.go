package compare

import "math/bits"

// A numbering gives keys, none of which is 0, numbers from 0 in the order in which they first come. It is a hash table of open
// addressing with multiplicative hashing (Knuth 1973, section 6.4), since there is one look-up for every letter and a browser takes
// three times as long for one in a map.
type numbering struct {
	slots []slot // a power of two of them, at most half in use
	count int32  // of keys
}

// A slot is free while its key is 0.
type slot struct {
	key uint64
	n   int32
}

// newNumbering makes room for so many keys.
func newNumbering(keys int) numbering {
	return numbering{slots: make([]slot, 1<<bits.Len(uint(2*keys)))}
}

// of gives the number of a key.
func (t *numbering) of(key uint64) int32 {
	if 2*int(t.count) >= len(t.slots) {
		t.grow()
	}
	s := t.find(key)
	if s.key == 0 {
		*s = slot{key, t.count}
		t.count++
	}
	return s.n
}

// find gives the slot of a key, or the free one that it would take.
func (t *numbering) find(key uint64) *slot {
	last := len(t.slots) - 1
	for at := int(key * 0x9e3779b97f4a7c15 >> 32); ; at++ {
		if s := &t.slots[at&last]; s.key == key || s.key == 0 {
			return s
		}
	}
}

func (t *numbering) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.key != 0 {
			*t.find(s.key) = s
		}
	}
}
