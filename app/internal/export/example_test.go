package export_test

import (
	"fmt"
	"strings"

	"parallax/app/internal/article"
	"parallax/app/internal/collection"
	"parallax/app/internal/compare"
	"parallax/app/internal/export"
	"parallax/app/internal/names"
	"parallax/app/internal/route"
)

// small makes a comparison of two short accounts.
func small() *export.Comparison {
	a := &article.Article{ID: "a", Title: "The flood | a day after", Blocks: []article.Block{{Text: "Tiraspol was flooded by the Orvel on Tuesday night."}}}
	b := &article.Article{ID: "b", Title: "<script>Flood</script>", Blocks: []article.Block{{Text: "=Tyraspil was flooded on Tuesday night by the Orvel."}}}
	table, _ := names.NewTable([]names.Group{{Name: "Tiraspol", Kind: names.Place, Forms: []string{"Tyraspil"}}})
	al, _ := compare.Align(table, nil, a, b)
	return &export.Comparison{
		Page:      "https://example.org/",
		At:        route.Route{Screen: route.Compare, IDs: []string{"a", "b"}},
		Metas:     []collection.Meta{{ID: "a", Title: a.Title, Outlet: "Herald", Published: article.Date{Year: 2016, Month: 2}}, {ID: "b", Title: b.Title}},
		Alignment: al,
		Names:     compare.Called(table, nil, a, b),
	}
}

func ExampleComparison_Markdown() {
	fmt.Print(small().Markdown(export.Names))
	// Output:
	// # How each calls it
	//
	// - A: [The flood \| a day after](https://example.org/#/read/a), Herald, February 2016
	// - B: [&lt;script&gt;Flood&lt;/script&gt;](https://example.org/#/read/b), outlet not named, date unknown
	//
	// 1 of 1 sentence of A and 1 of 1 of B tell the same; 0 only in A; 0 only in B.
	//
	// [Open this view](https://example.org/#/compare/a+b?view=names)
	//
	// The number after a name counts how often the article calls it so. ¶4 is the fourth paragraph.
	//
	// | Name | A | B |
	// | --- | --- | --- |
	// | Tiraspol (place) | Tiraspol 1 | Tyraspil 1 |
	//
	// ## Names that they call differently, in their lines
	//
	// - Tiraspol
	//   - A [¶1](https://example.org/#/read/a?p=1): **Tiraspol** was flooded by the Orvel on Tuesday night.
	//   - B [¶1](https://example.org/#/read/b?p=1): \=**Tyraspil** was flooded on Tuesday night by the Orvel.
}

func ExampleComparison_CSV() {
	fmt.Print(strings.ReplaceAll(small().CSV(export.Names), "\r\n", "\n"))
	// Output:
	// name,kind,differs,article,id,title,outlet,published,before,mention,after,paragraph,address
	// Tiraspol,place,yes,A,a,The flood | a day after,Herald,2016-02,,Tiraspol,was flooded by the Orvel on Tuesday night.,1,https://example.org/#/read/a?p=1
	// Tiraspol,place,yes,B,b,<script>Flood</script>,,,'=,Tyraspil,was flooded on Tuesday night by the Orvel.,1,https://example.org/#/read/b?p=1
}
