"""Whether two names of speakers may mean one."""

from __future__ import annotations

import pytest

from newsdiff.divergence.quoting.speakers import same_speaker


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("John Kirby", "Mr. Kirby", True),
        ("officials", "U.S. officials", True),
        ("John Kirby", "Russian officials", False),
        ("Bo Ray", "Senior White House officials", False),
        ("Ohio Governor Ann Lee", "Candidate Lee", None),
        ("the Ohio governor", "Ann Lee", None),
        ("", "Ann Lee", None),
    ],
)
def test_same_speaker(one: str, other: str, same: bool | None) -> None:
    assert same_speaker(one, other) is same
    assert same_speaker(other, one) is same
