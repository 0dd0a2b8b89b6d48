"""Draws the pictures of the README from the reader itself, on the sample articles.

    python -m benchmarks.pictures [FOLDER]

Each picture is what the screen shows after the keys beside it. Without a folder they go where the
README looks for them.
"""

from __future__ import annotations

import asyncio
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from newsdiff import read_article
from newsdiff.reader.app import NewsdiffApp
from newsdiff.resources import sample_articles

FOLDER = Path(__file__).parents[1] / "tui" / "pictures"


@dataclass(frozen=True, slots=True)
class Picture:
    """A screen: its file's name, its size in cells, the theme, and the keys that lead to it."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    theme: str | None = None


NEXT, DETAILS = "right_square_bracket", "d"

PICTURES = (
    Picture("reader", (140, 42), (NEXT,) * 7),
    Picture("details", (120, 40), (NEXT,) * 4 + (DETAILS,)),
    Picture("sources", (120, 40), ("s", "down", "down", "down", "down", "enter")),
    Picture("narrow", (80, 24), (NEXT,) * 4, theme="light"),
)


async def draw(picture: Picture) -> str:
    """Return the picture as SVG."""
    left, right = (read_article(path) for path in sample_articles())
    app = NewsdiffApp(left, right, theme=picture.theme)
    async with app.run_test(size=picture.size) as pilot:
        await app.workers.wait_for_complete()
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
