"""Batches that are killed at any moment: what was done is kept, whole, and done once.

NEWSDIFF_KILLS says how many kills are tried.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("nothing is killed there as it is here", allow_module_level=True)

KILLS = int(os.environ.get("NEWSDIFF_KILLS", "6"))
BATCH = (sys.executable, "-m", "newsdiff", "batch")
PAIRS = 12
LONGEST = 1.5
"""Seconds after which the last are killed: a run of all pairs takes about as long."""

STORY = "Storm closes port\n\nThe port of Lanby was closed on day {}, the harbour office said.\n"

pytestmark = pytest.mark.slow


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
