package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parallax/app/internal/article"
	"parallax/app/internal/route"
	"parallax/app/internal/screen"
	"parallax/app/internal/search"
)

// reader is one article.
type reader struct {
	app.Compo
	Reading    *screen.Reading
	At         route.Route
	Back, From string // address and words of the way back
	Marked     bool
}

// CompoID makes another article a new component: what was unfolded in one does not stay so in the next.
func (r *reader) CompoID() string { return r.Reading.Meta.ID }

func (r *reader) Render() app.UI {
	a, m := r.Reading.Article, r.Reading.Meta
	body := []app.UI{
		app.P().Class("back").Body(app.A().Href(r.Back).Text(r.From)),
		app.H1().ID("title").TabIndex(-1).Dir("auto").Lang(m.Language).Body(spanned(m.Title, r.Reading.Title, r.mark)...),
		r.by(),
		app.If(r.Reading.TitleOnly(), func() app.UI { return app.P().Class("small soft only").Text(wTitleOnly) }),
		app.If(a.Original != "", func() app.UI {
			return app.P().Class("small soft").Body(app.Text(wOriginal), app.Span().Dir("auto").Text("“"+a.Original+"”"))
		}),
		app.If(a.Note != "", func() app.UI { return app.P().Class("note").Dir("auto").Text(a.Note) }),
		app.Label().Class("pick").Body(
			app.Input().Type("checkbox").Checked(r.Marked).DataSet("do", "mark").DataSet("arg", m.ID),
			app.Span().Text(pick(r.Marked)),
		),
	}
	for i := range a.Blocks[:r.Reading.Drawn] {
		body = append(body, r.block(i))
	}
	if r.Reading.Drawn < len(a.Blocks) {
		body = append(body, app.P().Body(app.Button().Type("button").DataSet("do", "more").Text(wRestBlocks)))
	}
	if len(a.Furniture) > 0 {
		body = append(body, setApart(a.Furniture))
	}
	var like markup
	like.related(m.ID, r.Reading.Related)
	return app.Main().Class("reader").ID("main").TabIndex(-1).Body(
		app.Article().Class(sideOf(m.Language)).Body(body...),
		like.ui(),
	)
}

func pick(on bool) string {
	if on {
		return wMarkedThis
	}
	return wMarkThis
}

func (r *reader) by() app.UI {
	m := r.Reading.Meta
	parts := []string{outlet(m.Outlet), date(m.Published)}
	if len(m.Authors) > 0 {
		parts = append(parts, strings.Join(m.Authors, ", "))
	}
	parts = append(parts, length(m))
	return app.P().Class("by").Body(
		tag(m, tint(m)),
		app.Text(byline(parts...)),
		app.If(linkable(r.Reading.Article.URL), func() app.UI {
			return app.A().Href(r.Reading.Article.URL).Target("_blank").Rel("noopener noreferrer external").Text(wSource + " ↗")
		}),
	)
}

// linkable reports whether an address from the collection may become a link: nothing but the web, so no javascript:.
func linkable(url string) bool {
	u := strings.ToLower(url)
	return strings.HasPrefix(u, "https://") || strings.HasPrefix(u, "http://")
}

func (r *reader) block(i int) app.UI {
	b := r.Reading.Article.Blocks[i]
	n := i + 1
	to := r.At
	to.Paragraph = n
	body := []app.UI{app.A().Class("pn").Href(to.String()).Aria("label", paragraphLabel(n)).Text(paragraph(n))}
	var marks []search.Mark
	if i < len(r.Reading.Marks) {
		marks = r.Reading.Marks[i]
	}
	body = append(body, spanned(b.Text, marks, func(j int, m search.Mark, text string) app.UI {
		return r.mark(r.Reading.FirstHit[i]+j, m, text)
	})...)
	if others := r.Reading.Elsewhere[i]; len(others) > 0 {
		to := screen.ComparePlace(r.Reading.Meta.ID, others, n)
		body = append(body, app.Text(" "), app.A().Class("told").Href(to.String()).Aria("label", toldIn(len(others))).Title(toldIn(len(others))).
			Text("⇄\u00a0"+strconv.Itoa(len(others))))
	}
	class := map[article.Kind]string{article.Quote: "t quote", article.Item: "t item", article.Heading: "sub"}[b.Kind]
	if class == "" {
		class = "t"
	}
	if n == r.Reading.Paragraph {
		class += " here"
	}
	id := "p" + strconv.Itoa(n)
	if b.Kind == article.Heading {
		return app.H2().Class(class).ID(id).Dir("auto").Lang(r.Reading.Meta.Language).Body(body...)
	}
	return app.P().Class(class).ID(id).Dir("auto").Lang(r.Reading.Meta.Language).Body(body...)
}

func (r *reader) mark(hit int, m search.Mark, text string) app.UI {
	var class []string
	if m.Alias {
		class = append(class, "alias")
	}
	if hit == r.Reading.Current {
		class = append(class, "now")
	}
	return app.Mark().ID("hit-" + strconv.Itoa(hit)).TabIndex(-1).Class(strings.Join(class, " ")).Text(text)
}

func setApart(lines []article.Furniture) app.UI {
	return app.Details().Body(
		app.Summary().Text(furniture(len(lines))),
		app.Ul().Body(app.Range(lines).Slice(func(i int) app.UI {
			return app.Li().Dir("auto").Body(app.Text(lines[i].Text), app.Span().Class("why").Text(lines[i].Why))
		})),
	)
}
