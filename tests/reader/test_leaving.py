"""Leaving while something else is about to open."""

from __future__ import annotations

import pytest
from textual.css.query import NoMatches
from textual.worker import WorkerFailed

from newsdiff.reader.app import NewsdiffApp
from tests.reader import made_up

MISSED = NoMatches("no list in the dialog")


def app() -> NewsdiffApp:
    return NewsdiffApp(*made_up.articles())


async def fail(reader: NewsdiffApp, error: Exception, *, leaving: bool) -> None:
    async with reader.run_test():
        if leaving:
            reader.exit(return_code=130)
        reader._handle_exception(error)


@pytest.mark.parametrize("error", [MISSED, WorkerFailed(MISSED)])
async def test_what_is_missed_while_leaving_is_no_fault(error: Exception) -> None:
    reader = app()
    await fail(reader, error, leaving=True)
    assert reader.return_code == 130


@pytest.mark.parametrize(("error", "leaving"), [(ValueError("wrong"), True), (MISSED, False)])
async def test_any_other_fault_is_told(error: Exception, leaving: bool) -> None:
    reader = app()
    with pytest.raises(type(error)):
        await fail(reader, error, leaving=leaving)
    assert reader.return_code == 1
