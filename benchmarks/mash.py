"""Random keys, clicks and sizes on the reader, over random pairs of articles.

    python -m benchmarks.mash [--keys 20000] [--seed 1]

After every few keys it is checked that nothing was raised, that the passage in focus exists, that
every pane stands within its text, and that the panes are in step: where they are locked, the one
that follows stands where the leader's place says. The first fault ends the run with the pair, the
keys that led to it and the seed, by which it happens again. What the keys export goes to a
temporary folder.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

from textual.pilot import Pilot

from newsdiff.alignment.model import Link
from newsdiff.articles.build import article_from_text
from newsdiff.articles.model import Article, Side
from newsdiff.articles.read import read_article
from newsdiff.files import WriteError, write_whole
from newsdiff.reader.app import NewsdiffApp
from newsdiff.reader.keys import ACTIONS
from newsdiff.reader.screens.main import MainScreen
from newsdiff.reader.state.settings import Settings
from newsdiff.reader.widgets.side_by_side import SideBySide
from newsdiff.resources import sample_articles

KEYS_PER_PAIR = 250
KEYS_PER_CHECK = 10

SIZES = ((120, 40), (200, 60), (110, 30), (80, 24), (60, 12), (20, 5), (1, 1))
PAIRS = Path(__file__).parents[1] / "tests" / "data" / "pairs"

ENDING = {"q", "ctrl+q"}
"""Keys that would end the program."""

KEYS = (
    sorted(
        {key for action in ACTIONS for key in action.keys}
        | set("abcxyz059")
        | {
            "left",
            "right",
            "shift+tab",
            "ctrl+c",
            "delete",
            "ctrl+p",
            "comma",
            "shift+end",
            "ctrl+a",
        }
    )
    + ["escape"] * 6
)  # or most keys would end up in dialogs

PIECES = (
    *("The minister said on Monday that 12 people were killed. ", "“We saw smoke,” he told AP. "),
    *(
        "[/oops] [@click=app.quit]x[/] [b] ",
        "\x1b[2J\x1b]0;owned\x07 ",
        "\u202egpj.exe ",
        "x" * 700,
    ),
    *(
        "漢字" * 60,
        "👩‍👩‍👧‍👦🇩🇪 ",
        "e" + "\u0301" * 30,
        "\u0627\u0644\u0633\u0644\u0627\u0645 ",
        " ",
    ),
    *("\n\n", "\n\n", "\n\n", "\n", "# ", "> ", "Advertisement\n\n"),
)


class FaultError(Exception):
    """Something that must never be."""


def pair(dice: random.Random) -> tuple[Article, Article]:
    """Return two articles: a known pair, either against another, or made up and hostile."""
    known = [sample_articles()]
    known += [(folder / "left.txt", folder / "right.txt") for folder in sorted(PAIRS.iterdir())]
    kind = dice.random()
    if kind < 0.4:
        left, right = dice.choice(known)
        return read_article(left), read_article(right)
    if kind < 0.7:
        return read_article(dice.choice(dice.choice(known))), made_up(dice)
    return made_up(dice), made_up(dice)


def made_up(dice: random.Random) -> Article:
    """Return an article of hostile pieces, of one passage or of hundreds."""
    pieces = dice.choices(PIECES, k=dice.choice((1, 5, 40, 400)))
    return article_from_text("Fire at the mill\n\n" + "".join(pieces) + "\n\nIt rained.")


def faults(panes: SideBySide) -> Iterator[str]:
    """Yield, in words, what is wrong with a page at rest."""
    for side in Side:
        pane = panes.pane(side)
        if not 0 <= pane.scroll_y <= pane.max_scroll_y:
            yield f"the {side} pane stands at {pane.scroll_y} of {pane.max_scroll_y}"
    if panes.focus_at is not None:
        side, passage = panes.focus_at
        if passage >= len(panes.articles[side].passages):
            yield f"passage {passage} of the {side} is in focus, and does not exist"
        elif panes.marks.focused.get(side) != passage:
            yield f"passage {passage} of the {side} is in focus, and not marked"
    if panes.marks.link is not None and not _is_shown(panes.marks.link, panes):
        yield "a link is in focus that is not shown"
    if panes.scroll_sync.locked and panes.pane(Side.LEFT) is not panes.pane(Side.RIGHT):
        yield from _out_of_step(panes)


def _is_shown(link: Link, panes: SideBySide) -> bool:
    return panes.pairing is not None and link in panes.pairing.comparison.links


def _out_of_step(panes: SideBySide) -> Iterator[str]:
    sync = panes.scroll_sync._sync_map
    leader, follower = panes.pane(sync.leader), panes.pane(sync.leader.other)
    wanted = sync.follow(sync.leader, leader.scroll_y, leader.page, leader.full_height)
    wanted = min(max(wanted, 0), follower.max_scroll_y)
    if abs(follower.scroll_y - wanted) > 1:
        yield f"the {sync.leader.other} pane stands at {follower.scroll_y}, not at {wanted}"
    tops = [row for link in panes.chain for row in [panes.rows_of(link)]]
    if any(a[0] > b[0] or a[1] > b[1] for a, b in pairwise(tops)):
        yield "links of the chain are out of order"


async def mash(articles: tuple[Article, Article], keys: int, dice: random.Random) -> None:
    """Press `keys` random keys on the reader; raises FaultError, and whatever the reader raises."""
    app = NewsdiffApp(*articles, settings=Settings(overview=False))
    pressed: list[str] = []
    async with app.run_test(size=dice.choice(SIZES)) as pilot:
        main = app.screen
        assert isinstance(main, MainScreen)
        await _rest(pilot)
        while len(pressed) < keys:
            for _ in range(KEYS_PER_CHECK):
                pressed.append(await _do_something(pilot, dice))
            await _rest(pilot)
            for fault in faults(main.panes):
                raise FaultError(f"{fault}, after {' '.join(pressed)}")


async def _do_something(pilot: Pilot[None], dice: random.Random) -> str:
    """Press a key, now and then click or change the size, and say what was done."""
    chance = dice.random()
    if chance < 0.02:
        size = dice.choice(SIZES)
        await pilot.resize_terminal(*size)
        return f"size:{size[0]}x{size[1]}"
    if chance < 0.06:
        width, height = pilot.app.size
        at = dice.randrange(max(width, 1)), dice.randrange(max(height, 1))
        await pilot.click(offset=at)
        return f"click:{at[0]},{at[1]}"
    key = dice.choice([key for key in KEYS if key not in ENDING])
    await pilot.press(key)
    return key


async def _rest(pilot: Pilot[None]) -> None:
    """Wait until everything that follows from the keys is done."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@contextlib.contextmanager
