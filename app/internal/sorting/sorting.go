// Package sorting sorts slices as slices.SortStableFunc does, in less room: that function is compiled anew for every type, some eight
// kilobytes of WebAssembly each time. Call By.
package sorting

import "sort"

// By sorts list by compare, which is negative where a comes before b; equal entries keep their order.
func By[T any](list []T, compare func(a, b T) int) {
	sorted := true
	for i := 1; i < len(list) && sorted; i++ {
		sorted = compare(list[i-1], list[i]) <= 0
	}
	if sorted {
		return // as most short lists are, and what follows makes room first
	}
	sort.SliceStable(list, func(i, j int) bool { return compare(list[i], list[j]) < 0 })
}
