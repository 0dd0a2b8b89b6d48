"""Faults of the world around: the terminal is left as it was found, and no file in pieces."""

from __future__ import annotations

import errno
import os
import signal
import socket
import sys
from pathlib import Path

import pytest

from newsdiff.batch import JsonLines, Outcome, Pair
from newsdiff.export import WriteError, write_whole

if sys.platform == "win32":
    pytest.skip("signals and pseudo-terminals need POSIX", allow_module_level=True)

from tests.trust.terminal import ESCAPE, LEAVES_SCREEN, Session, is_at_rest

pytestmark = pytest.mark.usefixtures("signals_as_usual")

BUSY = """
import sys, time, newsdiff.comparison
def busy(*_):
    while True:
        time.sleep(0.01)
newsdiff.comparison.compare = busy
from newsdiff.__main__ import main
sys.exit(main())
"""

DEAF = """
import signal, sys
signal.signal(signal.SIGHUP, signal.SIG_IGN)
from newsdiff.__main__ import main
sys.exit(main())
"""

UNSEEN = """
import os, sys
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
from newsdiff.__main__ import main
sys.exit(main())
"""
"""Textual draws on standard error."""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_as_it_was(number: signal.Signals, tmp_path: Path) -> None:
    with Session([], home=tmp_path) as session:
        session.wait_for("Quoted")
        session.program.kill(number)
        assert session.finish() == 128 + number
        assert is_at_rest(session.written)
        assert b"Traceback" not in session.written


def test_a_signal_during_the_analysis_is_heard(tmp_path: Path) -> None:
    with Session([], home=tmp_path, command=("-c", BUSY)) as session:
        session.wait_for("Comparing")
        session.program.kill(signal.SIGTERM)
        assert session.finish() == 128 + signal.SIGTERM
        assert is_at_rest(session.written)


@pytest.mark.parametrize("key", ["o", "e", "\x10"])
def test_a_signal_while_a_dialog_opens_is_heard(key: str, tmp_path: Path) -> None:
    with Session([], home=tmp_path) as session:
        session.wait_for("Quoted")
        session.program.send(key)
        session.program.kill(signal.SIGTERM)
        assert session.finish() == 128 + signal.SIGTERM
        assert is_at_rest(session.written)
        assert b"Traceback" not in session.written


def test_quitting_during_the_analysis_is_heard(tmp_path: Path) -> None:
    with Session([], home=tmp_path, command=("-c", BUSY)) as session:
        session.wait_for("Comparing")
        session.program.send("q")
        assert session.finish() == 0
        assert is_at_rest(session.written)


def test_quitting_while_a_server_says_nothing_is_heard(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        # Reading would take longer than the session's patience.
        with Session(["--limit", "fetch_seconds=600"], home=tmp_path) as session:
            session.wait_for("Quoted")
            session.press("o", until="Open two articles")
            session.press(f"{address}\t", until=address)
            session.press("right.txt\r", until="Reading")
            session.program.send("\x11")
            assert session.finish() == 0
            assert is_at_rest(session.written)


def test_one_by_one_and_back(tmp_path: Path) -> None:
    with Session([], home=tmp_path) as session:
        session.wait_for("Quoted")
        session.resize(1, 1)
        session.wait_while("Quoted")
        session.program.send("]]mmfG")
        session.resize(120, 40)
        session.wait_for("Quoted")
        session.program.send("q")
        assert session.finish() == 0
        assert is_at_rest(session.written)


def test_a_terminal_that_is_gone_ends_the_program(tmp_path: Path) -> None:
    with Session([], home=tmp_path) as session:
        session.wait_for("Quoted")
        assert session.hang_up()


def test_it_ends_with_the_terminal_even_where_no_signal_is_heard(tmp_path: Path) -> None:
    with Session([], home=tmp_path, command=("-c", DEAF)) as session:
        session.wait_for("Quoted")
        assert session.hang_up()


def test_input_that_makes_no_sense_is_passed_over(tmp_path: Path) -> None:
    with Session([], home=tmp_path) as session:
        session.wait_for("Quoted")
        for nonsense in (b"\xe9\xff", b"\x1b[99999999999u", b"\x1b[1114112u"):
            session.program.send(nonsense)
            session.press("?", until="To the other article")
            session.program.send(ESCAPE)
            session.wait_while("To the other article")
        session.program.send("q")
        assert session.finish() == 0
        assert b"Traceback" not in session.written


def test_the_reader_does_not_open_where_it_could_not_be_seen(tmp_path: Path) -> None:
    with Session([], home=tmp_path, command=("-c", UNSEEN)) as session:
        assert session.finish() == 0
        assert b"Vladimir Putin" in session.written
        assert LEAVES_SCREEN not in session.written


class FullDisk:
    """A file on a disk that is full before everything is written."""

    def __init__(self, file: object) -> None:
        self._file = file

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)

    def __enter__(self) -> FullDisk:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()  # type: ignore[attr-defined]

    def write(self, text: str) -> int:
        self._file.write(text[: len(text) // 2])  # type: ignore[attr-defined]
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.md"
    target.write_text("old", encoding="utf-8")
    opened = Path.open
    monkeypatch.setattr(Path, "open", lambda *a, **k: FullDisk(opened(*a, **k)))
    with pytest.raises(WriteError, match="No space left on device"):
        write_whole(target, "new and long", force=True)
    monkeypatch.undo()
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_line_that_does_not_fit_on_the_disk_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "found.jsonl"
    lines = JsonLines(target)
    lines.write(Outcome(Pair("1", "a", "b"), ('{"id": "1"}\n',)))
    opened = Path.open
    monkeypatch.setattr(Path, "open", lambda *a, **k: FullDisk(opened(*a, **k)))
    with pytest.raises(WriteError, match="No space left on device"):
        lines.write(Outcome(Pair("2", "a", "b"), ('{"id": "2", "long": "..."}\n',)))
    monkeypatch.undo()
    assert target.read_text(encoding="utf-8") == '{"id": "1"}\n'


def test_a_folder_that_may_not_be_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(WriteError, match="Permission denied"):
        write_whole(tmp_path / "out.md", "text")
    with pytest.raises(WriteError, match="Permission denied"):
        JsonLines(tmp_path / "out.jsonl")
    assert list(tmp_path.iterdir()) == []
