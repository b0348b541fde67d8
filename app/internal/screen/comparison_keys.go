package screen

// compareKey tells what a key does on a comparison only.
func compareKey(at Place, key string) Action {
	if at == Strip {
		switch key {
		case "ArrowRight", "ArrowDown":
			return Next
		case "ArrowLeft", "ArrowUp":
			return Previous
		case "Home":
			return First
		case "End":
			return Last
		}
	}
	switch key {
	case "l":
		return Level
	case "w":
		return WeakToo
	case "d":
		return Changed
	case "0":
		return AllRows
	case "1", "2", "3", "4":
		return View1 + Action(key[0]-'1')
	}
	return None
}
