"""What a fresh interpreter has loaded when the articles are painted for the first time."""

from __future__ import annotations

import subprocess
import sys

FIRST_PAINT = """
import sys
from newsdiff import read_article
from newsdiff.reader.app import NewsdiffApp
from newsdiff.reader.widgets.pane import Pane
from newsdiff.resources import sample_articles

loaded, classes = [], []
paint = Pane.render_line
def painted(pane, y):
    loaded.append(set(sys.modules))
    classes.append(set(pane.screen.classes))
    pane.app.exit()
    return paint(pane, y)
Pane.render_line = painted
NewsdiffApp(*map(read_article, sample_articles())).run(headless=True, size=(120, 40))
"""


def at_first_paint(what: str) -> str:
    code = f"{FIRST_PAINT}\nprint({what})"
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_the_articles_are_painted_before_the_analysis_is_loaded() -> None:
    late = (
        "newsdiff.actors.find",
        "newsdiff.actors.recognition.mentions",
        "newsdiff.actors.model",
        "newsdiff.alignment.align",
        "newsdiff.alignment.model",
        "newsdiff.articles.html",
        "newsdiff.divergence.model",
        "newsdiff.divergence.relate",
        "newsdiff.quotes.find",
        "newsdiff.quotes.model",
        "newsdiff.reader.viewmodel.detail",
        "newsdiff.reader.viewmodel.pairing",
        "newsdiff.reader.viewmodel.search",
        "newsdiff.reader.widgets.sidebar.lists",
        "newsdiff.reader.screens.export",
        "newsdiff.reader.screens.help",
        "newsdiff.reader.screens.open",
        "rapidfuzz",
    )
    assert at_first_paint(f"sorted(loaded[0].intersection({late}))") == "[]"


def test_the_first_paint_leaves_room_for_the_lists_so_that_the_text_stays_in_place() -> None:
    assert at_first_paint("'-wide' in classes[0]") == "True"
