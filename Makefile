# `make run` starts Dateline, `make test` tests it; nothing but Python 3.11 or newer is needed before.

BIN = .venv/bin

.DEFAULT_GOAL = help
.PHONY: help setup setup-dev run worker test check lint types contracts markup migrations
.PHONY: browser screenshots fuzz docs messages fix requirements

help: ## Say what there is
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

setup: ## Build .venv with what running needs
	@scripts/setup requirements.txt

setup-dev:
	@scripts/setup requirements-dev.txt

run: setup ## Start Dateline on http://127.0.0.1:8000/ (PORT=… for another port); Ctrl-C stops it
	@exec $(BIN)/python manage.py start

worker: setup ## Start one more worker on the same broker
	@exec $(BIN)/celery --quiet -A timeline.celery worker --loglevel INFO --concurrency 1

test: setup-dev ## Run every test but the browser's, with coverage
	@$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest --ignore tests/browser
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage report --fail-under 90
	@$(BIN)/coverage report --include 'timeline/engine/*' --fail-under 95

check: lint types contracts markup migrations ## Lint, types, import contract, templates, migrations

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup-dev
	$(BIN)/mypy

contracts: setup-dev
	$(BIN)/lint-imports --no-cache --no-logo

markup: setup-dev
	$(BIN)/djlint --lint --quiet templates
	find templates -name '*.html' -exec $(BIN)/djade --check --target-version 5.2 {} +

migrations: setup-dev
	$(BIN)/python manage.py makemigrations --check --dry-run

browser: setup-dev ## Drive the pages in a real Chromium
	@CHROMIUM="$$(scripts/find-chromium)" && export CHROMIUM && $(BIN)/pytest tests/browser

screenshots: setup-dev ## Take the pictures in docs/screenshots anew
	@CHROMIUM="$$(scripts/find-chromium)" && export CHROMIUM && $(BIN)/pytest tests/browser/screenshots.py

MINUTES = 20
fuzz: setup-dev ## Look for texts that break the date engine (MINUTES=…); on x86 Linux
	@mkdir -p var/fuzz
	$(BIN)/python -m tests.fuzz_dates var/fuzz/texts -max_total_time=$$(( $(MINUTES) * 60 )) \
	    -artifact_prefix=var/fuzz/


docs: setup-dev ## Write the list of rules in docs/dates.md anew
	$(BIN)/python -m scripts.list_rules

messages: setup-dev ## Gather the words to translate (with GNU gettext) and compile the translations
	$(BIN)/python -m scripts.messages

fix: setup-dev ## Let the tools repair what they can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	-@find templates -name '*.html' -exec $(BIN)/djade --target-version 5.2 {} +

requirements: setup-dev ## Compile the .in files into pinned, hashed .txt files
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-header requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-header -c requirements.txt requirements-dev.in -o requirements-dev.txt
