package browser

import (
	"encoding/json"
	"fmt"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"time"
)

// asked runs the command with -json over the default collection.
func asked(t *testing.T, into any, args ...string) {
	t.Helper()
	out, err := command(t, args...).Output()
	if err != nil {
		t.Fatalf("%q: %v", args, err)
	}
	must(t, json.Unmarshal(out, into))
}

// span is a piece of a text, in bytes.
type span struct{ Start, End int }

func cut(text string, spans []span) []string {
	out := []string{}
	for _, s := range spans {
		out = append(out, text[s.Start:s.End])
	}
	return out
}

// results are what a search shows. Links hold the query, so old results are not taken for new ones.
type results struct {
	Count, Message string
	Also           []string
	Outlets, Years []string
	Hits           []result
}

type result struct {
	ID, Link, Title, Snippet string
	Marks                    []string
	More                     []string
}

const resultsShown = `(() => {
	const text = (e, s) => e.querySelector(s)?.textContent ?? '', all = (e, s, f = e => e.textContent) => [...e.querySelectorAll(s)].filter(e => e.checkVisibility()).map(f);
	return {
		Count: text(document, '#count'), Message: text(document, '.message'), Also: all(document, '.understood mark'),
		Outlets: all(document, '#facets label:has([data-do=outlet])', e => e.querySelector('input').dataset.arg + ' ' + text(e, '.num')),
		Years: all(document, '.hist i', e => e.title),
		Hits: all(document, '[data-article]', e => ({
			ID: e.dataset.article, Link: e.querySelector('h2 a').hash, Title: text(e, 'h2'), Snippet: text(e, '.snip'), Marks: all(e, '.snip mark'), More: all(e, '.more a'),
		})),
	};
})()`

// commandResults asks the command and writes its answer as the page shows it.
func commandResults(t *testing.T, query string, flags url.Values) results {
	t.Helper()
	args := []string{"search", "-json", "-n", "50"}
	for name, values := range flags {
		for _, v := range values {
			if name == "exact" {
				args = append(args, "-exact")
			} else {
				args = append(args, "-"+name, v)
			}
		}
	}
	type count struct {
		Value string
		Count int
	}
	var got struct {
		Total, All     int
		Also           []string
		Message        string
		Outlets, Years []count
		Hits           []struct {
			ID, Title string
			Snippet   struct {
				Text  string
				Marks []span
				More  []int
			}
		}
	}
	asked(t, &got, append(args, "--", query)...)
	r := results{Count: fmt.Sprintf("%d of 5 articles", got.Total), Message: got.Message, Also: got.Also, Outlets: []string{}, Years: []string{}, Hits: []result{}}
	if got.All > 0 && got.All < got.Total {
		r.Count += fmt.Sprintf(", %d with every word", got.All)
	}
	for _, o := range got.Outlets {
		r.Outlets = append(r.Outlets, fmt.Sprintf("=%s %d", o.Value, o.Count))
	}
	for _, y := range got.Years {
		r.Years = append(r.Years, strings.Replace(fmt.Sprintf("%s: %d articles", y.Value, y.Count), " 1 articles", " 1 article", 1))
	}
	v := url.Values{"q": {query}}
	if flags.Has("exact") {
		v.Set("exact", "1")
		r.Also = []string{} // the page then says instead that they are left out
	}
	for _, h := range got.Hits {
		hit := result{h.ID, "#/read/" + h.ID + "?" + v.Encode(), h.Title, h.Snippet.Text, cut(h.Snippet.Text, h.Snippet.Marks), []string{}}
		for _, n := range h.Snippet.More {
			hit.More = append(hit.More, fmt.Sprintf("¶%d", n))
		}
		r.Hits = append(r.Hits, hit)
	}
	return r
}

func TestThePageFindsWhatTheCommandFinds(t *testing.T) {
	p := tab(t)
	visit(t, p, host(t, site(t))+"/#/search?q=zzz")
	for _, test := range []struct {
		query string
		flags url.Values
	}{
		{"palm", nil}, {"palm ", nil}, {"palmyra ", nil}, {"p", nil}, {"ISIS", nil}, {"IS ", nil}, {"islamic state", nil}, {"hmeim", nil},
		{"deir ezzor", nil}, {`"general staff"`, nil}, {`"general staff" palmyra unheard-of`, nil}, {"27,000 square kilometres", nil},
		{"Putin’s spokesman", nil}, {"xyzzy", nil}, {`"air strikes" -turkey after:2016`, nil},
		{"hemeimem", nil}, {"what did the general say about America", nil}, {"isil", nil}, {"russian air strikes against rebels ", nil},
		{"deir ezzor", url.Values{"exact": {"1"}}},
		{"isil", url.Values{"exact": {"1"}}},
		{"syria", url.Values{"name": {"Palmyra"}, "from": {"2016"}, "to": {"2017"}}},
		{"syria", url.Values{"outlet": {"CNN", ""}, "sort": {"oldest"}}},
		{"russia", url.Values{"from": {"2016"}, "sort": {"date"}}},
		{"pilots", url.Values{"outlet": {"CNN"}, "to": {"2016"}}},
	} {
		want := commandResults(t, test.query, test.flags)
		if test.flags == nil {
			value, _ := json.Marshal(test.query)
			must(t, p.Eval(fmt.Sprintf(`(() => {
				const box = document.querySelector('input[type=search]');
				box.value = %s;
				box.dispatchEvent(new InputEvent('input', { bubbles: true }));
			})()`, value), nil))
		} else {
			v := url.Values{"q": {test.query}}
			for name, values := range test.flags {
				v[name] = values
			}
			must(t, p.Eval(fmt.Sprintf("location.hash = %q", "#/search?"+v.Encode()), nil))
		}
		var got results
		for start := time.Now(); time.Since(start) < 10*time.Second; time.Sleep(10 * time.Millisecond) {
			got = results{}
			must(t, p.Eval(resultsShown, &got))
			if reflect.DeepEqual(got, want) {
				break
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q %v: the page shows\n%+v, the command says\n%+v", test.query, test.flags, got, want)
		}
	}
}

func TestThePageComparesAsTheCommandDoes(t *testing.T) {
	p := tab(t)
	home := host(t, site(t))
	visit(t, p, home)
	for _, ids := range [][]string{
		{"closing-in-on-palmyra", "general-road-to-raqqa"},
		{"week-of-363-installations", "most-of-syria-retaken"},
		{"general-road-to-raqqa", "russia-names-wider-targets", "most-of-syria-retaken"},
	} {
		var said struct {
			Summary string
			Rows    []struct {
				Kind, Strength string
				Cells          [][]struct {
					Text  string
					Marks []span
				}
			}
		}
		asked(t, &said, append([]string{"compare", "-json"}, ids...)...)
		var want []row
		for _, r := range said.Rows {
			line := row{Kind: r.Kind, Strength: r.Strength}
			for _, cell := range r.Cells {
				texts, marks := []string{}, []string{}
				for _, s := range cell {
					texts, marks = append(texts, s.Text), append(marks, cut(s.Text, s.Marks)...)
				}
				line.Cells, line.Marks = append(line.Cells, strings.Join(texts, " ")), append(line.Marks, marks)
			}
			want = append(want, line)
		}
		must(t, p.Eval(fmt.Sprintf("location.hash = %q", "#/compare/"+strings.Join(ids, "+")+"?weak=1"), nil))
		eventually(t, p, text+"('.counted')", said.Summary+".")
		if got := comparisonRows(t, p); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: the page shows\n%+v, the command says\n%+v", ids, got, want)
		}
	}
}
