"""Ended at any moment: what was done is kept, files are whole, the terminal is as it was found.

NEWSDIFF_KILLS says how many times each is tried.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import is_zipfile

import pytest

if sys.platform == "win32":
    pytest.skip("nothing is killed there as it is here", allow_module_level=True)

from tests.trust.terminal import Session, is_at_rest

KILLS = int(os.environ.get("NEWSDIFF_KILLS", "6"))
BATCH = (sys.executable, "-m", "newsdiff", "batch")
PAIRS = 12
LONGEST = 1.5
"""Seconds after which the last are killed: a run of all pairs takes about as long."""

STORY = "Storm closes port\n\nThe port of Lanby was closed on day {}, the harbour office said.\n"

STARTED = """
import sys
from newsdiff.__main__ import main
print("started", flush=True)
sys.exit(main())
"""
"""Before that, a signal meets Python on its way to newsdiff."""

POLITE = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

DIALOGS = {
    "open": "o",
    "export": "e",
    "palette": "\x10",
    "help": "?",
    "overview": "0",
    "points": "!",
    "correct": "C",
    "note": ";",
    "notes": "'",
    "search": "/",
}
"""What opens over the articles, and the key for it."""

TYPING = ("\r", "\x1b", "\t", "]", "}", "j", "v", "u", "t", "x", "x1 ", "\x1b[B")

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("signals_as_usual")]


@pytest.fixture
def articles(tmp_path: Path) -> tuple[Path, Path]:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(STORY.format(2), encoding="utf-8")
    right.write_text(STORY.format(3), encoding="utf-8")
    return left, right


@pytest.fixture
def table(tmp_path: Path) -> Path:
    rows = ["id,left,right"]
    for number in range(PAIRS):
        (tmp_path / f"{number}.txt").write_text(STORY.format(number), encoding="utf-8")
        rows.append(f"pair {number},{number}.txt,{(number + 1) % PAIRS}.txt")
    path = tmp_path / "pairs.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def killed_runs(table: Path, out: Path, kills: int, jobs: int) -> Iterator[bool]:
    """Run `newsdiff batch` again and again, killed each time; yield whether it came to its end."""
    chance = random.Random(7)
    command = [*BATCH, table, "--out", out, "-q", "-j", str(jobs)]
    for _ in range(kills):
        with subprocess.Popen(command, stderr=subprocess.PIPE) as run:
            try:
                told = run.communicate(timeout=chance.uniform(0.2, LONGEST))[1]
            except subprocess.TimeoutExpired:
                run.send_signal(signal.SIGKILL)
                yield False
            else:
                assert (run.returncode, told) == (0, b"")
                yield True


def finish(table: Path, out: Path) -> None:
    command = [*BATCH, table, "--out", out, "-q", "-j", "1"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def wanted() -> list[str]:
    return [f"pair {number}" for number in range(PAIRS)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_lines_are_whole_and_each_pair_has_one(table: Path, tmp_path: Path, jobs: int) -> None:
    out = tmp_path / "found.jsonl"
    kept = b""
    for done in killed_runs(table, out, KILLS, jobs):
        found = out.read_bytes() if out.exists() else b""
        whole = found[: found.rfind(b"\n") + 1]
        assert whole.startswith(kept)
        kept = whole
        if done:
            assert [json.loads(line)["id"] for line in kept.splitlines()] == wanted()
            out.unlink()
            kept = b""
    finish(table, out)
    lines = out.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == wanted()


def test_files_in_a_folder_are_whole(table: Path, tmp_path: Path) -> None:
    out = tmp_path / "found"
    for _ in killed_runs(table, out, KILLS, 1):
        for file in out.glob("*.json"):
            json.loads(file.read_text(encoding="utf-8"))
    finish(table, out)
    assert {file.name for file in out.iterdir()} == {f"{name}.json" for name in wanted()}


def parts(folder: Path) -> list[Path]:
    return list(folder.rglob("*.part"))


@pytest.mark.parametrize("name", ["out.md", "out.html", "out.json", "out.docx", "points.csv"])
def test_an_export_is_the_old_file_or_the_new(
    articles: tuple[Path, Path], tmp_path: Path, name: str
) -> None:
    out = tmp_path / name
    export = (sys.executable, "-c", STARTED, *articles, "-e", out, "--force", "-q")
    subprocess.run(export, check=True, stdout=subprocess.DEVNULL)
    new, old = out.read_bytes(), b"what was there"
    chance = random.Random(name)
    for _ in range(KILLS):
        out.write_bytes(old)
        number = chance.choice((*POLITE, signal.SIGKILL))
        with subprocess.Popen(export, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
            assert run.stdout is not None
            assert run.stdout.readline()
            try:
                told = run.communicate(timeout=chance.uniform(0, LONGEST))[1]
            except subprocess.TimeoutExpired:
                run.send_signal(number)
                told = run.communicate()[1]
        found = out.read_bytes()
        # A Word file holds the time at which it was written.
        assert found == old or (found == new if out.suffix != ".docx" else is_zipfile(out))
        assert run.returncode in (0, -number, 128 + number)
        if number is not signal.SIGKILL:
            assert (parts(tmp_path), b"Error" in told) == ([], False)
        for part in parts(tmp_path):
            part.unlink()


def keys(chance: random.Random, first: str) -> Sequence[str]:
    return [first, *chance.choices((*TYPING, *DIALOGS.values()), k=chance.randrange(6))]


def assert_nothing_lost(home: Path, killed: bool) -> None:
    """Every file of the state folder is whole; only what was killed outright leaves a part."""
    for file in (home / "state").rglob("*.json"):
        json.loads(file.read_text(encoding="utf-8"))
    if not killed:
        assert parts(home) == []
    for part in parts(home):
        part.unlink()


def test_a_reader_that_is_ended_while_it_starts(
    articles: tuple[Path, Path], tmp_path: Path
) -> None:
    chance = random.Random(8)
    for _ in range(KILLS):
        number = chance.choice((*POLITE, signal.SIGKILL))
        with Session(articles, home=tmp_path, command=("-c", STARTED)) as session:
            session.wait_for("started")
            session.read_for(chance.uniform(0, LONGEST))
            session.program.kill(number)
            # asyncio may take an early interrupt for a wish to end.
            assert session.finish() in (0, -number, 128 + number)
            if number is not signal.SIGKILL:
                assert is_at_rest(session.written)
        assert_nothing_lost(tmp_path, number is signal.SIGKILL)


@pytest.mark.parametrize("dialog", DIALOGS)
def test_a_reader_that_is_ended_in_the_middle_of_things(
    articles: tuple[Path, Path], tmp_path: Path, dialog: str
) -> None:
    chance = random.Random(dialog)
    for _ in range(max(1, KILLS // len(DIALOGS))):
        number = chance.choice((*POLITE, signal.SIGKILL))
        with Session(articles, home=tmp_path) as session:
            session.wait_for("Quoted")
            for key in keys(chance, DIALOGS[dialog]):
                session.program.send(key)
                session.read_for(chance.choice((0.0, 0.05, 0.2)))
            session.program.kill(number)
            assert session.finish() in (0, -number, 128 + number)
            if number is not signal.SIGKILL:
                assert is_at_rest(session.written)
                assert b"Traceback" not in session.written
        assert_nothing_lost(tmp_path, number is signal.SIGKILL)
