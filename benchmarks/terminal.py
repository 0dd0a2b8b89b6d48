"""From a key to the painted page, through a real (pseudo-)terminal of 120 x 40 cells.

    python -m benchmarks.terminal

Programs are started as a user would start them, and pressed one after the other, in turn: a Textual
app in which one text scrolls (without the animation that it would have), newsdiff on the samples,
and newsdiff on two articles of 2,000 paragraphs made of their words. The terminal says that it
knows synchronised output (DEC mode 2026), so that a repaint has an end; what is measured is the
time from the key until the first and the last repaint that follow it are read, the CPU time of
the whole program (Linux only), and the bytes that it wrote. Figures are medians of 20 keys, the CPU
time is a mean, the ratio is that of the last repaint to the first row of a key. POSIX only.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.measure import print_machine, print_table
from benchmarks.scale_alignment import make_texts
from newsdiff.resources import sample_articles

COLUMNS, ROWS = 120, 40
TIMES = 20
PARAGRAPHS = 2_000
QUIET = 0.25
"""Seconds without output after which a program is taken to have painted all it wanted."""
AT_FIRST = 0.8
"""Seconds that it may take until something is painted at all."""

PATIENCE = 300.0
ASKS_FOR_SYNC, KNOWS_SYNC = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
END_OF_FRAME = b"\x1b[?2026l"

PLAIN = """
import os, sys
os.environ["TEXTUAL_ANIMATIONS"] = "none"
from pathlib import Path
from textual.app import App
from textual.containers import VerticalScroll
from textual.widgets import Footer, Header, Static
class Plain(App):
    def compose(self):
        yield Header()
        with VerticalScroll():
            yield Static(Path(sys.argv[1]).read_text(encoding="utf-8"), markup=False)
        yield Footer()
    def on_mount(self):
        self.query_one(VerticalScroll).focus()
Plain().run()
"""

KEYS = {
    "page down, page up": (b"\x1b[6~", b"\x1b[5~"),
    "down": (b"\x1b[B",),
    "next link": (b"]",),
    "details": (b"d", b"d"),
    "actors, sources": (b"a", b"s"),
    "next filter": (b"f",),
    "next mode": (b"m",),
    "threshold": (b"+", b"-"),
}
OF_ALL = ("page down, page up", "down")
"""Keys that the plain app knows, too."""


@dataclass
class Cost:
    """What the presses of one key cost: seconds until painted, CPU seconds in all, bytes."""

    first: list[float] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)
    cpu: float = 0.0
    written: list[int] = field(default_factory=list)


class Program:
    """A program that runs in a terminal of its own."""

    def __init__(self, command: Sequence[str], home: str) -> None:
        self.process, self._terminal = pty.fork()
        if self.process == 0:
            os.environ.update(
                TERM="xterm-256color", COLORTERM="truecolor", LANG="C.UTF-8", HOME=home
            )
            os.environ.update(XDG_CONFIG_HOME=home, XDG_STATE_HOME=home)
            os.closerange(3, 1_000)  # the terminals of the others
            os.execv(command[0], command)
        size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, size)

    def read_until_quiet(self, at_first: float, quiet: float = QUIET) -> tuple[bytes, list[float]]:
        """Read until nothing more comes; return the output, and when its frames ended."""
        written, ended = b"", []
        while select.select([self._terminal], [], [], quiet if written else at_first)[0]:
            new = os.read(self._terminal, 65_536)
            if ASKS_FOR_SYNC in new:
                os.write(self._terminal, KNOWS_SYNC)
            written += new
            if END_OF_FRAME in written[-len(new) - len(END_OF_FRAME) :]:
                ended.append(time.perf_counter())
        return written, ended

    def wait_for(self, words: str) -> None:
        """Read until `words` were written; raises TimeoutError."""
        written, started = b"", time.monotonic()
        while words.encode() not in written:
            written += self.read_until_quiet(QUIET)[0]
            if time.monotonic() - started > PATIENCE:
                raise TimeoutError(words)
        self.read_until_quiet(0.5, 0.5)

    def press(self, key: bytes, cost: Cost) -> None:
        """Press a key and add what it cost."""
        before, started = self._cpu_seconds(), time.perf_counter()
        os.write(self._terminal, key)
        written, ended = self.read_until_quiet(AT_FIRST)
        if ended:
            cost.first.append(ended[0] - started)
            cost.waited.append(ended[-1] - started)
            cost.written.append(len(written))
        cost.cpu += self._cpu_seconds() - before

    def _cpu_seconds(self) -> float:
        try:
            fields = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        except OSError:  # not Linux
            return float("nan")
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """Take the terminal away; both kinds of programs end with it."""
        os.close(self._terminal)
        os.waitpid(self.process, 0)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as home:
        samples = list(map(str, sample_articles()))
        long = [str(Path(home, name)) for name in ("left.txt", "right.txt")]
        words = [line for path in samples for line in Path(path).read_text("utf-8").splitlines()]
        for path, sentences in zip(long, make_texts(words, PARAGRAPHS), strict=True):
            Path(path).write_text("\n\n".join(sentences), encoding="utf-8")
        newsdiff = [sys.executable, "-m", "newsdiff"]
        programs = {
            "a text in Textual": Program([sys.executable, "-c", PLAIN, samples[0]], home),
            "newsdiff, samples": Program([*newsdiff, *samples], home),
            f"newsdiff, {PARAGRAPHS:,} a side": Program([*newsdiff, *long], home),
        }
        for name, program in programs.items():
            program.wait_for("only in one" if "newsdiff" in name else "palette")
        rows = [row for key, keys in KEYS.items() for row in _rows(key, keys, programs)]
        for program in programs.values():
            program.end()
    print_machine()
    columns = ("key, program", "first ms", "last ms", "slowest", "CPU ms", "ratio", "KB")
    print_table(f"From a key to the painted page: medians of {TIMES} keys in turn", columns, rows)


def _rows(key: str, keys: Sequence[bytes], programs: dict[str, Program]) -> list[tuple[str, ...]]:
    pressed = {name: program for name, program in programs.items() if _knows(name, key)}
    costs = {name: Cost() for name in pressed}
    for turn in range(TIMES):
        for name, program in pressed.items():
            program.press(keys[turn % len(keys)], costs[name])
    base = statistics.median(next(iter(costs.values())).waited)
    rows: list[tuple[str, ...]] = [(key, *[""] * 6)]
    for name, cost in costs.items():
        waited = statistics.median(cost.waited)
        rows.append(
            (
                f"  {name}",
                f"{1000 * statistics.median(cost.first):.0f}",
                f"{1000 * waited:.0f}",
                f"{1000 * max(cost.waited):.0f}",
                f"{1000 * cost.cpu / TIMES:.0f}",
                f"{waited / base:.2f}",
                f"{statistics.median(cost.written) / 1000:.1f}",
            )
        )
    return rows


def _knows(program: str, key: str) -> bool:
    return "newsdiff" in program or key in OF_ALL


if __name__ == "__main__":
    main()
