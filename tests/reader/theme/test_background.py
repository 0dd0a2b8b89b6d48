from __future__ import annotations

import os
import sys
from threading import Thread

import pytest

from newsdiff.reader.theme.background import ASK, background_is_dark, is_dark


@pytest.mark.parametrize(
    ("answer", "dark"),
    [
        (b"\x1b]11;rgb:0000/0000/0000\x1b\\", True),
        (b"\x1b]11;rgb:ffff/ffff/ffff\x07", False),
        (b"\x1b]11;rgb:fd/f6/e3\x1b\\\x1b[?62;c", False),
        (b"\x1b]11;rgb:2b2b/3030/3b3b\x1b\\", True),
        (b"\x1b[?62;c", None),
        (b"", None),
        (b"\x1b]11;rgb:zz/zz/zz\x1b\\", None),
    ],
)
def test_light_is_told_from_dark(answer: bytes, dark: bool | None) -> None:
    assert is_dark(answer) is dark


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo terminals")
@pytest.mark.parametrize(
    ("answer", "dark"),
    [(b"\x1b]11;rgb:ffff/ffff/eeee\x1b\\\x1b[?1;2c", False), (b"\x1b[?1;2c", None)],
)
def test_a_terminal_is_asked_and_left_as_it_was(answer: bytes, dark: bool | None) -> None:
    import pty
    import termios

    outer, inner = pty.openpty()
    before = termios.tcgetattr(inner)
    asked: list[bytes] = []

    def terminal() -> None:
        asked.append(os.read(outer, len(ASK)))
        os.write(outer, answer)

    answering = Thread(target=terminal)
    answering.start()
    try:
        assert background_is_dark(inner) is dark
        answering.join(5)
        assert asked == [ASK]
        assert termios.tcgetattr(inner) == before
    finally:
        os.close(outer)
        os.close(inner)
