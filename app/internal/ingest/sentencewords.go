package ingest

import "strings"

// The words that decide where a dot ends a sentence. Languages share one table: a wrong guess joins two sentences and
// loses nothing.

type abbreviation uint8

const (
	always       abbreviation = iota + 1 // something always follows: "Gen."
	beforeNumber                         // only before a number: "No. 5", "Feb. 17"
	sometimes                            // ends a sentence when a word follows that starts sentences: "Inc."
)

var abbreviations = func() map[string]abbreviation {
	m := map[string]abbreviation{}
	for kind, words := range map[abbreviation]string{
		always: `lt gen col mr mrs ms mx dr prof rep reps sen sens gov govs sgt capt maj brig cmdr cdr adm hon rev pres supt det
			insp spc pvt cpl messrs mme mlle vs cf viz ca bzw hr hrn fr frl dipl ing evtl ggf sog vgl inkl exkl zzgl i.e e.g
			z.b d.h mag obst gefr uffz av gral cnel sra srta dra им ул пр пл г-н г-жа проф акад ген полк кап лейт обл св`,
		beforeNumber: `no nr nos vol pp jan feb mar apr jun jul aug sep sept oct okt nov dec dez abb kap bd ziff abs art sec
			fig ch para tel str hs janv févr avr juil juill núm pág págs ene feb abr ago дом кв стр рис гл ст`,
		sometimes: `st inc ltd co corp jr sr bros etc al usw dept univ est mt ft ave blvd rd approx gmbh bln mln tsd mio mrd
			u.a u.s u.k u.n a.m p.m jh jhdt geb gest ebd hrsg usf m.e gén env ex ej ee uu ud uds aprox тыс млн млрд руб коп др гг вв`,
	} {
		for _, w := range strings.Fields(words) {
			m[w] = kind
		}
	}
	return m
}()

// starters are words that open sentences and seldom follow an abbreviation inside one.
var starters = set(`a an the this that these those there it its he she his her they their we our you i in on at by for from
	to of with after before when while as if but and or so yet however also here then now what who why how where which some
	many most all both each not one two meanwhile although though since until during under despite according
	der die das den dem des ein eine einer es er sie wir ihr ich im am an auf aus bei nach vor mit von zu zum zur als wenn
	aber und oder doch auch dies diese dieser dieses nun dann dort hier wer was wie wo
	le la les un une il elle ils elles on ce cette ces dans en sur pour par avec mais et selon après avant
	el los las una unos unas ella ellos del con pero y según tras cuando
	в на он она они оно это эти по с к из о за но и а однако после потом когда также как что при для`)

// Languages that write the third as "3.".
var dottedOrdinals = set(`de da nb nn no fi et lv cs sk pl hu hr sr sl bs tr is fo hsb dsb lb`)

// germanMonths follow an ordinal even where the language is not known.
var germanMonths = set(`Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
