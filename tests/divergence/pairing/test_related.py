"""Words that mean nearly the same."""

from __future__ import annotations

from newsdiff.language.related_words import are_related
from tests.divergence.pairs import pair_of, people


def _related(left: str, right: str) -> set[tuple[str, str]]:
    pair = pair_of(left, right, actors=people(left, right, "Paris", "London"))
    return {(pair.left.plain[i], pair.right.plain[j]) for i, j in pair.related_words}


def test_words_that_may_stand_for_each_other() -> None:
    assert _related("police arrested a man", "officers detained a man") == {
        ("police", "officers"),
        ("arrested", "detained"),
    }
    assert are_related("shares", "stock")
    assert are_related("stock", "shares")


def test_days_numbers_and_names_have_no_related() -> None:
    assert _related("on Monday two flew to Paris", "on Tuesday three flew to London") == set()


def test_what_is_shared_is_not_looked_at_again() -> None:
    assert _related("police and officers came", "police came") == set()
