package propose

import (
	"strings"

	"parallax/app/internal/names"
)

// A form as the comparison of spellings sees it: its words without Arabic articles.
type form struct {
	words []part
}

// A part is a word of a form.
type part struct {
	text    string // folded
	article bool   // "al-" or the like stood before it
	sounds  []sound
}

// articles are the Arabic article and what it becomes before some letters.
var articles = set("al el ad ed ar er as es ash esh at et az ez an en")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// newForm reads a form as written: an article counts as one before a hyphen, and before a space where it is Arabic
// beyond doubt.
func newForm(text string) form {
	var f form
	fields := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '-' || r == '‐' || r == '‑' || r == '\u00a0' })
	at, article := 0, false
	for i, w := range fields {
		at += strings.Index(text[at:], w) + len(w)
		folded := strings.ReplaceAll(names.Fold(w), " ", "")
		if folded == "" {
			continue
		}
		hyphen := at < len(text) && text[at] != ' '
		if i < len(fields)-1 && articles[folded] && (hyphen || folded == "al" || folded == "el") {
			article = true
			continue
		}
		f.words = append(f.words, part{folded, article, sounds(folded)})
		article = false
	}
	return f
}

// A sound is a consonant, written with one letter or two, or a run of vowels.
type sound struct {
	text   string
	vowel  bool
	double bool
}

const digraphs = "kh gh sh ch th dh ph zh ts tz dj ck"

// alike are longer ways to write a sound.
var alike = strings.NewReplacer("sch", "sh", "tch", "ch", "x", "ks")

// sounds parts a folded word. Doubled consonants are one sound.
func sounds(w string) []sound {
	var out []sound
	r := []rune(alike.Replace(w))
	for i := 0; i < len(r); {
		if isVowel(r[i]) {
			j := i
			for j < len(r) && isVowel(r[j]) {
				j++
			}
			out = append(out, sound{text: string(r[i:j]), vowel: true})
			i = j
			continue
		}
		s := sound{text: string(r[i])}
		if i+1 < len(r) && strings.Contains(digraphs, string(r[i:i+2])) && r[i] != r[i+1] {
			s.text = string(r[i : i+2])
		}
		i += len([]rune(s.text))
		for i < len(r) && strings.HasPrefix(string(r[i:]), s.text) {
			s.double = true
			i += len([]rune(s.text))
		}
		out = append(out, s)
	}
	return out
}

func isVowel(r rune) bool { return strings.ContainsRune("aeiouyw", r) }

// A distance is how far two spellings are apart.
type distance struct {
	cost   float64 // 0 is equal, 1 is another consonant
	unsafe bool    // of changes that also tell different names apart, such as a for o
	loose  bool    // an article stands in one only
}

func (d *distance) add(cost float64, unsafe bool) {
	d.cost += cost
	d.unsafe = d.unsafe || unsafe && cost > 0
}

const far = 9

// apart returns the distance of two forms; far when they have other words.
func apart(a, b form) distance {
	var d distance
	if len(a.words) != len(b.words) {
		return distance{cost: far}
	}
	for i := range a.words {
		x, y := a.words[i], b.words[i]
		if x.text == y.text && x.article == y.article {
			continue
		}
		if strings.ContainsAny(x.text+y.text, "0123456789") && x.text != y.text {
			return distance{cost: far}
		}
		e := soundsApart(x.sounds, y.sounds)
		if x.article != y.article {
			e.add(.1, false)
			e.loose = true
			fused := y
			if y.article {
				fused = x
			}
			if rest, ok := unfuse(fused.text); ok {
				other := x
				if y.article {
					other = y
				}
				g := soundsApart(sounds(rest), other.sounds)
				g.add(.05, false)
				g.loose = true
				if g.cost < e.cost {
					e = g
				}
			}
		}
		d.add(e.cost, e.unsafe)
		d.loose = d.loose || e.loose
	}
	return d
}

// unfuse cuts an article that is written onto its word: Ezzor, Assalam.
func unfuse(w string) (rest string, ok bool) {
	if len(w) > 4 && (w[0] == 'a' || w[0] == 'e') && w[1] == w[2] && strings.IndexByte("dnrstz", w[1]) >= 0 {
		return w[2:], true
	}
	return "", false
}

// soundsApart aligns two words sound by sound.
func soundsApart(a, b []sound) distance {
	rows := make([][]distance, len(a)+1)
	for i := range rows {
		rows[i] = make([]distance, len(b)+1)
		for j := range rows[i] {
			best := distance{cost: far}
			if i == 0 && j == 0 {
				best = distance{}
			}
			try := func(from distance, cost float64, unsafe bool) {
				if from.add(cost, unsafe); from.cost < best.cost {
					best = from
				}
			}
			if i > 0 {
				cost, unsafe := lost(a, i-1)
				try(rows[i-1][j], cost, unsafe)
			}
			if j > 0 {
				cost, unsafe := lost(b, j-1)
				try(rows[i][j-1], cost, unsafe)
			}
			if i > 0 && j > 0 {
				cost, unsafe := swapped(a[i-1], b[j-1], i == 1 && j == 1)
				try(rows[i-1][j-1], cost, unsafe)
			}
			rows[i][j] = best
		}
	}
	return rows[len(a)][len(b)]
}

// size counts the letters of a form's words and its consonants; an article counts as one.
func (f form) size() (letters, consonants int) {
	for _, w := range f.words {
		letters += len([]rune(w.text))
		if w.article {
			consonants++
		}
		for _, s := range w.sounds {
			if !s.vowel {
				consonants++
			}
		}
	}
	return letters, consonants
}

// skeletons gives the consonants of a form without those that come and go. Spellings of one name share one.
func (f form) skeletons() []string {
	var plain, hard, cut strings.Builder // kh as h, kh as k, without fused articles
	for _, w := range f.words {
		skeleton(&plain, w.sounds, "")
		skeleton(&hard, w.sounds, "k")
		if rest, ok := unfuse(w.text); ok {
			skeleton(&cut, sounds(rest), "")
		} else {
			skeleton(&cut, w.sounds, "")
		}
	}
	out := []string{plain.String()}
	for _, s := range []string{hard.String(), cut.String()} {
		if s != out[0] {
			out = append(out, s)
		}
	}
	return out
}

func skeleton(b *strings.Builder, sounds []sound, kh string) {
	for _, s := range sounds {
		switch s.text {
		case "h":
		case "kh":
			b.WriteString(kh)
		case "q", "c", "ck", "g", "gh", "k":
			b.WriteByte('k')
		case "dh", "d":
			b.WriteByte('d')
		case "th", "t":
			b.WriteByte('t')
		case "s", "z", "sh", "ch", "zh", "j", "dj", "ts", "tz":
			b.WriteByte('s')
		case "f", "ph", "v":
			b.WriteByte('f')
		default:
			if !s.vowel {
				b.WriteString(s.text)
			}
		}
	}
	b.WriteByte(' ')
}
