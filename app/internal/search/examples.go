package search

// An Example is a query and what it finds, in plain words.
type Example struct{ Query, Means string }

// Examples shows what Parse understands. README.md and the help of the page show this one table.
var Examples = []Example{
	{`air base`, "articles with both words before those with one, and words close together before words far apart"},
	{`isil`, "every form of a name: ISIL, ISIS, IS, Daesh, Islamic State"},
	{`"air strikes"`, "these very words together"},
	{`-turkey`, "articles that do not speak of Turkey"},
	{`missiles -"air strikes"`, "missiles, but not these words together"},
	{`Raqqa OR Idlib`, "one of the two or both; OR in capitals"},
	{`palm*`, "words that begin so"},
	{`hemeimem~`, "words spelt much like this one"},
	{`title:general`, "in the headline"},
	{`author:pleitgen`, "by this author"},
	{`outlet:"The Duran"`, "from this outlet; a name of one word needs no quotation marks"},
	{`-outlet:CNN`, "from any other outlet, or from none that is known"},
	{`after:2015`, "published after the end of 2015"},
	{`before:2016-02`, "published before February 2016; a day will do as well"},
	{`year:2015..2016`, "published in these years; one year will do, and either end may be left out"},
	{`putin "air support" -turkey before:2016`, "all of it together"},
}
