// Package sorting sorts slices as slices.SortStableFunc does, in less room: that function is compiled anew for every type, some eight
// kilobytes of WebAssembly each time. Call By.
package sorting

import "sort"

// By sorts list by compare, which is negative where a comes before b; equal entries keep their order.
func By[T any](list []T, compare func(a, b T) int) {
	sort.SliceStable(list, func(i, j int) bool { return compare(list[i], list[j]) < 0 })
}
