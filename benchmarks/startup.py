"""What it costs to start newsdiff, beside what nobody can go below.

    python -m benchmarks.startup

Whole processes, in turn: an empty Python, the import of textual's app, an empty Textual app with a
header and a footer that leaves at its first paint, the reader that leaves at its first paint, the
reader that leaves when the analysis of the sample articles stands on the screen, and one export
without a terminal.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.measure import compare_commands, print_machine, print_table
from newsdiff.resources import sample_articles

EMPTY_APP = """
from textual.app import App
from textual.widgets import Footer, Header
class Empty(App):
    def compose(self):
        yield Header()
        yield Footer()
    def on_mount(self):
        self.call_after_refresh(self.exit)
Empty().run(headless=True, size=(120, 40))
"""

READER = """
from newsdiff import read_article
from newsdiff.reader.app import NewsdiffApp
from newsdiff.resources import sample_articles
class Timed(NewsdiffApp):
    def on_mount(self):
        {leave}
left, right = map(read_article, sample_articles())
Timed(left, right).run(headless=True, size=(120, 40))
"""
AT_FIRST_PAINT = "self.call_after_refresh(self.exit)"
WITH_ANALYSIS = """
        async def finish():
            await self.workers.wait_for_complete()
            self.call_after_refresh(self.exit)
        self.call_after_refresh(lambda: self.run_worker(finish()))"""


def main() -> None:
    """Print the table."""
    python = sys.executable
    left, right = map(str, sample_articles())
    with tempfile.TemporaryDirectory() as folder:
        export = [
            *(python, "-m", "newsdiff", left, right),
            *("--export", str(Path(folder, "out.md")), "--force"),
        ]
        costs = compare_commands(
            {
                "python -c pass": [python, "-c", "pass"],
                "import textual.app": [python, "-c", "import textual.app"],
                "empty Textual app": [python, "-c", EMPTY_APP],
                "newsdiff, first paint": [python, "-c", READER.format(leave=AT_FIRST_PAINT)],
                "newsdiff, with analysis": [python, "-c", READER.format(leave=WITH_ANALYSIS)],
                "newsdiff --export out.md": export,
            }
        )
    base = costs["empty Textual app"]
    rows = [
        (
            name,
            f"{cost.wall:.3f}",
            f"{cost.cpu:.3f}",
            f"{cost.cpu / base.cpu:.2f}",
            f"{cost.memory:.0f}",
        )
        for name, cost in costs.items()
    ]
    print_machine()
    columns = ("process", "wall s", "CPU s", "CPU, of empty app", "MiB")
    print_table("Start-up: medians of 7 runs in turn", columns, rows)


if __name__ == "__main__":
    main()
