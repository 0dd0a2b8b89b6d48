"""How the articles are shown: mode, filter, lock, divider, which of them is on which side."""

from __future__ import annotations

from newsdiff.reader.controllers.base import Controller
from newsdiff.reader.viewmodel.status import nothing_shown
from newsdiff.reader.widgets.page import NARROW_TERMINAL

DIVIDER_STEP = 0.05
"""How much of the width the divider moves at a time."""


class ViewController(Controller):
    """Arranges the two articles on the page."""

    def action_toggle_lock(self) -> None:
        """Scroll both articles together, or each alone."""
        self.panes.toggle_lock()

    def action_next_mode(self) -> None:
        """Show the articles in the next mode."""
        if self.panes.too_narrow:
            self.status.remark(f"Two columns need a terminal of {NARROW_TERMINAL} columns.")
            return
        self.panes.wanted_mode = self.panes.wanted_mode.next

    def action_sentences(self) -> None:
        """Put each sentence on a row of its own, or all into paragraphs again."""
        self.panes.sentences = not self.panes.sentences
        told = (
            "Each sentence stands on a row of its own." if self.panes.sentences else "Paragraphs."
        )
        self.status.remark(told)

    def action_lines(self) -> None:
        """Draw the lines of all links, or only that of the pair in focus, the others as stubs."""
        self.panes.all_lines = not self.panes.all_lines
        every, focused = "The lines of all links are drawn.", "Many links: the others are stubs."
        self.status.remark(every if self.panes.all_lines else focused)

    def action_next_filter(self) -> None:
        """Show other passages."""
        shown = self.screen.shown
        versions = shown is not None and shown.revision is not None
        self.panes.filter = self.panes.filter.after(versions=versions)
        if not self.panes.shown.anything:
            key = self.screen.key_of("next_filter")
            self.status.remark(nothing_shown(self.panes.filter, key))

    def action_divider_left(self) -> None:
        """Make the left pane narrower."""
        self.panes.move_divider(self.panes.share - DIVIDER_STEP)

    def action_divider_right(self) -> None:
        """Make the left pane wider."""
        self.panes.move_divider(self.panes.share + DIVIDER_STEP)
