# Everything a contributor runs. Needs make and a Python >= 3.11 that can make virtual environments.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
BIN = .venv/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
SOURCES = src tests benchmarks

.PHONY: help demo test lint format bench corpus pairs modules mutants headers reach parse-cost clean

help:
	@echo "make demo        lint examples/fastmath, which has bugs planted in it"
	@echo "make test        run the tests"
	@echo "make lint        ruff, mypy --strict, import-linter"
	@echo "make corpus      fetch what the benchmarks read (outside the repository)"
	@echo "make bench       pairs, modules, mutants, headers, reach and parse-cost, one after another"

.venv/pyvenv.cfg:
	@test -n "$(PYTHON)" || { echo "no Python >= 3.11 with the venv module; set PYTHON=/path/to/python3" >&2; exit 1; }
	"$(PYTHON)" -m venv .venv

# one stamp for each set of extras, newer than the pyproject.toml that was installed
.venv/.gillint: .venv/pyvenv.cfg pyproject.toml
	test -e .venv/.gillint-dev && $(PIP) -e '.[dev]' || $(PIP) -e .
	@touch $@

.venv/.gillint-dev: .venv/pyvenv.cfg pyproject.toml
	$(PIP) -e '.[dev]'
	@touch $@ .venv/.gillint

.venv/.gillint-bench: .venv/.gillint pyproject.toml
	$(PIP) -e '.[bench]'
	@touch $@

demo: .venv/.gillint
	@$(BIN)/gillint examples/fastmath; status=$$?; \
	if [ $$status -eq 1 ]; then echo "demo: exit status 1, for the bugs planted in examples/fastmath: as it should be"; \
	else echo "demo: expected exit status 1 for the planted bugs, got $$status" >&2; exit 1; fi

test: .venv/.gillint-dev
	$(BIN)/python -m pytest -n 2

lint: .venv/.gillint-dev
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy --strict
	cd benchmarks && MYPYPATH=../src:. ../$(BIN)/mypy --strict --config-file ../pyproject.toml *.py
	$(BIN)/lint-imports

format: .venv/.gillint-dev
	$(BIN)/ruff check --fix $(SOURCES)
	$(BIN)/ruff format $(SOURCES)

corpus: .venv/.gillint-bench
	$(BIN)/python benchmarks/corpus.py

bench: pairs modules mutants headers reach parse-cost

pairs: .venv/.gillint-bench
	$(BIN)/python benchmarks/pairs.py

modules: .venv/.gillint-bench
	$(BIN)/python benchmarks/modules.py

mutants: .venv/.gillint-bench
	$(BIN)/python benchmarks/mutants.py

headers: .venv/.gillint-bench
	$(BIN)/python benchmarks/headers.py

reach: .venv/.gillint-bench
	$(BIN)/python benchmarks/reach.py

parse-cost: .venv/.gillint-bench
	$(BIN)/python benchmarks/parse_cost.py

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
