#!/usr/bin/env bash
# Builds, serves, tests and measures Parallax. Works from any folder; what it does is written in Go, in app/cmd/parallax.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

usage() {
	cat <<'END'
./build.sh [build]                  the default collection: index.html opens from disk, dist/ is the static site
./build.sh -corpus DIR -out OUT     the same for any folder of articles, in OUT
./build.sh serve [-corpus … -out …] build, serve on this machine, print the address
./build.sh test                     every check there is; sets up Chromium where apt-get can
./build.sh bench [-short] [-only comparing]
                                    the benchmarks, as Markdown tables; -short to see that they work
END
}

need_go() {
	command -v go >/dev/null || die "Parallax needs Go $(wanted) or newer, and there is none here: see https://go.dev/dl/"
	local why
	why=$(cd "$root" && go list -m 2>&1 >/dev/null) ||
		die "Parallax needs Go $(wanted) or newer; here is $(go env GOVERSION): see https://go.dev/dl/ ($(printf %s "$why" | tail -n 1))"
}

wanted() { sed -n 's/^go //p' "$root/go.mod"; }

# The command, compiled once, then run in the caller's folder: relative paths mean what the caller means.
parallax() {
	if [ ! -x "$tmp/parallax" ]; then
		need_go
		(cd "$root" && go build -o "$tmp/parallax" ./app/cmd/parallax)
	fi
	"$tmp/parallax" "$@"
}

serve() {
	parallax build -root "$root" "$@"
	local dir=$root/dist
	while [ $# -gt 0 ]; do
		case $1 in
		-out | --out) dir=${2:-} ;;
		-out=* | --out=*) dir=${1#*=} ;;
		esac
		shift
	done
	parallax serve -out "$dir"
}

# Whether the browser tests will find a Chromium. On macOS it is no command, so they are told where it is.
browser() {
	local c
	for c in "${PARALLAX_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable chrome; do
		[ -n "$c" ] && command -v "$c" >/dev/null && return 0
	done
	for c in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
		[ -x "$c" ] && export PARALLAX_CHROMIUM=$c && return 0
	done
	return 1
}

# The browser tests drive Chromium. On Debian and its kin it is set up here.
need_browser() {
	browser && return 0
	if command -v apt-get >/dev/null; then
		local sudo=
		if [ "$(id -u)" != 0 ]; then
			sudo=sudo
			command -v sudo >/dev/null || die "The browser tests need Chromium; as root: apt-get update && apt-get install -y chromium"
		fi
		say "The browser tests need Chromium: setting it up through apt-get."
		# shellcheck disable=SC2086 # empty when run as root
		$sudo apt-get update -q >&2 && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y chromium >&2 && browser && return 0
		die "Chromium could not be set up; try: ${sudo:+$sudo }apt-get update && ${sudo:+$sudo }apt-get install -y chromium"
	fi
	case $(uname -s) in
	Darwin) die "The browser tests need Chromium: brew install --cask chromium" ;;
	*)
		local how="install Chromium or Google Chrome with your package manager"
		command -v dnf >/dev/null && how="sudo dnf install chromium"
		command -v pacman >/dev/null && how="sudo pacman -S chromium"
		command -v zypper >/dev/null && how="sudo zypper install chromium"
		command -v apk >/dev/null && how="sudo apk add chromium"
		die "The browser tests need Chromium: $how"
		;;
	esac
}

# Fetches a checker, exactly this version; fails where it cannot be had.
fetch() {
	GOBIN=$tmp GOFLAGS= go install "$1" 2>/dev/null && return 0
	say "skipped: $1 cannot be had here"
	return 1
}

# The browser tests borrow a checker of accessibility, axe-core, from npm. On Debian and its kin npm is set up here.
fetch_axe() {
	local sudo=
	[ "$(id -u)" = 0 ] || sudo=sudo
	if ! command -v npm >/dev/null && command -v apt-get >/dev/null && { [ -z "$sudo" ] || command -v sudo >/dev/null; }; then
		say "The accessibility test needs npm: setting it up through apt-get."
		# shellcheck disable=SC2086 # empty when run as root
		$sudo apt-get update -q >&2 && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends npm >&2 || say "npm could not be set up"
	fi
	if ! command -v npm >/dev/null; then
		say "SKIPPED: accessibility is not checked, since there is no npm here; set it up, then run this again"
	elif ! (cd app/internal/browser && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2); then
		say "SKIPPED: accessibility is not checked, since npm could not fetch axe-core"
	fi
}

run_tests() {
	need_go
	need_browser
	cd "$root"
	say "gofmt"
	local bad
	bad=$(gofmt -l app corpus)
	[ -z "$bad" ] || die "not formatted: $bad"
	say "go vet"
	go vet ./...
	GOOS=js GOARCH=wasm go vet ./app ./corpus
	say "staticcheck"
	if fetch honnef.co/go/tools/cmd/staticcheck@v0.7.0; then
		"$tmp/staticcheck" ./...
	fi
	say "govulncheck"
	# What it knows changes from day to day and comes over the network, so it informs and does not fail.
	if fetch golang.org/x/vuln/cmd/govulncheck@v1.2.0; then
		"$tmp/govulncheck" ./... >&2 || say "govulncheck found something or has no database here, see above"
	fi
	say "build"
	parallax build -root "$root"
	say "go test, without the browser"
	PARALLAX_BROWSER=0 go test ./...
	say "npm ci, for the accessibility test"
	fetch_axe
	say "go test, in the browser"
	PARALLAX_BROWSER=1 go test -count=1 ./app/internal/browser/...
}

case ${1:-build} in
build)
	[ $# = 0 ] || shift
	parallax build -root "$root" "$@"
	;;
serve)
	shift
	serve "$@"
	;;
test) run_tests ;;
bench)
	shift
	need_go
	need_browser
	cd "$root"
	go run ./app/cmd/bench "$@"
	;;
-h | -help | --help | help) usage ;;
-*) parallax build -root "$root" "$@" ;;
*)
	usage >&2
	exit 2
	;;
esac
