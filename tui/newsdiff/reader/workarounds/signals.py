"""What ends the reader from outside: it leaves as on `q`, and the terminal is as it was found.

Signals do, and the end of the terminal, which not every terminal tells by a signal, and not every
program is left to hear (`nohup`): Textual (8.2.8) would read from what is gone for ever. This
can go once Textual leaves its application mode on these signals, and when its input ends.
"""

from __future__ import annotations

import asyncio
import os
import select
import sys
from contextlib import suppress
from threading import Thread, Timer
from typing import Any

from textual.app import App

from newsdiff.reader import early_signals

SECONDS_TO_LEAVE = 2.0
"""How long giving back the terminal may take: one that is gone might block for ever."""

SECONDS_TO_SETTLE = 0.05

HANG_UP = 1
"""The number of SIGHUP, which Windows lacks."""


def end_from_outside(app: App[Any]) -> None:
    """Let SIGINT, SIGTERM and SIGHUP, and the end of the terminal, end a running app.

    The exit status is 128 + the signal, for the terminal that of SIGHUP. A signal that is ignored
    stays so. On Windows there is none to hear. Without a terminal nothing is done, but where
    signals are remembered for the app.
    """
    if app.is_headless and not early_signals.are_remembered():
        return
    loop = asyncio.get_running_loop()
    for number in early_signals.heard():
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, _end, app, 128 + number)
    # After a moment, for what came while the handlers changed is told late.
    loop.call_later(SECONDS_TO_SETTLE, _end_if_told, app)
    if hasattr(select, "poll") and sys.__stdin__ is not None and not app.is_headless:
        terminal = sys.__stdin__.fileno()
        Thread(target=_wait_for_the_end, args=(terminal, app, loop), daemon=True).start()


def _end_if_told(app: App[Any]) -> None:
    number = early_signals.first()
    if number is not None:
        _end(app, 128 + number)


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
