"""The terminal as the reader listens to it, on Linux and macOS.

Textual (8.2.8) ends the program with a traceback when bytes arrive that are no UTF-8, as from a
terminal set to Latin-1, or a key with an impossible number. This can go once its driver passes
over both.
"""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver


class Terminal(LinuxDriver):
    """Textual's driver, but for one thing: what makes no sense is passed over."""

    def run_input_thread(self) -> None:
        """Wait for input and pass it on; what came together with nonsense is lost."""
        while not self.exit_event.is_set():
            try:
                super().run_input_thread()
            except (ValueError, OverflowError):
                continue
