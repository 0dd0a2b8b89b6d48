"""The example that runs the comparison on a Dask cluster."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from newsdiff.batch import JsonLines, Pair, Recipe, outcomes

EXAMPLE = Path(__file__).parents[1] / "examples" / "batch_with_dask.py"

pytestmark = pytest.mark.skipif(not find_spec("distributed"), reason="Dask is not installed")


def test_the_cluster_finds_what_this_process_finds(pairs: list[Pair], tmp_path: Path) -> None:
    table, found = tmp_path / "pairs.csv", tmp_path / "found.jsonl"
    rows = [f"{pair.id},{pair.left},{pair.right}" for pair in pairs]
    table.write_text("\n".join(["id,left,right", *rows]) + "\n")
    command = [sys.executable, str(EXAMPLE), str(table), str(found)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "b/2: " in done.stderr

    here = tmp_path / "here.jsonl"
    lines = JsonLines(here)
    for outcome in outcomes(pairs, Recipe(), jobs=1):
        if not outcome.error:
            lines.write(outcome)
    assert found.read_bytes() == here.read_bytes()
