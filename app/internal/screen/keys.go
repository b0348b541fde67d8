package screen

import "parallax/app/internal/route"

// Action is what a key asks for.
type Action uint8

const (
	None Action = iota
	FocusBox
	ClearBox
	LeaveBox
	Commit // search now, and go to the first hit
	Down
	Up
	Open // the selected hit
	Mark
	Compare
	Next
	Previous
	Help
	Back
	ClearFilters
	// Of a comparison.
	First
	Last
	Level
	WeakToo
	Changed
	AllRows
	View1
	View2
	View3
	View4
)

// Steps reports whether a key that is held down goes on and on.
func (a Action) Steps() bool { return a == Down || a == Up || a == Next || a == Previous }

// Place says where the keyboard focus is.
type Place uint8

const (
	Elsewhere Place = iota
	Box             // the search box, with text in it
	EmptyBox
	Field   // another control that takes letters or arrows
	HitLink // the title of a hit
	HitBox  // the checkbox of a hit
	Control // another link or button
	Strip   // the overview of a comparison
)

// Key tells what a key, named as in KeyboardEvent.key and pressed without Ctrl, Alt or Meta, does on a screen.
func Key(on route.Screen, at Place, key string) Action {
	if at == Box || at == EmptyBox {
		return boxKey(at, key)
	}
	if at == Field {
		if key == "Escape" {
			return FocusBox
		}
		return None
	}
	switch key {
	case "/":
		return FocusBox
	case "?":
		return Help
	case "x":
		return Mark
	case "c":
		return Compare
	}
	if on == route.Library {
		return listKey(at, key)
	}
	switch key {
	case "n", "j":
		return Next
	case "p", "k":
		return Previous
	case "Escape":
		return Back
	}
	if on == route.Compare {
		return compareKey(at, key)
	}
	return None
}

func boxKey(at Place, key string) Action {
	switch key {
	case "Escape":
		if at == EmptyBox {
			return LeaveBox
		}
		return ClearBox
	case "ArrowDown":
		return Down
	case "Enter":
		return Commit
	}
	return None
}

func listKey(at Place, key string) Action {
	switch key {
	case "j":
		return Down
	case "k":
		return Up
	case "Escape":
		return FocusBox
	case "0":
		return ClearFilters
	case "ArrowDown", "ArrowUp":
		if at == HitLink || at == HitBox {
			return map[string]Action{"ArrowDown": Down, "ArrowUp": Up}[key]
		}
	case "Enter":
		if at == Elsewhere || at == HitBox {
			return Open
		}
	}
	return None
}
