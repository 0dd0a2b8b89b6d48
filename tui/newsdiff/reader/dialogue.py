"""Questions asked one after the other, each a dialog over the page."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from textual.app import App
from textual.screen import Screen

Answer = TypeVar("Answer")

_running: set[asyncio.Task[None]] = set()
"""Held here, for the loop itself holds tasks weakly."""


def converse(dialogue: Coroutine[Any, Any, None]) -> None:
    """Let a dialogue go on while the page goes on, too: no worker waits for what a user says."""
    task = asyncio.get_running_loop().create_task(dialogue)
    _running.add(task)
    task.add_done_callback(_finished)


def _finished(task: asyncio.Task[None]) -> None:
    _running.discard(task)
    if not task.cancelled() and (error := task.exception()) is not None:
        raise error


async def ask(app: App[Any], screen: Screen[Answer]) -> Answer | None:
    """Put a dialog over the page and return its answer; None where it was left."""
    answer: asyncio.Future[Answer | None] = asyncio.get_running_loop().create_future()

    def take(given: Answer | None) -> None:
        if not answer.done():
            answer.set_result(given)

    await app.push_screen(screen, take)
    return await answer
