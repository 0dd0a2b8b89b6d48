"""A list whose cursor moves with the letters of less and vi as well."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from newsdiff.reader.workarounds.option_list import Options


class Rows(Options):
    """A list of rows to go to, without a field that letters are typed into."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
    ]
