// Package names knows which names mean the same person, place, group or organisation, and finds them in text.
package names
