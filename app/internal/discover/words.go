package discover

import (
	"strings"

	"parallax/app/internal/names"
)

// What a word says about the names around it. One word can say several things.
type sign uint32

const (
	never      sign = 1 << iota // never part of a name: months, weekdays, words that only open sentences
	generic                     // no name alone, though it can be part of one
	demonym                     // of a people or a language: no name alone, and cut from the front of one
	title                       // stands before a person, in capitals or not
	role                        // in lower case, stands before a person
	office                      // goes on a title: "Secretary of State"
	groupHead                   // in a name: an armed group, a party
	orgHead                     // in a name: an organisation
	placeHead                   // in a name: a place
	division                    // after the name of a place, no part of it: "Idlib Province"
	geoNoun                     // in lower case beside a name or before "of": a place
	groupNoun                   // in lower case beside a name: a group
	orgNoun                     // in lower case before a name: an organisation
	saying                      // after a name: somebody speaks
	inside                      // in lower case between the capitals of a name
	tied                        // the same, before a hyphen only
	collective                  // its possessive stands inside names: "People's Republic"
	joining                     // in a name: two things may follow, with "and"
	leading                     // in lower case before the capital of a name
	linking                     // "of", "for": inside a name whose head stands before
	locating                    // before a place
	given                       // a given name
	country
	city    // a capital or large town
	known   // an organisation that needs no cue
	compass // before a place: "Eastern"
	statal  // in front of a name that it does not belong to, unless that is an institution: "U.S. Humvee"
)

