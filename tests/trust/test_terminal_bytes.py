"""What the real program writes to a real terminal, whatever the articles hold."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.trust.hostile import ATTEMPTS, NAMES, SETTINGS, TITLE, hostile_article

if sys.platform == "win32":
    pytest.skip("pseudo-terminals need POSIX", allow_module_level=True)

from tests.trust.terminal import ESCAPE, Session, forbidden

FOLDER = "folder\x1b[2J\u202e[b]"


@pytest.fixture
def hostile_files(tmp_path: Path) -> tuple[Path, Path]:
    folder = tmp_path / FOLDER
    folder.mkdir()
    left, right = (folder / name for name in NAMES)
    left.write_bytes(hostile_article(TITLE))
    right.write_bytes(hostile_article("The vote, " + TITLE))
    return left, right


@pytest.mark.parametrize("attempt", ["set the title", "device control", "bidi override"])
def test_what_is_forbidden_would_be_seen(attempt: str) -> None:
    """The reading of the bytes is not blind: an attempt that gets through is complained about."""
    assert list(forbidden(ATTEMPTS[attempt].encode()))


def assert_clean(session: Session) -> None:
    assert list(forbidden(session.written)) == []
    assert got_through(session.written) == []


def got_through(written: bytes) -> list[str]:
    """Name the attempts that stand in the output as they stood in the article."""
    return [
        name
        for name, line in ATTEMPTS.items()
        if any(ord(c) < 32 or ord(c) == 127 for c in line) and line.encode() in written
    ]


def test_reading_searching_and_asking_for_help(
    hostile_files: tuple[Path, Path], tmp_path: Path
) -> None:
    with Session(hostile_files, home=tmp_path) as session:
        session.wait_for("passages the same")
        session.wait_for("890 replaced")
        session.press("]]]\r", until="% sure")
        session.press("/", until="in both articles")
        session.press("oops\r", until=" of 4")
        session.press("?", until="To the other article")
        session.program.send(ESCAPE)
        session.wait_while("To the other article")
        session.program.send("q")
        assert session.finish() == 0
        assert_clean(session)


def test_picking_from_a_file_of_hostile_articles(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir()
    path = folder / "export.jsonl"
    records = (
        {"title": f"{TITLE} {n}", "source": TITLE, "text": hostile_article(TITLE).decode("latin-1")}
        for n in range(3)
    )
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    with Session([path], home=tmp_path) as session:
        session.wait_for("3 articles in")
        session.press("\r", until="▸")
        session.program.send("\x1b[B\r")
        session.wait_for("passages the same")
        session.program.send("q")
        assert session.finish() == 0
        assert_clean(session)


def test_the_dialogs_show_hostile_folders_and_files(
    hostile_files: tuple[Path, Path], tmp_path: Path
) -> None:
    with Session(hostile_files, home=tmp_path) as session:
        session.wait_for("passages the same")
        session.press("e", until="Preview")
        session.press("\r", until="Written to")
        session.wait_while("Preview")
        session.press("e", until="Preview")
        session.press("\r", until="Overwrite it?")
        session.program.send("y")
        session.wait_while("Overwrite it?")
        session.wait_while("Preview")
        session.press("o", until="Open two articles")
        session.press("folder\t", until="Left     folder␛[2J�[b]/")
        session.program.send(ESCAPE)
        session.wait_while("Open two articles")
        session.program.send("q")
        assert session.finish() == 0
        assert_clean(session)


def test_settings_that_mean_nothing_are_told(
    hostile_files: tuple[Path, Path], tmp_path: Path
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text(SETTINGS, encoding="utf-8")
    with Session([*hostile_files, "--config", settings], home=tmp_path) as session:
        session.wait_for("unknown action")
        session.program.send("\x11")
        assert session.finish() == 0
        assert_clean(session)


@pytest.mark.parametrize("form", ["markdown", "html", "json", "text"])
def test_exports_hold_no_control_character(
    hostile_files: tuple[Path, Path], tmp_path: Path, form: str
) -> None:
    target = tmp_path / "out"
    arguments = [*hostile_files, "--export", target, "--format", form]
    with Session(arguments, home=tmp_path) as session:
        assert session.finish() == 0
        assert_clean(session)
    assert list(forbidden(target.read_bytes())) == []


def test_printing_to_a_terminal_writes_nothing_raw(
    hostile_files: tuple[Path, Path], tmp_path: Path
) -> None:
    with Session([*hostile_files, "--print"], home=tmp_path) as session:
        assert session.finish() == 0
        assert_clean(session)


@pytest.mark.parametrize(
    "arguments",
    [
        ["no\x1b]0;owned\x07such\u202efile.txt"] * 2,
        ["--config", "no\x1b[2Jsuch.toml"],
        ["--theme", "no\x1b[2Jsuch\u202etheme"],
        ["--no\x1b[2Jsuch\x9boption"],
        ["--quiet", "http://exam\x1b[2Jple.invalid/\u202e", "x"],
        ["batch", "no\x1b[2Jsuch.csv"],
        ["--export", "no\x1b]0;owned\x07such.format"],
        ["--format", "no\x1b[2Jsuch"],
        ["--threshold", "no\x1b[2Jnumber"],
    ],
)
def test_a_bad_argument_is_told_in_one_clean_line(arguments: list[str], tmp_path: Path) -> None:
    with Session(arguments, home=tmp_path) as session:
        assert session.finish() == 2
        assert_clean(session)
        assert session.written.startswith(b"newsdiff")
        assert session.written.count(b"\n") == 1
