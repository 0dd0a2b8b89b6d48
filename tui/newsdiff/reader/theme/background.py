"""The terminal's own background, asked for with OSC 11, as bat and delta do for their `auto`.

After it the terminal's kind is asked for (DA1), which every terminal tells: once that answer is
there, no other will come, and nobody waits in vain.
"""

from __future__ import annotations

import os
import re
import select
import time
from contextlib import suppress

ASK = b"\x1b]11;?\x1b\\\x1b[c"
SECONDS = 0.5
"""How long an answer is waited for: one from afar takes its time."""

_COLOUR = re.compile(rb"\x1b\]11;rgb:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
_KIND = re.compile(rb"\x1b\[\?[0-9;]*c")


def background_is_dark(terminal: int | None = None) -> bool | None:
    """Ask the terminal (a file descriptor; by default that of this process) for its background.

    None where it does not tell, or where there is no terminal to ask.
    """
    try:
        import termios
        import tty
    except ImportError:  # Windows
        return None
    try:
        asked = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY) if terminal is None else terminal
    except OSError:
        return None
    try:
        before = termios.tcgetattr(asked)
        tty.setcbreak(asked)
        try:
            os.write(asked, ASK)
            answer = _answer(asked)
        finally:
            termios.tcsetattr(asked, termios.TCSADRAIN, before)
    except (OSError, termios.error):
        return None
    finally:
        if terminal is None:
            with suppress(OSError):
                os.close(asked)
    return is_dark(answer)


def _answer(terminal: int) -> bytes:
    """Read until the terminal has told its kind, or its time is up."""
    answer, end = b"", time.monotonic() + SECONDS
    while not _KIND.search(answer):
        left = end - time.monotonic()
        if left <= 0 or not select.select([terminal], [], [], left)[0]:
            break
        found = os.read(terminal, 256)
        if not found:
            break
        answer += found
    return answer


def is_dark(answer: bytes) -> bool | None:
    """Whether the colour in a terminal's answer is dark; None where it names none."""
    found = _COLOUR.search(answer)
    if found is None:
        return None
    red, green, blue = (int(part, 16) / (16.0 ** len(part) - 1) for part in found.groups())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5
