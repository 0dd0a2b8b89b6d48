"""The clipboard of the system, by the program that is there for it.

A terminal may be asked to take text into its clipboard (OSC 52), but never says whether it did; the
programs do.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping

PROGRAMS = (
    ("pbcopy",),
    ("wl-copy",),
    ("xclip", "-selection", "clipboard"),
    ("xsel", "--clipboard", "--input"),
    ("clip.exe",),
)
_NEEDS = {"wl-copy": "WAYLAND_DISPLAY", "xclip": "DISPLAY", "xsel": "DISPLAY"}
SECONDS = 2.0
"""A program that takes longer is taken for one that hangs."""


def copied_with(text: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """Copy text with the first program that does it, and return its name; None where none does.

    In a session from afar there is none: its clipboard would be that of the other machine.
    """
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return None
    for name, *arguments in PROGRAMS:
        found = shutil.which(name, path=environment.get("PATH"))
        if found is None or not environment.get(_NEEDS.get(name, "PATH")):
            continue
        try:
            subprocess.run(
                [found, *arguments],
                input=text.encode("utf-8", "replace"),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=SECONDS,
                check=True,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return name
    return None
