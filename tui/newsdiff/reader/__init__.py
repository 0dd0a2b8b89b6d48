"""The terminal reader. Importing this module loads no textual; running the reader does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdiff.articles.model import Article
    from newsdiff.comparison import Options


def run_reader(
    left: Article,
    right: Article,
    *,
    options: Options,
    theme: str | None = None,
    config: Path | None = None,
) -> int:
    """Open two articles in the terminal and return the exit status once the reader is closed.

    `theme` is the name of a theme, `config` the path of a file of settings; None for the user's
    own choice. Standard input and output must be a terminal.
    """
    from newsdiff.reader.app import NewsdiffApp

    app = NewsdiffApp(left, right, options=options, theme=theme, config=config)
    app.run()
    return app.return_code or 0