// The lists hold words in lower case without accents where the language allows both; several languages share them.
var lexicon = func() map[string]sign {
	m := map[string]sign{}
	for s, words := range map[sign]string{
		never: `january february march april may june july august september october november december jan feb mar apr jun jul
			aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri
			sat sun januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag
			sonntag janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo
			abril mayo junio julio agosto septiembre octubre noviembre diciembre christmas easter ramadan eid i i'm i've i'd
			i'll a an the this that these those there it its it's he she his her hers their theirs they we our ours us you
			your my mine me him them who whom whose which what when where why how if in on at by for from to with into onto
			before after while as but and or nor so yet however also then now here than though although since until unless
			during under despite according gobierno gouvernement governo about above across against along among around behind below beneath beside besides
			between beyond down near off out over through throughout toward towards up upon within without not no yes some
			many most much more all both each every either neither few several other another any such same one two three
			four five six seven eight nine ten dozens hundreds thousands millions first last next earlier later meanwhile
			today yesterday tomorrow tonight still just only even ever never again once is are was were be been being am do
			does did has have had having will would can could may might must shall should let let's that's there's what's
			don't didn't isn't can't won't he's she's they're we're you're we've you've yeah ok okay pm tv ceo cfo dvd cd pr
			nobody everybody somebody anybody everyone someone anyone nothing everything something anything dear sorry thanks
			thank please hello welcome add read click share see watch listen follow subscribe sign log part volume phase photo photos video image images caption credit
			file updated published opinion analysis editorial exclusive breaking live update related advertisement
			der die das den dem des ein eine einen einem einer eines er sie wir ihr ich im am auf aus bei nach vor mit von zu
			zum zur als wenn aber und oder doch auch dies diese dieser dieses nun dann dort hier wer was wie wo
			le la les un une des du au aux il elle ils elles nous vous je ce cet cette ces et mais ou où donc dans en sur pour
			par avec sans sous entre selon après avant depuis el los las lo unos unas y o pero que en con sin para por según
			desde hasta este esta estos estas ese esa su sus se no sí
			в на и но а он она они мы вы я это этот эта эти по из за от до при как что к с у о об его её ее их мой наш
			не же так там тут где когда если для после перед также кроме однако об во со ко`,
		generic: `army front ministry party council province city state states government parliament congress senate court
			police forces force group union league movement alliance coalition committee commission agency department office
			university school hospital airport church mosque temple street square bridge river sea lake island mountain
			valley desert gulf strip bank company corporation council foundation institute center centre association
			federation republic kingdom empire nation nations world war cold peace security defense defence foreign interior
			national international united general central supreme special human rights air naval navy marine marines guard
			guards staff house home internet web news press media radio television times post daily weekly north south east
			west northern southern eastern western northeast northwest southeast southwest middle upper lower greater new old
			great grand saint holy constitution treaty agreement accord accords act bill law resolution article chapter
			section part olympics games cup final day night week month year season summer winter spring autumn republican
			republicans democrat democrats democratic liberal conservative conservatives labour labor socialist communist
			communists islamist islamists islamic islam muslim muslims christian christians jew jews jewish catholic
			catholics protestant orthodox sunni sunnis shia shias shiite shiites shi'ite shi'ites alawite alawites druze
			yazidi yazidis bedouin western westerners god lord bible koran quran facebook twitter google youtube instagram
			whatsapp tribune herald gazette university college academy mr mrs ms dr operation brigade battalion division
			regiment legion unit chief brigades battalions governorate district region county town village free allah
			affaires intelligence military humvee services service corps command commander-in-chief`,
		demonym: `afghan afghans african africans albanian albanians algerian algerians american americans arab arabs arabic
			argentine argentinian armenian armenians asian asians australian australians austrian austrians azeri
			azerbaijani bahraini bangladeshi belarusian belgian belgians bolivian bosnian bosnians brazilian brazilians
			british briton britons bulgarian burmese cambodian cameroonian canadian canadians catalan chadian chechen
			chechens chilean chinese colombian colombians congolese croat croatian croatians croats cuban cubans cypriot
			czech czechs danish danes dutch ecuadorean egyptian egyptians english emirati eritrean estonian ethiopian
			ethiopians european europeans filipino finnish finn finns french frenchman georgian georgians german germans
			ghanaian greek greeks guatemalan haitian hebrew hungarian hungarians icelandic indian indians indonesian
			indonesians iranian iranians iraqi iraqis irish israeli israelis italian italians ivorian jamaican japanese
			jordanian jordanians kazakh kenyan kenyans korean koreans kosovar kurd kurdish kurds kuwaiti kyrgyz latin
			latvian lebanese libyan libyans lithuanian macedonian malaysian malian maltese mexican mexicans moldovan
			mongolian moroccan moroccans nepalese nicaraguan nigerian nigerians norwegian norwegians omani pakistani
			pakistanis palestinian palestinians panamanian pashto persian peruvian polish poles portuguese qatari romanian
			romanians russian russians rwandan saudi saudis scottish scots senegalese serb serbian serbs singaporean slovak
			slovenian somali somalis soviet soviets spanish spaniards sudanese swedish swedes swiss syrian syrians taiwanese
			tajik tanzanian tartar tatar thai tibetan tunisian tunisians turk turkish turkmen turks ugandan uighur uyghur
			ukrainian ukrainians uruguayan uzbek venezuelan venezuelans vietnamese welsh yemeni yemenis zimbabwean
			французский немецкий русский американский россияне русские
			français française russe russes américain américains américaine allemand allemands britannique britanniques
			syrien syriens israélien israéliens ruso rusos francés alemán`,
		title: `president president-elect minister premier chancellor secretary mr mrs ms miss mx sir dame lady dr prof professor
			senator sen representative rep congressman congresswoman governor gov mayor king queen prince princess sultan
			emir sheikh sheik shaykh imam ayatollah mullah pope cardinal archbishop bishop rabbi father reverend rev general
			gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal admiral adm commander cmdr
			brigadier brig marshal judge justice ambassador attorney director chairman chairwoman speaker deputy
			vice prime herr frau präsident präsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin ministerin
			außenminister außenministerin innenminister verteidigungsminister general oberst m mme mlle président présidente
			ministre général señor señora presidente presidenta ministro ministra президент премьер министр генерал
			полковник майор господин госпожа`,
		role: `president minister premier chancellor spokesman spokeswoman spokesperson secretary colonel général envoy
			señor sheikh imam emir sultan ayatollah
			diplomat ambassador leader commander chief chairman chairwoman journalist reporter correspondent analyst activist
			lawyer author actor actress singer writer historian researcher scientist professor director coach striker
			goalkeeper senator mayor governor king queen prince princess pope lawmaker candidate founder negotiator cleric
			preacher dictator strongman warlord physicist economist sprecher sprecherin chef porte-parole président ministre
			portavoz presidente presidenta présidente ministro ministra президент министр генерал секретарь представитель глава`,
		collective: `people workers women men children farmers writers veterans teachers journalists students lawyers soldiers`,
		office: `state defense defence staff interior finance justice health education foreign affairs economy energy
			agriculture labor labour commerce trade transport culture information treasury war`,
		groupHead: `front army brigade brigades forces movement militia militias party alliance coalition corps legion
			battalion battalions division regiment guard guards hawks jabhat harakat ansar jaysh jaish ahrar liwa league
			resistance brotherhood units partei parti partido фронт партия`,
		orgHead: `ministry department agency university committee council organization organisation commission bank institute
			court parliament congress senate observatory centre center company corp inc ltd association foundation bureau
			service services union nations fund authority administration chamber college academy school hospital club
			federation society network news times post tribune herald journal gazette television radio press office cabinet
			politburo directorate staff force navy command ministère université comité conseil organisation ministerio universidad comité
			consejo министерство совет комитет агентство`,
		placeHead: `river mountains mount lake sea ocean gulf strait bay island islands valley desert airport airfield square
			street heights strip peninsula hills cape canal camp bridge plateau province governorate`,
		division: `province governorate oblast prefecture`,
		geoNoun: `city town village province governorate region district capital island port suburb outskirts neighborhood
			neighbourhood state county municipality countryside area north south east west northeast northwest southeast
			southwest coast stadt ort dorf provinz hauptstadt ville province région capitale ciudad provincia capital город
			городе города деревня провинции провинция столица столице село`,
		groupNoun: `militants fighters rebels militia militiamen insurgents group faction gunmen terrorists movement jihadists
			extremists guerrillas affiliate loyalists battalion brigade`,
		orgNoun: `agency newspaper company network channel website magazine broadcaster daily weekly firm organisation
			organization charity ngo`,
		saying: `said says told added tweeted wrote argued insisted explained recalled testified replied asked sagte erklärte
			betonte déclaré déclare affirmé dijo afirmó declaró заявил сказал сообщил заявила сказала сообщила`,
		tied:     `ad ar as ash at az an ed er es esh et ez`,
		inside:   `al el bin ibn bint abu umm ben de del della di da dos das du van von der den ten ter la le los las`,
		leading:  `al el bin ibn abu umm`,
		linking:  `of for`,
		locating: `in near à en nahe bei в во под`,
		given: `john james robert michael william david richard thomas charles daniel matthew anthony mark donald steven paul
			andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey gary stephen eric scott frank peter
			patrick jack henry adam nathan simon martin alan ben sam tom jim bob bill joe mike steve josh fred mary patricia
			jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley emily kimberly
			donna michelle carol amanda melissa laura rebecca sharon cynthia kathleen amy angela anna emma nicole helen
			samantha katherine christine rachel maria julia theresa hillary elissa alice jane kate
			mohammed mohammad muhammad mohamed ahmed ahmad ali hassan hussein omar abdullah abdul ibrahim khalid khaled
			mahmoud mustafa yusuf youssef bashar hafez hamid hamza saad faisal fatima aisha leila layla mariam zainab nouri
			haider qassem hosni muammar recep tayyip vladimir dmitry dmitri sergei sergey alexander aleksandr mikhail nikolai
			ivan igor oleg boris yuri andrei viktor anatoly pavel yevgeny konstantin natalia olga elena irina svetlana
			tatiana maria jean pierre jacques michel françois nicolas emmanuel philippe louis marie hans klaus wolfgang
			jürgen helmut gerhard angela frank-walter heiko olaf josé juan carlos luis jorge miguel pedro antonio francisco
			manuel pablo giovanni giuseppe matteo silvio frederik staffan jens anders lars erik benjamin yitzhak shimon ehud
			владимир дмитрий сергей александр михаил николай иван игорь олег борис юрий андрей виктор анатолий`,
		country: `afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh
			belarus belgium benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burma burundi cambodia
			cameroon canada chad chile china colombia congo croatia cuba cyprus denmark djibouti ecuador egypt england
			eritrea estonia ethiopia fiji finland france gabon gambia georgia germany ghana greece guatemala guinea guyana
			haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan
			kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania luxembourg macedonia
			madagascar malawi malaysia mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco
			mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama
			paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia
			slovenia somalia spain sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania thailand togo
			tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan vatican venezuela vietnam wales yemen zambia
			zimbabwe россия россии франция франции германия германии украина украины украине сирия сирии сирию турция турции
			иран ирана ирак ирака китай китая сша великобритания великобритании польша польши`,
		city: `abuja accra algiers amman amsterdam ankara astana athens auckland baghdad baku bamako bangkok barcelona
			basra beijing beirut belfast belgrade benghazi berlin bogota boston brasilia brussels bucharest budapest
			cairo canberra caracas chicago copenhagen dakar dallas damascus delhi dhaka dubai dublin frankfurt geneva
			hamburg hanoi harare havana helsinki istanbul jakarta jerusalem johannesburg kabul karachi khartoum kiev kyiv
			kinshasa lagos lahore lima lisbon london luanda madrid manila melbourne miami milan minsk montreal moscow mosul
			mumbai munich nairobi nicosia oslo ottawa paris philadelphia prague pretoria pyongyang rabat riga riyadh rome
			sanaa santiago sarajevo seoul shanghai sofia stockholm sydney taipei tallinn tashkent tbilisi tehran tokyo
			toronto tripoli tunis vienna vilnius warsaw washington yerevan zagreb zurich
			москва киев париж лондон берлин дамаск багдад тегеран анкара вашингтон moskau peking damaskus brüssel wien
			londres moscou pékin bruxelles moscú pekín bruselas`,
		known: `reuters cnn bbc afp ap upi tass ria interfax xinhua dpa aljazeera nato un u.n eu unesco unicef unhcr opec imf
			cia fbi nsa pentagon kremlin cnbc nbc abc cbs npr kgb fsb gru mossad interpol europol bloomberg uno`,
		statal: `us u.s u.s. uk u.k u.k. un u.n u.n. eu uno usa`,
		compass: `northern southern eastern western northeastern northwestern southeastern southwestern central north south
			east west`,
	} {
		for _, w := range strings.Fields(words) {
			m[w] |= s
		}
	}
	return m
}()

