"""Copying with the system's own program, by programs made for the test."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from newsdiff.reader.state.clipboard import copied_with

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs are shell scripts")


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def test_the_first_program_that_copies_is_named(tmp_path: Path) -> None:
    program(tmp_path, "wl-copy", "exit 1")
    program(tmp_path, "xclip", f"/bin/cat > {tmp_path}/copied")
    environment = {"PATH": str(tmp_path), "WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    assert copied_with("words ü", environment) == "xclip"
    assert (tmp_path / "copied").read_text(encoding="utf-8") == "words ü"


def test_without_a_display_a_program_that_needs_one_is_passed_over(tmp_path: Path) -> None:
    program(tmp_path, "xclip", "exit 0")
    assert copied_with("words", {"PATH": str(tmp_path)}) is None


def test_in_a_session_from_afar_no_program_is_asked(tmp_path: Path) -> None:
    program(tmp_path, "pbcopy", "exit 0")
    assert copied_with("words", {"PATH": str(tmp_path)}) == "pbcopy"
    assert copied_with("words", {"PATH": str(tmp_path), "SSH_TTY": "/dev/pts/1"}) is None
