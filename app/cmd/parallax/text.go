package main

// What the command says about itself stands here.

const overview = `Parallax: read many accounts of the same events side by side.

  parallax build    [-corpus DIR -out OUT]             make the page
  parallax serve    [-out OUT]                         serve a made page on this machine
  parallax search   [-corpus DIR] [-json] QUERY        the page's search
  parallax compare  [-corpus DIR] [-json] ID ID [ID]   the page's comparison
  parallax told     [-corpus DIR] [-json]              who tells what: by several outlets, by one alone
  parallax names    [-corpus DIR] [-json]              names that may mean the same
  parallax eval     search DIR | align FILE            measure both against judgements
  parallax generate -n N -out DIR                      make up a collection

"parallax COMMAND -h" says more. Flags may stand before or after the rest.
`

var usage = map[string]string{
	"": overview,
	"build": `parallax build [-corpus DIR -out OUT]

Reads a folder of articles and makes the page of it. Without flags that is corpus/, and the page goes to
dist/ and beside index.html. With them OUT becomes a folder that any static host can serve and that
opens from a disk; nothing else changes. When the input is faulty, the last good page stays.

  -corpus DIR  folder of articles
  -out OUT     folder to make; one that holds other files is refused
  -root DIR    Parallax's own folder (default: the one around the working folder)
`,
	"serve": `parallax serve [-out OUT]

Serves a made page on this machine only and prints the address.

  -out OUT   folder of the page (default dist)
  -root DIR  Parallax's own folder (default: the one around the working folder)
`,
	"search": `parallax search [-corpus DIR] [-json] [-n N] QUERY

Searches as the page does. A query may hold "exact words", -word, OR, word*, word~, title:, author:, outlet:,
before:2016-02, after:2015 and year:2015..2017; README.md has examples. Put single quotes around it, or the shell
takes the double ones: parallax search '"air strikes" -turkey'

  -corpus DIR   folder of articles (default: Parallax's own)
  -n N          results to show (default 10)
  -json         as JSON; README.md says how it is built
  -outlet NAME  only this outlet; may be given again; "" is the unnamed one
  -name NAME    only articles that name it, in whatever form; may be given again
  -from YEAR, -to YEAR
  -undated      only articles without a date; beside -from and -to, those as well
  -sort ORDER   relevance, date (newest first) or oldest
  -exact        do not follow other spellings of names
  -root DIR     Parallax's own folder (default: the one around the working folder)
`,
	"compare": `parallax compare [-corpus DIR] [-view VIEW] [-format FORMAT] ID ID [ID]

Lays two or three articles side by side. An id is the name of an article's file without its ending.

  -view VIEW      aligned (default), facts, names or words
  -format FORMAT  text (default), json, markdown or csv; in csv a cell that begins with = + - or @ gets an apostrophe
                  before it, so that no spreadsheet computes it
  -page ADDRESS   where the page is; markdown and csv then lead back to it (default: to #/… alone)
  -json           as -format json; README.md says how it is built
  -corpus DIR     folder of articles (default: Parallax's own)
  -root DIR       Parallax's own folder (default: the one around the working folder)
`,
	"told": `parallax told [-corpus DIR] [-json] [-n N]

Compares the articles that may tell of the same and lists which share most, what is told by several outlets, and what
one outlet tells alone where others tell of the same event. What another may tell in other words is not listed as told
alone, and an article is named as one without a match only where it tells of the same event. Of large collections the
most alike pairs are compared; the first line says how many.

  -corpus DIR  folder of articles (default: Parallax's own)
  -n N         entries of each list (default 20)
  -json        as JSON; README.md says how it is built
  -root DIR    Parallax's own folder (default: the one around the working folder)
`,
	"names": `parallax names [-corpus DIR] [-json] [-n N]

Proposes groups for aliases.yaml: names in the text that seem to mean the same, by their spelling and by what stands
around them. Prints YAML with the evidence as comments; nothing is applied. What aliases.yaml holds already is
not proposed again.

  -corpus DIR  folder of articles (default: Parallax's own)
  -n N         proposals to show, strongest first (default 20)
  -json        as JSON; README.md says how it is built
  -root DIR    Parallax's own folder (default: the one around the working folder)
`,
	"eval": `parallax eval search [-run FILE] DIR
parallax eval align [-out FILE] FILE

search: DIR holds docs.jsonl ({"id","title","text"} a line), queries.tsv (id, tab, text) and qrels.txt
(query 0 doc grade). Prints means over the queries that have a relevant document: nDCG@10, where a grade
above 0 gains 1 and rank r discounts by log2(r+1), and MAP over the first 1,000 results.
  -run FILE  write the results as a TREC run: query Q0 doc rank score parallax

align: FILE holds {"id","a":[sentences],"b":[sentences],"gold":[[[i…],[j…]],…]} a line, indices from 0. Prints
precision, recall and F1 over the pairs (i, j) that a match joins, all documents together.
  -out FILE  write {"id","pairs":[[[i…],[j…],"strong"],…]} a line
`,
	"generate": `parallax generate -n N -out DIR [-words W] [-seed S]

Makes up a collection of N articles, about 3 kB each where -words does not say otherwise, with names in
several spellings. It reads like nothing but counts like English. The same N, W and seed give the same files.

  -n N      articles (default 10000)
  -out DIR  folder to make
  -words W  words of an average article, 40 to 5000 (default: about 450)
  -seed S   another seed, other articles (default 1)
`,
}
