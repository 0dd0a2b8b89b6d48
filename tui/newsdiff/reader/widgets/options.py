"""A list of options that stands a page key while it has no room to show anything."""

from __future__ import annotations

from textual.widgets import OptionList


class Options(OptionList):
    """Textual's list, but for one thing: without a visible row, Page Up and Down do nothing.

    Textual (8.2.8) then looks for rows that it has not laid out, and raises KeyError. It happens
    in a terminal that is too small for the list.
    """

    def action_page_up(self) -> None:
        """Move the highlight up one page."""
        if self.scrollable_content_region:
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """Move the highlight down one page."""
        if self.scrollable_content_region:
            super().action_page_down()  # type: ignore[no-untyped-call]
