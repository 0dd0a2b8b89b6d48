"""Work away from the screen that the end of the program does not wait for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any, TypeVar

Result = TypeVar("Result")


async def run_in_thread(function: Callable[..., Result], *arguments: object) -> Result:
    """Call `function` in a thread of its own and return, or raise, what it does.

    Other than the threads of an executor, which Python joins at the end, this one is left behind:
    one can quit in the middle of a long analysis.
    """
    loop = asyncio.get_running_loop()
    outcome: asyncio.Future[Result] = loop.create_future()

    def tell(say: Callable[[Any], None], what: object) -> None:
        if not outcome.done():
            say(what)

    def run() -> None:
        try:
            say, what = outcome.set_result, function(*arguments)
        except Exception as error:
            say, what = outcome.set_exception, error  # type: ignore[assignment]
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(tell, say, what)

    Thread(target=run, daemon=True).start()
    return await outcome
