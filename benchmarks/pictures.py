"""Draws the pictures of the README from the reader itself, on the sample articles.

    python -m benchmarks.pictures [FOLDER]

Each picture is what the screen shows with a passage of the left article in focus, and after some
keys. Without a folder they go where the README looks for them.
"""

from __future__ import annotations

import asyncio
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from newsdiff import read_article
from newsdiff.articles.model import Article, Side
from newsdiff.reader.app import NewsdiffApp
from newsdiff.reader.screens.main import MainScreen
from newsdiff.reader.state.settings import Settings
from newsdiff.resources import sample_articles

FOLDER = Path(__file__).parents[1] / "tui" / "pictures"


@dataclass(frozen=True, slots=True)
class Picture:
    """A screen: its file's name, its size in cells, words of the passage in focus, keys, theme."""

    name: str
    size: tuple[int, int]
    words: str = ""
    keys: tuple[str, ...] = ()
    theme: str | None = None


PICTURES = (
    Picture("reader", (140, 42), "If you have forces in the area"),
    Picture("details", (120, 40), "The anonymous U.S. senior official", keys=("d",)),
    Picture("sources", (120, 40), keys=("s", "down", "down", "down", "down", "enter")),
    Picture("narrow", (80, 24), "The anonymous U.S. senior official", theme="light"),
)


def _passage_with(words: str, article: Article) -> int:
    return next(p.index for p in article.body if words in p.span.of(article.text))


async def draw(picture: Picture) -> str:
    """Return the picture as SVG."""
    left, right = (read_article(path) for path in sample_articles())
    app = NewsdiffApp(left, right, theme=picture.theme, settings=Settings(overview=False))
    async with app.run_test(size=picture.size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        if picture.words:
            assert isinstance(app.screen, MainScreen)
            app.screen.show_passage(Side.LEFT, _passage_with(picture.words, left))
            await pilot.pause()
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause()
        svg = app.export_screenshot(title="newsdiff")
    # The picture must not fetch a font from anywhere: the reader's own fixed-width one will do.
    return re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)


def main() -> None:
    """Draw all pictures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        path = folder / f"{picture.name}.svg"
        path.write_text(asyncio.run(draw(picture)), encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main()
