package ui

import (
	"parallax/app/internal/route"
	"parallax/app/internal/search"
)

// related names the articles that are like the open one, each with its reason.
func (w *markup) related(to string, like []search.Related) {
	w.raw(`<section class="related" aria-labelledby="related"`)
	if len(like) == 0 {
		w.raw(` hidden`)
	}
	w.raw(`>`)
	w.element(`h2 id="related"`, wRelated)
	w.raw(`<ul>`)
	for i := range like {
		w.relative(to, &like[i])
	}
	w.raw(`</ul></section>`)
}

func (w *markup) relative(to string, like *search.Related) {
	m := &like.Meta
	w.raw(`<li class="`, sideOf(m.Language), `"`)
	w.attribute("data-related", m.ID)
	w.raw(`><h3><a dir="auto"`)
	w.attribute("lang", m.Language)
	w.attribute("href", route.Route{Screen: route.Read, IDs: []string{m.ID}}.String())
	w.raw(`>`)
	w.text(m.Title)
	w.raw(`</a></h3><p class="by">`)
	w.tag(m.Outlet, tint(*m))
	w.text(byline(outlet(m.Outlet), date(m.Published), minutes(m.Words)))
	w.raw(`</p><p class="reason">`)
	if len(like.Shared) > 0 {
		w.element("span", shares(apart(like.Shared))+" · ")
	}
	w.raw(`<a`)
	w.attribute("href", route.Route{Screen: route.Compare, IDs: []string{to, m.ID}}.String())
	w.attribute("aria-label", compareLabel(m.Title))
	w.raw(`>`, wCompareWith, `</a></p></li>`)
}
