from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.comparison import Stage
from newsdiff.reader.viewmodel.progress import SHARES, Progress


def test_the_stages_make_the_whole() -> None:
    assert sum(SHARES.values()) == 100
    assert set(SHARES) == set(Stage)


def test_a_stage_goes_on_at_the_pace_of_those_before() -> None:
    progress = Progress(100.0)
    assert progress.percent(100.0) == 0
    progress.reached(Stage.LINKS, 106.0)  # six percent in six seconds
    assert progress.percent(106.0) == 6
    assert progress.percent(109.0) == 9
    progress.reached(Stage.NAMES, 112.0)
    assert progress.percent(112.0) == 15


@given(st.lists(st.floats(0, 1000), min_size=14, max_size=14))
def test_it_never_goes_back_and_never_says_that_all_is_done(steps: list[float]) -> None:
    now, told = 0.0, []
    progress = Progress(now)
    for stage, (before, after) in zip(
        Stage, zip(steps[::2], steps[1::2], strict=True), strict=True
    ):
        progress.reached(stage, now)
        for step in (before, after):
            now += step
            told.append(progress.percent(now))
    assert told == sorted(told)
    assert told[-1] < 100
