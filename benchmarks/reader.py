"""How fast the reader is with two articles of 20,000 paragraphs each.

    python -m benchmarks.reader [PARAGRAPHS]

CPU time of the process, best of several, from the key to the painted page, in a terminal of
120 x 40; memory above that of an empty Textual app with a header and a footer, which includes the
articles. The analysis has figures of its own: here the links are made up, one for each third
passage.
"""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Footer, Header

from benchmarks.measure import print_machine, print_table
from newsdiff.alignment.model import Link, Relation
from newsdiff.articles.build import article_from_sentences
from newsdiff.articles.model import Article
from newsdiff.comparison import Comparison, Options
from newsdiff.divergence.model import OnlyHere
from newsdiff.reader.app import NewsdiffApp
from newsdiff.reader.screens.main import MainScreen

PARAGRAPHS = 20_000
SIZE = (120, 40)
VOCABULARY = (
    "minister talks border ceasefire “officials” said the — a of in report envoy council "
    "troops region agreed statement Monday president 24 strikes city according"
)

Row = tuple[str, str, str]


def main() -> None:
    """Print the table."""
    if sys.argv[1:] == ["--empty"]:
        asyncio.run(_memory_of_empty_app())
        return
    paragraphs = int(sys.argv[1]) if sys.argv[1:] else PARAGRAPHS
    command = [sys.executable, "-m", "benchmarks.reader", "--empty"]
    empty = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    print_machine()
    columns = ("what", "measured", "target")
    rows = asyncio.run(_measure(paragraphs, empty))
    print_table(f"The reader, two articles of {paragraphs:,} paragraphs", columns, rows)


def article(paragraphs: int, seed: int) -> Article:
    """Return an article of `paragraphs` paragraphs of 20 to 60 words."""
    dice, words = random.Random(seed), VOCABULARY.split()
    lengths = [dice.randint(20, 60) for _ in range(paragraphs)]
    return article_from_sentences([" ".join(dice.choices(words, k=n)) + "." for n in lengths])


def comparison(left: Article, right: Article) -> Comparison:
    """Return a made-up comparison: each third passage is linked, one in ten of them moved."""
    dice = random.Random(3)
    relations = list(Relation)
    links = []
    for index in range(0, len(left.passages), 3):
        moved = dice.random() < 0.1
        partner = dice.randrange(len(right.passages)) if moved else index
        links.append(Link(index, partner, 0.8, dice.choice(relations)))
    linked = ({link.left for link in links}, {link.right for link in links})
    only_left, only_right = (
        tuple(OnlyHere(p.index, 0.5) for p in side.passages if p.index not in found)
        for side, found in zip((left, right), linked, strict=True)
    )
    found = tuple(links)
    options = Options()
    return Comparison(left, right, options, found, found, (), (), (), (), (), only_left, only_right)


class _NoAnalysis(MainScreen):
    """The main screen without the analysis, which would run beside what is measured."""

    def analyse(self) -> None:  # type: ignore[override]
        """Leave it out."""


class _Reader(NewsdiffApp):
    def get_default_screen(self) -> MainScreen:
        return _NoAnalysis(*self.articles, self.options)


async def _measure(paragraphs: int, empty: float) -> list[Row]:
    left, right = article(paragraphs, 1), article(paragraphs, 2)
    app = _Reader(left, right)
    rows: list[Row] = []
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, MainScreen)
        screen.comparison = comparison(left, right)
        await pilot.pause()
        rows.append(("memory above an empty app", f"{_memory() - empty:.0f} MiB", "150 MiB"))
        rows.append(("page down", await _best(_press(pilot, "pagedown"), 20), "15 ms"))
        rows.append(("next link", await _best(_press(pilot, "right_square_bracket"), 20), ""))
        widths = _alternate(SIZE[0] - 1, SIZE[0])

        async def resize() -> None:
            await pilot.resize_terminal(next(widths), SIZE[1])
            await pilot.pause()

        rows.append(("resize", await _best(resize, 6), "300 ms"))
        for mode in ("aligned", "one column", "flow"):
            rows.append((f"to {mode}", await _best(_press(pilot, "m"), 1), ""))
        rows.append(("next filter", await _best(_press(pilot, "f"), 1), ""))
        rows.append(("threshold", await _best(_press(pilot, "plus"), 1), ""))
        rows.append(("memory in the end", f"{_memory() - empty:.0f} MiB", ""))
    return rows


def _press(pilot: Pilot[None], key: str) -> Callable[[], Awaitable[None]]:
    async def press() -> None:
        await pilot.press(key)
        await pilot.pause()

    return press


def _alternate(*values: int) -> Iterator[int]:
    while True:
        yield from values


async def _best(action: Callable[[], Awaitable[None]], repeats: int) -> str:
    times = []
    for _ in range(repeats):
        start = time.process_time()
        await action()
        times.append(time.process_time() - start)
    return f"{min(times) * 1000:.0f} ms"


async def _memory_of_empty_app() -> None:
    class Empty(App[None]):
        def compose(self) -> ComposeResult:
            yield Header()
            yield Footer()

    async with Empty().run_test(size=SIZE) as pilot:
        await pilot.pause()
        print(_memory())


def _memory() -> float:
    """The most memory that the process has used, in MiB."""
    import resource  # not on Windows

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / 1024**2 if sys.platform == "darwin" else used / 1024


if __name__ == "__main__":
    main()
