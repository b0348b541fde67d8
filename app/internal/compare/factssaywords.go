package compare

// saying are verbs that tell who says what. Those of the first kind always do; those of the second only before "that", a
// comma, a full stop, a quotation or the day on which it was said; those of the third before the word named.
const sayingOf = "cites|cited|expects|reckons|"

var (
	saying     = wordSet("say says said told tells deny denies denied")
	sayingThat = wordSet(`report reports reported claim claims claimed announce announces announced warn warns warned note notes noted add adds added
		explain explains explained insist insists insisted argue argues argued acknowledge acknowledges acknowledged concede concedes conceded
		admit admits admitted confirm confirms confirmed reply replies replied answer answers answered remark remarks remarked observe observes observed
		recall recalls recalled complain complains complained declare declares declared  stress stresses stressed
		emphasise emphasises emphasised emphasize emphasizes emphasized predict predicts predicted promise promises promised vow vows vowed
		conclude concludes concluded charge charges charged allege alleges alleged assert asserts asserted maintain maintains maintained
		write writes wrote ask asks asked testify testifies testified caution cautions cautioned estimate estimates estimated believe believes believed`)
	sayingBefore = map[string]string{"puts": "it", "put": "it", "speaks": "of", "spoke": "of", "points": "out", "pointed": "out"}
	thatWords    = wordSet("that how whether why if")
	beForms      = wordSet("is are was were be been being to as not n’t never would could will might may should can cannot must get gets got having")
	haveForms    = wordSet("has have had also later then already since repeatedly now again only once itself himself herself themselves")
	// openings come before a subject without being part of it.
	openings = wordSet("but and yet however meanwhile still so then nor or though although while as because that if when where since whereas until after before whether what which why how")
	inside   = wordSet("of in for at from on near with and") // may stand within a speaker
	leaders  = wordSet("the a an his her their its our my this that these those some many several most other another both one two three four five six seven eight nine ten a")
	pronouns = wordSet("he she it they we i you who which that him them us me everyone nobody somebody there anyone")
	speakers = wordSet(`general generals commander commanders spokesman spokeswoman spokesperson spokespeople official officials minister ministers ministry
		president government governor army military police source sources witness witnesses report reports resident residents activist activists analyst analysts
		expert experts doctor doctors agency agencies newspaper newspapers channel network statement review study survey author authors journalist journalists
		reporter reporters officer officers leader leaders adviser advisers advisor advisors ambassador diplomat diplomats secretary senator senators mayor chief
		prosecutor prosecutors lawyer lawyers judge court group groups organisation organization rebels militants insurgents observers monitors critics
		supporters researchers researcher scientists scientist committee commission council company bank union party embassy staff brigade meteorologists
		meteorologist firemen people villagers survivors relatives refugees soldiers fighters opposition department office administration command
		captain colonel director manager engineer economist economists professor historian politician politicians lawmakers lawmaker correspondent
		editor editors paper article document documents letter caption service services authorities coalition eyewitnesses media clerics activists locals
		powers allies others nurse teacher farmer owner owners parents mother father widow brother sister friend colleague campaigners aides aide coach`)
	persons = wordSet(`general commander spokesman spokeswoman spokesperson official minister president governor witness resident activist analyst expert
		doctor author journalist reporter officer leader adviser advisor ambassador diplomat secretary senator mayor chief prosecutor lawyer judge
		captain colonel director manager engineer economist professor historian politician man woman soldier fighter source militant rebel`)
)
