package compare

// A wide is v·2^(256·e): weights of walks through long texts pass the range of a float64.
type wide struct {
	v float64
	e int32
}

const (
	big   = 0x1p256
	small = 0x1p-256
)

func (x wide) plus(y wide) wide {
	switch {
	case y.v == 0:
		return x
	case x.v == 0:
		return y
	case x.e == y.e:
		x.v += y.v
	case x.e == y.e+1:
		x.v += y.v * small
	case y.e == x.e+1:
		x.v, x.e = x.v*small+y.v, y.e
	case y.e > x.e:
		return y
	}
	if x.v > big {
		x.v, x.e = x.v*small, x.e+1
	}
	return x
}

func (x wide) times(w float64) wide {
	x.v *= w
	switch {
	case x.v > big:
		x.v, x.e = x.v*small, x.e+1
	case x.v < 1 && x.e > 0:
		x.v, x.e = x.v*big, x.e-1
	}
	return x
}

// ratio is x·y/z for a z that is at least as great.
func ratio(x, y, z wide) float64 {
	e := x.e + y.e - z.e
	v := x.v / z.v * y.v
	switch {
	case e == 0:
		return v
	case e == 1:
		return v * big
	case e == -1:
		return v * small
	}
	return 0
}
