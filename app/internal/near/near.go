// Package near tells how far what somebody wrote is from what they may have meant. Call Distance.
package near

// Distance counts the bytes to insert, remove or replace between two short words (Levenshtein).
func Distance(a, b string) int {
	row := make([]int, len(b)+1) // from the part of a read so far to every beginning of b
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := corner
			if a[i] != b[j] {
				replaced++
			}
			corner, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, replaced)
		}
	}
	return row[len(b)]
}