// longPlaces and longBodies are known names of several words, some of which alone mean something else.
var (
	longPlaces = set(`saudi arabia|united states|united kingdom|united arab emirates|north korea|south korea|new zealand|
		south africa|south sudan|sri lanka|costa rica|el salvador|sierra leone|ivory coast|burkina faso|equatorial guinea|
		central african republic|czech republic|dominican republic|papua new guinea|east timor|soviet union|new york|los angeles|
		san francisco|new delhi|buenos aires|rio de janeiro|hong kong|tel aviv|mexico city|middle east|west bank|gaza strip|
		northern ireland|western sahara|kuala lumpur|abu dhabi|addis ababa|st petersburg|st. petersburg|cape town`)
	longBodies = set(`white house|united nations|european union|security council|human rights watch|amnesty international|
		red cross|red crescent|reporters without borders|world health organization|general assembly|doctors without borders|wall street journal|new york times|washington post`)
)

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Split(list, "|") {
		m[strings.Join(strings.Fields(w), " ")] = true
	}
	return m
}

// Head tells what kind of thing a word in a name makes of it: "front" a group, "ministry" an organisation, "river" a place.
func Head(word string) names.Kind {
	switch s := lexicon[strings.ToLower(word)]; {
	case s&placeHead > 0:
		return names.Place
	case s&groupHead > 0:
		return names.Party
	case s&orgHead > 0:
		return names.Organisation
	}
	return ""
}

// WellKnown reports whether name is a country, a large town or an organisation that needs no evidence.
func WellKnown(name string) bool {
	name = strings.ToLower(name)
	return lexicon[name]&(country|city|known|statal) > 0 || longPlaces[name] || longBodies[name]
}

// Common reports whether a word says little: it opens sentences, or belongs to many names.
func Common(word string) bool {
	return lexicon[strings.ToLower(word)]&(never|generic|demonym|title|role|geoNoun|saying|inside|linking|locating) > 0
}