def inside(folder: str) -> Iterator[None]:
    """Work in `folder`, and let the reader write nowhere else."""
    here, allowed = Path.cwd(), Path(folder).resolve()

    def write_inside(path: str | Path, text: str, force: bool = False) -> Path:
        if not Path(path).resolve().is_relative_to(allowed):
            raise WriteError(f"{path}: outside of the folder of this run")
        return write_whole(path, text, force)

    os.chdir(folder)
    try:
        # Textual's pilot waits after each key until the processor rests; here, after a few.
        with (
            patch("newsdiff.reader.screens.export.write_whole", write_inside),
            patch("textual.app.wait_for_idle", asyncio.sleep),
        ):
            yield
    finally:
        os.chdir(here)


def main() -> None:
    """Mash as many keys as are asked for, a new pair after every few hundred."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mash")
    parser.add_argument("--keys", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    rounds = -(-chosen.keys // KEYS_PER_PAIR)
    with tempfile.TemporaryDirectory() as folder, inside(folder):
        for number in range(rounds):
            seed = f"{chosen.seed}:{number}"
            dice = random.Random(seed)
            try:
                asyncio.run(mash(pair(dice), KEYS_PER_PAIR, dice))
            except BaseException:
                print(f"seed {seed}")
                raise
            print(f"{(number + 1) * KEYS_PER_PAIR:,} keys", file=sys.stderr)
    print(f"{rounds * KEYS_PER_PAIR:,} keys over {rounds} pairs: no exception, no pane out of step")


if __name__ == "__main__":
    main()
