package propose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/app/internal/discover"
	"parallax/app/internal/names"
)

const (
	// A change that tells no names apart may cost safeCost, and safeShare a letter; another needs words around that both
	// share, and may cost otherCost and otherShare.
	safeCost, safeShare   = .5, .1
	otherCost, otherShare = .7, .12
	// Where another word of both is the same, such as a first name, more may differ.
	anchoredCost, anchoredShare = .8, .16
	fewLetters                  = 5 // below it every change needs them
	fewConsonants               = 3
	mostInBlock                 = 200 // names with the same consonants that are compared with each other
)

// transliterated pairs names that sound alike.
func (p *proposer) transliterated() {
	blocks := map[string][]int{}
	var order []string
	for i := range p.all {
		if !latin(p.all[i].Key) || discover.Common(p.all[i].Key) {
			continue
		}
		for _, s := range p.all[i].form.skeletons() {
			if blocks[s] == nil {
				order = append(order, s)
			}
			blocks[s] = append(blocks[s], i)
		}
	}
	done := map[[2]int]bool{}
	for _, s := range order {
		block := blocks[s][:min(len(blocks[s]), mostInBlock)]
		for n, i := range block {
			for _, j := range block[n+1:] {
				if k := [2]int{min(i, j), max(i, j)}; !done[k] {
					done[k] = true
					p.alike(k[0], k[1])
				}
			}
		}
	}
}

func latin(key string) bool {
	for _, r := range key {
		if unicode.IsLetter(r) && r >= 0x250 {
			return false
		}
	}
	return true
}

// alike pairs two names where their spelling and what stands around them speak for it.
func (p *proposer) alike(i, j int) {
	a, b := &p.all[i], &p.all[j]
	if a.group >= 0 && b.group >= 0 || !sameKind(a.Kind, b.Kind) || isShort(a) || isShort(b) {
		return
	}
	d := apart(a.form, b.form)
	letters, consonants := a.form.size()
	if n, c := b.form.size(); n < letters {
		consonants = c
	}
	changed := changedLetters(a.form, b.form)
	anchored := sharesWord(a.form, b.form)
	most, share := otherCost, otherShare
	if anchored {
		most, share = anchoredCost, anchoredShare
	}
	if d.unsafe && discover.WellKnown(a.Key) && discover.WellKnown(b.Key) {
		return
	}
	if d.cost > most || d.cost > share*float64(changed) || consonants < 2 {
		return
	}
	articles, sentence := p.around.together(a, b)
	if sentence || articles > 0 && (d.unsafe || d.cost > .2 && !d.loose || 2*articles > min(len(a.in), len(b.in))) && !(d.loose && d.cost < .2 && len(a.form.words) > 1) {
		return
	}
	shared := p.around.shared(a, b)
	needs := d.unsafe || d.cost > safeCost || d.cost > safeShare*float64(changed) || changed < fewLetters || consonants < fewConsonants
	if anchored && d.cost <= safeCost || !d.unsafe && discover.WellKnown(a.Key) && discover.WellKnown(b.Key) {
		needs = false
	}
	if needs && len(shared) < 2 {
		return
	}
	why := "sound alike: another transliteration"
	if d.loose || strings.Contains(a.Key, " ") != strings.Contains(b.Key, " ") {
		why = "sound alike, with and without the article or joined to it"
	}
	if len(shared) > 0 {
		why += "; around both: " + strings.Join(shared[:min(3, len(shared))], ", ")
	}
	p.add(i, j, a.Text(), b.Text(), why, .95-d.cost/2+.02*float64(min(3, len(shared)))-.1*float64(min(1, articles)))
}

// sharesWord reports whether two forms have a telling word in common, at the same place.
func sharesWord(a, b form) bool {
	for i := range min(len(a.words), len(b.words)) {
		if w := a.words[i].text; w == b.words[i].text && utf8.RuneCountInString(w) > 2 && !discover.Common(w) && discover.Head(w) == "" {
			return true
		}
	}
	return false
}

// changedLetters counts the letters of the words that differ, in the shorter of the two.
func changedLetters(a, b form) int {
	n := 0
	for i := range min(len(a.words), len(b.words)) {
		x, y := a.words[i], b.words[i]
		if x.text != y.text || x.article != y.article {
			n += min(utf8.RuneCountInString(x.text), utf8.RuneCountInString(y.text))
			if x.article || y.article {
				n += 2
			}
		}
	}
	return n
}

// sameKind: a group and an organisation can be told apart in one text and not in another.
func sameKind(a, b names.Kind) bool {
	body := func(k names.Kind) bool { return k == names.Party || k == names.Organisation }
	return a == "" || b == "" || a == b || body(a) && body(b)
}

// isShort reports whether a name is an abbreviation, of which one letter makes another.
func isShort(e *entry) bool {
	return !strings.Contains(e.Key, " ") && strings.ToUpper(e.Text()) == e.Text()
}
