package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/systeminfo"
	"github.com/chromedp/chromedp"
)

// process gives the private memory, in bytes, of the largest process that draws a page: the one just opened, since no other
// page of this browser holds articles. It is 0 where the system does not tell.
func process(ctx context.Context) (int64, error) {
	all, err := systeminfo.GetProcessInfo().Do(cdp.WithExecutor(ctx, chromedp.FromContext(ctx).Browser))
	if err != nil {
		return 0, err
	}
	var most int64
	for _, p := range all {
		if p.Type == "renderer" {
			most = max(most, private(p.ID))
		}
	}
	return most, nil
}

// private adds up what the kernel lists as private to a process.
func private(pid int64) int64 {
	f, err := os.Open(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	if err != nil {
		return 0
	}
	defer f.Close()
	var sum int64
	for s := bufio.NewScanner(f); s.Scan(); {
		var kb int64
		if name, rest, ok := strings.Cut(s.Text(), ":"); ok && strings.HasPrefix(name, "Private_") {
			fmt.Sscanf(rest, "%d kB", &kb)
			sum += kb << 10
		}
	}
	return sum
}
