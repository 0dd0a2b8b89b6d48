"""What ends the reader from outside: it leaves as on `q`, and the terminal is as it was found.

Signals do, and the end of the terminal, which not every terminal tells by a signal, and not every
program is left to hear (`nohup`): Textual (8.2.8) would read from what is gone for ever. This
can go once Textual leaves its application mode on these signals, and when its input ends.
"""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
from contextlib import suppress
from threading import Thread, Timer
from typing import Any

from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver

SECONDS_TO_LEAVE = 2.0
"""How long giving back the terminal may take: one that is gone might block for ever."""


HANG_UP = 1
"""The number of SIGHUP, which Windows lacks."""

_early: list[int] = []
"""The signals that came before the app could hear them."""


def run(app: App[Any]) -> int:
    """Run an app that calls `end_from_outside` and return its exit status.

    A signal that comes while it starts, with the terminal half taken over, ends it once it stands:
    an exception in the middle of Textual's start would leave it hanging.
    """
    _early.clear()
    headless = issubclass(app.driver_class, HeadlessDriver)
    before = {} if headless else {number: signal.getsignal(number) for number in _heard()}
    for number in before:
        signal.signal(number, lambda number, _: _early.append(number))
    try:
        app.run()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    return app.return_code or 0


def _heard() -> list[int]:
    """Return the numbers of the signals that end the reader, without those that are ignored."""
    names = ("SIGINT", "SIGTERM", "SIGHUP")
    numbers = (getattr(signal, name, None) for name in names)
    return [each for each in numbers if each and signal.getsignal(each) is not signal.SIG_IGN]


def end_from_outside(app: App[Any]) -> None:
    """Let SIGINT, SIGTERM and SIGHUP, and the end of the terminal, end a running app.

    The exit status is 128 + the signal, for the terminal that of SIGHUP. A signal that is ignored
    stays so. On Windows there is none to hear.
    """
    loop = asyncio.get_running_loop()
    for number in _heard():
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, _end, app, 128 + number)
    if _early:
        loop.call_soon(_end, app, 128 + _early[0])
    if hasattr(select, "poll") and sys.__stdin__ is not None:
        terminal = sys.__stdin__.fileno()
        Thread(target=_wait_for_the_end, args=(terminal, app, loop), daemon=True).start()


def _wait_for_the_end(terminal: int, app: App[Any], loop: asyncio.AbstractEventLoop) -> None:
    """Wait until nobody is at the other side of the terminal; uses no processor until then.

    Where the system cannot tell (macOS), it says so at once, and nothing is done.
    """
    gone = select.poll()
    gone.register(terminal, 0)
    if any(event & select.POLLHUP for _, event in gone.poll()):
        with suppress(RuntimeError):  # the loop is closed: the app has ended
            loop.call_soon_threadsafe(_end, app, 128 + HANG_UP)


def _end(app: App[Any], status: int) -> None:
    app.exit(return_code=status)
    late = Timer(SECONDS_TO_LEAVE, os._exit, (status,))
    late.daemon = True
    late.start()
