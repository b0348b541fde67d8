package discover_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallax/app/internal/article"
	"parallax/app/internal/discover"
	"parallax/app/internal/names"
)

// write makes an article of sentences, each a paragraph unless parted by "|".
func write(id, language string, paragraphs ...string) article.Article {
	a := article.Article{ID: id, Title: id, Language: language}
	for _, p := range paragraphs {
		var b article.Block
		for _, s := range strings.Split(p, "|") {
			b.Sentences = append(b.Sentences, article.Span{Start: len(b.Text), End: len(b.Text) + len(s)})
			b.Text += s
		}
		a.Blocks = append(a.Blocks, b)
	}
	return a
}

// found lists what Scan finds: "Steve Warren person 2".
func found(table *names.Table, articles ...article.Article) string {
	var out []string
	for _, n := range discover.Scan(articles, table) {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s", n.Text(), n.Kind)))
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func TestNamesAreFoundWithTheirKinds(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The road to Tellbrook was open.", "Tellbrook"},
		{"She lives in Tellbrook.", "Tellbrook place"},
		{"They left the town of Tel Brook.", "Tel Brook place"},
		{"Near Tellbrook province, shots fell.", "Tellbrook place"},
		{"We met Col. Marten Oswick there.", "Marten Oswick person"},
		{"We met President Marten Oswick’s brother.", "Marten Oswick person"},
		{"There MS Oswick sank and Ms Tellbrook saw it.", "Oswick; Tellbrook person"},
		{"So said Foreign Minister Marten Oswick.", "Marten Oswick person"},
		{"So said Secretary of State Marten J. Oswick.", "Marten J. Oswick person"},
		{"It was Marten Oswick, who then left.", "Marten Oswick person"},
		{"It is what Marten Oswick said.", "Marten Oswick"}, // one weak sign
		{"There spokesman Staffan de la Rue sat.", "Staffan de la Rue person"},
		{"Only al-Karim Front stayed.", "al-Karim Front group"},
		{"There al Karim fighters sat, and Abu Karim's men.", "Abu Karim; al Karim group"},
		{"Then the Ministry of Trade and the University of Tellbrook closed.", "Ministry of Trade organisation; University of Tellbrook organisation"},
		{"A report by the Tellbrook Committee for Human Rights (TCHR) says so.", "TCHR organisation; Tellbrook Committee for Human Rights organisation"},
		{"They joined the Army of the Old North (AON).", "AON group; Army of the Old North group"},
		{"A man of the U.S.-led force saw Tellbrook-based men.", "Tellbrook; U.S. place"},
		{"He met Bashar-al-Karim in Saudi Arabia.", "Bashar-al-Karim person; Saudi Arabia place"},
		{"The British, Russian troops, a Syrian town and the Frenchman met on Monday in March.", ""},
		{"We saw MQ-9 and Su-24 planes.", ""},
		{"Tellbrook fell.", ""}, // a first word alone
		{"He said: “Nobody fled. Everybody stayed.”", ""},
		{"Eastern Tellbrook Falls To The Northern Army", ""},
		{"THE TROOPS OF TELLBROOK ARE HERE.", ""},
		{"Troops moved on Tellbrook.|Tellbrook fell.", "Tellbrook"},
		{"Nice words were said.|It was nice of the Nice people.", ""},
		{"New Report of a Department of Nothing", ""},
		{"But Tellbrook held.|Nobody in Tellbrook cried.", "Tellbrook place"},
	} {
		if got := found(nil, write("a", "en", c.in)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}
