"""Drives the real program in a pseudo-terminal: reads its bytes, and its screen as a person would.

POSIX only: the tests that use it are skipped elsewhere.
"""

from __future__ import annotations

import os
import re
import select
import sys
import time
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import pexpect
import pyte

CONTROL_SEQUENCE = re.compile(
    r"""
      \x1b\[ (?P<private>[<-?]?) (?P<numbers>[0-9;:]*) (?P<between>[ -/]*) (?P<final>[@-~])
    | \x1b\] (?P<osc>[^\x07\x1b]*) (?: \x07 | \x1b\\ )
    | \x1bP  (?P<dcs>[^\x1b]*) \x1b\\
    | \x1b   (?P<short>[ -/]*[0-~])
    """,
    re.VERBOSE,
)

PRIVATE_MODES = {
    *("25", "7"),  # the cursor, line wrap
    *("1000", "1002", "1003", "1006", "1015", "1016"),  # the mouse
    *("1004", "1049", "2004", "2026", "2031", "2048"),  # focus, screen, paste, sync, size
}
"""Terminal modes (DECSET) that a Textual program may switch or ask for."""

LINE_CONTROLS = frozenset("\r\n\t\x0e\x0f")

POINTER_SHAPES = frozenset(("22;default", "22;pointer", "22;text"))

PATIENCE = 40.0
"""Seconds after which a session counts as stuck."""

_KITTY = re.compile(rb"\x1b\[[<>=?][0-9;]*u")
"""What pyte does not know, and would show."""

ESCAPE = "\x1b"
"""To be followed by a wait for what it does: with the next key at once it would mean Alt."""


class Session:
    """One run of `newsdiff` with the given arguments in a terminal of the given size."""

    def __init__(
        self,
        arguments: Sequence[str | Path],
        *,
        columns: int = 120,
        rows: int = 40,
        home: Path,
        command: Sequence[str] = ("-m", "newsdiff"),
    ) -> None:
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_STATE_HOME": str(home / "state"),
        }
        # The overview opens once the analysis is done, and takes the key that is pressed then.
        settings = home / "config" / "newsdiff" / "config.toml"
        if not settings.exists():
            settings.parent.mkdir(parents=True, exist_ok=True)
            settings.write_text("overview = false\n", encoding="utf-8")
        self._bytes: list[bytes] = []
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.program = pexpect.spawn(
            sys.executable,
            [*command, *map(str, arguments)],
            env=environment,
            dimensions=(rows, columns),
            cwd=str(home),
        )
        self._deadline = time.monotonic() + PATIENCE

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.program.close(force=True)

    def wait_for(self, words: str) -> None:
        """Read until `words` stand on the screen."""
        while words not in "\n".join(self._screen.display):
            self._read()

    def wait_while(self, words: str) -> None:
        """Read until `words` stand on the screen no more."""
        while words in "\n".join(self._screen.display):
            self._read()

    def press(self, keys: str, until: str) -> None:
        """Type `keys`, and wait until the words `until` stand on the screen."""
        self.program.send(keys)
        self.wait_for(until)

    def read_for(self, seconds: float) -> None:
        """Read what comes within some seconds, or until the program ends."""
        end = time.monotonic() + seconds
        with suppress(pexpect.EOF, pexpect.TIMEOUT):
            while (left := end - time.monotonic()) > 0:
                self._take(left)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        self._screen.resize(rows, columns)
        self.program.setwinsize(rows, columns)

    def _read(self) -> None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("\n".join(self._screen.display))
        self._take(left)

    def _take(self, seconds: float) -> None:
        data = self.program.read_nonblocking(65_536, timeout=seconds)
        self._bytes.append(data)
        self._stream.feed(_KITTY.sub(b"", data))

    def finish(self) -> int:
        """Wait for the end and return the exit status (minus the signal that killed it)."""
        with suppress(pexpect.EOF):
            while True:
                self._read()
        self.program.close()
        if self.program.exitstatus is not None:
            return int(self.program.exitstatus)
        return -int(self.program.signalstatus or 0)

    def hang_up(self) -> bool:
        """Take the terminal away; return whether the program ends for that, while one waits."""
        self.program.ptyproc.fileobj.close()
        self.program.ptyproc.closed = True
        while time.monotonic() < self._deadline:
            ended, _ = os.waitpid(self.program.pid, os.WNOHANG)
            if ended:
                self.program.ptyproc.terminated = True
                return True
            select.select([], [], [], 0.05)
        return False

    @property
    def written(self) -> bytes:
        """Everything that the program has written so far."""
        return b"".join(self._bytes)


LEAVES_SCREEN, SHOWS_CURSOR, MOUSE_OFF = b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1003l"


def is_at_rest(written: bytes) -> bool:
    """Whether the last word on screen, cursor and mouse is that of a terminal at rest."""

    def last_says(restored: bytes) -> bool:
        opposite = restored[:-1] + (b"l" if restored.endswith(b"h") else b"h")
        return written.rfind(restored) >= written.rfind(opposite)

    return all(map(last_says, (LEAVES_SCREEN, SHOWS_CURSOR, MOUSE_OFF)))


def forbidden(written: bytes) -> Iterator[str]:
    """Yield, in words, everything in the output that has no business on a terminal.

    Allowed are the control sequences that a Textual program paints with, line ends, and characters
    that show. Not allowed is anything by which a text could drive the terminal: other sequences,
    control characters, bidi controls, zero-width and tag characters.
    """
    text = written.decode("utf-8", errors="replace")
    for found in CONTROL_SEQUENCE.finditer(text):
        complaint = _complaint(found)
        if complaint:
            yield complaint
    for character in sorted(set(CONTROL_SEQUENCE.sub("", text))):
        category = unicodedata.category(character)
        if category in ("Cc", "Cf", "Cs") and character not in LINE_CONTROLS:
            yield f"character U+{ord(character):04X} ({category})"


def _complaint(found: re.Match[str]) -> str | None:
    final = found["final"]
    shown = repr(found.group())
    if found["osc"] is not None:
        return None if found["osc"] in POINTER_SHAPES else f"sequence {shown}"
    if final is None:
        known_short = found["short"] in ("7", "8", "=", ">", "(B", "c")
        return None if known_short else f"sequence {shown}"
    if final == "m" and not found["private"]:
        return None
    if final == "H" and not found["private"]:
        return None
    if final in "hlp" and found["private"] == "?":
        unknown = set(found["numbers"].split(";")) - PRIVATE_MODES
        return f"mode {shown}" if unknown else None
    if final == "u" and found["private"] in ("<", ">", "?", "="):
        return None
    return f"sequence {shown}"
