package compare

// What package told goes by too, so that a build and the page judge alike.
const (
	CopyWords  = copyWords  // words in a row that make a copy
	Pointing   = pointing   // how much more a name or a figure counts than a word as rare
	LikelyFrom = likelyFrom // probability from which a row is likely by its score alone
)
