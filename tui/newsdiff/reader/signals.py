"""Signals that end the reader: it leaves as on `q`, and the terminal is as it was found."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress
from threading import Timer
from typing import Any

from textual.app import App

SECONDS_TO_LEAVE = 2.0
"""How long giving back the terminal may take: one that is gone might block for ever."""


def end_on_signals(app: App[Any]) -> None:
    """Let SIGINT, SIGTERM and SIGHUP end a running app with the exit status 128 + the signal.

    A signal that is ignored stays so (`nohup`). On Windows there are none to hear.
    """
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            with suppress(NotImplementedError):
                loop.add_signal_handler(number, _end, app, 128 + number)


def _end(app: App[Any], status: int) -> None:
    app.exit(return_code=status)
    late = Timer(SECONDS_TO_LEAVE, os._exit, (status,))
    late.daemon = True
    late.start()
