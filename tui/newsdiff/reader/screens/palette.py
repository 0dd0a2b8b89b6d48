"""The command palette."""

from __future__ import annotations

from typing import ClassVar

from textual.command import CommandList, CommandPalette

from newsdiff.reader.screens.dialog import DIALOGS, LEAVING, LeftOnce
from newsdiff.reader.widgets.options import stands


class Palette(CommandPalette, LeftOnce[None]):
    """Textual's palette, whose list stands the page keys that it passes on."""

    CSS_PATH: ClassVar = DIALOGS

    def on_mount(self) -> None:
        """Say what it is, and how to leave it, as the dialogs do."""
        frame = self.query_one("#--input")
        frame.border_title, frame.border_subtitle = "Commands", LEAVING

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key may do what it stands for."""
        if action == "command_list":
            commands = self.query_one(CommandList)
            return all(stands(commands, str(passed_on)) for passed_on in parameters)
        return super().check_action(action, parameters)
