"""Occasions: the same words in a statement, in an interview."""

from __future__ import annotations

from newsdiff.articles.model import Side
from newsdiff.divergence.model import Divergence, Severity
from newsdiff.divergence.searches.occasions import occasion_divergences
from tests.divergence.pairs import pair_of, quote

SAID = "“We will close the bridge,”"


def _found(left: str, right: str) -> list[Divergence]:
    quotes = [quote(SAID, left, Side.LEFT, "Hill"), quote(SAID, right, Side.RIGHT, "Hill")]
    return list(occasion_divergences(pair_of(left, right, quotes=quotes)))


def test_two_occasions_differ() -> None:
    (found,) = _found(f"{SAID} Hill wrote in an email.", f"{SAID} Hill told a rally in Olten.")
    assert found.severity is Severity.DIFFERS
    assert found.sentence == "Said on another occasion: left “in an email”, right “told a rally”."


def test_one_occasion_or_none_does_not() -> None:
    assert not _found(f"{SAID} Hill said in a statement.", f"{SAID} a statement of Hill said.")
    assert not _found(f"{SAID} Hill said in a statement.", f"{SAID} Hill said.")
