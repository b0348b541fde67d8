package main

import (
	"encoding/json"
	"fmt"
	"slices"

	"parallax/app/internal/browser"
	"parallax/app/internal/say"
)

// strokes are the times of keystrokes, one for each prefix typed.
type strokes struct {
	prefixes        []string
	engine, painted times
}

// keys types texts into an opened page.
func keys(tab *browser.Tab, texts []string) (s strokes, err error) {
	for _, text := range texts {
		if err := s.add(tab, text); err != nil {
			return s, err
		}
	}
	return s, nil
}

func (s *strokes) add(tab *browser.Tab, text string) error {
	var got struct{ Painted, Engine []float64 }
	quoted, _ := json.Marshal(text)
	if err := tab.Eval(fmt.Sprintf("bench.type(%s)", quoted), &got); err != nil {
		return fmt.Errorf("type %q: %w", text, err)
	}
	for i := range []rune(text) {
		s.prefixes = append(s.prefixes, string([]rune(text)[:i+1]))
	}
	s.engine, s.painted = append(s.engine, got.Engine...), append(s.painted, got.Painted...)
	if len(s.engine) != len(s.prefixes) {
		return fmt.Errorf("type %q: %d keystrokes answered, want %d", text, len(s.engine), len(s.prefixes))
	}
	return nil
}

// and joins two runs.
func (s strokes) and(t strokes) strokes {
	return strokes{slices.Concat(s.prefixes, t.prefixes), slices.Concat(s.engine, t.engine), slices.Concat(s.painted, t.painted)}
}

// fresh are the engine's times of prefixes typed for the first time; it may remember the answer to others.
func (s strokes) fresh() (t times) {
	seen := map[string]bool{}
	for i, p := range s.prefixes {
		if !seen[p] {
			seen[p] = true
			t = append(t, s.engine[i])
		}
	}
	return t
}

// slowest tells which prefix took the engine longest.
func (s strokes) slowest() string {
	at := 0
	for i, ms := range s.engine {
		if ms > s.engine[at] {
			at = i
		}
	}
	return fmt.Sprintf("“%s”", s.prefixes[at])
}

// typing types words and questions letter by letter into the page of the large collection, and opens an article now and then.
func (b *bench) typing() error {
	tab, _, err := b.open(b.disk("large"))
	if err != nil {
		return err
	}
	defer tab.Close()
	var words, questions strokes
	var opened times
	for i, w := range b.load.words {
		if err := words.add(tab, w); err != nil {
			return err
		}
		if i%4 != 0 {
			continue
		}
		var ms float64
		if err := tab.Eval("bench.read()", &ms); err != nil {
			return fmt.Errorf("open the first hit of %q: %w", w, err)
		}
		opened = append(opened, ms)
	}
	if questions, err = keys(tab, b.load.questions); err != nil {
		return err
	}
	memory, err := b.memory(tab)
	if err != nil {
		return err
	}
	title := "Typing, " + b.name()
	onWords := fmt.Sprintf("every prefix of %d words, frequent and rare", len(b.load.words))
	onQuestions := fmt.Sprintf("every prefix of %d questions of three words", len(b.load.questions))
	all := words.and(questions)
	add := func(what, on string, t times, want string, met string) {
		b.report.add(title, row{what, on, t.n(), t.tail(), want, met})
	}
	b.report.section(title, "what", "on what", "n", "measured", "target", "").note =
		"Half of the keystrokes / 95 in 100 / all of them within. The engine's share ends with the hits and their passages; painted is from the\ninput event to the frame that shows them."
	add("engine", onWords, words.engine, "", "")
	add("engine", onQuestions, questions.engine, "", "")
	add("engine, 95 in 100", "both", all.engine, "≤ 8 ms", yes(all.engine.at(0.95) <= 8))
	add("engine, slowest", "both; the slowest is "+all.slowest(), all.engine, "≤ 30 ms", yes(all.engine.at(1) <= 30))
	add("engine", "both, only prefixes not typed before", all.fresh(), "", "")
	add("painted", onWords, words.painted, "", "")
	add("painted", onQuestions, questions.painted, "", "")
	add("painted, 95 in 100", "both", all.painted, "≤ 33 ms", yes(all.painted.at(0.95) <= 33))
	add("an article opened, 95 in 100", "the first hit of every fourth word", opened, "≤ 50 ms", yes(opened.at(0.95) <= 50))
	b.report.add(title, row{"memory after that", "the same page", "1", memory.String(), "", ""})
	return nil
}

// crowd types a part of the words into the page of the short articles.
func (b *bench) crowd() error {
	tab, o, err := b.open(b.disk("crowd"))
	if err != nil {
		return err
	}
	defer tab.Close()
	memory, err := b.memory(tab)
	if err != nil {
		return err
	}
	load := b.crowded.part(b.every)
	typed, err := keys(tab, append(load.words, load.questions...))
	if err != nil {
		return err
	}
	title := say.Number(b.short) + " short articles"
	on := fmt.Sprintf("every prefix of %d of %d words and %d of %d questions", len(load.words), len(b.crowded.words), len(load.questions), len(b.crowded.questions))
	b.report.add(title, row{"navigation to ready", "from a disk", "1", fmt.Sprintf("%.0f ms", o.Ready), "", ""})
	b.report.add(title, row{"memory after opening", "", "1", memory.String(), "", ""})
	b.report.add(title, row{"engine", on + "; the slowest is " + typed.slowest(), typed.engine.n(), typed.engine.tail(), "", ""})
	b.report.add(title, row{"painted, 95 in 100", on, typed.painted.n(), typed.painted.tail(), "< 50 ms", yes(typed.painted.at(0.95) < 50)})
	return nil
}
