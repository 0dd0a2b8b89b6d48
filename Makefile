# Shortcuts for contributors; CONTRIBUTING.md says when to use which.
#   make check               what .ci/run does, in this environment
#   make lint                ruff, mypy and the import contracts alone
#   make test ROOM=quotes    the tests of one room
#   make fast                all tests but the slow ones, on all cores
#   make golden              write the golden exports and the reader's pictures anew

ROOM ?=

.PHONY: check lint test fast golden

check: lint
	pytest

lint:
	ruff check .
	ruff format --check .
	mypy
	lint-imports

test:
	pytest tests/$(ROOM)

fast:
	pytest -m "not slow" -n auto

golden:
	NEWSDIFF_UPDATE_GOLDEN=1 pytest tests/export
	pytest tests/reader --snapshot-update
