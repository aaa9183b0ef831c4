# Two commands do everything on a fresh Debian machine with Swift: `make site` and `make test`.

.PHONY: site program libraries test test-swift test-personal-data test-browser test-publishing
.PHONY: format bench bench-search bench-serve bench-templates screenshots clean
.DEFAULT_GOAL := site
.NOTPARALLEL:

# swift-build refuses imports of targets that a target does not declare: the order of the layers is checked by it.
SWIFT_FLAGS := --explicit-target-dependency-import-check error
# A program that brings Swift's libraries along starts in half the time, works a twentieth faster, and runs where no Swift is.
# Not every toolchain has them to link.
SWIFT_LIBRARIES = $(shell swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
RELEASE_FLAGS = -c release $(if $(wildcard $(SWIFT_LIBRARIES)_static),--static-swift-stdlib) $(SWIFT_FLAGS)
VENV := .venv
# What the program links: Debian's names, with the headers.
LIBRARIES := libcmark-dev libmimalloc-dev libxml2-dev libzip-dev nettle-dev pkg-config
BROWSER_PACKAGES := chromium fonts-noto-cjk python3-venv
# What the recipes of publishing/ use.
PUBLISHING_PACKAGES := git nginx rsync
# Of `make bench`: S, M or L, and how many times each is built.
SIZE := M
RUNS := 5

## Build sitegen and this repository's portal into site/.
site: program
	.build/release/sitegen build

## Build sitegen: what a pipeline calls that publishes a portal of its own.
program: libraries
	swift build $(RELEASE_FLAGS) --product sitegen

## Install what the program needs to be built and to run.
libraries:
	scripts/install-packages $(LIBRARIES)

## Run all tests: Swift, the detectors of personal data, the portal in a browser and the reports against their formats, then
## the ways in which it is published.
test: test-swift test-personal-data test-browser test-publishing

# The sources have no test of the older kind: without XCTest the last line counts the tests that ran.
test-swift:
	scripts/install-packages $(LIBRARIES) poppler-utils
	swift build --build-tests $(SWIFT_FLAGS)
	swift test --skip-build --disable-xctest

# How many lines of each sort; without a miss or a false hit it ends with `clean`.
LINES := 100000

test-personal-data:
	scripts/install-packages $(LIBRARIES) python3-venv
	scripts/install-python Tests/PersonalData/.venv Tests/PersonalData/requirements.txt
	swift build $(RELEASE_FLAGS) --product PersonalDataCheck
	Tests/PersonalData/.venv/bin/python Tests/PersonalData/make-vectors $(LINES) | .build/release/PersonalDataCheck

test-browser:
	scripts/install-packages $(LIBRARIES) $(BROWSER_PACKAGES)
	scripts/install-python $(VENV) Tests/Browser/requirements.txt
	swift build --product sitegen $(SWIFT_FLAGS)
	$(VENV)/bin/python -m pytest Tests/Browser -q -n 2
	$(VENV)/bin/python -m pytest Tests/Reports -q -p no:cacheprovider

test-publishing:
	scripts/install-packages $(LIBRARIES) $(BROWSER_PACKAGES) $(PUBLISHING_PACKAGES)
	scripts/install-python $(VENV) Tests/Browser/requirements.txt
	swift build --product sitegen $(SWIFT_FLAGS)
	$(VENV)/bin/python -m pytest Tests/Publishing -q -n 2

## Lay out the sources as .swift-format says.
format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Plugins Benchmarks

## Measure sitegen against Hugo and the floor, for example `make bench SIZE=L RUNS=3`: see Benchmarks/README.md.
bench:
	scripts/install-packages $(LIBRARIES) g++ python3-venv
	swift build $(RELEASE_FLAGS) --product sitegen
	scripts/install-python Benchmarks/.venv Benchmarks/requirements.txt
	Benchmarks/run $(SIZE) --runs $(RUNS)
	Benchmarks/serve $(SIZE)

## Measure the search against Pagefind, for example `make bench-search SIZE=S`: see Benchmarks/README.md.
bench-search:
	scripts/install-packages $(LIBRARIES) $(BROWSER_PACKAGES)
	swift build $(RELEASE_FLAGS) --product sitegen
	scripts/install-python Benchmarks/.venv-search Benchmarks/requirements-search.txt
	Benchmarks/.venv-search/bin/python Benchmarks/search $(SIZE)

## Measure the preview, for example `make bench-serve SIZE=L`: see Benchmarks/README.md.
bench-serve:
	scripts/install-packages $(LIBRARIES)
	swift build $(RELEASE_FLAGS) --product sitegen
	Benchmarks/serve $(SIZE)

## Measure the template engine against bytes appended by hand.
bench-templates:
	scripts/install-packages $(LIBRARIES)
	swift run $(RELEASE_FLAGS) TemplateBenchmark

## Take the pictures of docs/ anew.
screenshots: site
	scripts/install-packages $(BROWSER_PACKAGES) poppler-utils
	scripts/install-python $(VENV) Tests/Browser/requirements.txt
	$(VENV)/bin/python scripts/take-screenshots

clean:
	swift package clean
