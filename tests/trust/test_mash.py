"""A short, seeded run of `benchmarks.mash`: random keys find nothing wrong with the reader."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from benchmarks.mash import inside, mash, pair


@pytest.mark.parametrize("seed", ["2:4"])
async def test_random_keys_find_no_fault(seed: str, tmp_path: Path) -> None:
    dice = random.Random(seed)
    with inside(str(tmp_path)):
        await mash(pair(dice), 60, dice)
