"""Words that mean nearly the same."""

from __future__ import annotations

from newsdiff.divergence.reading.kin import are_kin
from tests.divergence.pairs import pair_of, people


def _kin(left: str, right: str) -> set[tuple[str, str]]:
    pair = pair_of(left, right, actors=people(left, right, "Paris", "London"))
    return {(pair.left.plain[i], pair.right.plain[j]) for i, j in pair.kindred}


def test_words_that_may_stand_for_each_other() -> None:
    assert _kin("police arrested a man", "officers detained a man") == {
        ("police", "officers"),
        ("arrested", "detained"),
    }
    assert are_kin("shares", "stock")
    assert are_kin("stock", "shares")


def test_days_numbers_and_names_have_no_kin() -> None:
    assert _kin("on Monday two flew to Paris", "on Tuesday three flew to London") == set()


def test_what_is_shared_is_not_looked_at_again() -> None:
    assert _kin("police and officers came", "police came") == set()
