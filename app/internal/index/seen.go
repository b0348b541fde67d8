package index

import "github.com/RoaringBitmap/roaring/v2"

// Seen collects documents. The zero Seen is empty.
type Seen struct{ docs, fresh roaring.Bitmap }

// Unseen adds the documents that hold term in field to seen, and calls do with the number of each that was not there before, and
// with the number of all that hold the term. It reads no frequencies, so it costs little more than the documents that are new.
func (ix *Index) Unseen(field, term string, seen *Seen, do func(n, df int)) error {
	if ix.segment == nil {
		return nil
	}
	d, err := ix.segment.Dictionary(field)
	if err != nil {
		return err
	}
	list, err := d.PostingsList([]byte(term), nil, nil)
	if err != nil {
		return err
	}
	or, ok := list.(interface{ OrInto(*roaring.Bitmap) })
	if !ok {
		return nil // an empty list
	}
	df := int(list.Count())
	seen.fresh.Clear()
	or.OrInto(&seen.fresh)
	seen.fresh.AndNot(&seen.docs)
	seen.docs.Or(&seen.fresh)
	for it := seen.fresh.Iterator(); it.HasNext(); {
		do(int(it.Next()), df)
	}
	return nil
}
