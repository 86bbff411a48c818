# Nothing but make and Python is needed: every target that runs something first sees to its own .venv/.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev
BENCH := .venv-bench
TOOLS := .venv-tools
TYPES := tests/contract/types
SBOM := dist/samspill.cdx.json
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# Some shells export HOST as the name of the machine, so it counts only when make itself is told; PORT counts always.
# An empty one counts as not given.
SERVE := $(if $(findstring command,$(origin HOST)),--host '$(HOST)') $(if $(PORT),--port '$(PORT)')

# Three for two cores. Each tester collects all tests and starts a PostgreSQL of its own, and they push each other out
# of the caches: six on two cores took 433 seconds, three take 370.
TESTERS = $(shell $(BIN)/python -c 'import os; print(-(-3 * (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()) // 2))')

# Where it is set, each of dozens of processes would compile everything that it loads anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help install develop serve test collect coverage types check format openapi released bench limits soak audit sbom
.PHONY: clean

help:  ## What can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(RUNTIME)  ## Set up .venv/ with what the program needs

develop: $(DEV)  ## The same, and what the tests and checks need

serve: $(RUNTIME)  ## Serve on http://127.0.0.1:8000, or as in: make serve HOST=0.0.0.0 PORT=9000
	@$(BIN)/samspill serve $(SERVE)

# A tester that has done its share takes from another: the long ones would else come last, one by one.
test: $(DEV)  ## Run all tests
	@$(BIN)/python -m pytest --numprocesses=$(TESTERS) --dist=worksteal

collect: $(DEV)  ## Compile the tests, without running one
	@found=$$($(BIN)/python -m pytest --collect-only -qq) || { echo "$$found"; exit 1; }

# Apart, as looking at every branch makes the tests take more than twice as long; laws are tried five times as often.
coverage: $(DEV)  ## Run all tests, and tell which branches none has walked
	@SHARE_OF_EXAMPLES=1 $(BIN)/python -m pytest --cov --numprocesses=$(TESTERS) --dist=worksteal

types: $(TYPES)/node_modules/.package-lock.json  ## Set up, with npm, what tries clients in TypeScript; `make test` does so then

check: $(DEV)  ## Check format, lint, types, floors and the API contract
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/samspill openapi --check

format: $(DEV)  ## Rewrite the code into its one format
	$(BIN)/ruff check --fix --exit-zero --quiet
	$(BIN)/ruff format

openapi: $(DEV)  ## Renew openapi/openapi.json and its examples from the code
	$(BIN)/python -m tests.contract.examples
	$(BIN)/samspill openapi

released: $(DEV)  ## Freeze the contract as the one of the last entry of openapi/CHANGELOG.md
	@$(BIN)/python -m tests.contract.released

bench: $(DEV) $(BENCH)/.ready  ## Measure beside peers
	@$(BIN)/python -m tests.benchmark

limits: $(DEV)  ## Measure how everything grows with the cases, on both databases
	@$(BIN)/python -m tests.benchmark.limits

soak: $(DEV) $(TOOLS)/.ready  ## Run the long tests, the service under load for long, and the audit
	@SHARE_OF_EXAMPLES=1 $(BIN)/python -m pytest -m soak --numprocesses=$(TESTERS) --dist=worksteal
	@$(BIN)/python -m tests.benchmark.overload
	@$(BIN)/python -m tests.benchmark.soak
	@$(BIN)/python -m tests.tools.audit

audit: $(DEV) $(TOOLS)/.ready  ## Look up whether a fault is known in a library; needs the network
	@$(BIN)/python -m tests.tools.audit

# Without time and serial number, so that the same libraries are the same bytes; held against the schema of CycloneDX.
sbom: $(TOOLS)/.ready  ## Write what the program is made of as CycloneDX, into dist/
	@mkdir -p $(dir $(SBOM))
	@$(TOOLS)/bin/cyclonedx-py requirements --pyproject pyproject.toml --spec-version 1.6 --output-reproducible \
		--validate --output-file $(SBOM) requirements.txt
	@echo "$(SBOM) tells what the program is made of."

clean:  ## Remove what was installed, cached or measured; the database stays
	rm -rf $(VENV) $(BENCH) $(TOOLS) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	rm -rf .bench $(TYPES)/node_modules
	rm -rf .coverage .coverage.* coverage.xml htmlcov build dist
	find app tests -name __pycache__ -prune -exec rm -rf {} +

# The lists name everything, so nothing is worked out, and what tests need is compiled as they load it: 48 seconds
# instead of 66. A stamp is there only after a complete install. pip takes a half-written package for an installed one,
# so where the stamp is missing (cut short, made by something else), the environment is made anew.
$(RUNTIME): $(BIN)/python requirements.txt pyproject.toml
	@test -e $@ || { echo "Setting up $(VENV)/ ..." && $(PYTHON) -m venv --clear $(VENV); }
	@rm -f $@
	@$(PIP) install --no-deps --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): $(RUNTIME) requirements-dev.txt
	@rm -f $(RUNTIME) $@
	@$(PIP) install --no-deps --no-compile --require-hashes -r requirements-dev.txt
	@touch $(RUNTIME) $@

# Missing, or a link to a Python that is gone: the stamps are worth nothing then.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "Samspill needs Python 3.11 or newer, which $(PYTHON) is not: name one, as in 'make serve PYTHON=python3.12'." >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
		|| { echo "$(PYTHON) has no venv module: install it first (on Debian and Ubuntu: apt install python3-venv)." >&2; exit 1; }
	@rm -f $(RUNTIME) $(DEV)

$(BENCH)/.ready: tests/benchmark/requirements.txt $(DEV)
	@test -e $@ || $(BIN)/python -m venv --clear $(BENCH)
	@rm -f $@
	@$(BENCH)/bin/python -m pip --disable-pip-version-check --quiet install -r tests/benchmark/requirements.txt
	@touch $@

$(TOOLS)/.ready: tests/tools/requirements.txt $(BIN)/python
	@test -e $@ || $(PYTHON) -m venv --clear $(TOOLS)
	@rm -f $@
	@$(TOOLS)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r tests/tools/requirements.txt
	@touch $@

# npm writes this file last.
$(TYPES)/node_modules/.package-lock.json: $(TYPES)/package-lock.json
	@command -v npm >/dev/null || { echo "Typed clients cannot be checked without npm." >&2; exit 1; }
	@cd $(TYPES) && npm ci --loglevel=error
