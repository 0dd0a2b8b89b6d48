"""What it costs to start newsdiff, beside what nobody can go below.

    python -m benchmarks.startup

Whole processes, in turn: an empty Python, the import of textual's app, an empty Textual app with a
header and a footer, the reader until both articles are painted, the reader until the analysis of
the sample articles stands on the screen, lists included, and one export without a terminal. The
apps run without a terminal, on a page of 120x40, and end on the spot when they have painted what is
waited for: what Python does to end a process is not measured. The reader goes the whole way of
`newsdiff LEFT RIGHT`.

Bytecode is written for all of them in an unmeasured turn, even where PYTHONDONTWRITEBYTECODE is
set: without it, most of what is measured would be Python compiling textual.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import compare_commands, print_machine, print_table
from newsdiff.resources import sample_articles

NO_TERMINAL = {
    "TEXTUAL_DRIVER": "textual.drivers.headless_driver:HeadlessDriver",
    "COLUMNS": "120",
    "LINES": "40",
}

EMPTY_APP = """
import os
from textual.app import App
from textual.widgets import Footer, Header
class Empty(App):
    def compose(self):
        yield Header()
        yield Footer()
    def on_mount(self):
        self.call_after_refresh(os._exit, 0)
Empty().run()
"""

READER = """
import os, sys
from newsdiff.cli import pair, run

def leave_at_first_paint():
    from newsdiff.reader.screens.main import MainScreen
    # It is called once both articles are painted.
    MainScreen.analyse = lambda screen: os._exit(0)

def leave_with_analysis():
    from newsdiff.reader.widgets.sidebar.sidebar import Sidebar
    show = Sidebar.watch_comparison
    def shown(sidebar):
        show(sidebar)
        sidebar.call_after_refresh(os._exit, 0)
    Sidebar.watch_comparison = shown

def open_reader(*arguments):
    WHEN()
    return open_it(*arguments)

open_it, pair._open_reader = pair._open_reader, open_reader
sys.stdin.isatty = sys.stdout.isatty = sys.stderr.isatty = lambda: True
sys.exit(run(sys.argv[1:]))
"""


def main() -> None:
    """Print the table."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.update(NO_TERMINAL)
    python = sys.executable
    pair = [str(article) for article in sample_articles()]
    with tempfile.TemporaryDirectory() as folder:
        # The user's own history and settings are left alone.
        os.environ.update(XDG_STATE_HOME=folder, XDG_CONFIG_HOME=folder)
        first_paint, with_analysis = (
            [python, "-c", READER.replace("WHEN", when), *pair]
            for when in ("leave_at_first_paint", "leave_with_analysis")
        )
        export = ["--export", str(Path(folder, "out.md")), "--force"]
        costs = compare_commands(
            {
                "python -c pass": [python, "-c", "pass"],
                "import textual.app": [python, "-c", "import textual.app"],
                "empty Textual app": [python, "-c", EMPTY_APP],
                "newsdiff, first paint": first_paint,
                "newsdiff, with analysis": with_analysis,
                "newsdiff --export out.md": [python, "-m", "newsdiff", *pair, *export],
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
    after = costs["newsdiff, with analysis"].cpu - costs["newsdiff, first paint"].cpu
    print(f"\nFrom first paint to the analysis: {after:.3f} s of CPU")


if __name__ == "__main__":
    main()
