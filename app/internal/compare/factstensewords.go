package compare

import "strings"

// among reports whether w is one of the words of a list, each of which a bar follows.
func among(w, list string) bool {
	if w == "" {
		return false
	}
	for at := 0; ; at++ {
		i := strings.Index(list[at:], w)
		if i < 0 {
			return false
		}
		at += i
		if (at == 0 || list[at-1] == '|') && at+len(w) < len(list) && list[at+len(w)] == '|' {
			return true
		}
	}
}

// English words that tell a tense.
const (
	modals       = "would|could|should|might|may|can|cannot|must|"
	presents     = "is|are|am|begins|start|starts|ends|opens|closes|takes|comes|runs|plans|hopes|wants|expects|aims|intends|remains|stays|lasts|applies|continues|"
	plannedWords = "due|expected|scheduled|planned|supposed|slated|set|likely|going|meant|about|ready|poised|to|"
	decided      = "plan|plans|want|wants|hope|hopes|intends|intend|aims|vows|promises|agrees|voted|agreed|decided|ordered|promised|pledged|vowed|resolved|"
	entered      = "began|started|continued|managed|failed|helped|came|went|forced|able|rushed|refused|"
	alikeForms   = "hit|put|set|cut|let|shut|cost|burst|split|spread|beat|quit|hurt|read|"
	participles  = "taken|given|driven|broken|shaken|fallen|risen|begun|seen|known|written|spoken|thrown|grown|flown|drawn|chosen|stolen|frozen|withdrawn|overthrown|sunk|done|gone|been|"
	// subjects come before a verb, not before what it did.
	subjects = "i|he|she|it|we|you|they|them|who|that|which|"
	// noParticiples end in -ed for other reasons.
	noParticiples = "hundred|sacred|kindred|naked|wicked|shed|sled|biped|"
	// struck are nouns of what nobody sees coming: "Tuesday night’s blast" was.
	struck      = "blast|blasts|bombing|bombings|attack|attacks|raid|raids|crash|accident|collision|quake|earthquake|aftershock|fire|blaze|explosion|explosions|shooting|shootings|storm|flood|floods|flooding|landslide|collapse|killing|killings|murder|death|deaths|disaster|defeat|stabbing|"
	auxiliaries = "will|shall|was|were|had|has|have|did|is|are|be|been|would|could|should|might|may|can|must|"
)

var (
	// beforeDate may stand between a date and the clause that it belongs to.
	beforeDate = wordSet(`in on by before after since until till from at of during through within the a end ends ended beginning start middle close early late mid again only
		not about around every each late early and or`)
	// linking words begin another clause.
	linking = wordSet("and but or that which who whom whose when where while because although though if as unless whereas so")
)

// pastForms are the past tenses that do not end in -ed, with their verbs.
var pastForms = irregular(`came=come went=go took=take made=make gave=give got=get met=meet won=win ran=run sent=send built=build fell=fall rose=rise
	grew=grow kept=keep brought=bring began=begin broke=break struck=strike burnt=burn flew=fly fled=flee fought=fight drove=drive shook=shake sank=sink
	swept=sweep became=become said=say told=tell spoke=speak wrote=write knew=know thought=think held=hold left=leave lost=lose stood=stand threw=throw
	caught=catch bought=buy sold=sell spent=spend chose=choose drew=draw blew=blow tore=tear withdrew=withdraw overran=overrun retook=retake shot=shoot
	found=find led=lead saw=see stole=steal heard=hear paid=pay laid=lay sought=seek slept=sleep swore=swear undertook=undertake overthrew=overthrow upheld=uphold
	taken=take given=give driven=drive broken=break shaken=shake fallen=fall risen=rise begun=begin flown=fly thrown=throw withdrawn=withdraw sunk=sink`)

// irregular reads words with what they stand for.
func irregular(list string) map[string]string {
	m := map[string]string{}
	for _, p := range strings.Fields(list) {
		k, v, _ := strings.Cut(p, "=")
		m[k] = v
	}
	return m
}

// pastWords and aheadWords tell the tense in other languages.
var (
	pastWords = map[string]string{
		"de": "war|waren|wurde|wurden|hatte|hatten|sagte|sagten|teilte|kam|kamen|ging|gingen|gab|gaben|begann|begannen|starb|starben|fiel|fielen|nahm|nahmen|traf|trafen|eroberte|eroberten|",
		"fr": "était|étaient|avait|avaient|fut|furent|ont|a|tomba|déclara|",
		"es": "fue|fueron|era|eran|había|habían|estaba|estaban|tuvo|hubo|dijo|",
	}
	aheadWords = map[string]string{
		"de": "wird|werden|soll|sollen|will|wollen|kann|können|würde|würden|sollte|sollten|ist|sind|",
		"fr": "sera|seront|va|vont|doit|doivent|devrait|pourrait|aura|auront|est|",
		"es": "será|serán|va|van|debe|deben|podría|tendrá|es|",
	}
)

// alikeVerbs are verbs that tell the same kind of event, by their stems.
var alikeVerbs = [...]string{
	"tak|captur|seiz|retak|recaptur|liberat|free|driv|forc|expel|fall|regain|conquer|overrun|oust|recover|",
	"strik|hit|shak|rock|", "kill|di|perish|drown|murder|assassinat|", "begin|start|launch|erupt|", "end|finish|stop|", "clos|shut|",
	"injur|wound|hurt|", "vot|decid|approv|agre|", "rescu|sav|", "happen|occur|", "sink|capsiz|founder|", "destroy|raz|",
	"ris|climb|increas|reach|", "burn|blaz|", "arriv|reach|",
}

// light verbs say too little to be what a date goes with.
const lightVerbs = "be|hav|com|go|mak|do|get|giv|say|tell|see|know|think|becom|remain|"

// verbStem gives what the forms of an English verb share; "" for one that says little.
func verbStem(w string) string {
	if base := pastForms[w]; base != "" {
		w = base
	}
	for _, end := range [...]string{"ied", "ies", "ying", "ing", "ed", "es", "s", "e"} {
		if cut, ok := strings.CutSuffix(w, end); ok && len(cut) >= 2 && !(end == "s" && strings.HasSuffix(cut, "s")) {
			if w = cut; among(end, "ied|ies|") {
				if len(cut) > 2 {
					w += "y"
				}
			} else if n := len(w); n > 3 && w[n-1] == w[n-2] && w[n-1] != 's' && w[n-1] != 'l' {
				w = w[:n-1]
			}
			break
		}
	}
	if among(w, lightVerbs) {
		return ""
	}
	return w
}

// sameVerb reports whether two stems are of one kind of event.
func sameVerb(a, b string) bool {
	if a == b {
		return true
	}
	for _, list := range alikeVerbs {
		if among(a, list) && among(b, list) {
			return true
		}
	}
	return false
}
