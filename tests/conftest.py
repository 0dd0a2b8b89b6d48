"""What tests of more than one room need."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest


@pytest.fixture
def signals_as_usual() -> Iterator[None]:
    """Let programs that a test starts hear signals that the tests' own parent ignores.

    A shell lets what it runs in the background ignore SIGINT, nohup SIGHUP, and children inherit
    that.
    """
    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGHUP") if hasattr(signal, name)]
    ignored = [number for number in numbers if signal.getsignal(number) is signal.SIG_IGN]
    for number in ignored:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number in ignored:
        signal.signal(number, signal.SIG_IGN)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a whole program, a browser or a random walk as slow."""
    for item in items:
        if "trust" in item.path.parts or "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.slow)


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name bytes by their type alone: those made in a test hold the time, and names must not."""
    return "bytes" if isinstance(val, bytes) else None
