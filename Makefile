# `make demo` and `make test` need nothing but Debian 12 and Swift 6.3: they install the rest.

SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# A crash never prints what was being read: the default backtrace shows memory.
export SWIFT_BACKTRACE := enable=no

PACKAGES := libyaml-dev libssl-dev zlib1g-dev libzstd-dev pkg-config
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
RELEASE := -c release --product assay --static-swift-stdlib -Xlinker --strip-all
ASSAY := .build/release/assay
PREFIX ?= /usr/local

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

.PHONY: packages
packages: ## install the system libraries that are missing
	@missing=(); \
	for package in $(PACKAGES); do \
	  dpkg-query --show --showformat='$${db:Status-Status}' "$$package" 2>/dev/null \
	    | grep -qx installed || missing+=("$$package"); \
	done; \
	if (($${#missing[@]})); then \
	  $(SUDO) apt-get update --quiet; \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install --yes --quiet \
	    --no-install-recommends "$${missing[@]}"; \
	fi

.PHONY: build
build: packages ## build the release binary, .build/release/assay
	swift build $(RELEASE)

.PHONY: demo
demo: build ## check samples/ with the shipped rules
	@echo; echo '$$ assay check samples/estate'
	@status=0; $(ASSAY) check samples/estate || status=$$?; \
	echo; echo "exit status $$status"; test $$status -eq 1

.PHONY: test
test: packages ## run all tests, and those of the rules
	swift test
	.build/debug/assay test rules/*

.PHONY: test-release
test-release: ## run the tests of the command on the release binary
	ASSAY_BINARY="$(CURDIR)/$(ASSAY)" swift test --filter 'CommandTests|ScenarioTests|AgreementTests'

.PHONY: test-page
test-page: build ## open HTML reports in a browser (PAGE=--large to measure 20,000 findings)
	Tests/Browser/run $(PAGE)

.PHONY: test-formats
test-formats: build ## read reports in every format with parsers and validators of others
	Tests/Formats/run $(FORMATS)

.PHONY: bench
bench: build ## measure speed and memory, beside jq (BENCH=--quick to try it)
	swift build $(RELEASE:assay=Benchmarks)
	.build/release/Benchmarks $(BENCH)

.PHONY: reliability
reliability: build ## try to make assay lie, leak or break (RELIABILITY=--quick: a cut of it)
	swift build $(RELEASE:assay=Benchmarks)
	swift build $(RELEASE:assay=Reliability)
	.build/release/Reliability $(RELIABILITY)

.PHONY: fuzz
fuzz: packages ## give random bytes to every part of the program (FUZZ='60 json': so many seconds, these targets)
	Tests/Fuzzing/run $(FUZZ)

# With paths of their own, so that the other builds stay as they are. Leaks aren't looked for: XCTest
# has some of its own.
.PHONY: sanitize
sanitize: packages ## run all tests under AddressSanitizer and ThreadSanitizer
	for sanitizer in address thread; do \
	  ASAN_OPTIONS=detect_leaks=0 swift test --sanitize $$sanitizer --build-path .build/$$sanitizer; \
	done

.PHONY: coverage
coverage: packages ## measure what of the evaluator and the exit status the tests reach
	swift test --enable-code-coverage --build-path .build/coverage
	Tests/Coverage/run

.PHONY: lint
lint: ## check the format of the code
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

.PHONY: format
format: ## format the code
	swift format format --in-place --recursive --parallel Package.swift Sources Tests

.PHONY: install
install: build ## install the binary below PREFIX (/usr/local)
	install -D $(ASSAY) "$(DESTDIR)$(PREFIX)/bin/assay"
