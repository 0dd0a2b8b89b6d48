"""Lists of options that stand a page key while they have no room to show anything.

Textual (8.2.8) then looks for rows that it has not laid out, and raises KeyError. It happens in a
terminal that is too small for the list. This can go once a list of no height stands a page key.
"""

from __future__ import annotations

from textual.widgets import OptionList

_PAGE_ACTIONS = ("page_up", "page_down")


def stands(options: OptionList, action: str) -> bool:
    """Whether a list can carry out one of its actions as it is laid out."""
    return action not in _PAGE_ACTIONS or bool(options.scrollable_content_region)


class Options(OptionList):
    """Textual's list, but for one thing: without a visible row, Page Up and Down do nothing."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key may do what it stands for."""
        return stands(self, action) and super().check_action(action, parameters)
