"""What was changed between two versions of one article, one row each."""

from __future__ import annotations

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from newsdiff.comparison import Comparison
from newsdiff.divergence.revision.model import Change
from newsdiff.presentation.changes import revision_sentences
from newsdiff.reader.screens.dialog import Dialog
from newsdiff.reader.viewmodel.change_rows import change_lines
from newsdiff.reader.viewmodel.lines import Drawn
from newsdiff.reader.widgets.rows import Rows


class ChangesScreen(Dialog[Change]):
    """Lists the changes below a line that counts them; the result is the one to go to."""

    TITLE = "Changes between the two versions"
    HINT = "Enter goes to the change"

    def __init__(self, comparison: Comparison, at: int = 0) -> None:
        super().__init__()
        self._comparison = comparison
        self._at = at

    def content(self) -> ComposeResult:
        """What is told of all changes, and the list."""
        yield Static(" ".join(revision_sentences(self._comparison)), id="told", markup=False)
        yield Rows(markup=False)

    def on_mount(self) -> None:
        """List the changes."""
        revision = self._comparison.revision
        assert revision is not None
        rows = self.query_one(OptionList)
        rows.add_options(
            Option(Drawn(partial(change_lines, self._comparison, number)), id=str(number))
            for number in range(len(revision.changes))
        )
        rows.highlighted = self._at
        rows.focus()

    @on(OptionList.OptionSelected)
    def _go(self, event: OptionList.OptionSelected) -> None:
        assert self._comparison.revision is not None
        self.dismiss(self._comparison.revision.changes[int(str(event.option_id))])
